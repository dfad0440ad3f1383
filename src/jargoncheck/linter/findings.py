"""What the linter reports: findings, problems and the reports of files. These types are part of the public library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jargoncheck.kinds.kind import Suggestion
from jargoncheck.rulebook.rules import Confidence, Severity
from jargoncheck.text.lines import Place
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

if TYPE_CHECKING:
    from jargoncheck.kinds.choice.same_group import WordInPage


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """Another place that explains a finding; ``end`` is exclusive. ``path`` names the file when it is another one."""

    start: Place
    end: Place
    message: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend.

    ``span`` counts code points of the source from 0; ``start`` and ``end`` are the same places as 1-based lines
    and columns, ``end`` exclusive. ``text`` is the reported source and ``line_text`` the whole line that it starts in.
    A suggestion replaces exactly ``span``. ``page`` counts from 1, in formats that have pages.
    ``editable`` tells that the words stand in the source as readers see them, so that a suggestion can be put there.
    """

    rule: str
    entry: str | None
    severity: Severity
    confidence: Confidence
    message: str
    span: SourceSpan
    start: Place
    end: Place
    text: str
    suggestions: tuple[Suggestion, ...]
    why: str
    url: str
    related: tuple[RelatedPlace, ...] = ()
    line_text: str = ""
    page: int | None = None
    editable: bool = True

    @property
    def order(self) -> tuple[int, int, str]:
        """The key that sorts findings by where they stand, as every report has them."""
        return self.span.start, self.span.end, self.rule


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file, or a part of it, could not be checked, and what to do about it."""

    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ExplainedAcronym:
    """An acronym that a file explains, for what files say to each other. ``key`` is the same for all its spellings."""

    key: str
    short: str
    long: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class WordForPeople:
    """What a file says with one word for the people a service is for, and where it does so first."""

    item: WordInPage
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says to others, kept when the settings ask for findings across files.

    ``report_with`` returns the file's report with more findings in it, but for those that a comment hides.
    """

    explained: tuple[ExplainedAcronym, ...]
    people: tuple[WordForPeople, ...]
    severities: Mapping[str, Severity]
    report_with: Callable[[Sequence[Finding]], FileReport]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file: ``findings`` in order, ``hidden`` ones that the writer silenced, ``problems``.

    ``source`` is the text that was checked, ``None`` when there was none. ``said`` is what other files are compared
    with, when the settings ask for findings across files.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    hidden: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    source: Source | None = field(default=None, repr=False, compare=False)
    said: Said | None = field(default=None, repr=False, compare=False)
