"""Markdown and its dialects: pyromark's events turned into blocks.

pyromark (pulldown-cmark) reports the UTF-8 range of every event, so each stretch of prose is copied from where
it stands. What is no CommonMark is masked first; see ``masks``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pyromark

from jargoncheck.readers import front_matter
from jargoncheck.readers.markdown_events import MarkdownBlocks
from jargoncheck.readers.masks import (
    abbreviations,
    admonitions,
    govspeak,
    kramdown,
    mdx,
    protect,
    templates,
)
from jargoncheck.readers.masks.fill import DROPPED, STAND_IN, blank
from jargoncheck.readers.masks.marks import Marks, marks_in
from jargoncheck.text.document import Comment, Definition, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_DEFINITION_LIST
)

_SURROGATE = lazy_pattern("[\ud800-\udfff]")
_LONE_CR = lazy_pattern(r"\r(?!\n)")

Masked = tuple[str, Iterable[Comment]]
"""The text to parse, and the comments in what was masked."""


def read_markdown(source: Source) -> Document:
    """Read Markdown in any of its dialects but MDX."""
    return _read(source, _dialects)


def read_mdx(source: Source) -> Document:
    """Read MDX, where braces hold JavaScript and tags are components."""
    return _read(source, _mdx)


def _dialects(source: str, text: str, marks: Marks) -> Masked:
    code = tuple(templates.find(text, marks))
    masked = mdx.imports(abbreviations.mask(templates.filled(text, code), marks), marks)
    masked = govspeak.mask(admonitions.mask(masked, marks), marks)
    return kramdown.mask(masked, marks), template_comments(source, code)


def _mdx(source: str, text: str, marks: Marks) -> Masked:
    masked = mdx.mask(admonitions.mask(abbreviations.mask(text, marks), marks), marks)
    return kramdown.mask(govspeak.mask(masked, marks), marks), _mdx_comments(source, text)


def prepared(text: str) -> str:
    """Return ``text``, as long as before, without what parsers choke on: lone surrogates and lone CR.

    The characters that masks fill with lose that meaning when a document happens to hold them.
    """
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            text = _SURROGATE.sub("\ufffd", text)
        text = text.replace(STAND_IN, "\ufffd").replace(DROPPED, "\ufffd")
    return _LONE_CR.sub("\n", text) if "\r" in text else text


def _read(source: Source, masks: Callable[[str, str, Marks], Masked]) -> Document:
    text = prepared(source.text)
    matter = front_matter.find(text)
    titles = list(front_matter.title_blocks(source.text, text, matter)) if matter else []
    if matter is not None:
        text = text[: matter.start] + blank(text[matter.start : matter.end]) + text[matter.end :]
    if text.startswith("\ufeff"):
        # A line end is as long, and what follows begins a line, as it does for whoever reads the file.
        text = "\n" + text[1:]
    marks = marks_in(text)
    plain = protect.mask(text, marks)
    masked, masked_comments = masks(source.text, plain, marks)
    blocks = MarkdownBlocks(source.text, masked)
    found = (*titles, *blocks.read(pyromark.events_with_range(masked, options=OPTIONS)))
    comments = [*blocks.comments, *masked_comments]
    comments.sort(key=lambda comment: comment.source)
    return Document(source, found, tuple(_definitions(source.text, plain, marks)), tuple(comments))


def _mdx_comments(source: str, text: str) -> Iterator[Comment]:
    for start, end in mdx.comments(text):
        words = source[start + 1 : end - 1].strip()
        yield Comment(words[2:-2].strip(), SourceSpan(start, end))


def template_comments(source: str, found: Iterable[templates.Code]) -> Iterator[Comment]:
    """Yield the comments among the template code that was ``found`` in ``source``."""
    for code in found:
        if code.comment is not None:
            yield Comment(source[slice(*code.comment)].strip(), SourceSpan(code.start, code.end))


def _definitions(source: str, text: str, marks: Marks) -> Iterator[Definition]:
    for found in abbreviations.definitions(text, marks):
        short, long = source[slice(*found.span(1))].strip(), source[slice(*found.span(2))].strip()
        if short and long:
            yield Definition(short, long, SourceSpan(*found.span()))
