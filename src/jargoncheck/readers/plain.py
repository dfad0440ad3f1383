"""Plain text: paragraphs between blank lines, simple bullets, and lines broken where the page ended."""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.text.document import Block, BlockKind, Comment, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

_LINE = lazy_pattern(r"([ \t\f]*)([^\r\n]*)(\r\n|\r|\n|\Z)")
_BULLET = lazy_pattern(r"(?:[-*+\u2022\u00b7\u25aa\u25e6\u2013]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]+(?=\S)")
_RULE = lazy_pattern(r"([-=*_~#+])(?:[ \t]*\1){2,}[ \t]*\Z")
_COMMENT = lazy_pattern(r"(?:#|//|;|%)*[ \t]*(jargoncheck-(?:disable|enable)(?![^\s-]).*)\Z")
_QUOTED = lazy_pattern(r"(?:>[ \t]*)+")


def read_plain(source: Source) -> Document:
    """Read plain text. A line that begins with ``>`` is quoted, as in e-mail.

    Text has no comments, so a line that says nothing but ``jargoncheck-disable`` or the like, with a mark such as ``#``
    before it or not, is one.
    """
    return Document(source, tuple(_blocks(source.text)), (), tuple(_comments(source.text)))


def _comments(text: str) -> Iterator[Comment]:
    if "jargoncheck-" in text:
        for line in _LINE.finditer(text):
            if line[2] and (found := _COMMENT.match(text, *line.span(2))):
                yield Comment(found[1].rstrip(), SourceSpan(found.start(), found.end()))


def _blocks(text: str) -> Iterator[Block]:
    writer = BlockWriter(text, text)
    kind = BlockKind.PARAGRAPH
    in_quote = False
    line_end: tuple[int, int] | None = None
    at = 1 if text.startswith("\ufeff") else 0
    while at < len(text):
        line = _LINE.match(text, at)
        assert line is not None
        at = line.end()
        start, end = line.span(2)
        quote = _QUOTED.match(text, start, end)
        start = quote.end() if quote else start
        end = start + len(text[start:end].rstrip())
        ruled = _RULE.match(text, start, end) is not None
        bullet = None if ruled else _BULLET.match(text, start, end)
        if _COMMENT.match(text, start, end):
            continue
        if start == end or ruled or bullet or bool(quote) != in_quote:
            block = writer.block(kind, 1 if kind is BlockKind.LIST_ITEM else 0, quoted=in_quote)
            if block is not None:
                yield block
            line_end = None
            kind = BlockKind.PARAGRAPH
            in_quote = bool(quote)
            if start == end or ruled:
                continue
            if bullet:
                kind, start = BlockKind.LIST_ITEM, bullet.end()
        if line_end is not None:
            writer.stand_in(line_end[0], start, " ")
        writer.copy(start, end)
        line_end = (end, at)
    block = writer.block(kind, 1 if kind is BlockKind.LIST_ITEM else 0, quoted=in_quote)
    if block is not None:
        yield block
