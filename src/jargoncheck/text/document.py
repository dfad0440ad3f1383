"""A document as its readers see it: blocks of prose, in order, each with its way back to the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from jargoncheck.text.source import Source
from jargoncheck.text.spans import ProseSpan, SourceSpan
from jargoncheck.text.text_map import Piece, TextMap


class BlockKind(Enum):
    """What a block is on the page."""

    TITLE = "title"
    """A title, summary or description from the front matter, which the page shows."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_HEADER = "table-header"
    TABLE_CELL = "table-cell"
    TERM = "term"
    """The term of a definition list."""
    DEFINITION = "definition"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


class InlineKind(Enum):
    """What a stretch inside a block is."""

    CODE = "code"
    """Inline code or a template expression; its prose is one stand-in character."""
    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    """``value`` is the destination."""
    IMAGE = "image"
    """The alt text; ``value`` is the destination."""
    ABBREVIATION = "abbreviation"
    """``<abbr>`` or ``<acronym>``; ``value`` is its title, the long form."""
    QUOTATION = "quotation"
    """``<q>`` or ``<cite>``."""
    DELETED = "deleted"


class Inline(NamedTuple):
    """A marked stretch of a block's prose."""

    kind: InlineKind
    span: ProseSpan
    value: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: the table's number in the document, row and column, all from 0."""

    table: int
    row: int
    column: int


class Block(NamedTuple):
    """One block of prose.

    ``level`` is a heading's level (1 to 6), a list item's depth (from 1), else 0. ``quoted`` is true inside a
    block quotation; a callout is not one. The ``pieces`` of its map, ``start`` and ``end`` count from ``base``: a part
    of a page that moves keeps them. A named tuple of plain values, because a page has hundreds, most of which no
    finding is in, and they all move with each letter that is typed above them.
    """

    kind: BlockKind
    text: str
    pieces: tuple[Piece, ...]
    start: int
    end: int
    level: int = 0
    quoted: bool = False
    cell: Cell | None = None
    inlines: tuple[Inline, ...] = ()
    base: int = 0

    @property
    def map(self) -> TextMap:
        """The map from the prose to the source."""
        return TextMap(self.pieces, len(self.text), self.base)

    @property
    def source(self) -> SourceSpan:
        """The stretch of the source that covers the block with its markup."""
        return SourceSpan(self.start + self.base, self.end + self.base)


@dataclass(frozen=True, slots=True)
class Definition:
    """An abbreviation that the markup defines: ``*[SF]: Long Form``."""

    short: str
    long: str
    source: SourceSpan


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the document's own syntax: its words, without the comment marks."""

    text: str
    source: SourceSpan


class Outline(NamedTuple):
    """The indexes of the blocks that give a document its shape, in order."""

    headings: tuple[int, ...]
    terms: tuple[int, ...]
    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of a source: blocks in source order that do not overlap."""

    source: Source
    blocks: tuple[Block, ...]
    definitions: tuple[Definition, ...] = ()
    comments: tuple[Comment, ...] = ()
    _outline: list[Outline] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def outline(self) -> Outline:
        """The outline, made when it is first asked for: many look for the few blocks that it names."""
        if not self._outline:
            self._outline.append(_outline(self.blocks))
        return self._outline[0]

    def sections(self) -> Iterator[tuple[int, range]]:
        """Yield the index of each heading, and those of the blocks between it and the next."""
        for heading, end in pairwise((*self.outline.headings, len(self.blocks))):
            yield heading, range(heading + 1, end)


def _outline(blocks: Sequence[Block]) -> Outline:
    headings: list[int] = []
    terms: list[int] = []
    cells: list[int] = []
    for index, block in enumerate(blocks):
        if block.cell:
            cells.append(index)
        if block.kind is BlockKind.HEADING:
            headings.append(index)
        elif block.kind is BlockKind.TERM:
            terms.append(index)
    return Outline(tuple(headings), tuple(terms), tuple(cells))
