"""Sentences with a marked match, read by the quick look and by the parser."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from jargoncheck.language.answers import Answer
from jargoncheck.language.conditions import answer
from jargoncheck.language.reading import Reading
from jargoncheck.language.syntax import SpacyParser, parse_sentences
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.language.tagger import Tagger
from jargoncheck.rulebook.conditions import Condition
from jargoncheck.text.document import Block, BlockKind
from jargoncheck.text.spans import ProseSpan
from jargoncheck.text.text_map import Stretch


@cache
def parser() -> SpacyParser:
    """Return one parser for all tests, because loading the model takes most of a second."""
    return SpacyParser()


def marked(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[Reading, ProseSpan]:
    """Return the reading of a block and the span of what stands between double square brackets."""
    before, _, rest = text.partition("[[")
    match, _, after = rest.partition("]]")
    prose = before + match + after
    block = Block(kind, prose, ((0, 0, len(prose), Stretch.VERBATIM),), 0, len(prose))
    return Reading(block, Tagger.shipped()), ProseSpan(len(before), len(before) + len(match))


def parse(reading: Reading) -> Reading:
    """Return the same reading with every sentence parsed."""
    requests = [(reading.text, sentence) for sentence in reading.sentences]
    return replace(reading, syntax=dict(zip(reading.sentences, parse_sentences(parser(), requests), strict=True)))


def parsed_sentence(text: str) -> tuple[ParsedSentence, int]:
    """Return the parse of a marked sentence and the index of the marked token."""
    reading, span = marked(text)
    (sentence,) = parse(reading).syntax.values()
    token = sentence.head_of(span)
    assert token is not None
    return sentence, token


def quick(condition: Condition, text: str) -> Answer:
    """Answer a condition for a marked text without a parser."""
    return answer(condition, *marked(text))


def careful(condition: Condition, text: str) -> Answer:
    """Answer a condition for a marked text with every sentence parsed."""
    reading, span = marked(text)
    return answer(condition, parse(reading), span)
