"""Adjectives that stand for people by themselves: "the elderly need", not "the elderly residents need"."""

from __future__ import annotations

from jargoncheck.language.answers import Answer
from jargoncheck.language.function_words import CLOSED, COORDINATORS
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.conditions import WordClass
from jargoncheck.text.spans import ProseSpan

_DESCRIBED = frozenset((WordClass.NOUN, WordClass.NAME))
_DESCRIBING = frozenset((WordClass.ADJECTIVE,))
_DESCRIBES = frozenset({"amod", "compound", "nmod", "advmod"})


def stands_alone(reading: Reading, span: ProseSpan) -> Answer:
    """Answer whether the words in ``span`` go on to no noun that they describe; unknown when that is not clear.

    A parse decides where there is one. Without it, a mark, a verb or a word of a closed class after the words shows
    that they stand alone, and a noun that they do not.
    """
    parsed = reading.parsed(span.start)
    if parsed is not None:
        index = parsed.at(ProseSpan(span.end - 1, span.end))
        if index is None:
            return Answer.UNKNOWN
        token = parsed.tokens[index]
        return Answer.of(not (token.dep in _DESCRIBES and token.head > index))
    words = reading.words
    _, after = reading.word_range(span)
    if after == len(words) or not words[after].is_word:
        return Answer.YES
    if words[after].lower in COORDINATORS:
        return _alone_before_another(reading, after + 1)
    if words[after].lower in CLOSED:
        return Answer.YES
    described = reading.tagger.is_one_of(words, after, _DESCRIBED | _DESCRIBING)
    return described.inverted()


def _alone_before_another(reading: Reading, other: int) -> Answer:
    """Answer for "the deaf and ...": another description may lead on to a noun that both describe."""
    words = reading.words
    if other >= len(words) or words[other].lower in CLOSED:
        return Answer.YES
    described = reading.tagger.is_one_of(words, other, _DESCRIBED)
    return Answer.YES if described is Answer.YES else Answer.UNKNOWN
