"""The values of a locale file: each is a small document, in which Markdown and HTML may stand."""

from __future__ import annotations

import re

from jargoncheck.readers.embedded import lifted
from jargoncheck.readers.markdown import read_markdown
from jargoncheck.text.document import Block
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source
from jargoncheck.text.text_map import Piece, TextMap, check_map

_LANGUAGE = lazy_pattern(r"[a-z]{2,3}(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}|\d{3}))?\Z")
_PLACEHOLDER = lazy_pattern(
    r"%\{[^{}\n]+\}|%\(\w+\)[a-z]|(?<![{$])\{(?:[^{}\n]|\{[^{}]*\}){2,}\}(?!\})|\$t\([^()\n]+\)|\$\{[^{}\n]+\}"
)
_IDENTIFIER = lazy_pattern(r"(?=\S*[._/:#%{}@=])\S+\Z")
_LETTER = lazy_pattern(r"[^\W\d_]{2}")


def is_language(key: str) -> bool:
    """Tell whether ``key`` names a language, as ``en-GB`` does."""
    return _LANGUAGE.match(key) is not None


def is_other_language(key: str) -> bool:
    """Tell whether ``key`` names a language that is not English."""
    return is_language(key) and not key.startswith("en")


def value_blocks(source: Source, text: str, pieces: tuple[Piece, ...]) -> list[Block]:
    """Return the blocks of one value, whose ``text`` came from ``source`` as ``pieces`` say.

    What a program fills in is a stand-in. A value that is an address, a name in code or a pattern has no blocks.
    """
    if not is_prose(text):
        return []
    outer = TextMap(pieces, len(text))
    filled = _PLACEHOLDER.sub(_filled, text)
    blocks = list(lifted(read_markdown(Source(source.name, filled)).blocks, outer))
    if filled != text and any(wrong for block in blocks for wrong in check_map(block.text, block.map, source.text)):
        # Braces around a placeholder have made something else of it.
        return list(lifted(read_markdown(Source(source.name, text)).blocks, outer))
    return blocks


def is_prose(text: str) -> bool:
    """Tell whether ``text`` has words, and is no address, name in code or pattern."""
    return _LETTER.search(text) is not None and _IDENTIFIER.match(text) is None


def _filled(found: re.Match[str]) -> str:
    """Return template code as long as ``found``, which the reader knows for what a program fills in."""
    return "{{" + "x" * (len(found[0]) - 4) + "}}"
