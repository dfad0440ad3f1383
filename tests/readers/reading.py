"""Short forms of documents, so that a test can state the whole of one."""

from __future__ import annotations

from jargoncheck.readers.table import read
from jargoncheck.text.document import Block, Document
from jargoncheck.text.source import Source


def document(text: str, format_name: str = "markdown") -> Document:
    return read(Source("page", text), format_name)


def outline(text: str, format_name: str = "markdown") -> list[tuple[str, str]]:
    """Return each block's kind, with its level and a ``>`` when it is quoted, and its prose."""
    return [(_label(block), block.text) for block in document(text, format_name).blocks]


def _label(block: Block) -> str:
    return ("> " if block.quoted else "") + block.kind.value + (f" {block.level}" if block.level else "")


def marks(text: str, format_name: str = "markdown") -> list[tuple[str, str, str]]:
    """Return each inline of each block: its kind, its prose and its value."""
    return [
        (inline.kind.value, inline.span.of(block.text), inline.value)
        for block in document(text, format_name).blocks
        for inline in block.inlines
    ]


def slices(text: str, format_name: str = "markdown") -> list[list[str]]:
    """Return the source of each segment of each block."""
    return [[segment.source.of(text) for segment in block.map.segments] for block in document(text, format_name).blocks]


def sources(text: str, format_name: str = "markdown") -> list[str]:
    """Return the source that each block covers."""
    return [block.source.of(text) for block in document(text, format_name).blocks]
