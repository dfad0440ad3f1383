"""From prose back to source.

A reader builds prose only by copying or replacing stretches of the source, in order, so the way back exists before
any rule runs and nothing is ever searched for again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from operator import itemgetter
from typing import NamedTuple

from jargoncheck.text.spans import ProseSpan, SourceSpan


class Stretch(Enum):
    """How a segment's prose came from its source."""

    VERBATIM = "verbatim"
    """The same code points: offsets inside map one to one, and a fix may edit here."""
    DECODED = "decoded"
    """An entity or an escape: the prose shows other code points than the source holds."""
    SYNTHETIC = "synthetic"
    """A stand-in: one space for a line break, U+FFFC for code."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of prose and the stretch of source that it stands for."""

    prose: ProseSpan
    source: SourceSpan
    stretch: Stretch


Piece = tuple[int, int, int, Stretch]
"""Where a stretch starts in the prose, where it starts and ends in the source, and how it came to be."""


class TextMap(NamedTuple):
    """The stretches of one block, in order, covering its prose without a gap.

    ``pieces`` are plain tuples, since a document has tens of thousands; ``length`` is that of the prose. ``base`` is
    where in the source the pieces count from: a part of a page that moves keeps its pieces.
    """

    pieces: tuple[Piece, ...]
    length: int
    base: int = 0

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The stretches with their spans."""
        ends = [*(piece[0] for piece in self.pieces[1:]), self.length]
        return tuple(
            Segment(ProseSpan(prose, prose_end), SourceSpan(start + self.base, end + self.base), stretch)
            for (prose, start, end, stretch), prose_end in zip(self.pieces, ends, strict=False)
        )

    def to_source(self, span: ProseSpan) -> SourceSpan:
        """Return the source that ``span`` came from.

        Verbatim stretches map code point by code point; a decoded or synthetic one counts whole. An empty span
        maps to an empty one. Raises ``ValueError`` when the span is outside the prose.
        """
        first = self._piece_at(span.start)
        start = self.base + first[1] + (span.start - first[0] if first[3] is Stretch.VERBATIM else 0)
        if len(span) == 0:
            return SourceSpan(start, start)
        last = self._piece_at(span.end - 1)
        end = last[1] + span.end - last[0] if last[3] is Stretch.VERBATIM else last[2]
        return SourceSpan(start, self.base + end)

    def editable(self, span: ProseSpan) -> bool:
        """Tell whether ``span`` lies inside one verbatim stretch, so that a fix cannot harm markup."""
        if not self.pieces or len(span) == 0:
            return False
        prose, start, end, stretch = self._piece_at(span.start)
        return stretch is Stretch.VERBATIM and span.end - prose <= end - start

    def _piece_at(self, offset: int) -> Piece:
        if not 0 <= offset <= self.length or not self.pieces:
            raise ValueError(f"offset {offset} is outside the prose")
        return self.pieces[bisect_right(self.pieces, offset, key=itemgetter(0)) - 1]


def check_map(text: str, text_map: TextMap, source: str) -> Iterable[str]:
    """Yield what is wrong with a map, one sentence each; a sound map yields nothing.

    This is the contract that every reader is held to: segments in order, covering the prose, and each
    verbatim one equal to its source.
    """
    prose_end = source_end = 0
    for segment in text_map.segments:
        if segment.prose.start != prose_end:
            yield f"{segment} does not start at {prose_end}"
        if segment.source.start < source_end:
            yield f"{segment} goes back before {source_end} in the source"
        if segment.stretch is Stretch.VERBATIM and segment.prose.of(text) != segment.source.of(source):
            yield f"{segment} says verbatim but reads {segment.source.of(source)!r}"
        prose_end, source_end = segment.prose.end, segment.source.end
    if prose_end != len(text):
        yield f"the map ends at {prose_end} and the prose at {len(text)}"
    if source_end > len(source):
        yield f"the map ends at {source_end} and the source at {len(source)}"
