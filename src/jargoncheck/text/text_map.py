"""From prose back to source.

Prose is built only by copying or replacing stretches of the source, in order, so the way back exists before any
rule runs and nothing is ever searched for again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

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


@dataclass(frozen=True, slots=True)
class TextMap:
    """The segments of one block, in order, covering its prose without a gap."""

    segments: tuple[Segment, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(segment.prose.start for segment in self.segments))

    def to_source(self, span: ProseSpan) -> SourceSpan:
        """Return the source that ``span`` came from.

        Verbatim segments map code point by code point; a decoded or synthetic one counts whole. An empty span
        maps to an empty one. Raises ``ValueError`` when the span is outside the prose.
        """
        first = self._segment_at(span.start)
        if len(span) == 0:
            at = first.source.start + self._inside(first, span.start)
            return SourceSpan(at, at)
        last = self._segment_at(span.end - 1)
        start = first.source.start + self._inside(first, span.start)
        left = last.prose.end - span.end if last.stretch is Stretch.VERBATIM else 0
        return SourceSpan(start, last.source.end - left)

    def editable(self, span: ProseSpan) -> bool:
        """Tell whether ``span`` lies inside one verbatim segment, so that a fix cannot harm markup."""
        if not self.segments or len(span) == 0:
            return False
        segment = self._segment_at(span.start)
        return segment.stretch is Stretch.VERBATIM and segment.prose.contains(span)

    def _segment_at(self, offset: int) -> Segment:
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset > self.segments[index].prose.end:
            raise ValueError(f"offset {offset} is outside the prose")
        return self.segments[index]

    @staticmethod
    def _inside(segment: Segment, offset: int) -> int:
        return offset - segment.prose.start if segment.stretch is Stretch.VERBATIM else 0


class ProseBuilder:
    """Collects the prose of one block together with its map.

    ``source`` is the whole source text. There is no way to add prose that has no place in the source, so a
    map with holes cannot be made.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0
        self._source_end = 0

    @property
    def length(self) -> int:
        """The number of code points of prose so far."""
        return self._length

    def copy(self, span: SourceSpan) -> None:
        """Add the source of ``span`` as it stands."""
        last = self._segments[-1] if self._segments else None
        if last and last.stretch is Stretch.VERBATIM and last.source.end == span.start:
            # One segment a run: a fix may then span what the parser happened to report in pieces.
            joined = SourceSpan(last.source.start, span.end)
            self._check(span)
            self._parts.append(span.of(self._source))
            self._length += len(span)
            self._segments[-1] = Segment(ProseSpan(last.prose.start, self._length), joined, Stretch.VERBATIM)
            self._source_end = span.end
            return
        self._add(span.of(self._source), span, Stretch.VERBATIM)

    def replace(self, span: SourceSpan, text: str) -> None:
        """Add ``text`` for what ``span`` holds: an entity or an escape."""
        verbatim = span.of(self._source) == text
        self._add(text, span, Stretch.VERBATIM if verbatim else Stretch.DECODED)

    def stand_in(self, span: SourceSpan, text: str) -> None:
        """Add ``text`` in place of ``span``: a space for a line break, U+FFFC for code."""
        self._add(text, span, Stretch.SYNTHETIC)

    def build(self) -> tuple[str, TextMap]:
        """Return the prose and its map."""
        return "".join(self._parts), TextMap(tuple(self._segments))

    def _add(self, text: str, span: SourceSpan, stretch: Stretch) -> None:
        if not text:
            return
        self._check(span)
        prose = ProseSpan(self._length, self._length + len(text))
        self._parts.append(text)
        self._segments.append(Segment(prose, span, stretch))
        self._length = prose.end
        self._source_end = span.end

    def _check(self, span: SourceSpan) -> None:
        if span.start < self._source_end or span.end > len(self._source):
            raise ValueError(f"{span} does not follow {self._source_end} in the source")


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
