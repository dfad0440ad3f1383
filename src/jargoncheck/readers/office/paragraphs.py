"""The text that is taken out of an office document, and the nodes that each stretch of it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.text.document import Block, BlockKind, Cell, Document, InlineKind
from jargoncheck.text.source import Source

_NO_LINE_ENDS = str.maketrans("\r\n\x0b", "   ")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text from ``start`` to ``end`` (code points of the extracted text) came from.

    It is the ``tail`` of ``node`` or its ``text``, from its beginning.
    """

    start: int
    end: int
    node: etree._Element
    tail: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the extracted text."""

    kind: InlineKind
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the extracted text; ``node`` is its element, and ``in_body`` false in notes, headers and boxes."""

    start: int
    end: int
    kind: BlockKind
    node: etree._Element
    level: int = 0
    quoted: bool = False
    cell: Cell | None = None
    in_body: bool = True


@dataclass(slots=True)
class Extraction:
    """What a walk over a document gathers, paragraph by paragraph."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    origins: list[Origin] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    tables: int = 0

    @property
    def text(self) -> str:
        """All lines, each with a line end."""
        return "".join(self.pieces)

    def add(self, text: str, node: etree._Element | None = None, *, tail: bool = False) -> None:
        """Add ``text``, which ``node`` holds; without a node it stands for a tab or a line break."""
        if node is not None and text:
            self.origins.append(Origin(self.length, self.length + len(text), node, tail))
        # A line end inside XML text would make two lines of one paragraph.
        self._append(text.translate(_NO_LINE_ENDS))

    def mark(self, kind: InlineKind, start: int, value: str = "") -> None:
        """Mark what was added since the length was ``start``."""
        if self.length > start:
            self.marks.append(Mark(kind, start, self.length, value))

    def end_line(self, paragraph: Paragraph) -> None:
        """End the line of ``paragraph``."""
        self.paragraphs.append(paragraph)
        self._append("\n")

    def _append(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def document(name: str, extraction: Extraction) -> Document:
    """Return the document of ``extraction``: a block for each line with words in it."""
    text = extraction.text
    source = Source(name, text, extracted=True, pages=tuple(extraction.pages))
    return Document(source, tuple(_blocks(text, extraction)))


def _blocks(text: str, extraction: Extraction) -> Iterator[Block]:
    writer = BlockWriter(text, text)
    marks = iter(sorted(extraction.marks, key=lambda mark: (mark.start, -mark.end)))
    mark = next(marks, None)
    for paragraph in extraction.paragraphs:
        own = []
        while mark is not None and mark.start < paragraph.end:
            own.append(mark)
            mark = next(marks, None)
        _write(writer, paragraph, own)
        block = writer.block(paragraph.kind, paragraph.level, quoted=paragraph.quoted, cell=paragraph.cell)
        if block is not None:
            yield block


def _write(writer: BlockWriter, paragraph: Paragraph, marks: list[Mark]) -> None:
    """Write a line; ``marks`` are those in it, which lie side by side or inside each other."""
    at = paragraph.start
    open_marks: list[Mark] = []
    for mark in marks:
        while open_marks and open_marks[-1].end <= mark.start:
            at = _close(writer, at, open_marks.pop())
        if mark.start < at:
            continue
        writer.copy(at, mark.start)
        at = mark.start
        if mark.kind is InlineKind.CODE:
            writer.code(at, mark.end)
            at = mark.end
        else:
            writer.open(f"{mark.kind.value}{mark.end}", mark.kind, mark.value)
            open_marks.append(mark)
    while open_marks:
        at = _close(writer, at, open_marks.pop())
    writer.copy(at, paragraph.end)


def _close(writer: BlockWriter, at: int, mark: Mark) -> int:
    writer.copy(at, mark.end)
    writer.close(f"{mark.kind.value}{mark.end}")
    return max(at, mark.end)
