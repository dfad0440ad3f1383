"""The kind ``link``: whether a link says where it goes, and what file it opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jargoncheck.kinds.kind import Candidate, Fact, Kind, Located, Match, Suggestion, Wishes
from jargoncheck.kinds.link.destinations import is_address, suffix_of
from jargoncheck.kinds.link.document import announces, is_reference
from jargoncheck.kinds.link.facts import UntoldFile, VagueLink
from jargoncheck.kinds.link.spec import GRAMMAR, Check, FileType, entries, spec_of
from jargoncheck.kinds.link.wording import is_told, plain_text, with_label
from jargoncheck.language.answers import Answer
from jargoncheck.language.excuses import quoted
from jargoncheck.language.mentions import mentioned
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Document, Inline, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_OBJECT = "\ufffc"
# An address may stand where it is the source of a quotation or a title, or an example of an address.
_CITED = lazy_pattern(
    r"\b(?:accessed|retrieved|doi|last viewed)\b[^.]{0,40}\Z|[”’\"],?\s*\Z"
    r"|\b(?:for example|such as|e\.?g\.?|like)[,:]?\s*\Z",
    re.IGNORECASE,
)


def _scan(reading: Reading, rules: Sequence[Rule], wishes: Wishes) -> Iterator[Candidate]:
    del wishes
    for link in reading.block.inlines:
        if link.kind is not InlineKind.LINK or not link.value or _is_picture(reading, link):
            continue
        vague = [found for rule in rules if (found := _vague(rule, reading, link)) is not None]
        yield from vague
        for rule in rules:
            if (key := _untold(rule, reading, link)) is not None:
                yield _file(rule, key, reading, link, with_suggestion=not vague)


def _is_picture(reading: Reading, link: Inline) -> bool:
    """Tell whether there is nothing to read in the link: its words are those of a picture."""
    return any(other.kind is InlineKind.IMAGE and other.span.contains(link.span) for other in reading.block.inlines)


def _vague(rule: Rule, reading: Reading, link: Inline) -> Candidate | None:
    spec = spec_of(rule)
    if spec.check is not Check.TEXT:
        return None
    text = link.span.of(reading.text)
    if _OBJECT in text:
        return None
    words = plain_text(text)
    for key, entry in spec.texts.items():
        if words in entry.texts or (entry.address and is_address(text, link.value)):
            if entry.address and _CITED.search(reading.text, 0, link.span.start):
                return None
            shown = "its address" if entry.address else f"“{' '.join(text.split())}”"
            match = Match(rule.id, key, link.span, rule.message.format(text=shown))
            quotation = quoted(reading, link.span) is Answer.YES
            return _candidate(rule, key, VagueLink(link.span, match, entry.address, quotation))
    return None


def _untold(rule: Rule, reading: Reading, link: Inline) -> str | None:
    """Return the key of the file type that the reader of the block is not told, or None."""
    suffix = suffix_of(link.value)
    if not suffix:
        return None
    for key, file_type in spec_of(rule).types.items():
        if suffix in file_type.suffixes:
            return None if is_told(file_type, reading.block, link) else key
    return None


def _file(rule: Rule, key: str, reading: Reading, link: Inline, *, with_suggestion: bool) -> Candidate:
    file_type: FileType = spec_of(rule).types[key]
    text = link.span.of(reading.text)
    suggestions: tuple[Suggestion, ...] = ()
    if with_suggestion and reading.block.map.editable(link.span):
        suggestions = (Suggestion(with_label(text, file_type.label)),)
    match = Match(rule.id, key, link.span, rule.message.format(label=file_type.label), suggestions)
    return _candidate(rule, key, UntoldFile(link.span, match, file_type, reading.block.quoted))


def _candidate(rule: Rule, key: str, fact: VagueLink | UntoldFile) -> Candidate:
    # The place before the first letter stands for the link: its words may be an address or a file name, which the
    # general check for prose would drop.
    return Candidate(rule, key, ProseSpan(fact.span.start, fact.span.start), fact)


def _judge(candidate: Candidate, reading: Reading) -> Answer:
    fact = candidate.detail
    if isinstance(fact, VagueLink) and not fact.is_address and mentioned(reading, fact.span) is Answer.YES:
        return Answer.NO
    return Answer.YES


def _outcome(candidate: Candidate, reading: Reading) -> Fact:
    del reading
    fact: Fact = candidate.detail
    return fact


def _conclude(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterator[Located[Match]]:
    chosen = {rule.id for rule in rules}
    for located in facts:
        fact = located.item
        if not isinstance(fact, VagueLink | UntoldFile) or fact.match.rule not in chosen:
            continue
        if (fact.quoted and not wishes.quotations) or not wishes.chosen(fact.match.rule, fact.match.entry):
            continue
        if isinstance(fact, UntoldFile):
            excused = announces(document.blocks, located.block, fact.file_type)
        else:
            excused = fact.is_address and is_reference(document.blocks, located.block)
        if not excused:
            yield Located(located.block, fact.match)


# A title in quotation marks, or a name, is a link like any other, so no general excuse applies; the kind asks itself
# whose words they are. Both reports may stand on one link, since each asks for something else.
LINK = Kind("link", GRAMMAR, _judge, _outcome, entries=entries, scan=_scan, conclude=_conclude, excuses=frozenset())
