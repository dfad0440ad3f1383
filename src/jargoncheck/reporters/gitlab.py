"""GitLab's Code Quality report (a subset of the Code Climate format), shown in merge requests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, TextIO

from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.fingerprints import fingerprints, rule_id
from jargoncheck.rulebook.rules import Severity

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write the report. GitLab drops entries with the same fingerprint, and no two of ours are the same."""
    entries = [entry for report in reports for entry in _entries(report)]
    json.dump(entries, stream, ensure_ascii=True, indent=1)
    stream.write("\n")


def _entries(report: FileReport) -> Iterable[dict[str, Any]]:
    path = PurePath(report.path).as_posix()
    for number, problem in enumerate(report.problems):
        line = problem.place.line if problem.place else 1
        yield {
            "description": problem.message,
            "check_name": "problem",
            "fingerprint": f"problem-{number}-{path}",
            "severity": "critical",
            "location": {"path": path, "lines": {"begin": line}},
        }
    for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
        yield {
            "description": finding.message,
            "check_name": rule_id(finding),
            "fingerprint": fingerprint,
            "severity": _LEVELS[finding.severity],
            "location": {"path": path, "lines": {"begin": finding.start.line, "end": finding.end.line}},
        }
