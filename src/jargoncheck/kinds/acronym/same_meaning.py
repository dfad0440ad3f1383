"""Whether two long forms of an acronym mean the same."""

from __future__ import annotations

import re
from functools import lru_cache

from jargoncheck.kinds.acronym.long_forms import LITTLE_WORDS
from jargoncheck.text.patterns import lazy_pattern

_WORD = lazy_pattern(r"[^\W_]+")
_SPELLINGS = (
    (lazy_pattern(r"is(?=ed?$|ing$|ation|er)"), "iz"),
    (lazy_pattern(r"our$"), "or"),
    (lazy_pattern(r"tre$"), "ter"),
)


@lru_cache(maxsize=2_000)
def mean_the_same(one: str, other: str) -> bool:
    """Tell whether the long forms differ in nothing but little words, endings, spelling or a part left out."""
    first, second = _content(one), _content(other)
    if not first or not second or "".join(first) == "".join(second):
        return True
    shorter, longer = sorted((first, second), key=len)
    return all(any(_alike(word, other_word) for other_word in longer) for word in shorter)


def _content(long: str) -> list[str]:
    words = [word.lower() for word in _WORD.findall(re.sub(r"['’]s?\b", "", long))]
    return [_stem(word) for word in words if word not in LITTLE_WORDS]


def _stem(word: str) -> str:
    for pattern, spelling in _SPELLINGS:
        word = pattern.sub(spelling, word)
    return re.sub(r"(?:ies|y|es|s)$", "", word)


def _alike(one: str, other: str) -> bool:
    if one == other or len(one) <= 3:
        return one == other
    from difflib import SequenceMatcher  # noqa: PLC0415 - few documents explain an acronym twice

    return SequenceMatcher(None, one, other).ratio() >= 0.75
