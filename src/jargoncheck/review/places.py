"""Where the words of a comment are in an extraction."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from jargoncheck.readers.office.paragraphs import Extraction, Origin, Paragraph
from jargoncheck.review.comments import ReviewComment
from jargoncheck.text.spans import SourceSpan


def paragraph_of(extraction: Extraction, span: SourceSpan) -> Paragraph | None:
    """Return the paragraph that ``span`` starts in."""
    index = bisect_right(extraction.paragraphs, span.start, key=attrgetter("start")) - 1
    return extraction.paragraphs[index] if index >= 0 else None


def origins_of(extraction: Extraction, span: SourceSpan) -> Sequence[Origin]:
    """Return the origins that hold a part of ``span``, in order."""
    index = max(0, bisect_right(extraction.origins, span.start, key=attrgetter("start")) - 1)
    last = bisect_left(extraction.origins, span.end, lo=index, key=attrgetter("start"))
    return [origin for origin in extraction.origins[index:last] if origin.end > span.start]


def parted(
    extraction: Extraction, comments: Sequence[ReviewComment]
) -> tuple[tuple[ReviewComment, ...], tuple[ReviewComment, ...]]:
    """Return the comments whose words are in the body, and those whose are not: in notes, boxes and headers."""
    placed: list[ReviewComment] = []
    unplaced: list[ReviewComment] = []
    for comment in comments:
        paragraph = paragraph_of(extraction, comment.span)
        in_body = paragraph is not None and paragraph.in_body and origins_of(extraction, comment.span)
        (placed if in_body else unplaced).append(comment)
    return tuple(placed), tuple(unplaced)
