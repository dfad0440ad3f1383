"""SARIF 2.1.0 (OASIS standard), which code hosts and security dashboards read. Its columns count UTF-16 code units."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from jargoncheck.linter.findings import FileReport, Finding, Problem
from jargoncheck.linter.fingerprints import fingerprints, rule_id
from jargoncheck.reporters.columns import columns, utf16_units
from jargoncheck.rulebook.rules import Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write the report: one run, with the rules that reported something."""
    rules: dict[str, dict[str, Any]] = {}
    indexes: dict[str, int] = {}
    results: list[dict[str, Any]] = []
    notices: list[dict[str, Any]] = []
    for report in reports:
        location = _artifact(report.path)
        notices.extend(_notice(problem, location) for problem in report.problems)
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
            rules.setdefault(rule_id(finding), _rule(finding))
            indexes.setdefault(rule_id(finding), len(indexes))
            results.append(_result(finding, location, fingerprint, indexes[rule_id(finding)]))
    driver = {"name": "jargoncheck", "version": version("jargoncheck"), "rules": list(rules.values())}
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "invocations": [{"executionSuccessful": not notices, "toolExecutionNotifications": notices}],
        "results": results,
    }
    json.dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, stream, indent=1)
    stream.write("\n")


def _artifact(path: str) -> Mapping[str, Any]:
    pure = PurePath(path)
    if pure.is_absolute():
        return {"uri": pure.as_uri()}
    return {"uri": quote(pure.as_posix(), safe="/", errors="surrogateescape")}


def _notice(problem: Problem, location: Mapping[str, Any]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": location}
    if problem.place:
        physical["region"] = {"startLine": problem.place.line}
    return {"level": "error", "message": {"text": problem.message}, "locations": [{"physicalLocation": physical}]}


def _rule(finding: Finding) -> dict[str, Any]:
    name = rule_id(finding)
    rule: dict[str, Any] = {
        "id": name,
        "shortDescription": {"text": name},
        "fullDescription": {"text": finding.why},
        "help": {"text": f"{finding.why}\nRun “jargoncheck rule {name}” for examples and sources."},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }
    return rule | ({"helpUri": finding.url} if finding.url else {})


def _result(finding: Finding, location: Mapping[str, Any], fingerprint: str, index: int) -> dict[str, Any]:
    region = _region(finding)
    result: dict[str, Any] = {
        "ruleId": rule_id(finding),
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }
    if finding.suggestions:
        result["fixes"] = [
            {
                "description": {"text": f"Write “{found.text}”."},
                "artifactChanges": [
                    {
                        "artifactLocation": location,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": found.text}}],
                    }
                ],
            }
            for found in finding.suggestions
        ]
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": related.message},
                "physicalLocation": {
                    "artifactLocation": _artifact(related.path) if related.path else location,
                    "region": {"startLine": related.start.line},
                },
            }
            for number, related in enumerate(finding.related, 1)
        ]
    return result


def _region(finding: Finding) -> dict[str, int]:
    start, end = columns(finding, utf16_units)
    return {"startLine": finding.start.line, "startColumn": start, "endLine": finding.end.line, "endColumn": end}
