"""What a rule of the kind ``acronym`` holds: what it checks, and the vocabulary of acronyms with their long forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from jargoncheck.kinds.acronym.tokens import key_of
from jargoncheck.morphology.inflection import Form, inflect
from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.loader import ENTRY_KEY, Grammar
from jargoncheck.rulebook.rules import Rule
from jargoncheck.rulebook.shapes import Key, ListOf, MapOf, OneOf, Record, Text


class Check(Enum):
    """What a rule reports."""

    UNEXPLAINED = "unexplained"
    EXPLAINED_LATE = "explained-late"
    CONFLICTING = "conflicting"
    UNNEEDED = "unneeded"


@dataclass(frozen=True, slots=True)
class Acronym:
    """One acronym: ``long`` are its long forms, the likeliest first, as they stand inside a sentence.

    ``domain`` says where it is used, ``plain`` what could be written instead, and ``now`` which name or body has
    taken its place.
    """

    short: str
    long: tuple[str, ...]
    domain: str = ""
    plain: str = ""
    now: str = ""

    def written_out(self, *, plural: bool) -> tuple[str, ...]:
        """Return each long form, in the plural if asked for; those that have no safe plural are left out."""
        if not plural:
            return self.long
        return tuple(form for form in (inflect(long, Form.PLURAL) for long in self.long) if form)


@dataclass(frozen=True, slots=True)
class AcronymSpec:
    """The keys that acronym rules have of their own.

    ``known_to_developers`` and ``developer_words`` are in lower case: the acronyms that any web developer knows, and
    the words that tell a document for developers.
    """

    check: Check
    entries: Mapping[str, Acronym] = field(default_factory=dict)
    known_to_developers: frozenset[str] = frozenset()
    developer_words: frozenset[str] = frozenset()


def _spec(
    check: Check, entries: Mapping[str, Acronym], known_to_developers: Iterable[str], developer_words: Iterable[str]
) -> AcronymSpec:
    for key, entry in entries.items():
        if key != key_of(entry.short):
            raise ValueError(f"The key “{key}” does not fit “{entry.short}”: write “{key_of(entry.short)}”.")
    return AcronymSpec(
        check,
        entries,
        frozenset(key_of(known) for known in known_to_developers),
        frozenset(word.lower() for word in developer_words),
    )


def _keys(conditions: ConditionShape) -> Mapping[str, Key]:
    del conditions
    entry = Record(
        {
            "short": Key(Text(), "the acronym as it is mostly written", required=True),
            "long": Key(ListOf(Text(), single=True), "its long forms, the likeliest first", required=True),
            "domain": Key(Text(), "where it is used", default=""),
            "plain": Key(Text(), "plainer words to write instead", default=""),
            "now": Key(Text(), "the name or body that has taken its place", default=""),
        },
        Acronym,
    )
    return {
        "check": Key(OneOf(Check), "what the rule reports", required=True),
        "entries": Key(MapOf(ENTRY_KEY, entry), "acronyms by their key", default={}),
        "known-to-developers": Key(ListOf(Text()), "acronyms that any web developer knows", default=()),
        "developer-words": Key(ListOf(Text()), "words that tell a document for developers", default=()),
    }


GRAMMAR = Grammar(keys=_keys, build=_spec)


def spec_of(rule: Rule) -> AcronymSpec:
    """Return the spec of an acronym rule."""
    spec: Any = rule.spec
    assert isinstance(spec, AcronymSpec)
    return spec


def vocabulary(rules: Sequence[Rule]) -> AcronymSpec | None:
    """Return the spec that holds the vocabulary, or None when no rule among ``rules`` has one."""
    return next((spec_of(rule) for rule in rules if spec_of(rule).entries), None)
