"""AsciiDoc, by a scanner of lines: blocks by their marks, and the common inline marks.

Source: the AsciiDoc language documentation (Eclipse). What a processor would have to compute (conditions, includes, the
values of attributes) is not computed: attribute references and macros without words are stand-ins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.readers.asciidoc_inline import write_inline
from jargoncheck.readers.asciidoc_tables import CODE_STYLES, column_styles
from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.text.document import Block, BlockKind, Cell, Comment, Document, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

_LINE = lazy_pattern(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_HEADING = lazy_pattern(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_DELIMITER = lazy_pattern(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|```|\"\"|[|,:!]={3,})[ \t]*(\S*)[ \t]*\Z")
_VERBATIM = frozenset("-.+`")
_LIST = lazy_pattern(r"[ \t]*(\*{1,6}|-|\.{1,6}|\d{1,4}\.|[a-zA-Z]\.|<(?:\d+|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM = lazy_pattern(r"[ \t]*(?=\S)(.*?\S)[ \t]*(:{2,4}|;;)(?:[ \t]+|\Z)")
_ADMONITION = lazy_pattern(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)")
_ATTRIBUTES = lazy_pattern(r"\[[^\]\r\n]*\][ \t]*\Z|\[\[[^\]\r\n]*\]\][ \t]*\Z")
_CODE_STYLES = lazy_pattern(
    r"\[(?:source|listing|literal|stem|latexmath|asciimath|ditaa|plantuml|mermaid|graphviz|pass)\b", re.IGNORECASE
)
_QUOTE_STYLES = lazy_pattern(r"\[(?:quote|verse)\b", re.IGNORECASE)
_ENTRY = lazy_pattern(r":!?[\w-]+!?:(?:[ \t].*)?\Z")
_DIRECTIVE = lazy_pattern(
    r"(?:include|ifdef|ifndef|ifeval|endif)::|(?:image|video|audio|toc)::|<<<\s*\Z|'''\s*\Z|\+\s*\Z"
)
_BLOCK_IMAGE = lazy_pattern(r"image::([^\[\s]*)\[([^\],\r\n]*)")
_TITLE = lazy_pattern(r"\.(?![. \t])(?=\S)")
_OPEN_CELL = lazy_pattern(r"(?:(?:\d+(?:\.\d+)?|\.\d+)[+*])?[<^>.]*(?P<style>[a-z]?)(?<!\\)\|")


def read_asciidoc(source: Source) -> Document:
    """Read AsciiDoc."""
    reader = _Reader(source)
    return Document(source, tuple(reader.blocks()), (), tuple(reader.comments))


class _Reader:
    """Goes over the lines of one document, with one block open at a time."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._writer = BlockWriter(source.text, source.text)
        self.comments: list[Comment] = []
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._line_end: tuple[int, int] | None = None
        self._quotes: list[str] = []
        self._next_is_code = self._next_is_quote = False
        self._quoted_paragraph = self._in_literal = False
        self._table: str | None = None
        self._tables = self._row = self._column = -1
        self._columns: tuple[str, ...] = ()
        self._cells = 0
        self._cell_style = ""

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in order."""
        text, at = self._text, 1 if self._text.startswith("\ufeff") else 0
        fence = ""
        while at < len(text):
            line = _LINE.match(text, at)
            assert line is not None
            start, end = line.span(1)
            at = line.end()
            words = text[start:end].rstrip()
            if fence:
                closes = words == fence
                if closes and fence.startswith("/"):
                    self._comment(start, end)
                fence = "" if closes else fence
                continue
            delimiter = _DELIMITER.fullmatch(words)
            if delimiter is not None and self._table not in (None, words) and words[0] not in _VERBATIM:
                delimiter = None
            if delimiter is not None and (words[0] in '-.+/`=*_"|,:!'):
                yield from self._flush()
                self._in_literal = False
                fence = self._delimited(delimiter[1])
                continue
            yield from self._line(start, start + len(words), at)
        yield from self._flush()

    def _delimited(self, mark: str) -> str:
        """Take note of a delimiter; return the line that ends the block when its content is not read."""
        if mark[0] in "|,:!":
            opens = self._table is None
            self._table = mark if opens else None
            if opens:
                self._tables += 1
                self._row = self._column = -1
                self._cells = 0
            else:
                self._columns = ()
            return ""
        code, self._next_is_code = self._next_is_code, False
        quote, self._next_is_quote = self._next_is_quote, False
        if (mark[0] in _VERBATIM and mark != "--") or mark[0] == "/" or code:
            return mark
        if self._quotes and self._quotes[-1] == mark:
            self._quotes.pop()
        elif mark[0] == "_" or quote or mark == '""':
            self._quotes.append(mark)
        return ""

    def _line(self, start: int, end: int, after: int) -> Iterator[Block]:
        text = self._text
        words = text[start:end]
        if not words.strip():
            yield from self._flush()
            self._next_is_code = self._quoted_paragraph = self._in_literal = False
            return
        if words.startswith("//") and not words.startswith("///"):
            self._comment(start, end)
            return
        if self._table is not None:
            yield from self._cells_of(start, end)
            return
        starts_block = self._line_end is None
        if _ATTRIBUTES.fullmatch(words):
            yield from self._flush()
            self._next_is_code = _CODE_STYLES.match(words) is not None
            self._next_is_quote = _QUOTE_STYLES.match(words) is not None
            self._columns = column_styles(words) or self._columns
            return
        if _DIRECTIVE.match(words) or _ENTRY.fullmatch(words):
            yield from self._flush()
            if image := _BLOCK_IMAGE.match(words):
                yield from self._image(start, image)
            return
        if self._in_literal or (starts_block and self._next_is_code):
            # What an indented line begins ends at a blank one.
            return
        if starts_block and self._next_is_quote:
            self._quoted_paragraph, self._next_is_quote = True, False
        yield from self._prose(start, end, after, starts_block=starts_block)

    def _prose(self, start: int, end: int, after: int, *, starts_block: bool) -> Iterator[Block]:
        text = self._text
        if heading := _HEADING.match(text, start, end):
            yield from self._flush()
            self._kind, self._level = BlockKind.HEADING, len(heading[1])
            write_inline(self._writer, heading.end(), end)
            yield from self._flush()
            return
        if starts_block and (title := _TITLE.match(text, start, end)):
            self._kind, self._level = BlockKind.CAPTION, 0
            write_inline(self._writer, title.end(), end)
            yield from self._flush()
            return
        if item := _LIST.match(text, start, end):
            yield from self._flush()
            mark = item[1]
            self._kind, self._level = BlockKind.LIST_ITEM, len(mark) if mark[0] in "*." else 1
            start = item.end()
        elif term := _TERM.match(text, start, end):
            yield from self._flush()
            self._kind, self._level = BlockKind.TERM, 0
            write_inline(self._writer, term.start(1), term.end(1))
            yield from self._flush()
            self._kind = BlockKind.DEFINITION
            start = term.end()
            if start >= end:
                self._line_end = (end, after)
                return
        elif starts_block and text[start] in " \t":
            self._in_literal = True
            return
        elif starts_block and (admonition := _ADMONITION.match(text, start, end)):
            start = admonition.end()
        if self._line_end is not None and self._line_end[0] < start:
            self._writer.stand_in(self._line_end[0], start, " ")
        stop = end - 2 if text.startswith(" +", end - 2) else end
        write_inline(self._writer, start, stop)
        self._line_end = (stop, after)

    def _cells_of(self, start: int, end: int) -> Iterator[Block]:
        """Read the cells of a line of a table."""
        text = self._text
        marks = list(_OPEN_CELL.finditer(text, start, end))
        if not marks:
            if self._cell_style in CODE_STYLES or (self._cell_style == "a" and self._is_no_prose(start, end)):
                return
            # The cell goes on: with an item of a list, another paragraph or another line.
            item = _LIST.match(text, start, end)
            if item is not None:
                yield from self._flush()
                start = item.end()
            if self._line_end is not None:
                self._writer.stand_in(self._line_end[0], start, " ")
            self._kind = BlockKind.TABLE_CELL
            write_inline(self._writer, start, end)
            self._line_end = (end, end)
            return
        yield from self._flush()
        first_line = self._row < 0
        self._row += 1
        self._column = -1
        for index, mark in enumerate(marks):
            yield from self._flush()
            self._column += 1
            self._kind = BlockKind.TABLE_HEADER if first_line and len(marks) > 1 else BlockKind.TABLE_CELL
            stop = marks[index + 1].start() if index + 1 < len(marks) else end
            column = self._columns[self._cells % len(self._columns)] if self._columns else ""
            self._cell_style = "" if self._kind is BlockKind.TABLE_HEADER else mark["style"] or column
            self._cells += 1
            if mark.end() == stop:
                continue
            if self._cell_style in CODE_STYLES:
                self._writer.code(mark.end(), stop)
            else:
                write_inline(self._writer, mark.end(), stop)
                self._line_end = (stop, stop)

    def _is_no_prose(self, start: int, end: int) -> bool:
        """Tell whether a line of a cell that holds blocks is the attributes of one, or of one that is indented."""
        indented = self._text[start] in " \t" and (self._line_end is None or self._in_literal)
        self._in_literal = indented and _LIST.match(self._text, start, end) is None
        return self._in_literal or _ATTRIBUTES.fullmatch(self._text, start, end) is not None

    def _image(self, start: int, image: re.Match[str]) -> Iterator[Block]:
        self._writer.open("image", InlineKind.IMAGE, image[1])
        self._writer.copy(start + image.start(2), start + image.end(2))
        self._writer.close("image")
        self._kind, self._level = BlockKind.PARAGRAPH, 0
        yield from self._flush()

    def _comment(self, start: int, end: int) -> None:
        words = self._text[start:end]
        self.comments.append(Comment(words.lstrip("/").strip(), SourceSpan(start, end)))

    def _flush(self) -> Iterator[Block]:
        cell = None
        if self._kind in (BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER):
            cell = Cell(self._tables, self._row, self._column)
        quoted = bool(self._quotes) or self._quoted_paragraph
        block = self._writer.block(self._kind, self._level, quoted=quoted, cell=cell)
        self._kind, self._level, self._line_end = BlockKind.PARAGRAPH, 0, None
        if block is not None:
            yield block
