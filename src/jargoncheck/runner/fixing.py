"""Takes the suggestions of a document until nothing is left to take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.fixes import taken, with_suggestions
from jargoncheck.linter.linter import Linter
from jargoncheck.runner.documents import load_source
from jargoncheck.runner.run import check_loaded
from jargoncheck.text.source import Source

_MOST_PASSES = 10
"""A suggestion may open the way for another; a handful of passes is the most that was seen."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A source with suggestions taken: what it was and is, how many were taken, and what is left to report."""

    before: Source
    after: Source
    count: int
    report: FileReport


def fix_source(
    linter: Linter,
    source: Source,
    format_name: str | None = None,
    *,
    unsafe: bool = False,
    narrow: Callable[[FileReport], FileReport] = lambda report: report,
) -> Fixed:
    """Return ``source`` with every suggestion taken that can be: the safe ones, or with ``unsafe`` the first of each.

    Only words that stand in the source as readers see them are replaced, so no markup is touched. ``narrow`` leaves out
    findings that are not to be touched. A second call takes nothing more.
    """
    current, count = source, 0
    for _ in range(_MOST_PASSES):
        report = _checked(linter, current, format_name, narrow)
        found = [finding for finding in report.findings if finding.editable]
        chosen = taken(found, only_safe=not unsafe)
        if not chosen:
            break
        text = with_suggestions(current.text, chosen, only_safe=not unsafe)
        if text == current.text:
            break
        current = Source(source.name, text, source.encoding)
        count += len(chosen)
    else:
        report = _checked(linter, current, format_name, narrow)
    return Fixed(source, current, count, report)


def _checked(
    linter: Linter, source: Source, format_name: str | None, narrow: Callable[[FileReport], FileReport]
) -> FileReport:
    (report,) = check_loaded(linter, [load_source(source, format_name)])
    return narrow(report)
