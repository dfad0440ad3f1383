"""Which reader reads which file: one explicit table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from jargoncheck.readers.markdown import read_markdown, read_mdx
from jargoncheck.readers.nunjucks import read_nunjucks
from jargoncheck.readers.plain import read_plain
from jargoncheck.text.document import Document
from jargoncheck.text.source import Source

Reader = Callable[[Source], Document]

FORMATS: Mapping[str, Reader] = MappingProxyType(
    {
        "markdown": read_markdown,
        "erb-markdown": read_markdown,
        "nunjucks-markdown": read_markdown,
        "liquid-markdown": read_markdown,
        "govspeak": read_markdown,
        "mdx": read_mdx,
        "nunjucks": read_nunjucks,
        "text": read_plain,
    }
)
"""Format name to reader. The Markdown dialects are told apart by their marks, so one reader serves them."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".md": "markdown",
        ".markdown": "markdown",
        ".mdown": "markdown",
        ".mkd": "markdown",
        ".mkdn": "markdown",
        ".mdwn": "markdown",
        ".qmd": "markdown",
        ".rmd": "markdown",
        ".md.txt": "markdown",
        ".md.erb": "erb-markdown",
        ".markdown.erb": "erb-markdown",
        ".md.njk": "nunjucks-markdown",
        ".md.liquid": "liquid-markdown",
        ".govspeak": "govspeak",
        ".mdx": "mdx",
        ".njk": "nunjucks",
        ".txt": "text",
        ".text": "text",
    }
)
"""Suffix, lower case, to format name."""


def format_of(name: str) -> str | None:
    """Return the format of a file called ``name``, or ``None`` when no reader knows its suffix.

    The longest suffix wins: ``page.html.md.erb`` is Markdown with ERB. Case does not matter.
    """
    base = name.replace("\\", "/").rpartition("/")[2].lower()
    dot = base.find(".")
    while dot >= 0:
        if base[dot:] in SUFFIXES:
            return SUFFIXES[base[dot:]]
        dot = base.find(".", dot + 1)
    return None


def read(source: Source, format_name: str) -> Document:
    """Read ``source`` as ``format_name``; raises ``KeyError`` for a format that is not in ``FORMATS``."""
    return FORMATS[format_name](source)
