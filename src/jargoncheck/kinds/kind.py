"""What every kind of rule offers to the linter.

A kind turns its rules into triggers (words that are cheap to find), judges what was found, and makes of it a match
(something to report) or a fact (something that the whole document decides on).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeVar

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.loader import Grammar
from jargoncheck.rulebook.rules import AcronymScope, Rule, Severity
from jargoncheck.text.document import Document
from jargoncheck.text.spans import ProseSpan

Item = TypeVar("Item")


class Excuse(Enum):
    """The excuses of SEMANTICS that hold for every family, unless a kind does without one."""

    QUOTED = "quoted"
    MENTIONED = "mentioned"
    IN_NAME = "in-name"


class Trigger(NamedTuple):
    """Words that call for a closer look.

    ``phrase`` is found in any case, with a space, a hyphen or an apostrophe between its words. ``detail`` is the
    kind's own: which entry and form it was made from. A named tuple, because thousands are unpickled in a run.
    """

    phrase: str
    rule: str
    entry: str | None
    detail: Any = None


class Candidate(NamedTuple):
    """A place in a block that one rule may have something to say about."""

    rule: Rule
    entry: str | None
    span: ProseSpan
    detail: Any = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words to write in place of the reported ones. ``safe`` ones can be applied without reading."""

    text: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Something to report in a block."""

    rule: str
    entry: str | None
    span: ProseSpan
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[Located[Related], ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a match, and why it is named."""

    span: ProseSpan
    message: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a block says and the document decides on. Kinds derive their own facts."""

    span: ProseSpan


@dataclass(frozen=True, slots=True)
class Located(Generic[Item]):
    """An item in the block with index ``block``."""

    block: int
    item: Item


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user's settings say to the kinds.

    ``known_acronyms`` need no explanation; ``glossary`` gives long forms by acronym; ``preferred_people_word`` is
    the organisation's word, or None. ``chosen`` tells whether a rule id (and entry) is switched on.
    ``quotations`` asks for other people's words to be checked as well. ``acronym_scope`` is how far an explanation
    carries; ``longest_sentence`` the most words that a sentence may have, or None for what the rule says.
    ``proposals`` are folders or patterns of paths: when there are any, only these documents have to say what is gained.
    ``today`` tells which comments that hide findings have expired; without it none has. ``severities`` are by rule,
    family or entry, in place of the rule's own; nothing is reported in ``ignored_names``.
    ``across_files`` asks for acronyms that two files explain in two ways, ``in_sections`` for two words for the same
    people in two files of a section.
    """

    chosen: Callable[[str, str | None], bool]
    known_acronyms: frozenset[str] = frozenset()
    glossary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    preferred_people_word: str | None = None
    quotations: bool = False
    acronym_scope: AcronymScope = AcronymScope.PAGE
    longest_sentence: int | None = None
    proposals: tuple[str, ...] = ()
    today: date | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignored_names: tuple[str, ...] = ()
    across_files: bool = False
    in_sections: bool = False


def _no_triggers(rule: Rule) -> Iterable[Trigger]:
    del rule
    return ()


def _no_entries(rule: Rule) -> Mapping[str, bool]:
    del rule
    return {}


def _no_suggestions(rule: Rule) -> Iterable[tuple[str | None, str]]:
    del rule
    return ()


def _never(rule: Rule, wishes: Wishes) -> bool:
    del rule, wishes
    return False


def _no_scan(reading: Reading, rules: Sequence[Rule], wishes: Wishes) -> Iterable[Candidate]:
    del reading, rules, wishes
    return ()


def _no_conclusion(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterable[Located[Match]]:
    del document, facts, rules, wishes
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of rule.

    - ``grammar`` parses the kind's own keys in a rule file;
    - ``entries(rule)`` gives the keys of the rule's vocabulary, each with whether it is on by default;
    - ``suggested(rule)`` lists each entry's suggestions, so that none is reported by another rule;
    - ``triggers(rule)`` lists what the one pass over the text looks for;
    - ``is_idle(rule, wishes)`` tells that the rule has nothing to report whatever the text, so that nobody need look;
    - ``scan(reading, rules, wishes)`` finds candidates that no list of words can find;
    - ``judge(candidate, reading)`` answers whether the candidate is to be reported;
    - ``outcome(candidate, reading)`` makes a match or a fact of one that is, or None;
    - ``conclude(document, facts, rules, wishes)`` reports what needs the whole document.

    Everything but ``conclude`` depends on the block, the rules and the wishes alone.
    """

    name: str
    grammar: Grammar
    judge: Callable[[Candidate, Reading], Answer]
    outcome: Callable[[Candidate, Reading], Match | Fact | None]
    entries: Callable[[Rule], Mapping[str, bool]] = _no_entries
    suggested: Callable[[Rule], Iterable[tuple[str | None, str]]] = _no_suggestions
    triggers: Callable[[Rule], Iterable[Trigger]] = _no_triggers
    is_idle: Callable[[Rule, Wishes], bool] = _never
    scan: Callable[[Reading, Sequence[Rule], Wishes], Iterable[Candidate]] = _no_scan
    conclude: Callable[[Document, Sequence[Located[Fact]], Sequence[Rule], Wishes], Iterable[Located[Match]]] = (
        _no_conclusion
    )
    excuses: frozenset[Excuse] = frozenset(Excuse)


def always(candidate: Candidate, reading: Reading) -> Answer:
    """Answer yes: for a kind whose scan has found all that a block can say, so that the document decides."""
    del candidate, reading
    return Answer.YES


def fact_in(candidate: Candidate, reading: Reading) -> Fact:
    """Return the fact that a scan put into ``candidate``."""
    del reading
    fact: Fact = candidate.detail
    return fact
