"""reStructuredText, by a scanner of lines: blocks by their indent and marks, then the inline marks of each."""

from __future__ import annotations

from jargoncheck.readers.restructured.blocks import BlockReader
from jargoncheck.text.document import Document
from jargoncheck.text.source import Source


def read_restructured(source: Source) -> Document:
    """Read reStructuredText, with the roles and directives of docutils and Sphinx."""
    reader = BlockReader(source.text)
    reader.read()
    return Document(source, tuple(reader.blocks), (), tuple(reader.comments))
