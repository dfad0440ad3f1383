"""Half-open stretches of text, counted in code points.

Prose (what a reader sees) and source (what is in the file) are different texts, so their spans are different
types: a type checker refuses to mix them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True, init=False)
class _Span:
    """``start`` (included) to ``end`` (excluded), both in code points from 0."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"a span needs 0 <= start <= end, not {start} and {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """Every span is true, also an empty one."""
        return True

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Self) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        """Tell whether at least one code point is in both."""
        return self.start < other.end and other.start < self.end


# A run makes a hundred thousand spans; the dataclass's own way to fill a frozen one takes twice as long.
_set_start = vars(_Span)["start"].__set__
_set_end = vars(_Span)["end"].__set__


class ProseSpan(_Span):
    """A stretch of one block's prose."""

    __slots__ = ()


class SourceSpan(_Span):
    """A stretch of a document's source."""

    __slots__ = ()
