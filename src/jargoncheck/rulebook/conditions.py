"""The closed language of conditions: what can be asked of the words around a match.

A condition is data. How it is answered is the business of the language room.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class WordClass(Enum):
    """The parts of speech that a condition can ask for."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    NAME = "name"
    """A proper noun."""


class Relation(Enum):
    """How the words that a condition lists stand to the match."""

    OBJECT = "object"
    """The match is a verb and its direct object (or the subject of its passive) is one of the words."""
    SUBJECT = "subject"
    """The match is a verb and one of the words does it."""
    MODIFIES = "modifies"
    """The match describes one of the words: ``key`` in "key worker"."""
    MODIFIED_BY = "modified-by"
    """One of the words describes the match: "disk drive", "lively dialogue"."""
    FOLLOWED_BY = "followed-by"
    """The very next word, or words, are one of these."""
    PRECEDED_BY = "preceded-by"
    """The word, or words, just before are one of these."""
    NEAR = "near"
    """One of the words is in the same sentence."""
    IN_BLOCK = "in-block"
    """One of the words is in the same paragraph, heading, list item or cell."""


class Circumstance(Enum):
    """What a condition can ask of the place and the voice of a match."""

    IN_NAME = "in-name"
    IN_HEADING = "in-heading"
    QUOTED = "quoted"
    MENTIONED = "mentioned"
    NEGATED = "negated"
    QUESTIONED = "questioned"
    ATTRIBUTED = "attributed"
    CONDITIONAL = "conditional"
    EVIDENCED = "evidenced"


@dataclass(frozen=True, slots=True)
class IsWordClass:
    """The match is one of these parts of speech."""

    classes: frozenset[WordClass]


@dataclass(frozen=True, slots=True)
class IsWritten:
    """The match is written as one of ``forms``, in lower case; other inflections are not meant."""

    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Related:
    """One of ``words`` stands in ``relation`` to the match.

    ``words`` are surface forms in lower case, inflections included; an item may be several words for
    ``FOLLOWED_BY``, ``PRECEDED_BY``, ``NEAR`` and ``IN_BLOCK``.
    """

    relation: Relation
    words: frozenset[str]
    longest: int = field(init=False, compare=False)
    """The number of words in the longest of ``words``, worked out once because a condition is asked often."""
    first_words: frozenset[str] = field(init=False, compare=False, repr=False)
    """The first word of each of ``words``: without one of them near, the condition does not hold."""
    last_words: frozenset[str] = field(init=False, compare=False, repr=False)
    """The last word of each of ``words``."""

    def __post_init__(self) -> None:
        words = self.words
        longest = 1 + max((word.count(" ") for word in words), default=0)
        object.__setattr__(self, "longest", longest)
        first, last = words, words
        if longest > 1:
            first = frozenset(word.partition(" ")[0] for word in words)
            last = frozenset(word.rpartition(" ")[2] for word in words)
        object.__setattr__(self, "first_words", first)
        object.__setattr__(self, "last_words", last)


@dataclass(frozen=True, slots=True)
class Is:
    """The match stands in this circumstance."""

    circumstance: Circumstance


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the conditions holds."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of the conditions holds."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    condition: Condition


Condition = IsWordClass | IsWritten | Related | Is | AnyOf | AllOf | Not
