"""All triggers of all rules, found in one pass over the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from ahocorasick_rs import AhoCorasick

from jargoncheck.text.spans import ProseSpan

# What may stand between the words of a phrase: one of these, so that “one-stop shop” and “one stop shop” are the
# same and a comma or a full stop with its space keeps words apart.
_JOINERS = frozenset(" \n\u00a0-‐‑'’./&")
_HYPHENS = frozenset("-‐‑")
# The end of “we’re” begins no word.
_JOINS_BEFORE = _HYPHENS | frozenset("'’")
_COMMON_MARKS = "’‘“”–—…•\u00a0\ufffc£"


def folded(text: str) -> str:
    """Return ``text`` in lower case, code point by code point, so that offsets stay true.

    Some capitals have a longer lower case (İ has two code points): these keep their first one.
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(character.lower()[0] for character in text)


def spaced(text: str) -> str:
    """Return ``text`` folded, with one space for each mark that is no part of a word."""
    text = folded(text)
    if not text.isascii():
        # With the commonest marks gone most texts are ASCII, which is translated ten times as fast.
        for mark in _COMMON_MARKS:
            text = text.replace(mark, " ")
    return text.translate(_spaces())


def _narrowed(text: str) -> tuple[str, Sequence[int]]:
    """Return ``text`` with one space for each run of them, and where each of its characters stands in ``text``."""
    places = [at for at, character in enumerate(text) if character != " " or text[at - 1 : at] != " "]
    return "".join([text[at] for at in places]), places


@dataclass(frozen=True)
class Automaton:
    """Finds ``phrases`` (as ``spaced`` writes them) as whole words."""

    phrases: Sequence[str]

    def find(self, text: str) -> Iterator[tuple[int, ProseSpan]]:
        """Yield the index of each phrase that is found, with its place, in order of where they end.

        Phrases may overlap. A phrase inside a longer hyphenated word ("user" in "user-friendly") is not found. Two
        spaces in a row are as good as one.
        """
        if "  " not in text:
            yield from self._find(text)
            return
        narrow, places = _narrowed(text)
        for index, span in self._find(narrow):
            yield index, ProseSpan(places[span.start], places[span.end - 1] + 1)

    def _find(self, text: str) -> Iterator[tuple[int, ProseSpan]]:
        haystack = f" {spaced(text)} "
        for index, start, end in self._searcher.find_matches_as_indexes(haystack, overlapping=True):
            # The pattern and the haystack each have a space in front: together they cancel out.
            first, last = start, end - 2
            if self._stands_alone(text, first, last) and (
                " " not in self.phrases[index] or self._joined(text, first, haystack, start, end)
            ):
                yield index, ProseSpan(first, last)

    def __reduce__(self) -> tuple[type[Automaton], tuple[Sequence[str]]]:
        # The searcher is made anew: it cannot be pickled, and making it is quick.
        return Automaton, (self.phrases,)

    @cached_property
    def _searcher(self) -> AhoCorasick:
        return AhoCorasick([f" {phrase} " for phrase in self.phrases], store_patterns=False)

    @staticmethod
    def _stands_alone(text: str, start: int, end: int) -> bool:
        joined_before = start > 1 and text[start - 1] in _JOINS_BEFORE and text[start - 2].isalnum()
        joined_after = end + 1 < len(text) and text[end] in _HYPHENS and text[end + 1].isalnum()
        return not (joined_before or joined_after)

    @staticmethod
    def _joined(text: str, first: int, haystack: str, start: int, end: int) -> bool:
        inner = haystack[start + 1 : end - 1]
        return all(text[first + i] in _JOINERS for i, character in enumerate(inner) if character == " ")


class _Spaces(dict[int, int]):
    """A translation table that is filled as characters are met: the marks become spaces."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        is_word = character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")
        self[code] = code if is_word else 32
        return self[code]


@cache
def _spaces() -> _Spaces:
    return _Spaces()
