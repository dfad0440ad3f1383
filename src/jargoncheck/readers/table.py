"""Which reader reads which file: one explicit table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType

from jargoncheck.text.document import Document
from jargoncheck.text.source import Source, decode

TextReader = Callable[[Source], Document]
BinaryReader = Callable[[str, bytes], Document]


class MissingExtraError(Exception):
    """A format needs a library that is not installed; the message says what to install."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"This format needs the extra “{extra}”: run pip install 'jargoncheck[{extra}]'.")


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is read: ``reader`` in ``module``, which is imported when the first such file is met.

    A text format's reader is a ``TextReader``. That of a ``binary`` format is a ``BinaryReader``: it gets the name and
    the bytes of the file and raises ``UnreadableError`` for bytes that it cannot read. ``extra`` names the extra whose
    libraries it imports, and ``needs`` is the one of them that is looked for.
    """

    module: str
    reader: str
    binary: bool = False
    extra: str = ""
    needs: str = ""


_MARKDOWN = Format("jargoncheck.readers.markdown", "read_markdown")
_HTML = Format("jargoncheck.readers.html", "read_html")

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "markdown": _MARKDOWN,
        "erb-markdown": _MARKDOWN,
        "nunjucks-markdown": _MARKDOWN,
        "liquid-markdown": _MARKDOWN,
        "govspeak": _MARKDOWN,
        "mdx": Format("jargoncheck.readers.markdown", "read_mdx"),
        "html": _HTML,
        "html-with-labels": Format("jargoncheck.readers.html", "read_html_with_labels"),
        "nunjucks": _HTML,
        "docx": Format("jargoncheck.readers.office.word", "read_word", binary=True, extra="docx", needs="lxml"),
        "odt": Format(
            "jargoncheck.readers.office.open_document", "read_open_document", binary=True, extra="odt", needs="lxml"
        ),
        "pptx": Format("jargoncheck.readers.office.slides", "read_slides", binary=True, extra="pptx", needs="lxml"),
        "pdf": Format("jargoncheck.readers.pdf", "read_pdf", binary=True, extra="pdf", needs="pypdfium2"),
        "notebook": Format("jargoncheck.readers.notebook", "read_notebook"),
        "asciidoc": Format("jargoncheck.readers.asciidoc", "read_asciidoc"),
        "locale-yaml": Format("jargoncheck.readers.locales.yaml_values", "read_locale_yaml"),
        "locale-json": Format("jargoncheck.readers.locales.json_values", "read_locale_json"),
        "po": Format("jargoncheck.readers.locales.gettext", "read_po"),
        "restructuredtext": Format("jargoncheck.readers.restructured", "read_restructured"),
        "text": Format("jargoncheck.readers.plain", "read_plain"),
    }
)
"""Format by name. The Markdown dialects are told apart by their marks, so one reader serves them; so are templates."""

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
        ".html": "html",
        ".htm": "html",
        ".xhtml": "html",
        ".html.erb": "html",
        ".html.j2": "html",
        ".jinja": "html",
        ".jinja2": "html",
        ".twig": "html",
        ".hbs": "html",
        ".liquid": "html",
        ".njk": "nunjucks",
        ".adoc": "asciidoc",
        ".asciidoc": "asciidoc",
        ".asc": "asciidoc",
        ".rst": "restructuredtext",
        ".rest": "restructuredtext",
        ".po": "po",
        ".pot": "po",
        ".en.yml": "locale-yaml",
        ".en.yaml": "locale-yaml",
        ".en.json": "locale-json",
        ".ipynb": "notebook",
        ".pdf": "pdf",
        ".docx": "docx",
        ".docm": "docx",
        ".odt": "odt",
        ".pptx": "pptx",
        ".txt": "text",
        ".text": "text",
    }
)
"""Suffix, lower case, to format name."""


_ENGLISH = re.compile(r"en(?:[-_](?:gb|us|au|ca|ie|nz|za|in))?(\.ya?ml|\.json)")
"""Names of locale files with English words. Most YAML and JSON is no document."""
_LOCALES = {".yml": "locale-yaml", ".yaml": "locale-yaml", ".json": "locale-json"}


def format_of(name: str) -> str | None:
    """Return the format of a file called ``name``, or ``None`` when no reader knows its suffix.

    The longest suffix wins: ``page.html.md.erb`` is Markdown with ERB. Case does not matter.
    """
    base = name.replace("\\", "/").rpartition("/")[2].lower()
    if found := _ENGLISH.fullmatch(base):
        return _LOCALES[found[1]]
    dot = base.find(".")
    while dot >= 0:
        if base[dot:] in SUFFIXES:
            return SUFFIXES[base[dot:]]
        dot = base.find(".", dot + 1)
    return None


def missing_extra(format_name: str) -> str:
    """Return the name of the extra that has to be installed before files of this format can be read, or ""."""
    chosen = FORMATS[format_name]
    return chosen.extra if chosen.needs and find_spec(chosen.needs) is None else ""


def read(source: Source, format_name: str) -> Document:
    """Read ``source``, which is text, as ``format_name``; raises ``KeyError`` for a format that is no text format."""
    if FORMATS[format_name].binary:
        raise KeyError(format_name)
    reader: TextReader = _reader(format_name)
    return reader(source)


def read_bytes(name: str, data: bytes, format_name: str) -> Document:
    """Read ``data``, the file ``name``, as ``format_name``.

    Raises ``UnreadableError`` (``NotTextError`` for a text format) for bytes that are no such document,
    ``MissingExtraError`` when a library is not installed, and ``KeyError`` for a format that is not in ``FORMATS``.
    """
    if not FORMATS[format_name].binary:
        return read(decode(name, data), format_name)
    reader: BinaryReader = _reader(format_name)
    return reader(name, data)


@cache
def _reader(format_name: str) -> Callable[..., Document]:
    chosen = FORMATS[format_name]
    try:
        reader: Callable[..., Document] = getattr(import_module(chosen.module), chosen.reader)
    except ModuleNotFoundError as error:
        if not chosen.extra:
            raise
        raise MissingExtraError(chosen.extra) from error
    return reader
