"""Which words before or after an acronym spell it out.

The idea is Schwartz and Hearst's (A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text,
PSB 2003): the letters of the short form occur in the long form in order. Theirs takes the first chain of letters
that it meets; here the cheapest chain wins and has to be cheap enough, where a letter that starts a word costs
nothing and every letter inside a word and every word passed over costs something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jargoncheck.kinds.acronym.alignment import Part, align, spellings
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

LITTLE_WORDS = frozenset(
    "a an and & the of for in on to by with from at as or de la le les des du et und der y e per into via".split()
)
_PART = lazy_pattern(r"[^\W_]+(?:['’](?:s|t|re|ve)\b)?|&")
# The mark comes first and what stands before it second, because a search for one of a few characters is quick.
_SENTENCE_END = lazy_pattern(
    r"[.!?;\ufffc\n](?:(?<=[.!?])(?<![A-Z\s.].[.!?])(?<!\b(?:St|vs|No)[.!?])['\"”’)\]]*\s"
    r"|(?<=[;\ufffc\n])|(?<=\w\?)(?=\s))"
)
_NUMERAL = lazy_pattern(r"[IVX]{1,4}")
_HYPHENATED = lazy_pattern(r"(?:-[^\W_]+)+")
_WINDOW = 300
_COLON = lazy_pattern(r":\s")

LOOSE = 0.40
"""The highest cost a letter for words that punctuation or a phrase ties to the acronym."""
STRICT = 0.12
"""The highest cost a letter for words that merely stand beside it."""


@dataclass(frozen=True, slots=True)
class LongForm:
    """The words that spell out an acronym: ``cost`` is the mean cost a letter, 0 for plain initials."""

    span: ProseSpan
    cost: float


def long_form_before(short: str, text: str, end: int, limit: float = LOOSE) -> LongForm | None:
    """Return the words that end at ``end`` and spell out ``short``, or None.

    The words may start anywhere in the sentence; their last word has to take part.
    """
    start = _window_start(text, end, crosses_colon=":" in short)
    parts = _parts(text, start, end)
    most = min(len(short) + 6, 2 * len(short) + 3) + 6
    return _cheapest(short, parts[-most:], text, limit, free_head=True, free_tail=False)


def name_before(short: str, text: str, end: int) -> LongForm | None:
    """Return the name that ends at ``end`` and mostly spells out ``short``, or None.

    For names whose letters are not quite theirs (UNFPA, United Nations Population Fund): words with capitals, the
    first of which gives the first letter. Either every letter starts one of the words, in order, and half of the words
    take part; or three letters in five do, and three words in four take part. The caller makes sure that a bracket
    ties the two together.
    """
    letters = [char.lower() for char in short if char.isupper()]
    parts = _parts(text, _window_start(text, end, crosses_colon=False), end)[-2 * len(letters) - 4 :]
    first = len(parts)
    while first and (parts[first - 1].little or parts[first - 1].text[0].isupper()):
        first -= 1
    best: tuple[int, LongForm] | None = None
    for index in range(first, len(parts)):
        words = [part for part in parts[index:] if not part.little]
        if parts[index].text[0].lower() != letters[0] or parts[index].little or len(words) < 2:
            continue
        shared = _in_common(letters, [word.text[0].lower() for word in words])
        fits = shared == len(letters) if 4 * shared < 3 * len(words) else shared >= 0.6 * len(letters)
        if fits and 2 * shared >= len(words) and (best is None or shared >= best[0]):
            last = parts[-1]
            span = ProseSpan(parts[index].start, last.start + len(last.text))
            best = shared, LongForm(span, 1 - shared / len(letters))
    return best[1] if best and len(letters) > 2 else None


def _in_common(letters: Sequence[str], initials: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(initials) + 1)
    for letter in letters:
        before = 0
        for index, initial in enumerate(initials):
            above = row[index + 1]
            row[index + 1] = before + 1 if letter == initial else max(above, row[index])
            before = above
    return row[-1]


def long_form_after(
    short: str, text: str, start: int, end: int, limit: float = LOOSE, *, whole: bool = False
) -> LongForm | None:
    """Return the words from ``start`` on that spell out ``short``, or None.

    With ``whole``, all words up to ``end`` have to take part; otherwise the rest of the text is free.
    """
    end = min(end, start + _WINDOW)
    stop = _SENTENCE_END.search(text, start, end)
    end = stop.start() if stop else end
    most = 2 * len(short) + 6
    parts = _parts(text, start, end)
    if whole and len(parts) > most:
        return None
    return _cheapest(short, parts[:most], text, limit, free_head=False, free_tail=not whole)


def long_form_near(short: str, text: str, start: int, end: int, limit: float) -> LongForm | None:
    """Return the words anywhere between ``start`` and ``end`` that spell out ``short``, or None."""
    return _cheapest(short, _parts(text, start, end), text, limit, free_head=True, free_tail=True)


def _window_start(text: str, end: int, *, crosses_colon: bool) -> int:
    far = max(0, end - _WINDOW)
    start = far
    for found in _SENTENCE_END.finditer(text, far, end):
        start = found.end()
    if not crosses_colon:
        for found in _COLON.finditer(text, start, end):
            start = found.end()
    opening = max(text.rfind("(", start, end), text.rfind("[", start, end))
    closing = max(text.rfind(")", start, end), text.rfind("]", start, end))
    return max(start, opening + 1, closing + 1)


def _parts(text: str, start: int, end: int) -> list[Part]:
    parts = []
    for found in _PART.finditer(text, start, end):
        word = found[0]
        lower = word.lower()
        parts.append(Part(word, lower, found.start(), _is_little(word, lower)))
    return parts


def _is_little(word: str, lower: str) -> bool:
    if word.isdigit() or _NUMERAL.fullmatch(word):
        return True
    return lower in LITTLE_WORDS and not (len(word) > 1 and word.isupper())


def _cheapest(
    short: str, parts: Sequence[Part], text: str, limit: float, *, free_head: bool, free_tail: bool
) -> LongForm | None:
    best: LongForm | None = None
    for letters in spellings(short):
        if len(letters) < 2:
            continue
        most = (limit + 2e-9) * len(letters)
        found = align(letters, parts, most, free_head=free_head, free_tail=free_tail)
        if found is None:
            continue
        total, first, last = found
        cost = total / len(letters)
        if cost > limit + 1e-9 or not _is_long(short, parts, first, last):
            continue
        if best is None or cost < best.cost:
            end = _word_end(text, parts[last].start + len(parts[last].text))
            best = LongForm(ProseSpan(parts[first].start, end), cost)
    return best


def _word_end(text: str, end: int) -> int:
    """Return where the hyphenated word ends that goes on at ``end``."""
    rest = _HYPHENATED.match(text, end)
    return rest.end() if rest else end


def _is_long(short: str, parts: Sequence[Part], first: int, last: int) -> bool:
    """A long form is longer than its letters and is more than other acronyms or a part of itself (PIV-I)."""
    words = parts[first : last + 1]
    own = set(re.split("[-/:]", short)) - {short}
    return (
        sum(len(word.text) for word in words) > len(short) + 1
        and any(not word.text.isupper() and len(word.text) > 2 for word in words)
        and not any(word.text in own and len(word.text) > 1 for word in words)
    )
