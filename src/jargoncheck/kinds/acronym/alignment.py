"""Letters put on words: the cheapest way in which the letters of an acronym occur in some words in order.

A letter that starts a word costs nothing; every letter inside a word and every word passed over costs something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_ARTICLES = frozenset({"the", "a", "an"})
_SOUNDS = {
    "x": ("cross", "trans"),
    "1": ("one", "first"),
    "2": ("two", "to", "second"),
    "3": ("three", "third"),
    "4": ("four", "for"),
    "&": ("&", "and"),
    "+": ("plus", "other", "others"),
}

# Costs, set by hand while looking at errors in the SDU 2021 and UN files (see docs/published-data.md); none is learned.
_PASSED_WORD = 1.0
_INNER = 0.6
_INNER_CAPITAL = 0.1
_INNER_NEXT = 0.4
_INNER_NEXT_LOWER = 0.1
_INNER_FIRST = 1.3
_LITTLE_WORD = 0.3
_MISSING_LOWER = 0.2
_MISSING_MARK = 0.3


class Part(NamedTuple):
    """A word that may take part in a long form; ``little`` ones may be passed over at no cost."""

    text: str
    lower: str
    start: int
    little: bool


class Letter(NamedTuple):
    """A letter of an acronym, in lower case; ``lower`` tells whether it is written so."""

    char: str
    lower: bool
    optional: float | None
    """What leaving it out costs, or None when it may not be left out."""


@lru_cache(maxsize=512)
def spellings(short: str) -> tuple[tuple[Letter, ...], ...]:
    """Return the letters to look for: as written, without a plural s, with a number read as a repetition."""
    return tuple(map(tuple, map(_letters, _written(short))))


def _written(short: str) -> Iterator[str]:
    plain = re.sub(r"['’]?s$", "", short) if sum(c.isupper() for c in short[:-1]) >= 2 else short
    for form in dict.fromkeys((plain, short.replace("'", "").replace("’", ""))):
        yield form
        repeated = re.sub(r"([A-Za-z])([2-4])(?=[A-Za-z]|\Z)", lambda m: m[1] * int(m[2]), form)
        if repeated != form:
            yield repeated
        repeated = re.sub(r"([2-4])([A-Za-z])", lambda m: m[2] * int(m[1]), form)
        if repeated != form:
            yield repeated


def _letters(form: str) -> Iterator[Letter]:
    for index, char in enumerate(form):
        if char.isalnum():
            lower = char.islower()
            yield Letter(char.lower(), lower, _MISSING_LOWER if lower and index else None)
        elif char in "&+":
            yield Letter(char, False, _MISSING_MARK)


def align(
    letters: Sequence[Letter], parts: Sequence[Part], most: float, *, free_head: bool, free_tail: bool
) -> tuple[float, int, int] | None:
    """Return the lowest total cost with the first and last word of that chain, or None.

    Nothing is found where every chain costs more than ``most``. A state is a place (word, index in it) that the letter
    before was put on, with the cost so far and the first word. One that costs more than ``most`` already is not
    followed, since no step has a negative cost.
    """
    passed = [0]
    for part in parts:
        passed.append(passed[-1] + (not part.little))
    places: dict[Letter, list[tuple[tuple[int, int], float]]] = {}
    states: dict[tuple[int, int], tuple[float, int]] = {}
    for number, letter in enumerate(letters):
        if letter not in places:
            places[letter] = list(_places(letter, parts))
        if number == 0:
            states = _first_states(places[letter], parts, passed, len(letters), free_head=free_head)
        else:
            states = _next_states(letter, places[letter], states, passed, most)
        if not states:
            return None
    best: tuple[float, int, int] | None = None
    for (word, _), (cost, first) in states.items():
        tail = 0.0 if free_tail else _PASSED_WORD * (passed[-1] - passed[word + 1])
        if best is None or (cost + tail, -first) < (best[0], -best[1]):
            best = (cost + tail, first, word)
    return best


def _first_states(
    places: Sequence[tuple[tuple[int, int], float]],
    parts: Sequence[Part],
    passed: Sequence[int],
    letters: int,
    *,
    free_head: bool,
) -> dict[tuple[int, int], tuple[float, int]]:
    reached: dict[tuple[int, int], tuple[float, int]] = {}
    for place, put in places:
        word, index = place
        if letters < 4 and parts[word].lower in _ARTICLES:
            continue
        head = 0.0 if free_head else _PASSED_WORD * passed[word]
        # A capital inside a word begins a name (GovWifi); one inside other letters in capitals (WPA2) begins nothing.
        inner = index and (put >= _INNER or parts[word].text.isupper())
        reached[place] = (head + put + (_INNER_FIRST if inner else 0.0), word)
    return reached


def _next_states(
    letter: Letter,
    places: Sequence[tuple[tuple[int, int], float]],
    states: Mapping[tuple[int, int], tuple[float, int]],
    passed: Sequence[int],
    most: float,
) -> dict[tuple[int, int], tuple[float, int]]:
    reached: dict[tuple[int, int], tuple[float, int]] = {}
    if letter.optional is not None:
        for place, (cost, first) in states.items():
            reached[place] = (cost + letter.optional, first)
    for place, put in places:
        word = place[0]
        for at, (cost_so_far, first) in states.items():
            if at >= place or cost_so_far > most:
                continue
            between = _PASSED_WORD * (passed[word] - passed[at[0] + 1]) if word != at[0] else None
            cost = cost_so_far + _step(letter, put, between, next_to=place == (at[0], at[1] + 1))
            if cost > most:
                continue
            known = reached.get(place)
            if known is None or (cost, -first) < (known[0], -known[1]):
                reached[place] = (cost, first)
    return reached


def _places(letter: Letter, parts: Sequence[Part]) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield every place where ``letter`` can stand, with what it costs there when it is the first of its word."""
    wanted, sounds = letter.char, _SOUNDS.get(letter.char, ())
    for word, (text, lower, _, little) in enumerate(parts):
        if lower in sounds:
            yield (word, 0), 0.0
        index = lower.find(wanted)
        while index >= 0:
            if index == 0:
                yield (word, 0), _LITTLE_WORD if little and not letter.lower else 0.0
            elif little:
                break
            elif text[index].isupper() or (wanted == "x" and lower[: index + 1] == "ex"):
                yield (word, index), _INNER_CAPITAL
            else:
                yield (word, index), _INNER
            index = lower.find(wanted, index + 1)


def _step(letter: Letter, put: float, between: float | None, *, next_to: bool) -> float:
    """Return what it costs to go on to ``letter``: in the same word (``between`` is None) or in a later one."""
    if between is None:
        if put == _INNER and next_to:
            return _INNER_NEXT_LOWER if letter.lower else _INNER_NEXT
        return put
    return between + put + (_INNER_FIRST - _INNER if put == _INNER else 0.0)
