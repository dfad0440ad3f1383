"""Workflow commands, which GitHub shows as notes on the lines of a pull request.

Source: GitHub Actions documentation, “Workflow commands”, and the escapes of the toolkit that writes them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.rulebook.rules import Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write a command for each finding and each problem."""
    for report in reports:
        for problem in report.problems:
            where = {"file": report.path, "title": "jargoncheck"}
            if problem.place:
                where["line"] = str(problem.place.line)
            stream.write(_command("error", where, problem.message))
        for finding in report.findings:
            stream.write(_command(_LEVELS[finding.severity], _place(report.path, finding), _message(finding)))


def _place(path: str, finding: Finding) -> dict[str, str]:
    place = {"file": path, "line": str(finding.start.line), "endLine": str(finding.end.line)}
    if finding.start.line == finding.end.line:
        # GitHub drops columns of a note over several lines; the last column is counted in.
        place |= {"col": str(finding.start.column), "endColumn": str(max(finding.start.column, finding.end.column - 1))}
    return place | {"title": rule_id(finding)}


def _message(finding: Finding) -> str:
    if not finding.suggestions:
        return finding.message
    return f"{finding.message}\nSuggestion: {'; '.join(found.text for found in finding.suggestions)}"


def _command(level: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in properties.items())
    return f"::{level} {listed}::{_escaped(message)}\n"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
