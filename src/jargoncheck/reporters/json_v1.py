"""The JSON output, version 1: a format of its own, so that a change of our types changes nothing for its users.

Lines and columns count from 1, columns in code points, ends are exclusive. Only formats with pages have ``page``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from jargoncheck.linter.findings import FileReport, Finding, Problem, RelatedPlace


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write ``reports`` as one JSON document."""
    files = list(reports)
    document = {
        "version": 1,
        "files": [_file(file) for file in files],
        "summary": {
            "files": len(files),
            "findings": sum(len(file.findings) for file in files),
            "hidden": sum(len(file.hidden) for file in files),
        },
    }
    json.dump(document, stream, ensure_ascii=True, indent=2)
    stream.write("\n")


def _file(file: FileReport) -> dict[str, Any]:
    return {
        "path": file.path,
        "findings": [_finding(finding) for finding in file.findings],
        "problems": [_problem(problem) for problem in file.problems],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "entry": finding.entry,
        "severity": finding.severity.value,
        "message": finding.message,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        **({} if finding.page is None else {"page": finding.page}),
        "text": finding.text,
        "suggestions": [{"text": found.text, "safe": found.safe} for found in finding.suggestions],
        "why": finding.why,
        "url": finding.url,
        "related": [_related(place) for place in finding.related],
    }


def _related(place: RelatedPlace) -> dict[str, Any]:
    return {
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "message": place.message,
        **({} if place.path is None else {"path": place.path}),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "message": problem.message,
        "line": problem.place.line if problem.place else None,
        "column": problem.place.column if problem.place else None,
    }
