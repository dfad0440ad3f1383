"""Applies suggestions to a text."""

from __future__ import annotations

from collections.abc import Iterable

from jargoncheck.linter.findings import Finding


def with_suggestions(text: str, findings: Iterable[Finding], *, only_safe: bool = False) -> str:
    """Return ``text`` with the first suggestion of every finding taken.

    Findings without a suggestion are left alone, and so is one that overlaps an earlier one that was taken.
    """
    end = 0
    parts: list[str] = []
    for finding in sorted(findings, key=lambda found: found.span):
        chosen = [found for found in finding.suggestions if found.safe or not only_safe]
        if chosen and finding.span.start >= end:
            parts += [text[end : finding.span.start], chosen[0].text]
            end = finding.span.end
    return "".join((*parts, text[end:]))
