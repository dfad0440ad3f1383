"""Collects the prose of one block and the marks on it, then makes the block."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from jargoncheck.readers.masks.fill import DROPPED, STAND_IN
from jargoncheck.text.document import Block, BlockKind, Cell, Inline, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan
from jargoncheck.text.text_map import Piece, Stretch

OBJECT = "\ufffc"
"""The one character that stands in prose for code and template expressions."""

_FILLED = lazy_pattern(f"{STAND_IN}+|{DROPPED}+| +")
_VERBATIM, _DECODED, _SYNTHETIC = Stretch.VERBATIM, Stretch.DECODED, Stretch.SYNTHETIC


class _OpenCode(NamedTuple):
    """An element whose content is code: its name, where it starts, and how much there was before it."""

    name: str
    start: int
    length: int
    pieces: int
    texts: int
    inlines: int


class BlockWriter:
    """Gathers pieces for one block at a time.

    ``source`` is the text of the file and ``masked`` the text that was parsed: as long as the source, with
    template code filled in. All offsets are code points into both. Pieces must come in source order.
    """

    __slots__ = (
        "_code", "_end", "_filled", "_inlines", "_length", "_open", "_pieces", "_run_end", "_start", "_texts",
        "masked", "source",
    )  # fmt: skip

    def __init__(self, source: str, masked: str) -> None:
        self.source = source
        self.masked = masked
        self._filled = masked is not source
        self._clear_marks()
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._length = 0
        # Where the last piece ends when it is verbatim: one that adjoins is the same piece, which a fix may span.
        self._run_end = -1
        self._start = -1
        self._end = 0
        if self._inlines or self._open or self._code:
            self._clear_marks()

    def _clear_marks(self) -> None:
        self._inlines: list[tuple[InlineKind, int, int, str]] = []
        self._open: list[tuple[str, InlineKind, int, str]] = []
        self._code: _OpenCode | None = None

    @property
    def is_empty(self) -> bool:
        """True while there is no prose: white space is then no part of the block."""
        return not self._pieces

    def reach(self, start: int, end: int) -> None:
        """Count the markup from ``start`` to ``end`` as the block's own."""
        if self._start < 0:
            self._start = start
        self._end = max(self._end, end)

    def text(self, start: int, end: int, value: str) -> None:
        """Add ``value``, which the parser made of what stands from ``start`` to ``end``."""
        if end - start == len(value) and self.source.startswith(value, start):
            self._add_verbatim(start, end, value)
        elif value == self.masked[start:end]:
            self.copy(start, end)
        else:
            self.replace(start, end, value)

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
        self._add_verbatim(start, end, self.source[start:end])

    def _add_verbatim(self, start: int, end: int, text: str) -> None:
        if not text:
            return
        if start == self._run_end:
            prose, run_start, _, _ = self._pieces[-1]
            self._pieces[-1] = (prose, run_start, end, _VERBATIM)
        else:
            self._pieces.append((self._length, start, end, _VERBATIM))
        self._texts.append(text)
        self._length += end - start
        self._run_end = end

    def replace(self, start: int, end: int, text: str) -> None:
        """Add ``text``, which the entity or the escape from ``start`` to ``end`` stands for."""
        self._add(start, end, text, _DECODED)

    def stand_in(self, start: int, end: int, text: str) -> None:
        """Add ``text`` in place of the source from ``start`` to ``end``."""
        self._add(start, end, text, _SYNTHETIC)

    def _add(self, start: int, end: int, text: str, stretch: Stretch) -> None:
        if text:
            self._pieces.append((self._length, start, end, stretch))
            self._texts.append(text)
            self._length += len(text)
            self._run_end = -1

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
            self._code = _OpenCode(name, start, self._length, len(self._pieces), len(self._texts), len(self._inlines))
            self._run_end = -1

    def close_code(self, name: str, end: int, *, stand_in: bool = True) -> None:
        """End the code that ``open_code`` began: all of it becomes one stand-in, or nothing."""
        self.reach(end, end)
        opened = self._code
        if opened is None or opened.name != name:
            return
        self._length = opened.length
        del self._pieces[opened.pieces :]
        del self._texts[opened.texts :]
        del self._inlines[opened.inlines :]
        self._code = None
        self._run_end = -1
        if stand_in:
            self.code(opened.start, end)

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
        text = self._texts[0] if len(self._texts) == 1 else "".join(self._texts)
        lead = 0
        if text[0].isspace() or text[-1].isspace():
            lead, end = _trim(pieces, text)
            text = text[lead:end]
        block = None
        if pieces:
            first, last = pieces[0][1], pieces[-1][2]
            if self._start >= 0:
                first, last = min(self._start, first), max(self._end, last)
            inlines = _inlines(self._inlines, lead, len(text)) if self._inlines else ()
            block = Block(kind, text, tuple(pieces), first, last, level, quoted, cell, inlines)
        self._clear()
        return block


def _trim(pieces: list[Piece], text: str) -> tuple[int, int]:
    """Take the white space at both ends of ``text`` from its ``pieces``; return where the prose starts and ends.

    A piece that is not verbatim goes or stays as a whole.
    """
    end = len(text)
    kept = len(text.rstrip())
    while pieces and pieces[-1][0] >= kept:
        end = pieces.pop()[0]
    if not pieces:
        return 0, 0
    prose, start, _, stretch = pieces[-1]
    if stretch is _VERBATIM:
        end = kept
        pieces[-1] = (prose, start, start + end - prose, stretch)
    kept = len(text) - len(text.lstrip())
    gone = bisect_right(pieces, kept, key=itemgetter(0)) - 1
    lead, start, source_end, stretch = pieces[gone]
    if stretch is _VERBATIM:
        start, lead = start + kept - lead, kept
    first: Piece = (0, start, source_end, stretch)
    pieces[:] = [first, *((prose - lead, start, end, how) for prose, start, end, how in pieces[gone + 1 :])]
    return lead, end


def _inlines(found: list[tuple[InlineKind, int, int, str]], lead: int, length: int) -> tuple[Inline, ...]:
    if len(found) > 1:
        found.sort(key=_outer_first)
    if lead:
        found = [(kind, max(start - lead, 0), end - lead, value) for kind, start, end, value in found]
    return tuple(
        [
            Inline(kind, ProseSpan(start, min(end, length)), value)
            for kind, start, end, value in found
            if start < end and start < length
        ]
    )


def _outer_first(mark: tuple[InlineKind, int, int, str]) -> tuple[int, int]:
    return mark[1], -mark[2]
