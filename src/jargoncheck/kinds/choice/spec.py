"""What a rule about words for people holds, and the shape of its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from jargoncheck.kinds.choice.evidence import Evidence, Weight, evidence_record
from jargoncheck.morphology.inflection import PartOfSpeech, surface_forms
from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.conditions import Condition
from jargoncheck.rulebook.loader import ENTRY_KEY, NAME, Grammar
from jargoncheck.rulebook.shapes import Flag, Key, ListOf, MapOf, OneOf, Record, Text


class Check(Enum):
    """What a rule looks at."""

    MIXED = "mixed"
    """Two words for one group in one document."""
    PREFERRED = "preferred"
    """A word other than the one that the organisation has chosen."""
    DISCOURAGED = "discouraged"
    """A word that guides advise against."""


class Breadth(Enum):
    """Whom a word takes in, which decides whether another word can stand for the same people."""

    SERVED = "served"
    """The people that a service has: user, customer, client. They may be called by any other word."""
    STAGE = "stage"
    """People at one step of a process: applicant, claimant. They are some of those who are served."""
    POPULATION = "population"
    """The people of a place or state: resident, citizen. A service may be for them."""
    ANYBODY = "anybody"
    """Everybody there is: the public. That is a population, but hardly ever those who use one service."""

    PERSONS = "persons"
    """Nobody in particular: people. In a page on a service these may be the people whom it has."""

    def may_be(self, other: Breadth) -> bool:
        """Tell whether words of these breadths can stand for the same people in one document."""
        return self is other or frozenset((self, other)) in _OVERLAPS


_OVERLAPS = frozenset(
    (
        frozenset((Breadth.SERVED, Breadth.STAGE)),
        frozenset((Breadth.SERVED, Breadth.POPULATION)),
        frozenset((Breadth.SERVED, Breadth.PERSONS)),
        frozenset((Breadth.POPULATION, Breadth.ANYBODY)),
    )
)


@dataclass(frozen=True, slots=True)
class GroupWord:
    """A word for the people a service is for, in the singular.

    ``also`` are phrases that count as the same word ("end user"); ``fits`` says where it is the right one. ``doubt``
    is how much more evidence the word needs, because it often stands for others (a client of a consultancy).
    """

    word: str
    also: tuple[str, ...]
    breadth: Breadth
    fits: str
    doubt: int
    unless: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class MixedSpec:
    """The words that a document may mix, by key; ``forms`` maps each form of each word to its key."""

    words: Mapping[str, GroupWord]
    evidence: Evidence
    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PreferredSpec:
    """The words that the organisation's word replaces, by key; ``forms`` as in ``MixedSpec``."""

    words: Mapping[str, GroupWord]
    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DiscouragedEntry:
    """Phrases to avoid, with what to write instead.

    ``avoid`` and ``prefer`` are lemmas of ``pos``; ``advice`` ends the message. A ``bare`` phrase is reported
    only where it stands for people by itself ("the poor need"), not where it describes something ("the poor road").
    """

    avoid: tuple[str, ...]
    pos: PartOfSpeech
    prefer: tuple[str, ...]
    advice: str
    bare: bool
    when: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class DiscouragedSpec:
    """The discouraged entries, by key."""

    entries: Mapping[str, DiscouragedEntry]


_BELONGS = {
    Check.MIXED: "The check “mixed” needs “words” and “evidence”, and no “entries”.",
    Check.PREFERRED: "The check “preferred” needs “words”, and no “evidence” or “entries”.",
    Check.DISCOURAGED: "The check “discouraged” needs “entries”, and no “words” or “evidence”.",
}

Spec = MixedSpec | PreferredSpec | DiscouragedSpec


def keys(conditions: ConditionShape) -> Mapping[str, Key]:
    """Return the keys that a rule of this kind has besides the common ones."""
    some = ListOf(conditions)
    word = Record(
        {
            "word": Key(Text(), "the word, in the singular", required=True),
            "also": Key(ListOf(Text(), single=True), "phrases that count as the same word", default=()),
            "breadth": Key(OneOf(Breadth), "whom the word takes in", required=True),
            "fits": Key(Text(), "where the word is the right one, for mixed", default=""),
            "doubt": Key(Weight(), "how much more evidence the word needs", default=0),
            "unless": Key(some, "when the word means something else", default=()),
        },
        GroupWord,
    )
    entry = Record(
        {
            "avoid": Key(ListOf(Text(), single=True), "the phrases to avoid", required=True),
            "pos": Key(OneOf(PartOfSpeech), "what kind of word it is", default=PartOfSpeech.PHRASE),
            "prefer": Key(ListOf(Text(), at_least=0, single=True), "what to write instead", default=()),
            "advice": Key(Text(), "what to do, to end the message with", default=""),
            "bare": Key(Flag(), "true when only the phrase by itself stands for people", default=False),
            "when": Key(some, "what must hold", default=()),
            "unless": Key(some, "what excuses", default=()),
            "on": Key(Flag(), "false for an entry that has to be asked for", default=True),
        },
        DiscouragedEntry,
    )
    return {
        "check": Key(OneOf(Check), "mixed, preferred or discouraged", required=True),
        "words": Key(MapOf(NAME, word), "the words for people, for mixed and preferred"),
        "evidence": Key(evidence_record(), "what shows that two words mean one group, for mixed"),
        "entries": Key(MapOf(ENTRY_KEY, entry), "the phrases, for discouraged"),
    }


def build(
    check: Check,
    words: Mapping[str, GroupWord] | None,
    evidence: Evidence | None,
    entries: Mapping[str, DiscouragedEntry] | None,
) -> Spec:
    """Return what the keys mean; raises ``ValueError`` when they do not go together."""
    if check is Check.MIXED and words and evidence and not entries:
        for word in words.values():
            if not word.fits:
                raise ValueError(f"Say under “fits” where “{word.word}” is the right word.")
        return MixedSpec(words, evidence, _forms(words))
    if check is Check.PREFERRED and words and not evidence and not entries:
        return PreferredSpec(words, _forms(words))
    if check is Check.DISCOURAGED and entries and not words and not evidence:
        return DiscouragedSpec(entries)
    raise ValueError(_BELONGS[check])


def _forms(words: Mapping[str, GroupWord]) -> Mapping[str, str]:
    return {
        form: key
        for key, word in words.items()
        for phrase in (word.word, *word.also)
        for form, _ in surface_forms(phrase, PartOfSpeech.NOUN)
    }


GRAMMAR = Grammar(keys, build)
