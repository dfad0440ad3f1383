"""What praise is about: the noun that an adjective describes, or what it is said of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from jargoncheck.language.function_words import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from jargoncheck.language.reading import Reading
from jargoncheck.language.words import Word
from jargoncheck.morphology.inflection import PartOfSpeech
from jargoncheck.text.spans import ProseSpan

_PHRASE_WORDS = 7
_SUBJECT_WORDS = 14
_VERB_WORDS = 5
_ENDS_PHRASE = PREPOSITIONS | PRONOUNS | AUXILIARIES | RELATIVES | (DETERMINERS - {"all", "both"})
_ADVERBS = {"more", "most", "very", "so", "as", "truly", "really", "highly", "incredibly", "extremely"}
_VERBS = {"become", "becomes", "became", "remain", "remains", "look", "looks", "seem", "seems"}
_MAKE = {"make", "makes", "making", "made", "keep", "keeps", "keeping", "kept"}
_LINKING = frozenset(BE | _ADVERBS | _VERBS | _MAKE)
"""Verbs that say something of what stands before them, and the adverbs that come between."""


def is_about(reading: Reading, span: ProseSpan, pos: PartOfSpeech, things: frozenset[str]) -> bool:
    """Tell whether the praise at ``span`` is about one of ``things`` (surface forms in lower case).

    An adjective is about the noun phrase that it opens ("a seamless digital service") or, where it opens none, about
    what stands before its verb ("the service is seamless"). Anything else is about what its sentence names.
    """
    if pos is not PartOfSpeech.ADJECTIVE:
        return _names(reading.sentence_words(reading.sentence_at(span.start)), things)
    described = list(_noun_phrase(reading, span))
    if described and _names(described, things):
        return True
    return (not described or _is_joined(reading, span)) and _names(_said_of(reading, span), things)


def _names(words: Sequence[Word], things: frozenset[str]) -> bool:
    singles = {part for word in words for part in (word.lower, *word.lower.split("-"))}
    if not things.isdisjoint(singles):
        return True
    text = " ".join(word.lower.replace("-", " ") for word in words)
    return any(" " in thing and f" {thing} " in f" {text} " for thing in things)


def _noun_phrase(reading: Reading, span: ProseSpan) -> Iterator[Word]:
    """Yield the words after ``span`` as far as the noun phrase can reach."""
    _, after = reading.word_range(span)
    end = reading.sentence_at(span.start).end
    for word in islice(reading.words, after, after + _PHRASE_WORDS):
        if word.span.start >= end or word.lower in _ENDS_PHRASE:
            return
        if word.is_word and word.lower not in COORDINATORS:
            yield word
        elif not word.is_word and word.lower not in {",", "-", "/", "&"}:
            return


def _is_joined(reading: Reading, span: ProseSpan) -> bool:
    """Tell whether "and" follows, after which the words may be another verb: "is seamless and saves time"."""
    _, after = reading.word_range(span)
    return after < len(reading.words) and reading.words[after].lower in COORDINATORS | {","}


def _said_of(reading: Reading, span: ProseSpan) -> Sequence[Word]:
    """Return the words before the verb that ``span`` completes, or none without such a verb."""
    first, _ = reading.word_range(span)
    start, _ = reading.word_range(reading.sentence_at(span.start))
    before = reading.words[max(start, first - _SUBJECT_WORDS) : first]
    return before if any(word.lower in _LINKING for word in before[-_VERB_WORDS:]) else ()
