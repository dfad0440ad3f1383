"""One word for people in its sentence: whom it stands for, and what it is said of.

A word counts as a name of the group only where it stands for the group itself. Before another noun it is a label
("user research"); after a word that narrows it ("admin users"), before what narrows it ("users of the API"), after the
name of somebody else it belongs to ("its customers"), or in a list of parties ("citizens and businesses") it is
about somebody else, or about several audiences at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from jargoncheck.kinds.choice.spec import Breadth
from jargoncheck.language.function_words import BE, CLOSED, COORDINATORS, DETERMINERS, word_set
from jargoncheck.language.reading import Reading
from jargoncheck.language.words import Word
from jargoncheck.rulebook.conditions import WordClass
from jargoncheck.text.spans import ProseSpan

NEUTRAL = word_set(
    """all any both current different each end every existing fewer future general individual intended likely many more
    most new other possible potential prospective real same some such target typical ultimate various actual
    ordinary average frustrated confused irate satisfied dissatisfied happy busy online digital public government
    website web site app service unique"""
)
"""Words before a word for people that do not make another group of it."""

OWNERS = word_set("their its his her whose")
"""Determiners that say whose people these are: not the writer's."""

SERVICES = word_set(
    """service services site sites website websites app apps page pages product products system portal platform
    government form forms tool"""
)
"""What "users of" may be followed by without naming another group."""

PARTIES = word_set(
    """agencies agency business businesses charities cities communities companies company contractors developers
    employees employers experts firms industry institutions investors organisations organizations partners
    professionals providers schools society stakeholders states students suppliers teachers vendors visitors
    media press sector non-profits"""
)
"""Other parties that something may be for: a word for people in one list with them is one of several audiences."""

DETERMINING = DETERMINERS | NEUTRAL
"""What may stand between a verb or a preposition and a word for people that stands for the whole group."""

_DESCRIBING = frozenset((WordClass.NOUN, WordClass.ADJECTIVE, WordClass.NAME))
_BINDING = frozenset("-/")
_JOINING = COORDINATORS | {","}


class Standing(Enum):
    """Whom a word for people stands for."""

    GROUP = "group"
    """The group itself."""
    OTHERS = "others"
    """A part of it, people of somebody else, or no people at all."""
    LISTED = "listed"
    """One of several audiences that are listed."""
    LABEL = "label"
    """Nobody: it describes the noun after it."""


def standing(reading: Reading, span: ProseSpan, breadth: Breadth) -> Standing:
    """Return whom the word in ``span``, of ``breadth``, stands for, as far as its phrase shows."""
    return reading.once(_standing, span, breadth)


def _standing(reading: Reading, span: ProseSpan, breadth: Breadth) -> Standing:
    first, last = reading.word_range(span)
    words = reading.words
    possessive = words[last - 1].lower.endswith("'s")
    if _is_field(words, first, last):
        return Standing.OTHERS
    if not possessive and _is_label(reading, last):
        return Standing.LABEL
    # "Users of the API" are some users; "citizens of Leeds" are citizens all the same.
    narrowed_after = breadth in (Breadth.SERVED, Breadth.STAGE) and not possessive and _narrowed_after(words, last)
    if narrowed_after or _narrowed_before(reading, first) or _owned(words, first):
        return Standing.OTHERS
    return Standing.LISTED if not possessive and _listed(words, first, last) else Standing.GROUP


def set_apart(reading: Reading, span: ProseSpan, forms: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield the words for people that a list puts right beside ``span``, by key, and whether they are narrowed.

    "clients and users" are two groups, and so are "citizens and internal users", where the second is narrowed.
    ``forms`` maps the forms of words for people to their keys.
    """
    first, last = reading.word_range(span)
    words = reading.words
    for start, step in ((last, 1), (first - 1, -1)):
        index = _skip(words, start, step, DETERMINING)
        joined = _skip(words, index, step, _JOINING | DETERMINING)
        if joined == index or not 0 <= joined < len(words):
            continue
        narrowed = words[joined].lower not in forms
        head = joined + 1 if narrowed and step > 0 else joined
        if head < len(words) and words[head].lower in forms:
            yield forms[words[head].lower], narrowed


def _skip(words: Sequence[Word], index: int, step: int, skipped: frozenset[str]) -> int:
    while 0 <= index < len(words) and words[index].lower in skipped:
        index += step
    return index


def _is_field(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether the word is the name of a field or a role: a capital singular alone ("select Customer")."""
    if first == 0 or last - first > 1 or words[first].text.islower() or words[first].lower.endswith("s"):
        return False
    before = words[first - 1]
    return before.is_word and before.lower not in DETERMINING


def _is_label(reading: Reading, after: int) -> bool:
    """Tell whether the next word is a noun that the word for people describes."""
    words = reading.words
    if after >= len(words):
        return False
    word = words[after]
    if not word.is_word:
        return word.text in _BINDING and word.start == words[after - 1].end
    if word.lower in CLOSED or word.lower[0].isdigit():
        return False
    guess = reading.tagger.guess(words, after).word_class
    plural = words[after - 1].lower.endswith("s")
    if word.lower == "needs" and not plural:
        # "the user needs to sign in", but "start with user needs".
        return words[after + 1 : after + 2] == () or words[after + 1].lower not in {"to", "a", "an", "the"}
    if guess in (WordClass.VERB, WordClass.ADVERB):
        return False
    # "users need" and "citizens lodge": a plural is hardly ever a label in lower case.
    return not plural or guess is WordClass.NAME


def _narrowed_before(reading: Reading, first: int) -> bool:
    words = reading.words
    if first == 0:
        return False
    word = words[first - 1]
    if not word.is_word:
        return word.text in _BINDING and word.end == words[first].start
    if word.lower in CLOSED | NEUTRAL or word.lower[0].isdigit() or word.lower.endswith("ly"):
        return False
    return reading.tagger.guess(words, first - 1).word_class in _DESCRIBING


def _narrowed_after(words: Sequence[Word], after: int) -> bool:
    if after >= len(words) or words[after].lower != "of":
        return False
    rest = [word.lower for word in words[after + 1 : after + 4] if word.lower not in DETERMINERS]
    return not SERVICES.intersection(rest)


def _owned(words: Sequence[Word], first: int) -> bool:
    for index in range(first - 1, max(first - 4, -1), -1):
        word = words[index]
        if word.lower in OWNERS or (word.lower.endswith(("'s", "s'")) and word.text[0].isupper()):
            return True
        if word.lower in CLOSED or not word.is_word:
            return False
    return False


def _listed(words: Sequence[Word], first: int, last: int) -> bool:
    return _party_after(words, last) or _party_before(words, first)


def _party_after(words: Sequence[Word], index: int) -> bool:
    if index >= len(words) or words[index].lower not in COORDINATORS | {",", "/"}:
        return False
    for word in words[index + 1 : index + 5]:
        if word.lower in PARTIES:
            return True
        if word.lower in BE or word.text in ".;:()":
            return False
    return False


def _party_before(words: Sequence[Word], first: int) -> bool:
    index = _skip(words, first - 1, -1, DETERMINING)
    if index < 1 or words[index].lower not in COORDINATORS | {",", "/"}:
        return False
    return any(word.lower in PARTIES for word in words[max(index - 2, 0) : index])
