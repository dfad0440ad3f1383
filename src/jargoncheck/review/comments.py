"""What a review comment says, and how our own comments are known again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from jargoncheck.linter.findings import Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.text.spans import SourceSpan

_SIGNATURE = re.compile(r"\[jargoncheck(?: [a-z0-9/-]+)?\]\s*\Z")


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Whose comments they are. ``date`` is written into each of them."""

    author: str = "jargoncheck"
    initials: str = "jc"
    date: datetime = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class ReviewComment:
    """A comment on the words at ``span`` (code points of the extracted text), one line a paragraph.

    ``replacement`` is what a tracked change would put there: a safe suggestion, or the only one there is.
    """

    span: SourceSpan
    lines: tuple[str, ...]
    replacement: str | None
    finding: Finding


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document with comments; ``unplaced`` are those on words where the format allows no comment."""

    data: bytes
    placed: tuple[ReviewComment, ...]
    unplaced: tuple[ReviewComment, ...]


def comments_of(findings: Iterable[Finding]) -> Iterator[ReviewComment]:
    """Yield a comment for each finding."""
    for finding in findings:
        suggestions = finding.suggestions
        lines = [finding.message]
        if suggestions:
            label = "Suggestion" if len(suggestions) == 1 else "Suggestions"
            lines.append(f"{label}: {'; '.join(found.text for found in suggestions)}")
        lines.append(f"[jargoncheck {rule_id(finding)}]")
        sure = suggestions and (suggestions[0].safe or len(suggestions) == 1)
        yield ReviewComment(finding.span, tuple(lines), suggestions[0].text if sure else None, finding)


def is_ours(words: str) -> bool:
    """Tell whether a comment that says ``words`` is one of ours, whoever its author is said to be."""
    return _SIGNATURE.search(words) is not None
