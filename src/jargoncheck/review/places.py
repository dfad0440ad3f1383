"""Where the words of a comment are in an extraction."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from jargoncheck.readers.office.paragraphs import Extraction, Origin, Paragraph
from jargoncheck.text.spans import SourceSpan


def paragraph_of(extraction: Extraction, span: SourceSpan) -> Paragraph | None:
    """Return the paragraph that ``span`` starts in."""
    index = bisect_right(extraction.paragraphs, span.start, key=attrgetter("start")) - 1
    return extraction.paragraphs[index] if index >= 0 else None


def origins_of(extraction: Extraction, span: SourceSpan) -> Sequence[Origin]:
    """Return the origins that hold a part of ``span``, in order."""
    index = max(0, bisect_right(extraction.origins, span.start, key=attrgetter("start")) - 1)
    found = []
    for origin in extraction.origins[index:]:
        if origin.start >= span.end:
            break
        if origin.end > span.start:
            found.append(origin)
    return found
