"""What a document holds, further on in a longer one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jargoncheck.text.document import Block, Cell, Comment, Definition
from jargoncheck.text.spans import SourceSpan
from jargoncheck.text.text_map import TextMap


def table_count(blocks: Sequence[Block]) -> int:
    """Return how many tables ``blocks`` are in."""
    return 1 + max((block.cell.table for block in blocks if block.cell), default=-1)


def shifted_blocks(blocks: Sequence[Block], offset: int, tables: int) -> Sequence[Block]:
    """Return ``blocks`` further on in a source by ``offset`` code points, after so many tables."""
    return (
        [_shifted(block, block.map, block.source, offset, tables) for block in blocks] if offset or tables else blocks
    )


def _shifted(block: Block, text_map: TextMap, source: SourceSpan, offset: int, tables: int) -> Block:
    return Block(
        block.kind,
        block.text,
        TextMap(text_map.pieces, text_map.length, text_map.base + offset),
        SourceSpan(source.start + offset, source.end + offset),
        block.level,
        block.quoted,
        block.cell and Cell(block.cell.table + tables, block.cell.row, block.cell.column),
        block.inlines,
    )


def shifted_comments(comments: Sequence[Comment], offset: int) -> Iterator[Comment]:
    """Yield ``comments`` further on by ``offset``."""
    for comment in comments:
        yield Comment(comment.text, SourceSpan(comment.source.start + offset, comment.source.end + offset))


def shifted_definitions(definitions: Sequence[Definition], offset: int) -> Iterator[Definition]:
    """Yield ``definitions`` further on by ``offset``."""
    for one in definitions:
        yield Definition(one.short, one.long, SourceSpan(one.source.start + offset, one.source.end + offset))
