"""The kind ``purpose``: whether a document says what its readers gain from what it introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from jargoncheck.kinds.kind import Candidate, Fact, Kind, Located, Match, Wishes, always, fact_in
from jargoncheck.kinds.purpose.benefits import says_a_gain
from jargoncheck.kinds.purpose.introductions import How, Introduction, introduction, names_a_thing
from jargoncheck.kinds.purpose.spec import GRAMMAR, PurposeSpec, spec_of
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Block, BlockKind, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# A document introduces what it is about at its start: within so many words of body text.
_START = 150
_VERY_START = 60
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE_HEADER})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION})
_HEAD_OF_GAINS = lazy_pattern(
    r"\A\W*(?:the |key |main |our )*(?:benefits?|gains|what you (?:will )?get)\b", re.IGNORECASE
)
# A page that explains how to use a tool does not introduce it.
_HOW_TO = lazy_pattern(
    r"\A\W*(?:how to|install|us(?:e|ing)|set(?:ting)? up|configur|upgrad|get(?:ting)? started|work(?:ing)? with|"
    r"troubleshoot)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Introduced(Fact):
    """A sentence that introduces something."""

    rule: str
    introduction: Introduction


@dataclass(frozen=True, slots=True)
class Gain(Fact):
    """A block that says what somebody gains."""

    rule: str


def _scan(reading: Reading, rules: Sequence[Rule], wishes: Wishes) -> Iterator[Candidate]:
    del wishes
    block = reading.block
    for rule in rules:
        spec = spec_of(rule)
        if says_a_gain(block.text, spec) or (block.kind in _HEADS and _HEAD_OF_GAINS.match(block.text)):
            yield _candidate(rule, Gain(ProseSpan(0, 0), rule.id))
        elif block.kind in _BODY and not block.quoted and names_a_thing(block.text, spec):
            for sentence in reading.sentences:
                found = introduction(sentence.of(block.text), spec)
                if found is not None:
                    yield _candidate(rule, Introduced(sentence, rule.id, found))
                    break


def _candidate(rule: Rule, fact: Introduced | Gain) -> Candidate:
    # The place before the first letter stands for the sentence, which may hold an address.
    return Candidate(rule, None, ProseSpan(fact.span.start, fact.span.start), fact)


def _conclude(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterator[Located[Match]]:
    if wishes.proposals and not _is_one_of(document.source.name, wishes.proposals):
        return
    for rule in rules:
        own = [located for located in facts if getattr(located.item, "rule", None) == rule.id]
        if any(isinstance(located.item, Gain) for located in own):
            continue
        for located in own:
            if isinstance(located.item, Introduced) and _is_subject(document, located.block, located.item, rule.spec):
                yield Located(located.block, Match(rule.id, None, located.item.span, rule.message))
                break


def _is_one_of(name: str, proposals: Sequence[str]) -> bool:
    """Tell whether the path ``name`` fits a pattern, or is in a folder that does."""
    path = PurePosixPath(name.replace("\\", "/"))
    return any(
        fnmatchcase(str(part), pattern.rstrip("/")) or fnmatchcase(str(part), f"*/{pattern.rstrip('/')}")
        for part in (path, *path.parents)
        for pattern in proposals
    )


def _is_subject(document: Document, index: int, introduced: Introduced, spec: PurposeSpec) -> bool:
    """Tell whether the document is about what the sentence introduces: it is near the start, or in the title."""
    blocks = document.blocks
    before = sum(len(block.text.split()) for block in blocks[:index] if block.kind in _BODY)
    before += len(blocks[index].text[: introduced.span.start].split())
    if before > _START:
        return False
    titles = list(_titles(blocks))
    match introduced.introduction.how:
        case How.OWN:
            return True
        case How.NAMED:
            return before <= _VERY_START or any(names_a_thing(title, spec) for title in titles)
        case How.SAID:
            name = introduced.introduction.name.lower()
            return not titles or any(name in title.lower() and not _HOW_TO.match(title) for title in titles)


def _titles(blocks: Sequence[Block]) -> Iterator[str]:
    yield from (block.text for block in blocks if block.kind is BlockKind.TITLE)
    heading = next((block.text for block in blocks if block.kind is BlockKind.HEADING), None)
    if heading is not None:
        yield heading


# Only a whole document can be short of a gain, so no word in it is excused.
PURPOSE = Kind("purpose", GRAMMAR, always, fact_in, scan=_scan, conclude=_conclude, excuses=frozenset())
