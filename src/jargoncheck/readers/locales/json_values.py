"""Locale files in JSON."""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.readers.json_strings import decoded, strings
from jargoncheck.readers.locales.values import is_other_language, value_blocks
from jargoncheck.text.document import Block, Document
from jargoncheck.text.source import Source


def read_locale_json(source: Source) -> Document:
    """Read the values of a locale file in JSON; raises ``UnreadableError`` for text that is no JSON."""
    return Document(source, tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    for found in strings(source.text):
        if not (found.path and is_other_language(str(found.path[0]))):
            text, pieces = decoded(source.text, [found])
            yield from value_blocks(source, text, pieces)
