"""The kind ``length``: sentences with more words than readers take in at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jargoncheck.kinds.kind import Candidate, Fact, Kind, Located, Match, Wishes, always, fact_in
from jargoncheck.kinds.length.counting import own_words, words_in
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.loader import Grammar
from jargoncheck.rulebook.rules import Rule
from jargoncheck.rulebook.shapes import Key, Text
from jargoncheck.text.document import BlockKind, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# Shorter limits than this are no guide's, so what is shorter need not be remembered for the document.
_SHORTEST_LIMIT = 10
_NO_SENTENCES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE_HEADER, BlockKind.TERM})
# Lists and tables that are written as one block, and the details of a source, are no sentences.
_LISTED = lazy_pattern(r"(?<=\s)[*•·▪|](?=\s)|\|[^|]*\||\b(?:accessed|retrieved)(?: on)? (?:\w+ )?\d")
_MARKED_UP = lazy_pattern(r"<(?:br|li|td|p|div)\b|\|", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LengthSpec:
    """``longest`` is the number of words that a sentence may have, unless the settings give another."""

    longest: int


@dataclass(frozen=True, slots=True)
class LongSentence(Fact):
    """A sentence: all its ``words``, and how many are the author's ``own``."""

    rule: str
    words: int
    own: int
    quoted: bool


def _keys(conditions: ConditionShape) -> Mapping[str, Key]:
    del conditions
    return {"longest": Key(Text(r"[1-9]\d{1,2}", "a number of words, from 10"), "the most words", required=True)}


def _build(longest: str) -> LengthSpec:
    return LengthSpec(int(longest))


def _scan(reading: Reading, rules: Sequence[Rule], wishes: Wishes) -> Iterator[Candidate]:
    del wishes
    # A word and the space after it are two characters at least.
    if reading.block.kind in _NO_SENTENCES or len(reading.text) < 2 * _SHORTEST_LIMIT:
        return
    for sentence in reading.sentences:
        words = words_in(reading, sentence)
        if len(words) > _SHORTEST_LIMIT and _is_prose(sentence.of(reading.text)):
            own = len(own_words(reading, words))
            for rule in rules:
                fact = LongSentence(sentence, rule.id, len(words), own, reading.block.quoted)
                # The place before the first letter stands for the sentence, which may hold an address.
                yield Candidate(rule, None, ProseSpan(sentence.start, sentence.start), fact)


def _is_prose(text: str) -> bool:
    return not text.isupper() and _LISTED.search(text) is None


def _conclude(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterator[Located[Match]]:
    for rule in rules:
        spec = rule.spec
        assert isinstance(spec, LengthSpec)
        longest = wishes.longest_sentence or spec.longest
        for located in facts:
            fact = located.item
            if not isinstance(fact, LongSentence) or fact.rule != rule.id or fact.words <= longest:
                continue
            is_own = not fact.quoted and fact.own > longest
            if (is_own or wishes.quotations) and not _is_broken_up(document, located):
                message = rule.message.format(words=fact.words, longest=longest)
                yield Located(located.block, Match(rule.id, None, fact.span, message))


def _is_broken_up(document: Document, located: Located[Fact]) -> bool:
    """Tell whether marks in the source part on the page what reads as one sentence without them."""
    source = document.blocks[located.block].map.to_source(located.item.span)
    return _MARKED_UP.search(document.source.text, source.start, source.end) is not None


LENGTH = Kind("length", Grammar(_keys, _build), always, fact_in, scan=_scan, conclude=_conclude, excuses=frozenset())
