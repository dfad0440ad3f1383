"""Collects the prose of one block and the marks on it, then makes the block."""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.readers.masks.fill import DROPPED, STAND_IN
from jargoncheck.text.document import Block, BlockKind, Cell, Inline, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan, SourceSpan
from jargoncheck.text.text_map import Piece, Stretch, TextMap

OBJECT = "\ufffc"
"""The one character that stands in prose for code and template expressions."""

_FILLED = lazy_pattern(f"{STAND_IN}+|{DROPPED}+| +")
_VERBATIM, _DECODED, _SYNTHETIC = Stretch.VERBATIM, Stretch.DECODED, Stretch.SYNTHETIC


class BlockWriter:
    """Gathers pieces for one block at a time.

    ``source`` is the text of the file and ``masked`` the text that was parsed: as long as the source, with
    template code filled in. All offsets are code points into both. Pieces must come in source order.
    """

    __slots__ = (
        "_code", "_end", "_filled", "_inlines", "_length", "_open", "_pieces", "_start", "masked", "source",
    )  # fmt: skip

    def __init__(self, source: str, masked: str) -> None:
        self.source = source
        self.masked = masked
        self._filled = masked is not source
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[tuple[int, int, str, Stretch]] = []
        self._length = 0
        self._inlines: list[tuple[InlineKind, int, int, str]] = []
        self._open: list[tuple[str, InlineKind, int, str]] = []
        self._code: tuple[str, int, int, int] | None = None
        self._start = -1
        self._end = 0

    @property
    def is_empty(self) -> bool:
        """True while there is no prose: white space is then no part of the block."""
        return not self._pieces

    def reach(self, start: int, end: int) -> None:
        """Count the markup from ``start`` to ``end`` as the block's own."""
        if self._start < 0:
            self._start = start
        self._end = max(self._end, end)

    def copy(self, start: int, end: int) -> None:
        """Add the source from ``start`` to ``end``; what a mask filled there becomes a stand-in or nothing."""
        if self._filled and self.masked[start:end] != self.source[start:end]:
            self._copy_around_fillings(start, end)
        else:
            self._verbatim(start, end)

    def _copy_around_fillings(self, start: int, end: int) -> None:
        masked, source = self.masked, self.source
        for filled in _FILLED.finditer(masked, start, end):
            first, last = filled.span()
            filler = masked[first]
            if filler == " ":
                # Blanks that stand for marks put nothing on the page; blanks that were there stay.
                while first < last and source[first] == " ":
                    first += 1
                while first < last and source[last - 1] == " ":
                    last -= 1
                if first == last:
                    continue
            self._verbatim(start, first)
            self.reach(first, last)
            if filler == STAND_IN:
                self.code(first, last)
            start = last
        self._verbatim(start, end)

    def _verbatim(self, start: int, end: int) -> None:
        if start < end:
            self._pieces.append((start, end, self.source[start:end], _VERBATIM))
            self._length += end - start

    def replace(self, start: int, end: int, text: str) -> None:
        """Add ``text``, which the entity or the escape from ``start`` to ``end`` stands for."""
        self._add(start, end, text, _DECODED)

    def stand_in(self, start: int, end: int, text: str) -> None:
        """Add ``text`` in place of the source from ``start`` to ``end``."""
        self._add(start, end, text, _SYNTHETIC)

    def _add(self, start: int, end: int, text: str, stretch: Stretch) -> None:
        if text:
            self._pieces.append((start, end, text, stretch))
            self._length += len(text)

    def code(self, start: int, end: int) -> None:
        """Add the stand-in for code."""
        self._inlines.append((InlineKind.CODE, self._length, self._length + 1, ""))
        self._add(start, end, OBJECT, _SYNTHETIC)

    def open(self, name: str, kind: InlineKind, value: str = "") -> None:
        """Begin a marked stretch; ``name`` tells which end closes it."""
        self._open.append((name, kind, self._length, value))

    def close(self, name: str) -> None:
        """End the innermost stretch called ``name``; what was left open inside it is dropped."""
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 100), -1):
            if self._open[index][0] == name:
                _, kind, start, value = self._open[index]
                del self._open[index:]
                self._inlines.append((kind, start, self._length, value))
                return

    def open_code(self, name: str, start: int) -> None:
        """Begin an element whose content is code; without its end the content stays prose."""
        self.reach(start, start)
        if self._code is None:
            self._code = (name, start, len(self._pieces), len(self._inlines))

    def close_code(self, name: str, end: int, *, stand_in: bool = True) -> None:
        """End the code that ``open_code`` began: all of it becomes one stand-in, or nothing."""
        self.reach(end, end)
        if self._code is None or self._code[0] != name:
            return
        _, start, pieces, inlines = self._code
        self._length -= sum(len(piece[2]) for piece in self._pieces[pieces:])
        del self._pieces[pieces:]
        del self._inlines[inlines:]
        self._code = None
        if stand_in:
            self.code(start, end)

    def drop(self) -> None:
        """Forget what was gathered."""
        self._clear()

    def block(self, kind: BlockKind, level: int = 0, *, quoted: bool = False, cell: Cell | None = None) -> Block | None:
        """Return the block and begin anew; ``None`` when there was no prose."""
        pieces = self._pieces
        if not pieces:
            if self._start >= 0 or self._open or self._code:
                self._clear()
            return None
        lead = _trim(pieces)
        block = None
        if pieces:
            first, last = pieces[0][0], pieces[-1][1]
            if self._start >= 0:
                first, last = min(self._start, first), max(self._end, last)
            text = pieces[0][2] if len(pieces) == 1 else "".join([piece[2] for piece in pieces])
            inlines = tuple(_inlines(self._inlines, lead, len(text))) if self._inlines else ()
            text_map = TextMap(tuple(_joined(pieces)), len(text))
            block = Block(kind, text, text_map, SourceSpan(first, last), level, quoted, cell, inlines)
        self._clear()
        return block


