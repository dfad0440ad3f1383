"""What a document holds, further on in a longer one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jargoncheck.text.document import Block, Cell, Comment, Definition
from jargoncheck.text.spans import SourceSpan


def table_count(blocks: Sequence[Block]) -> int:
    """Return how many tables ``blocks`` are in."""
    return 1 + max((block.cell.table for block in blocks if block.cell), default=-1)


def shifted_blocks(blocks: Sequence[Block], offset: int, tables: int) -> Sequence[Block]:
    """Return ``blocks`` further on in a source by ``offset`` code points, after so many tables."""
    if not (offset or tables):
        return blocks
    return [
        Block(kind, text, pieces, start, end, level, quoted, cell and _moved(cell, tables), inlines, base + offset)
        for kind, text, pieces, start, end, level, quoted, cell, inlines, base in blocks
    ]


def _moved(cell: Cell, tables: int) -> Cell:
    return Cell(cell.table + tables, cell.row, cell.column) if tables else cell


def shifted_comments(comments: Sequence[Comment], offset: int) -> Iterator[Comment]:
    """Yield ``comments`` further on by ``offset``."""
    for comment in comments:
        yield Comment(comment.text, SourceSpan(comment.source.start + offset, comment.source.end + offset))


def shifted_definitions(definitions: Sequence[Definition], offset: int) -> Iterator[Definition]:
    """Yield ``definitions`` further on by ``offset``."""
    for one in definitions:
        yield Definition(one.short, one.long, SourceSpan(one.source.start + offset, one.source.end + offset))
