"""From UTF-8 byte offsets, which pyromark reports, to offsets in code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable

from jargoncheck.text.patterns import lazy_pattern

# Looked for first, since a search for one class is quicker than one for three.
_NOT_ASCII = lazy_pattern(r"[^\x00-\x7f]+")
# One alternative a width in UTF-8, so that a run of one width is a single entry, also in a wholly Chinese text.
_RUN = lazy_pattern(r"([\x80-\u07ff]+)|([\u0800-\uffff]+)|([\U00010000-\U0010ffff]+)")


def code_point_offsets(text: str) -> Callable[[int], int]:
    """Return the function from a byte offset in ``text`` as UTF-8 to an offset in code points.

    The offsets of ASCII text are the same. ``text`` must not hold surrogates.
    """
    if text.isascii():
        return int
    byte_starts = [0]
    starts = [0]
    widths = [1]
    byte_end = end = 0
    line_start = 0
    for line in text.splitlines(keepends=True):
        # Most lines are ASCII, and to ask is much quicker than to search.
        if not line.isascii():
            for found in _NOT_ASCII.finditer(text, line_start, line_start + len(line)):
                for start, run_end, width in _runs(text, *found.span()):
                    byte_start = byte_end + start - end
                    byte_end, end = byte_start + (run_end - start) * width, run_end
                    byte_starts += (byte_start, byte_end)
                    starts += (start, end)
                    widths += (width, 1)
        line_start += len(line)

    def convert(offset: int) -> int:
        index = bisect_right(byte_starts, offset) - 1
        return starts[index] + (offset - byte_starts[index]) // widths[index]

    return convert


def _runs(text: str, start: int, end: int) -> Iterable[tuple[int, int, int]]:
    """Return the start, end and width in UTF-8 of each run of one width."""
    if end - start == 1:
        # As quotation marks and dashes stand.
        return ((start, end, len(text[start].encode())),)
    return [(*run.span(), (run.lastindex or 0) + 1) for run in _RUN.finditer(text, start, end)]
