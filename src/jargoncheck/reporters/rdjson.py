"""reviewdog's Diagnostic Format, which posts findings to most code hosts. Its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.reporters.columns import columns, utf8_bytes
from jargoncheck.rulebook.rules import Severity

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write the report."""
    diagnostics = [diagnostic for report in reports for diagnostic in _diagnostics(report)]
    json.dump({"source": {"name": "jargoncheck"}, "severity": "WARNING", "diagnostics": diagnostics}, stream)
    stream.write("\n")


def _diagnostics(report: FileReport) -> Iterable[dict[str, Any]]:
    for problem in report.problems:
        location: dict[str, Any] = {"path": report.path}
        if problem.place:
            location["range"] = {"start": {"line": problem.place.line}}
        yield {"message": problem.message, "location": location, "severity": "ERROR", "code": {"value": "problem"}}
    for finding in report.findings:
        where = _range(finding)
        diagnostic: dict[str, Any] = {
            "message": finding.message,
            "location": {"path": report.path, "range": where},
            "severity": _LEVELS[finding.severity],
            "code": {"value": rule_id(finding)} | ({"url": finding.url} if finding.url else {}),
        }
        if finding.suggestions:
            diagnostic["suggestions"] = [{"range": where, "text": found.text} for found in finding.suggestions]
        yield diagnostic


def _range(finding: Finding) -> dict[str, Any]:
    start, end = columns(finding, utf8_bytes)
    return {
        "start": {"line": finding.start.line, "column": start},
        "end": {"line": finding.end.line, "column": end},
    }
