"""The blocks that directives hold: notes, titles, pictures and the tables that are no drawing.

Source: docutils, reStructuredText directives; Sphinx documentation, directives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jargoncheck.readers.restructured import marks, tables
from jargoncheck.readers.restructured.base import BlockBase, Place
from jargoncheck.readers.restructured.directives import Content, content_of
from jargoncheck.readers.restructured.lines import end_of_indented, least_indent, lines_between, skip_blank
from jargoncheck.text.document import BlockKind, Cell, InlineKind


class DirectiveReader(BlockBase):
    """Reads what directives hold."""

    def _directive(self, number: int, name: str, at: int, after: int, place: Place) -> None:
        content = content_of(name)
        lines, line = self._lines, self._lines[number]
        options = self._options(number, after)
        body = skip_blank(lines, options.stop, after)
        if content in (Content.IMAGE, Content.FIGURE):
            self._alternative(options, place)
        if content in (Content.TITLE, Content.CSV):
            spans = [(at, line.end)] if at < line.end else []
            if spans or name.lower() not in ("list-table", "table", "csv-table"):
                spans += self._spans(number + 1, options.start)
            self._paragraph(spans, replace(place, kind=BlockKind.CAPTION, level=0))
        if content in (Content.NOTHING, Content.IMAGE):
            return
        if content is Content.CSV:
            if not any(self._words(option).startswith(":delim:") for option in options):
                self._csv_table(body, after, place)
        elif name.lower() == "list-table":
            self._list_table(body, after, place)
        elif name.lower() == "glossary":
            self._glossary(body, after, place)
        elif content in (Content.ALL_PROSE, Content.VERSION):
            if content is Content.VERSION:
                version = self._text[at : line.end].split(None, 1)
                at = line.end - len(version[1]) if len(version) > 1 else line.end
            for option in options:
                lines[option].indent = -1
            self._take_mark(number, at, after)
            self._body(number, after, place.within())
        else:
            begins_below = at == line.end and content is Content.PROSE and options.start > number + 1
            self._body(number + 1 if begins_below and not options else body, after, place.within())

    def _options(self, number: int, after: int) -> range:
        """Return the lines of a directive's options: they follow its arguments and end at a blank line."""
        first = number + 1
        while first < after and self._lines[first].indent >= 0:
            line = self._lines[first]
            if marks.FIELD.match(self._text, line.start, line.end):
                break
            first += 1
        end = first
        while end < after and self._lines[end].indent >= 0:
            end += 1
        return range(first, end)

    def _alternative(self, options: range, place: Place) -> None:
        for number in options:
            line = self._lines[number]
            if mark := marks.ALT.match(self._text, line.start, line.end):
                end = self._until_blank(number, options.stop, line.indent)
                self._writer.open("image", InlineKind.IMAGE)
                self._inline.write([(mark.end(), line.end), *self._spans(number + 1, end)])
                self._writer.close("image")
                self._paragraph([], replace(place, kind=BlockKind.PARAGRAPH, level=0))

    def _list_table(self, first: int, last: int, place: Place) -> None:
        """Read a table that is written as a list of lists."""
        table = self._next_table()
        for row, (row_first, row_end) in enumerate(self._bullets(first, last)):
            for column, (cell_first, cell_end) in enumerate(self._bullets(row_first, row_end)):
                kind = BlockKind.TABLE_CELL if row else BlockKind.TABLE_HEADER
                cell = Cell(table, row, column)
                self._body(cell_first, cell_end, Place(place.depth + 1, kind, 0, place.quoted, cell))

    def _csv_table(self, first: int, last: int, place: Place) -> None:
        """Read a table of values between commas; a cell of several lines has blocks of its own."""
        spans = self._spans(first, last)
        if not spans:
            return
        table, indent = self._next_table(), least_indent(self._lines, first, last)
        for row, column, start, end in tables.csv_cells(self._text, spans[0][0], spans[-1][1]):
            cell = Place(place.depth + 1, BlockKind.TABLE_CELL, 0, place.quoted, Cell(table, row, column))
            # The lines of the cell alone are read as if they stood after all others.
            number = len(self._lines)
            self._lines.extend(lines_between(self._text, start, end))
            if number < len(self._lines):
                self._lines[number].indent = indent
            self._body(number, len(self._lines), cell)
            del self._lines[number:]

    def _bullets(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Take the marks off the items of a list; yield the lines of each."""
        number = skip_blank(self._lines, first, last)
        while number < last:
            line = self._lines[number]
            mark = marks.BULLET.match(self._text, line.start, line.end)
            after = end_of_indented(self._lines, number + 1, last, line.indent)
            if mark is not None:
                self._take_mark(number, mark.end(), after)
                yield number, after
            number = skip_blank(self._lines, after, last)

    def _glossary(self, first: int, last: int, place: Place) -> None:
        """Read a glossary of Sphinx, where several terms may share a definition."""
        indent = least_indent(self._lines, first, last)
        number = skip_blank(self._lines, first, last)
        while number < last:
            if self._lines[number].indent > indent:
                after = end_of_indented(self._lines, number, last, indent)
                self._body(number, after, place.within(BlockKind.DEFINITION))
                number = after
            else:
                self._paragraph(self._spans(number, number + 1), replace(place, kind=BlockKind.TERM, level=0))
                number += 1
            number = skip_blank(self._lines, number, last)
