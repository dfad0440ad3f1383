"""Applies suggestions to a text."""

from __future__ import annotations

from collections.abc import Iterable

from jargoncheck.linter.findings import Finding


def taken(findings: Iterable[Finding], *, only_safe: bool = False) -> tuple[Finding, ...]:
    """Return the findings whose first suggestion can be taken, in order; one that overlaps an earlier one cannot."""
    end = 0
    chosen = []
    for finding in sorted(findings, key=lambda found: found.span):
        if finding.span.start >= end and any(found.safe or not only_safe for found in finding.suggestions):
            chosen.append(finding)
            end = finding.span.end
    return tuple(chosen)


def with_suggestions(text: str, findings: Iterable[Finding], *, only_safe: bool = False) -> str:
    """Return ``text`` with the first suggestion of every finding taken.

    Findings without a suggestion are left alone, and so is one that overlaps an earlier one that was taken.
    """
    end = 0
    parts: list[str] = []
    for finding in taken(findings, only_safe=only_safe):
        suggestion = next(found for found in finding.suggestions if found.safe or not only_safe)
        parts += [text[end : finding.span.start], suggestion.text]
        end = finding.span.end
    return "".join((*parts, text[end:]))
