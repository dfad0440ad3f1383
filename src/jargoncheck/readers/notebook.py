"""Jupyter notebooks (nbformat 3 and 4): the Markdown cells, with places in the file. Code and outputs are not read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from jargoncheck.readers.embedded import lifted
from jargoncheck.readers.json_strings import JsonString, decoded, strings
from jargoncheck.readers.markdown import read_markdown
from jargoncheck.text.document import Block, Comment, Definition, Document
from jargoncheck.text.source import Source, UnreadableError
from jargoncheck.text.spans import ProseSpan
from jargoncheck.text.text_map import TextMap


def read_notebook(source: Source) -> Document:
    """Read a notebook; raises ``UnreadableError`` for text that is none."""
    found = list(strings(source.text))
    data = json.loads(source.text.lstrip("\ufeff"))
    blocks: list[Block] = []
    definitions: list[Definition] = []
    comments: list[Comment] = []
    tables = 0
    for parts in _markdown_cells(data, found):
        text, pieces = decoded(source.text, parts)
        if not text.strip():
            continue
        outer = TextMap(pieces, len(text))
        inner = read_markdown(Source(source.name, text))
        blocks.extend(lifted(inner.blocks, outer, tables))
        tables += 1 + max((block.cell.table for block in inner.blocks if block.cell), default=-1)
        for comment in inner.comments:
            place = outer.to_source(ProseSpan(comment.source.start, comment.source.end))
            if comment.text in place.of(source.text):
                comments.append(Comment(comment.text, place))
        for definition in inner.definitions:
            place = outer.to_source(ProseSpan(definition.source.start, definition.source.end))
            definitions.append(Definition(definition.short, definition.long, place))
    return Document(source, tuple(blocks), tuple(definitions), tuple(comments))


def _markdown_cells(data: Any, found: Sequence[JsonString]) -> Iterator[list[JsonString]]:
    """Yield the strings of each Markdown cell's source."""
    if not isinstance(data, Mapping) or not isinstance(data.get("cells", data.get("worksheets")), list):
        raise UnreadableError("This file is no notebook: it has no cells.")
    for path, parts in groupby(found, key=_cell_of):
        if path is None:
            continue
        cell: Any = data
        for name in path:
            cell = cell[name]
        if isinstance(cell, Mapping) and cell.get("cell_type") in ("markdown", "heading"):
            yield [part for part in parts if part.path[len(path)] == "source"]


def _cell_of(found: JsonString) -> tuple[str | int, ...] | None:
    """Return the path of the cell that a string is in."""
    path = found.path
    if len(path) > 2 and path[0] == "cells":
        return path[:2]
    return path[:4] if len(path) > 4 and path[0] == "worksheets" and path[2] == "cells" else None
