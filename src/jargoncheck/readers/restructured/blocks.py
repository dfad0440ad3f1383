"""The blocks of reStructuredText, told by their indent and their marks.

Source: the reStructuredText markup specification (docutils). What a processor would have to compute (includes, tables
of contents, substitutions) is not computed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jargoncheck.readers.restructured import marks, tables
from jargoncheck.readers.restructured.base import Place
from jargoncheck.readers.restructured.directive_blocks import DirectiveReader
from jargoncheck.readers.restructured.lines import end_of_indented, least_indent, skip_blank
from jargoncheck.text.document import BlockKind, Cell, Comment
from jargoncheck.text.spans import SourceSpan

_DEEPEST = 60
"""What is nested more deeply than this is read as one paragraph."""


class BlockReader(DirectiveReader):
    """Reads the blocks of one file."""

    def read(self) -> None:
        """Read the whole file."""
        self._body(0, len(self._lines), Place())

    def _body(self, first: int, last: int, place: Place) -> None:
        """Read the lines from ``first`` to ``last``: what stands further right than all of them is a quotation."""
        lines = self._lines
        number = skip_blank(lines, first, last)
        if place.depth > _DEEPEST:
            self._paragraph(self._spans(number, last), place)
            return
        indent = least_indent(lines, number, last)
        while number < last:
            if lines[number].indent > indent:
                end = end_of_indented(lines, number, last, indent)
                self._body(number, end, self._further_right(number, place))
                number = end
            else:
                number = max(self._element(number, last, place), number + 1)
            number = skip_blank(lines, number, last)

    def _further_right(self, number: int, place: Place) -> Place:
        """Return what lines are part of that stand further right: a quotation, or a list that was moved too far."""
        line = self._lines[number]
        after_list = bool(self.blocks) and self.blocks[-1].kind is BlockKind.LIST_ITEM
        if after_list or place.kind in (BlockKind.LIST_ITEM, BlockKind.DEFINITION):
            return replace(place, depth=place.depth + 1, kind=BlockKind.LIST_ITEM, level=max(place.level, 1))
        is_list = marks.BULLET.match(self._text, line.start, line.end) or self._is_numbered(number, number + 1)
        return place.within(quoted=not is_list)

    def _element(self, number: int, last: int, place: Place) -> int:
        for reading in (self._marked, self._drawn_table, self._title, self._listed, self._lines_as_they_are):
            if after := reading(number, last, place):
                return after
        return self._prose(number, last, place)

    def _marked(self, number: int, last: int, place: Place) -> int:
        line = self._lines[number]
        if mark := marks.EXPLICIT.match(self._text, line.start, line.end):
            return self._explicit(number, mark.end(), last, place)
        is_target = marks.ANONYMOUS.match(self._text, line.start, line.end) is not None
        return self._until_blank(number, last, line.indent) if is_target else 0

    def _drawn_table(self, number: int, last: int, place: Place) -> int:
        text, lines, line = self._text, self._lines, self._lines[number]
        if tables.is_grid(text, line):
            after = tables.grid_end(text, lines, number, last)
            return self._table(tables.grid_cells(text, lines[number:after]), after, place)
        if tables.is_simple(text, line) and (after := tables.simple_end(text, lines, number, last)):
            return self._table(tables.simple_cells(text, lines[number:after]), after, place)
        return 0

    def _listed(self, number: int, last: int, place: Place) -> int:
        """Read an item of a list, a field or an option."""
        text, line = self._text, self._lines[number]
        at, end = line.start, line.end
        mark = marks.BULLET.match(text, at, end)
        if mark is None and self._is_numbered(number, last):
            mark = marks.NUMBER.match(text, at, end)
        if mark is not None:
            return self._item(number, mark.end(), last, place.within(BlockKind.LIST_ITEM))
        if mark := marks.FIELD.match(text, at, end):
            return self._field(number, mark[1], mark.end(), last, place)
        mark = marks.OPTION.match(text, at, end)
        if mark and (mark.end() < end or end_of_indented(self._lines, number + 1, last, line.indent) > number + 1):
            return self._part(number, mark.end(), last, place.within(BlockKind.DEFINITION))
        return 0

    def _lines_as_they_are(self, number: int, last: int, place: Place) -> int:
        """Read a line whose break is kept, or pass over an example of Python at work."""
        line = self._lines[number]
        if mark := marks.LINE_BLOCK.match(self._text, line.start, line.end):
            after = self._until_blank(number, last, line.indent)
            self._paragraph([(mark.end(), line.end), *self._spans(number + 1, after)], place)
            return after
        return self._until_blank(number, last, line.indent - 1) if self._text.startswith(">>>", line.start) else 0

    def _title(self, number: int, last: int, place: Place) -> int:
        """Read a title, with a line under it or over and under it, or a transition; return 0 when there is none."""
        sign = marks.adornment(self._words(number))
        if sign:
            if number + 2 < last and self._words(number + 2) == self._words(number) and self._words(number + 1):
                return self._heading(number + 1, (sign, True), number, number + 3, place)
            alone = number + 1 >= last or self._lines[number + 1].indent < 0
            return number + 1 if alone and len(self._words(number)) >= 4 else 0
        under = marks.adornment(self._words(number + 1)) if number + 1 < last else ""
        if not under or self._lines[number + 1].indent != self._lines[number].indent:
            return 0
        length = len(self._words(number + 1))
        if length < 4 and length < len(self._words(number)):
            return 0
        return self._heading(number, (under, False), number, number + 2, place)

    def _heading(self, number: int, style: tuple[str, bool], first: int, after: int, place: Place) -> int:
        if style not in self._styles:
            self._styles.append(style)
        level = min(self._styles.index(style) + 1, 6)
        # The lines around the title are the block's own.
        self._writer.reach(self._lines[first].start, self._lines[first].start)
        self._paragraph(
            self._spans(number, number + 1), Place(kind=BlockKind.HEADING, level=level, quoted=place.quoted)
        )
        return after

    def _is_numbered(self, number: int, last: int) -> bool:
        """Tell whether a numbered item begins here. The line after has to allow it, as "A. Smith" may begin a text."""
        numbered = (
            marks.NUMBER.match(self._text, line.start, line.end) is not None
            for line in self._lines[number : min(number + 2, last)]
        )
        if not next(numbered):
            return False
        below = self._lines[number + 1].indent if number + 1 < last else -1
        return below != self._lines[number].indent or next(numbered)

    def _item(self, number: int, at: int, last: int, place: Place) -> int:
        """Read the item of a list, whose words begin at ``at``; what belongs to it stands below these words."""
        line = self._lines[number]
        column = line.indent + at - line.start
        after = end_of_indented(self._lines, number + 1, last, (column if at < line.end else line.indent + 1) - 1)
        line.start, line.indent = at, column if at < line.end else -1
        self._body(number, after, place)
        return after

    def _part(self, number: int, at: int, last: int, place: Place) -> int:
        """Read what a field, an option or a note says: what belongs to it is indented, however much."""
        line = self._lines[number]
        after = end_of_indented(self._lines, number + 1, last, line.indent)
        self._take_mark(number, at, after)
        self._body(number, after, place)
        return after

    def _field(self, number: int, name: str, at: int, last: int, place: Place) -> int:
        if place.depth == 0 and name.lower() in marks.DOCUMENT_FIELDS:
            return end_of_indented(self._lines, number + 1, last, self._lines[number].indent)
        return self._part(number, at, last, place.within(BlockKind.DEFINITION))

    def _prose(self, number: int, last: int, place: Place) -> int:
        """Read a paragraph, or a term with its definition."""
        lines, line = self._lines, self._lines[number]
        below = lines[number + 1].indent if number + 1 < last else -1
        if below > line.indent:
            after = end_of_indented(lines, number + 1, last, line.indent)
            term = self._text[line.start : line.end].partition(" : ")[0]
            self._paragraph([(line.start, line.start + len(term))], replace(place, kind=BlockKind.TERM, level=0))
            self._body(number + 1, after, place.within(BlockKind.DEFINITION))
            return after
        after = number + 1
        while after < last and lines[after].indent == line.indent:
            after += 1
        spans = self._spans(number, after)
        start, end = spans[-1]
        if not self._text.endswith("::", start, end):
            self._paragraph(spans, place)
            return after
        # "text::" shows one colon, "text ::" none.
        spans[-1] = start, end - 2 if end - start > 2 and self._text[end - 3].isspace() else end - 1
        self._paragraph(spans[:-1] if end - start == 2 else spans, place)
        return self._after_literal(after, last, line.indent)

    def _after_literal(self, number: int, last: int, indent: int) -> int:
        """Return the line after the literal block that follows."""
        first = skip_blank(self._lines, number, last)
        if first == last or self._lines[first].indent < indent:
            return first
        if self._lines[first].indent > indent:
            return end_of_indented(self._lines, first, last, indent)
        sign = self._text[self._lines[first].start]
        after = first
        while marks.adornment(sign) and after < last and self._lines[after].indent == indent:
            if self._text[self._lines[after].start] != sign:
                break
            after += 1
        return after

    def _explicit(self, number: int, at: int, last: int, place: Place) -> int:
        """Read what begins with two dots: a footnote, a target, a directive or a comment."""
        text, lines, line = self._text, self._lines, self._lines[number]
        after = end_of_indented(lines, number + 1, last, line.indent)
        if mark := marks.FOOTNOTE.match(text, at, line.end):
            return self._part(number, mark.end(), last, place.within(BlockKind.FOOTNOTE))
        if marks.TARGET.match(text, at, line.end):
            return self._until_blank(number, last, line.indent)
        if mark := marks.DIRECTIVE.match(text, at, line.end):
            if not mark[1]:
                self._directive(number, mark[2], mark.end(), after, place)
            return after
        if at == line.end and (number + 1 >= last or lines[number + 1].indent < 0):
            return number + 1
        start, end = (at, line.end) if at < line.end else (lines[number + 1].start, lines[number + 1].end)
        end = max((span[1] for span in self._spans(number + 1, after)), default=end)
        self.comments.append(Comment(text[start:end], SourceSpan(line.start, end)))
        return after

    def _table(self, cells: Iterable[tables.TextCell], after: int, place: Place) -> int:
        table = self._next_table()
        for found in cells:
            kind = BlockKind.TABLE_HEADER if found.is_header else BlockKind.TABLE_CELL
            cell = Cell(table, found.row, found.column)
            self._paragraph(found.segments, replace(place, kind=kind, level=0, cell=cell))
        return after
