"""Half-open stretches of text, counted in code points.

Prose (what a reader sees) and source (what is in the file) are different texts, so their spans are different
types: a type checker refuses to mix them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class _Span:
    """``start`` (included) to ``end`` (excluded), both in code points from 0."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start} and {self.end}")

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


class ProseSpan(_Span):
    """A stretch of one block's prose."""

    __slots__ = ()


class SourceSpan(_Span):
    """A stretch of a document's source."""

    __slots__ = ()
