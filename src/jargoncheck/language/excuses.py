"""The excuses that the text alone gives: what is no prose, and what somebody else says."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.text.document import InlineKind
from jargoncheck.text.spans import ProseSpan

_START = attrgetter("start")


def is_prose(reading: Reading, span: ProseSpan) -> bool:
    """Tell whether no part of the match is an address, a path, an identifier or the like."""
    stretches = reading.not_prose
    # They are in order and do not overlap, so only the last one that starts before the end of the match can reach it.
    before = bisect_left(stretches, span.end, key=_START)
    return before == 0 or stretches[before - 1].end <= span.start


def quoted(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether the match is somebody else's words: in quotation marks, a quotation element or a block quotation.

    Half in and half out counts as in: the author keeps a distance from the words in the marks.
    """
    if reading.block.quoted:
        return Answer.YES
    for quotation in reading.quotations:
        if quotation.overlaps(span):
            return Answer.YES
    for inline in reading.block.inlines:
        if inline.kind is InlineKind.QUOTATION and inline.span.overlaps(span):
            return Answer.YES
    return Answer.NO
