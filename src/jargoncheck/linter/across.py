"""The third level, on a stream of reports: the same acronym explained in two ways in two files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jargoncheck.kinds.acronym.same_meaning import mean_the_same
from jargoncheck.linter.findings import ExplainedAcronym, FileReport, Finding, RelatedPlace
from jargoncheck.linter.linter import Linter
from jargoncheck.linter.placing import placed
from jargoncheck.text.lines import Place
from jargoncheck.text.source import Source

RULE = "acronym/conflicting"


class AcrossFiles:
    """Watches reports go by and adds a finding where a file explains an acronym unlike an earlier one.

    Each acronym is reported once in a run. Only the files of the run are known: a hook that is handed files in portions
    sees the conflicts within each.
    """

    def __init__(self, linter: Linter) -> None:
        self._linter = linter
        self._first: dict[str, tuple[ExplainedAcronym, str, Place, Place]] = {}
        self._reported: set[str] = set()

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Yield ``reports`` with what was found across them."""
        for report in reports:
            added = list(self._conflicts(report, report.source)) if report.source is not None else []
            if added:
                findings = sorted((*report.findings, *added), key=lambda finding: (finding.span, finding.rule))
                yield replace(report, findings=tuple(findings))
            else:
                yield report

    def _conflicts(self, report: FileReport, source: Source) -> Iterator[Finding]:
        own = {finding.span for finding in report.findings if finding.rule == RULE}
        for explained in report.explained:
            start, end = source.lines.place(explained.span.start), source.lines.place(explained.span.end)
            first = self._first.setdefault(explained.key, (explained, report.path, start, end))
            if (
                first[1] == report.path
                or explained.key in self._reported
                or explained.span in own
                or mean_the_same(first[0].long, explained.long)
            ):
                continue
            self._reported.add(explained.key)
            related = RelatedPlace(first[2], first[3], "It is explained here first.", first[1])
            rule = self._linter.rules.rules[RULE]
            message = rule.message.format(short=explained.short, first=first[0].long, second=explained.long)
            yield placed(source, explained.span, rule, message, self._linter.wishes.severities, related=(related,))
