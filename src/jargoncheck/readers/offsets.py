"""From UTF-8 byte offsets, which pyromark reports, to offsets in code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

_LONGEST = 1000
"""In code points. A longer line is looked at in parts, so that no place in it takes long to count."""


def code_point_offsets(text: str) -> Callable[[int], int]:
    """Return the function from a byte offset in ``text`` as UTF-8 to an offset in code points.

    The offsets of ASCII text are the same. ``text`` must not hold surrogates.
    """
    if text.isascii():
        return int
    encoded = text.encode()
    byte_starts = [0]
    starts = [0]
    one_to_one = [True]
    byte_start = start = 0
    for line in _lines(text):
        # Most lines are ASCII, and to ask is much quicker than to search for what is not.
        ascii_line = line.isascii()
        if not ascii_line or not one_to_one[-1]:
            byte_starts.append(byte_start)
            starts.append(start)
            one_to_one.append(ascii_line)
        byte_start += len(line) if ascii_line else len(line.encode())
        start += len(line)

    def convert(offset: int) -> int:
        index = bisect_right(byte_starts, offset) - 1
        byte_start = byte_starts[index]
        if one_to_one[index]:
            return starts[index] + offset - byte_start
        return starts[index] + len(encoded[byte_start:offset].decode())

    return convert


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        if len(line) <= _LONGEST:
            yield line
        else:
            yield from (line[at : at + _LONGEST] for at in range(0, len(line), _LONGEST))
