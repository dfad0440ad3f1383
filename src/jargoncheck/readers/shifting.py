"""Documents that were read in parts, put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jargoncheck.text.document import Block, Cell, Comment, Definition, Document
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan
from jargoncheck.text.text_map import TextMap


def joined(source: Source, parts: Sequence[tuple[int, Document]]) -> Document:
    """Return the document in ``source`` from its parts, each with the code point at which it starts."""
    blocks: list[Block] = []
    comments: list[Comment] = []
    definitions: list[Definition] = []
    tables = 0
    for offset, part in parts:
        own = shifted_blocks(part.blocks, offset, tables)
        blocks += own
        tables += table_count(part.blocks)
        comments += shifted_comments(part.comments, offset)
        definitions += shifted_definitions(part.definitions, offset)
    return Document(source, tuple(blocks), tuple(definitions), tuple(comments))


def table_count(blocks: Sequence[Block]) -> int:
    """Return how many tables ``blocks`` are in."""
    return 1 + max((block.cell.table for block in blocks if block.cell), default=-1)


def shifted_blocks(blocks: Sequence[Block], offset: int, tables: int) -> Sequence[Block]:
    """Return ``blocks`` further on in a source by ``offset`` code points, after so many tables."""
    return [_shifted(block, offset, tables) for block in blocks] if offset or tables else blocks


def _shifted(block: Block, offset: int, tables: int) -> Block:
    cell = block.cell and Cell(block.cell.table + tables, block.cell.row, block.cell.column)
    source = SourceSpan(block.source.start + offset, block.source.end + offset)
    text_map = TextMap(block.map.pieces, block.map.length, block.map.base + offset)
    return Block(block.kind, block.text, text_map, source, block.level, block.quoted, cell, block.inlines)


def shifted_comments(comments: Sequence[Comment], offset: int) -> Iterator[Comment]:
    """Yield ``comments`` further on by ``offset``."""
    for comment in comments:
        yield Comment(comment.text, SourceSpan(comment.source.start + offset, comment.source.end + offset))


def shifted_definitions(definitions: Sequence[Definition], offset: int) -> Iterator[Definition]:
    """Yield ``definitions`` further on by ``offset``."""
    for one in definitions:
        yield Definition(one.short, one.long, SourceSpan(one.source.start + offset, one.source.end + offset))