def _joined(pieces: list[tuple[int, int, str, Stretch]]) -> Iterator[Piece]:
    """Yield ``pieces`` with their place in the prose; verbatim ones that adjoin become one, which a fix may span."""
    prose = run_prose = 0
    run_start = run_end = -1
    for start, end, text, stretch in pieces:
        if stretch is _VERBATIM:
            if start != run_end:
                if run_end >= 0:
                    yield run_prose, run_start, run_end, _VERBATIM
                run_start, run_prose = start, prose
            run_end = end
        else:
            if run_end >= 0:
                yield run_prose, run_start, run_end, _VERBATIM
                run_end = -1
            yield prose, start, end, stretch
        prose += len(text)
    if run_end >= 0:
        yield run_prose, run_start, run_end, _VERBATIM


def _trim(pieces: list[tuple[int, int, str, Stretch]]) -> int:
    """Take the white space off both ends of ``pieces``; return how much prose went from the front."""
    if not pieces[0][2][0].isspace() and not pieces[-1][2][-1].isspace():
        return 0
    while pieces:
        start, _, text, stretch = pieces[-1]
        kept = text.rstrip()
        if kept:
            if stretch is _VERBATIM and len(kept) < len(text):
                pieces[-1] = (start, start + len(kept), kept, stretch)
            break
        pieces.pop()
    lead = gone = 0
    for _, end, text, stretch in pieces:
        kept = text.lstrip()
        if kept:
            if stretch is _VERBATIM and len(kept) < len(text):
                lead += len(text) - len(kept)
                pieces[gone] = (end - len(kept), end, kept, stretch)
            break
        lead += len(text)
        gone += 1
    del pieces[:gone]
    return lead


def _inlines(found: list[tuple[InlineKind, int, int, str]], lead: int, length: int) -> list[Inline]:
    inlines = []
    for kind, start, end, value in found:
        span = max(start - lead, 0), min(end - lead, length)
        if span[0] < span[1]:
            inlines.append(Inline(kind, ProseSpan(*span), value))
    inlines.sort(key=lambda inline: (inline.span.start, -inline.span.end))
    return inlines
