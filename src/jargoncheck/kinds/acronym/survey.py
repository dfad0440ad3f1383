"""All that one document says about each of its acronyms, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jargoncheck.kinds.acronym.developers import is_for_developers
from jargoncheck.kinds.acronym.facts import AcronymExplanation, AcronymUse, Standing
from jargoncheck.kinds.acronym.glossaries import glossary_explanations
from jargoncheck.kinds.acronym.spec import AcronymSpec
from jargoncheck.kinds.acronym.tokens import key_of, keys_of
from jargoncheck.kinds.kind import Fact, Located, Wishes
from jargoncheck.text.document import Document

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
    records: dict[str, Record] = {}
    in_glossary = list(glossary_explanations(document))
    explained_places = {(found.block, found.item.short_span) for found in in_glossary}
    for located in facts:
        item = located.item
        if isinstance(item, AcronymExplanation):
            records.setdefault(item.key, Record()).explanations.append(Located(located.block, item))
        elif isinstance(item, AcronymUse) and (located.block, item.span) not in explained_places:
            counts = item.standing is not Standing.QUOTED or wishes.quotations
            if counts:
                records.setdefault(item.key, Record()).uses.append(Located(located.block, item))
    for found in in_glossary:
        record = records.setdefault(found.item.key, Record())
        if all(found.block != other.block for other in record.explanations):
            record.explanations.append(found)
    for definition in document.definitions:
        records.setdefault(key_of(definition.short), Record()).defined.append(definition.long)
    for short, longs in wishes.glossary.items():
        records.setdefault(key_of(short), Record()).defined.extend(longs)
    known = keys_of(wishes.known_acronyms)
    if (
        vocabulary is not None
        and not vocabulary.known_to_developers.isdisjoint(records)
        and is_for_developers(document, vocabulary.developer_words)
    ):
        known |= vocabulary.known_to_developers
    for record in records.values():
        record.uses.sort(key=lambda use: (use.block, use.item.span))
        record.explanations.sort(key=lambda found: (found.block, found.item.span))
    in_table = vocabulary.entries if vocabulary is not None else {}
    prose = "\n".join(block.text for block in document.blocks) if records.keys() - in_table.keys() else ""
    return {
        key: record
        for key, record in records.items()
        if key not in known and (key in in_table or record.is_explained or not _is_word(key, prose))
    }


def _is_word(key: str, prose: str) -> bool:
    """Tell whether ``prose`` also writes the letters as a word with one capital: SHADBOLT and Shadbolt."""
    if len(key) < 4 or not key.isalpha():
        return False
    word = key.capitalize()
    at = prose.find(word)
    while at >= 0:
        before, after = prose[at - 1 : at], prose[at + len(word) : at + len(word) + 1]
        if not (_is_word_sign(before) or before in {"-", ".", "/"}) and not _is_word_sign(after):
            return True
        at = prose.find(word, at + 1)
    return False


def _is_word_sign(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
