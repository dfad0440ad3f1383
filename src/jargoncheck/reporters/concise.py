"""One line a finding, for editors and for ``grep``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.fingerprints import rule_id


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write ``path:line:column: severity message [rule]`` for each finding, each as soon as it comes."""
    for report in reports:
        for problem in report.problems:
            place = f":{problem.place.line}:{problem.place.column}" if problem.place else ""
            stream.write(f"{report.path}{place}: problem {_one_line(problem.message)}\n")
        for finding in report.findings:
            place = f"{report.path}:{finding.start.line}:{finding.start.column}"
            stream.write(f"{place}: {finding.severity.value} {_one_line(finding.message)} [{rule_id(finding)}]\n")


def _one_line(text: str) -> str:
    return " ".join(text.split())
