"""What all blocks of reStructuredText need: the lines of the file, and how prose is written into a block."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.restructured import marks
from jargoncheck.readers.restructured.inline import InlineWriter
from jargoncheck.readers.restructured.lines import Span, least_indent, lines_between
from jargoncheck.text.document import Block, BlockKind, Cell, Comment


@dataclass(frozen=True, slots=True)
class Place:
    """What paragraphs are part of: how deep, in a quotation or not, and the kind, level and cell of their blocks."""

    depth: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    quoted: bool = False
    cell: Cell | None = None

    def within(self, kind: BlockKind | None = None, *, quoted: bool = False) -> Place:
        """Return the place one step further in."""
        kind = self.kind if kind is None or self.cell else kind
        level = self.level + 1 if kind is BlockKind.LIST_ITEM else 0
        return replace(self, depth=self.depth + 1, kind=kind, level=level, quoted=self.quoted or quoted)


class BlockBase(ABC):
    """The state of reading one file. Each reading method returns the line after what it read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = list(lines_between(text, 1 if text.startswith("\ufeff") else 0, len(text)))
        self._writer = BlockWriter(text, text)
        self._inline = InlineWriter(text, self._writer, marks.targets_of(text), marks.default_role_of(text))
        self._styles: list[tuple[str, bool]] = []
        self._tables = 0
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []

    @abstractmethod
    def _body(self, first: int, last: int, place: Place) -> None:
        """Read the lines from ``first`` to ``last``."""

    def _until_blank(self, number: int, last: int, indent: int) -> int:
        """Return the line after ``number`` and those below it that are not blank and start right of ``indent``."""
        number += 1
        while number < last and self._lines[number].indent > indent:
            number += 1
        return number

    def _take_mark(self, number: int, at: int, after: int) -> None:
        """Let line ``number`` begin at ``at``, in the column of the lines up to ``after`` that belong to it."""
        line = self._lines[number]
        indent = least_indent(self._lines, number + 1, after) or line.indent + 1
        line.start, line.indent = at, indent if at < line.end else -1

    def _next_table(self) -> int:
        self._tables += 1
        return self._tables - 1

    def _words(self, number: int) -> str:
        line = self._lines[number]
        return self._text[line.start : line.end]

    def _spans(self, first: int, last: int) -> list[Span]:
        return [(line.start, line.end) for line in self._lines[first:last] if line.indent >= 0]

    def _paragraph(self, spans: Sequence[Span], place: Place) -> None:
        if spans:
            self._inline.write(spans)
        block = self._writer.block(place.kind, place.level, quoted=place.quoted, cell=place.cell)
        if block is not None:
            self.blocks.append(block)
