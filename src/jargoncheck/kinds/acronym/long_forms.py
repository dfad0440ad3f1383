"""Which words before or after an acronym spell it out.

The idea is Schwartz and Hearst's (A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text,
PSB 2003): the letters of the short form occur in the long form in order. Theirs takes the first chain of letters
that it meets; here the cheapest chain wins and has to be cheap enough, where a letter that starts a word costs
nothing and every letter inside a word and every word passed over costs something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jargoncheck.text.spans import ProseSpan

LITTLE_WORDS = frozenset(
    "a an and & the of for in on to by with from at as or de la le les des du et und der y e per into via".split()
)
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

_PART = re.compile(r"[^\W_]+(?:['’](?:s|t|re|ve)\b)?|&")
_SENTENCE_END = re.compile(r"(?<![A-Z\s.].)(?<!\b(?:St|vs|No))[.!?]['\"”’)\]]*\s|[;\ufffc\n]|(?<=\w)\?(?=\s)")
_WINDOW = 300
_COLON = re.compile(r":\s")

# Costs, fitted by hand to the SDU 2021 and UN documents (see benchmarks/acronym_datasets.py).
_PASSED_WORD = 1.0
_INNER = 0.6
_INNER_CAPITAL = 0.1
_INNER_NEXT = 0.4
_INNER_NEXT_LOWER = 0.1
_INNER_FIRST = 1.3
_LITTLE_WORD = 0.3
_MISSING_LOWER = 0.2
_MISSING_MARK = 0.3

LOOSE = 0.40
"""The highest cost a letter for words that punctuation or a phrase ties to the acronym."""
STRICT = 0.12
"""The highest cost a letter for words that merely stand beside it."""


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    start: int
    little: bool


@dataclass(frozen=True, slots=True)
class _Letter:
    char: str
    lower: bool
    optional: float | None
    """What leaving it out costs, or None when it may not be left out."""


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


def _parts(text: str, start: int, end: int) -> list[_Part]:
    return [
        _Part(found.group(), found.start(), _is_little(found.group())) for found in _PART.finditer(text, start, end)
    ]


def _is_little(word: str) -> bool:
    if word.isdigit() or re.fullmatch(r"[IVX]{1,4}", word):
        return True
    return word.lower() in LITTLE_WORDS and not (len(word) > 1 and word.isupper())


def _spellings(short: str) -> Iterator[list[_Letter]]:
    """Yield the letters to look for: as written, without a plural s, with a number read as a repetition."""
    plain = re.sub(r"['’]?s$", "", short) if sum(c.isupper() for c in short[:-1]) >= 2 else short
    for form in dict.fromkeys((plain, short.replace("'", "").replace("’", ""))):
        yield list(_letters(form))
        repeated = re.sub(r"([A-Za-z])([2-4])(?=[A-Za-z]|\Z)", lambda m: m[1] * int(m[2]), form)
        if repeated != form:
            yield list(_letters(repeated))
        repeated = re.sub(r"([2-4])([A-Za-z])", lambda m: m[2] * int(m[1]), form)
        if repeated != form:
            yield list(_letters(repeated))


def _letters(form: str) -> Iterator[_Letter]:
    for index, char in enumerate(form):
        if char.isalnum():
            lower = char.islower()
            yield _Letter(char.lower(), lower, _MISSING_LOWER if lower and index else None)
        elif char in "&+":
            yield _Letter(char, False, _MISSING_MARK)


def _cheapest(
    short: str, parts: Sequence[_Part], text: str, limit: float, *, free_head: bool, free_tail: bool
) -> LongForm | None:
    best: LongForm | None = None
    for letters in _spellings(short):
        found = _align(letters, parts, free_head=free_head, free_tail=free_tail) if len(letters) > 1 else None
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
    rest = re.compile(r"(?:-[^\W_]+)+").match(text, end)
    return rest.end() if rest else end


def _is_long(short: str, parts: Sequence[_Part], first: int, last: int) -> bool:
    """A long form is longer than its letters and is more than other acronyms or a part of itself (PIV-I)."""
    words = parts[first : last + 1]
    own = set(re.split("[-/:]", short)) - {short}
    return (
        sum(len(word.text) for word in words) > len(short) + 1
        and any(not word.text.isupper() and len(word.text) > 2 for word in words)
        and not any(word.text in own and len(word.text) > 1 for word in words)
    )


def _align(
    letters: Sequence[_Letter], parts: Sequence[_Part], *, free_head: bool, free_tail: bool
) -> tuple[float, int, int] | None:
    """Return the lowest total cost with the first and last word of that chain, or None when there is none.

    A state is a place (word, index in it) that the letter before was put on, with the cost so far and the first word.
    """
    passed = [0]
    for part in parts:
        passed.append(passed[-1] + (not part.little))
    states: dict[tuple[int, int], tuple[float, int]] = {}
    for number, letter in enumerate(letters):
        reached: dict[tuple[int, int], tuple[float, int]] = {}
        if number and letter.optional is not None:
            for place, (cost, first) in states.items():
                reached[place] = (cost + letter.optional, first)
        for place, put in _places(letter, parts):
            word, index = place
            if number == 0:
                if parts[word].text.lower() in _ARTICLES and len(letters) < 4:
                    continue
                head = 0.0 if free_head else _PASSED_WORD * passed[word]
                cost, first = head + put + (_INNER_FIRST if index and put >= _INNER else 0.0), word
                reached[place] = (cost, first)
                continue
            for (before, at), (cost_so_far, first) in states.items():
                if (before, at) >= place:
                    continue
                between = _PASSED_WORD * (passed[word] - passed[before + 1]) if word != before else None
                cost = cost_so_far + _step(letter, put, between, next_to=place == (before, at + 1))
                known = reached.get(place)
                if known is None or (cost, -first) < (known[0], -known[1]):
                    reached[place] = (cost, first)
        states = reached
    best: tuple[float, int, int] | None = None
    for (word, _), (cost, first) in states.items():
        tail = 0.0 if free_tail else _PASSED_WORD * (passed[-1] - passed[word + 1])
        if best is None or (cost + tail, -first) < (best[0], -best[1]):
            best = (cost + tail, first, word)
    return best


def _places(letter: _Letter, parts: Sequence[_Part]) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield every place where ``letter`` can stand, with what it costs there when it is the first of its word."""
    for word, part in enumerate(parts):
        lower = part.text.lower()
        if lower in _SOUNDS.get(letter.char, ()):
            yield (word, 0), 0.0
        for index, char in enumerate(lower):
            if char != letter.char:
                continue
            if index == 0:
                yield (word, 0), _LITTLE_WORD if part.little and not letter.lower else 0.0
            elif part.little:
                continue
            elif part.text[index].isupper() or (letter.char == "x" and lower[: index + 1] == "ex"):
                yield (word, index), _INNER_CAPITAL
            else:
                yield (word, index), _INNER


def _step(letter: _Letter, put: float, between: float | None, *, next_to: bool) -> float:
    """Return what it costs to go on to ``letter``: in the same word (``between`` is None) or in a later one."""
    if between is None:
        if put == _INNER and next_to:
            return _INNER_NEXT_LOWER if letter.lower else _INNER_NEXT
        return put
    return between + put + (_INNER_FIRST - _INNER if put == _INNER else 0.0)
