"""What a checked rule holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

# The innermost of three brackets are marks, so that a whole link text can be marked: [[[here]]](page.md).
_MARKED = r"(?s)\[\[(?!\[)(.*?)\]\]"


class Severity(Enum):
    """How much a finding matters to the reader of the document."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a suggestion, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Confidence(Enum):
    """How sure the rule is that a careful content designer would agree."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule comes from: a guide, the entry in it, the date (or commit) that was read, and its address."""

    guide: str
    entry: str
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class FlaggedExample:
    """A text that the rule reports. ``marked`` has the reported words in double square brackets.

    ``message`` is the whole message of the first finding; ``fixed`` is the text after the first suggestion of
    every finding was taken, or None when there is no suggestion. ``entry`` is the key of the vocabulary entry, and
    ``people_word`` the word that the organisation of the example has chosen for people.
    """

    marked: str
    message: str
    fixed: str | None = None
    entry: str | None = None
    people_word: str | None = None

    @property
    def text(self) -> str:
        """The text without the marks."""
        return re.sub(_MARKED, r"\1", self.marked)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are reported, in order."""
        return tuple(re.findall(_MARKED, self.marked))

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each reported stretch in ``text``, in code points."""
        found = re.finditer(_MARKED, self.marked)
        return tuple((m.start() - 4 * i, m.end() - 4 * i - 4) for i, m in enumerate(found))


@dataclass(frozen=True, slots=True)
class PassingExample:
    """A text that tempts the rule and must not be reported; ``entry`` names the entry that is tempted."""

    text: str
    entry: str | None = None
    people_word: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file has it. ``spec`` is what the rule's kind made of its own keys."""

    id: str
    kind: str
    message: str
    why: str
    severity: Severity
    confidence: Confidence
    citations: tuple[Citation, ...]
    flags: tuple[FlaggedExample, ...]
    passes: tuple[PassingExample, ...]
    spec: Any
    on: bool = True
    path: str = field(default="", compare=False)

    @property
    def family(self) -> str:
        """The first part of the id."""
        return self.id.partition("/")[0]


class AcronymScope(Enum):
    """How far the explanation of an acronym carries: guides disagree."""

    PAGE = "page"
    """Once on a page."""
    SECTION = "section"
    """Once in each section, that is after each heading of the first or second level."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A named selection of rules, with the settings of one guide.

    ``select`` and ``ignore`` hold rule ids, entries or families; ``known_acronyms`` are those that readers know. The
    settings are what guides disagree on; None leaves a setting as it is by default.
    """

    name: str
    description: str
    select: frozenset[str]
    ignore: frozenset[str]
    known_acronyms: frozenset[str]
    preferred_people_word: str | None = None
    acronym_scope: AcronymScope | None = None
    longest_sentence: int | None = None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules by id and all packs by name."""

    rules: Mapping[str, Rule]
    packs: Mapping[str, Pack]
