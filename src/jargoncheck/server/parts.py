"""Reads a page again after an edit: the parts that did not change keep what was read of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jargoncheck.readers.markdown import read_markdown
from jargoncheck.readers.markdown_sections import sections
from jargoncheck.readers.shifting import shifted_blocks, shifted_comments, shifted_definitions, table_count
from jargoncheck.readers.table import FORMATS, read
from jargoncheck.server.recent import Recent
from jargoncheck.text.document import Block, Comment, Definition, Document
from jargoncheck.text.source import Source

_MOST_CHARACTERS = 1_000_000
"""Of parts of pages, in code points: a few large pages."""
_IN_PARTS = frozenset(name for name, chosen in FORMATS.items() if chosen.reader == "read_markdown")


@dataclass(slots=True)
class _Part:
    """A part as it reads by itself, and its blocks where they stood last in a page."""

    document: Document
    tables: int
    offset: int = 0
    tables_before: int = 0
    blocks: Sequence[Block] = ()


class PartKey(NamedTuple):
    """What the blocks of a part depend on. Only the first part of a page can have front matter.

    A named tuple, because a page of hundreds of parts asks for each after each letter.
    """

    format_name: str
    is_first: bool
    text: str


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page, and the key of each of its parts with how many blocks it has."""

    document: Document
    parts: Sequence[tuple[PartKey, int]]


class PartReader:
    """Reads pages and remembers their parts by what they say."""

    def __init__(self) -> None:
        self._parts: Recent[_Part] = Recent(_MOST_CHARACTERS)

    def read(self, source: Source, format_name: str) -> ReadPage:
        """Read ``source``; raises what its reader raises."""
        if format_name not in _IN_PARTS:
            document = read(source, format_name)
            return ReadPage(document, [(PartKey(format_name, True, source.text), len(document.blocks))])
        blocks: list[Block] = []
        comments: list[Comment] = []
        definitions: list[Definition] = []
        parts: list[tuple[PartKey, int]] = []
        tables = 0
        for start, end in sections(source.text):
            # All dialects of Markdown are read alike.
            key = PartKey("markdown", start == 0, source.text[start:end])
            part = self._part(key)
            own = _placed(part, start, tables)
            blocks += own
            tables += part.tables
            parts.append((key, len(own)))
            comments += shifted_comments(part.document.comments, start)
            definitions += shifted_definitions(part.document.definitions, start)
        return ReadPage(Document(source, tuple(blocks), tuple(definitions), tuple(comments)), parts)

    def _part(self, key: PartKey) -> _Part:
        part = self._parts.get(key)
        if part is None:
            document = read_markdown(Source("part", key.text))
            part = _Part(document, table_count(document.blocks), blocks=document.blocks)
            self._parts.put(key, part, len(key.text))
        return part


def _placed(part: _Part, offset: int, tables: int) -> Sequence[Block]:
    if (part.offset, part.tables_before) != (offset, tables):
        part.blocks = shifted_blocks(part.document.blocks, offset, tables)
        part.offset, part.tables_before = offset, tables
    return part.blocks
