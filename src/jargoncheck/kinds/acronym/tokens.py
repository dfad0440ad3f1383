"""Stretches of prose that have the shape of an acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# Letters and digits, joined by the marks that acronyms have inside: R&D, D:DDAT, PIV/CAC, UN-Women, CE+.
_EXPLAINABLE = lazy_pattern(r"(?<![\w@#$&/.-])[A-Za-z0-9]+(?:(?:[&:/-]|[.](?=[A-Z]\b))[A-Za-z0-9]+)*\+?(?:['’]s\b)?")
# What makes of it the beginning of something longer: an address, a path, a word with other letters.
_GOES_ON = lazy_pattern(r"[\w@]|[./]\w")
_LONGEST_EXPLAINABLE = 16

_TOKEN = lazy_pattern(r"(?<![^\W_])[A-Za-z0-9]+(?:(?:&|(?<=\b[A-Z]):)[A-Za-z0-9]+)*\+?")
_TWO_CAPITALS = lazy_pattern(r"[A-Z][^\sA-Z]*+[A-Z]")
_SPACE = lazy_pattern(r"\s")
_PLURAL = lazy_pattern(r"(?<=[A-Z0-9])(?:e?s)\Z|(?<=[A-Z][a-z][A-Z][a-z])s\Z")
_POSSESSIVE = lazy_pattern(r"['’]s\b")
_VERSION = lazy_pattern(r"(?<=[A-Z]{3})\d{1,4}\Z")
_LOWER_RUN = lazy_pattern(r"[a-z]+")
_DIGITS = lazy_pattern(r"\d+")


@dataclass(frozen=True, slots=True)
class Token:
    """One acronym as it stands in the text: ``span`` is without a possessive ending, ``short`` without a plural."""

    span: ProseSpan
    short: str
    plural: bool
    possessive: bool

    @property
    def key(self) -> str:
        """What all spellings of the acronym share."""
        return key_of(self.short)


def capitals(token: str) -> int:
    """Return how many capital letters ``token`` has."""
    return sum(map(str.isupper, token))


@lru_cache(maxsize=4096)
def key_of(short: str) -> str:
    """Return what the spellings, the plural, the possessive and the versions of an acronym share.

    DDaT, DDATs and DDAT's are ddat; HTML5 is html.
    """
    base = _VERSION.sub("", _PLURAL.sub("", _POSSESSIVE.sub("", short)))
    return base.replace(".", "").replace(" ", "").replace("+", "").lower()


@lru_cache(maxsize=16)
def keys_of(shorts: frozenset[str]) -> frozenset[str]:
    """Return the keys of ``shorts``."""
    return frozenset(map(key_of, shorts))


def explainable_tokens(text: str) -> Iterator[ProseSpan]:
    """Yield every stretch that a long form could stand beside: at least two capitals and at most 16 characters."""
    for found in _matches(_EXPLAINABLE, text):
        token = found.group()
        count = capitals(token)
        if len(token) > _LONGEST_EXPLAINABLE or count < 2 or _GOES_ON.match(text, found.end()):
            continue
        letters = sum(map(str.isalpha, _POSSESSIVE.sub("", token)))
        if 2 * count >= letters - 1:
            yield ProseSpan(found.start(), found.end())


def has_tokens(text: str) -> bool:
    """Tell whether there are two capitals without a space between them, as in every acronym."""
    return bool(_stretches(text))


def tokens(text: str) -> Iterator[Token]:
    """Yield every stretch with at least two capitals among 2 to 10 letters, digits, ampersands and colons."""
    for found in _matches(_TOKEN, text):
        word = found.group()
        plural = _PLURAL.search(word) if word[-1] == "s" else None
        short = word[: plural.start()] if plural and capitals(word[: plural.start()]) > 1 else word
        if capitals(short) < 2 or not 2 <= len(short) <= 10:
            continue
        yield Token(
            ProseSpan(found.start(), found.end()),
            short,
            plural=short != word,
            possessive=_POSSESSIVE.match(text, found.end()) is not None,
        )


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of ``pattern`` in the few stretches without a space that have two capitals."""
    for first, last in _stretches(text):
        yield from pattern.finditer(text, first, last)


@lru_cache(maxsize=4)
def _stretches(text: str) -> Sequence[tuple[int, int]]:
    """Return where the stretches without a space start and end that have two capitals; a block is asked three times."""
    found = []
    start = 0
    while capitals_found := _TWO_CAPITALS.search(text, start):
        first = capitals_found.start()
        while first > start and not text[first - 1].isspace():
            first -= 1
        space = _SPACE.search(text, capitals_found.end())
        start = space.start() if space else len(text)
        found.append((first, start))
    return found


_BRANDS = frozenset({"GOVUK", "JaCoCo", "LaTeX", "LyX", "NGINX", "PyPI", "RxJS", "V5C", "XeTeX"})
"""Names of products and forms that are written like acronyms and stand for nothing."""


def acronym_shaped(short: str) -> bool:
    """Tell whether the letters look like an acronym and not like a brand (GitHub, iOS, YouTube) or a code (B2C3).

    An acronym starts with a capital, or with a digit before one, never has two small letters in a row (but for the
    services: SaaS, PaaS), and has at most one digit: DDaT, DfE, MoU, PhD, W3C, 2FA. A year or a version may follow
    three capitals: COP26. The rule is our own; the table holds exceptions such as FedRAMP.
    """
    if short in _BRANDS or not short.lstrip("0123456789")[:1].isupper():
        return False
    runs = _LOWER_RUN.findall(short)
    digits = _DIGITS.findall(_VERSION.sub("", short))
    return all(len(run) == 1 or run == "aa" for run in runs) and (
        not digits or (len(digits) == 1 and len(digits[0]) == 1)
    )
