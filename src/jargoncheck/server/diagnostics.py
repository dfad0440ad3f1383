"""Findings as the protocol has them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lsprotocol import types

from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.findings import Finding, Problem, RelatedPlace
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.rulebook.rules import Severity
from jargoncheck.server.positions import Positions

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.SUGGESTION: types.DiagnosticSeverity.Information,
}


def diagnostic(finding: Finding, uri: str, positions: Positions) -> types.Diagnostic:
    """Return ``finding`` as a diagnostic of the document at ``uri``; its suggestions travel in ``data``."""
    data: dict[str, Any] = {"suggestions": [[found.text, found.safe] for found in finding.suggestions]}
    return types.Diagnostic(
        range=positions.range(finding.start, finding.end),
        message=finding.message,
        severity=_SEVERITIES[finding.severity],
        code=rule_id(finding),
        code_description=types.CodeDescription(finding.url) if finding.url else None,
        source="jargoncheck",
        related_information=[_related(place, uri, positions) for place in finding.related] or None,
        data=data,
    )


def problem_diagnostic(problem: Problem) -> types.Diagnostic:
    """Return a problem of the whole document, at its start."""
    start = types.Position(0, 0)
    return types.Diagnostic(
        range=types.Range(start, start),
        message=problem.message,
        severity=types.DiagnosticSeverity.Warning,
        source="jargoncheck",
    )


def _related(place: RelatedPlace, uri: str, positions: Positions) -> types.DiagnosticRelatedInformation:
    if place.path is not None:
        start, end = (types.Position(one.line - 1, one.column - 1) for one in (place.start, place.end))
        location = types.Location(Path(place.path).absolute().as_uri(), types.Range(start, end))
    else:
        location = types.Location(uri, positions.range(place.start, place.end))
    return types.DiagnosticRelatedInformation(location, place.message)


def explained(finding: Finding, rules: CompiledRules) -> str:
    """Return what a hover says of ``finding``, in Markdown: why, examples, and where the rule comes from."""
    rule = rules.rules[finding.rule]
    parts = [finding.message, rule.why]
    flags = [example for example in rule.flags if finding.entry is None or example.entry == finding.entry][:1]
    for example in flags:
        text = example.marked.replace("[[", "**").replace("]]", "**")
        parts.append(f"Reported: {text}" + (f"\n\nBetter: {example.fixed}" if example.fixed else ""))
    passes = [example for example in rule.passes if finding.entry is None or example.entry == finding.entry][:1]
    parts.extend(f"Fine: {example.text}" for example in passes)
    sources = [
        f"[{cited.guide}: {cited.entry}]({cited.url})" if cited.url else f"{cited.guide}: {cited.entry}"
        for cited in rule.citations
    ]
    parts.append("Sources: " + "; ".join(sources))
    parts.append(f"`{rule_id(finding)}`")
    return "\n\n".join(parts)
