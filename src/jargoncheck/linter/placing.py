"""A finding out of what a rule says and the stretch of source that it says it of."""

from __future__ import annotations

from collections.abc import Mapping

from jargoncheck.kinds.kind import Suggestion
from jargoncheck.linter.findings import Finding, RelatedPlace
from jargoncheck.rulebook.rules import Rule, Severity
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan


def placed(
    source: Source,
    span: SourceSpan,
    rule: Rule,
    message: str,
    severities: Mapping[str, Severity],
    *,
    entry: str | None = None,
    suggestions: tuple[Suggestion, ...] = (),
    related: tuple[RelatedPlace, ...] = (),
    editable: bool = False,
) -> Finding:
    """Return what ``rule`` says of ``span``. ``severities`` of the settings go before the rule's own."""
    lines = source.lines
    start = lines.place(span.start)
    return Finding(
        rule=rule.id,
        entry=entry,
        severity=_severity(rule, entry, severities),
        confidence=rule.confidence,
        message=message,
        span=span,
        start=start,
        end=lines.place(span.end),
        text=span.of(source.text),
        suggestions=suggestions,
        why=rule.why,
        url=next((citation.url for citation in rule.citations if citation.url), ""),
        related=related,
        line_text=lines.line_text(start.line),
        page=source.page(span.start),
        editable=editable,
    )


def _severity(rule: Rule, entry: str | None, severities: Mapping[str, Severity]) -> Severity:
    """Return the severity that the settings give the entry, the rule or the family, or else the rule's own."""
    if not severities:
        return rule.severity
    for name in (f"{rule.id}/{entry}", rule.id, rule.family):
        if name in severities:
            return severities[name]
    return rule.severity
