"""All that one document says about each of its acronyms, in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

from jargoncheck.kinds.acronym.developers import is_for_developers
from jargoncheck.kinds.acronym.facts import AcronymExplanation, AcronymUse, Standing
from jargoncheck.kinds.acronym.glossaries import glossary_explanations
from jargoncheck.kinds.acronym.spec import AcronymSpec
from jargoncheck.kinds.acronym.tokens import key_of, keys_of
from jargoncheck.kinds.kind import Fact, Located, Wishes
from jargoncheck.text.document import Document
from jargoncheck.text.patterns import lazy_pattern

_CAPITALISED = lazy_pattern(r"(?<![\w./-])[A-Z][a-z]{3,}(?!\w)")
_SHORT = 3
"""Up to so many letters, a word with one capital may be any word."""

Use = Located[AcronymUse]
Explanation = Located[AcronymExplanation]


@dataclass(slots=True)
class Record:
    """One acronym: its uses and its explanations in reading order; ``defined`` are long forms that hold throughout."""

    uses: list[Use] = field(default_factory=list)
    explanations: list[Explanation] = field(default_factory=list)
    defined: list[str] = field(default_factory=list)

    @property
    def is_explained(self) -> bool:
        """True when the document, its markup or the organisation's glossary gives a long form."""
        return bool(self.explanations or self.defined)

    def body_uses(self) -> list[Use]:
        """Return the uses in body text."""
        return [use for use in self.uses if use.item.standing is Standing.BODY]


def survey(
    document: Document, facts: Sequence[Located[Fact]], wishes: Wishes, vocabulary: AcronymSpec | None
) -> dict[str, Record]:
    """Return the acronyms of ``document`` by key, without those that its readers know."""
    records: defaultdict[str, Record] = defaultdict(Record)
    in_glossary = list(glossary_explanations(document))
    explained_places = {(found.block, found.item.short_span.start) for found in in_glossary}
    for located in facts:
        item = located.item
        if isinstance(item, AcronymExplanation):
            records[item.key].explanations.append(Located(located.block, item))
        elif isinstance(item, AcronymUse) and (located.block, item.span.start) not in explained_places:
            counts = item.standing is not Standing.QUOTED or wishes.quotations
            if counts:
                records[item.key].uses.append(Located(located.block, item))
    for found in in_glossary:
        record = records[found.item.key]
        if all(found.block != other.block for other in record.explanations):
            record.explanations.append(found)
    for definition in document.definitions:
        records[key_of(definition.short)].defined.append(definition.long)
    for short, longs in wishes.glossary.items():
        records[key_of(short)].defined.extend(longs)
    known = keys_of(wishes.known_acronyms)
    if (
        vocabulary is not None
        and not vocabulary.known_to_developers.isdisjoint(records)
        and is_for_developers(document, vocabulary.developer_words)
    ):
        known |= vocabulary.known_to_developers
    for record in records.values():
        record.uses.sort(key=_place)
        record.explanations.sort(key=_place)
    in_table = vocabulary.entries if vocabulary is not None else {}
    unsure = {key for key, record in records.items() if key not in in_table and not record.is_explained}
    words = _words_like(unsure, document)
    return {key: record for key, record in records.items() if key not in known and key not in words}


def _place(found: Use | Explanation) -> tuple[int, int, int]:
    span = found.item.span
    return found.block, span.start, span.end


def _words_like(keys: Set[str], document: Document) -> frozenset[str]:
    """Return those of ``keys`` that ``document`` also writes as a word with one capital: SHADBOLT and Shadbolt."""
    words = {key.capitalize(): key for key in keys if len(key) > _SHORT and key.isalpha()}
    if not words:
        return frozenset()
    return frozenset(words[word] for block in document.blocks for word in _capitalised(block.text) if word in words)


@lru_cache(maxsize=8_000)
def _capitalised(text: str) -> tuple[str, ...]:
    """Return the words with one capital. An editor asks again after each letter."""
    return tuple(_CAPITALISED.findall(text))
