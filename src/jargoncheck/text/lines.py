"""From an offset in the source to a line and a column, as people count them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from jargoncheck.text.patterns import lazy_pattern

_LINE_END = lazy_pattern(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: ``line`` and ``column`` count from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LineIndex:
    """The starts of the lines of one text.

    Lines end at LF, CRLF or CR, as editors count them; other Unicode separators are ordinary characters.
    """

    text: str = field(repr=False)
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if "\r" in self.text:
            starts = (0, *(found.end() for found in _LINE_END.finditer(self.text)))
        else:
            # Many times quicker, and an editor asks after each letter.
            starts = tuple(accumulate((len(line) + 1 for line in self.text.split("\n")[:-1]), initial=0))
        object.__setattr__(self, "starts", starts)

    def place(self, offset: int) -> Place:
        """Return the place of ``offset``, which may be one past the last code point.

        Raises ``ValueError`` for an offset outside the text.
        """
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is outside a text of {len(self.text)} code points")
        line = bisect_right(self.starts, offset)
        return Place(line, offset - self.starts[line - 1] + 1)

    def line_text(self, line: int) -> str:
        """Return the text of ``line`` (from 1) without its line ending."""
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
