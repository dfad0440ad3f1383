"""The tables of reStructuredText that are drawn with signs: where their cells stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jargoncheck.readers.restructured.lines import Line, Span
from jargoncheck.text.patterns import lazy_pattern

_GRID = lazy_pattern(r"\+-[-+]+-\+\Z")
_GRID_RULE = lazy_pattern(r"[+|][-=+| ]*[+|]\Z")
_SIMPLE = lazy_pattern(r"=+(?: +=+)+\Z")
_CSV = lazy_pattern(r'[ \t]*(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^,\r\n]*))[ \t]*(?:(?P<comma>,)|\r\n|\r|\n|\Z)')
_SPANS = lazy_pattern(r"-+(?: +-+)*\Z")


@dataclass(frozen=True, slots=True)
class TextCell:
    """The stretches of one cell, each in a line of its own, and where the cell stands in the table."""

    segments: tuple[Span, ...]
    row: int
    column: int
    is_header: bool


def is_grid(text: str, line: Line) -> bool:
    """Tell whether ``line`` is the top of a grid table."""
    return _GRID.match(text, line.start, line.end) is not None


def is_simple(text: str, line: Line) -> bool:
    """Tell whether ``line`` is the top of a simple table."""
    return _SIMPLE.match(text, line.start, line.end) is not None


def grid_end(text: str, lines: Sequence[Line], first: int, last: int) -> int:
    """Return the line after the grid table that begins with the line ``first``."""
    end = first
    while end < last and lines[end].indent == lines[first].indent and text[lines[end].start] in "+|":
        end += 1
    return end


def simple_end(text: str, lines: Sequence[Line], first: int, last: int) -> int:
    """Return the line after the simple table that begins with the line ``first``: its last rule has a blank after it.

    A table without such a rule is none: 0 is returned.
    """
    rules = 0
    for number in range(first, last):
        line = lines[number]
        if 0 <= line.indent < lines[first].indent:
            return 0
        if line.indent == lines[first].indent and is_rule(text, line):
            rules += 1
            if rules > 1 and (number + 1 == last or lines[number + 1].indent < 0):
                return number + 1
            if rules == 3:
                return number + 1
    return 0


def is_rule(text: str, line: Line) -> bool:
    """Tell whether ``line`` is a rule of a simple table."""
    return is_simple(text, line) or text[line.start : line.end].strip("=") == ""


def grid_cells(text: str, lines: Sequence[Line]) -> Iterator[TextCell]:
    """Yield the cells of a grid table, in the order in which they begin."""
    top = lines[0]
    borders = [at - top.start for at in range(top.start, top.end) if text[at] == "+"]
    has_header = any("=" in text[line.start : line.end] and _is_grid_rule(text, line) for line in lines[1:])
    row = 0
    gathered: dict[int, list[Span]] = {}
    header = has_header
    for line in lines[1:]:
        if _is_grid_rule(text, line):
            yield from _row(gathered, row, header)
            gathered = {}
            row += 1
            header = header and "=" not in text[line.start : line.end]
            continue
        for column, span in _between(text, line, borders):
            gathered.setdefault(column, []).append(span)


def _is_grid_rule(text: str, line: Line) -> bool:
    return text[line.start] == "+" and _GRID_RULE.match(text, line.start, line.end) is not None


def _between(text: str, line: Line, borders: Sequence[int]) -> Iterator[tuple[int, Span]]:
    """Yield the stretches of a line between the borders that are drawn in it, each with its first column."""
    drawn = [
        (column, line.start + border)
        for column, border in enumerate(borders)
        if line.start + border < line.end and text[line.start + border] in "|+"
    ]
    for (column, start), (_, end) in pairwise(drawn):
        if span := _stripped(text, start + 1, end):
            yield column, span


def simple_cells(text: str, lines: Sequence[Line]) -> Iterator[TextCell]:
    """Yield the cells of a simple table, in the order in which they begin."""
    top = lines[0]
    starts = [
        at - top.start
        for at in range(top.start, top.end)
        if text[at] == "=" and (at == top.start or text[at - 1] == " ")
    ]
    rules = [number for number, line in enumerate(lines) if number and line.indent >= 0 and is_rule(text, line)]
    header_end = rules[0] if len(rules) > 1 else 0
    row = -1
    gathered: dict[int, list[Span]] = {}
    for number, line in enumerate(lines[1:], 1):
        words = text[line.start : line.end]
        if line.indent < 0 or number in rules or (_SPANS.match(words) and len(words) > 1):
            yield from _row(gathered, row, number <= header_end)
            gathered = {}
            continue
        begin = line.start - (line.indent - top.indent)
        found = list(_columns(text, line, begin, starts))
        if not found or found[0][0] == 0:
            yield from _row(gathered, row, number <= header_end)
            gathered = {}
            row += 1
        for column, span in found:
            gathered.setdefault(column, []).append(span)


def _columns(text: str, line: Line, begin: int, starts: Sequence[int]) -> Iterator[tuple[int, Span]]:
    for column, start in enumerate(starts):
        end = begin + starts[column + 1] if column + 1 < len(starts) else line.end
        if span := _stripped(text, max(begin + start, line.start), min(end, line.end)):
            yield column, span


def csv_cells(text: str, at: int, last: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield row, column, start and end of each value between commas (RFC 4180, with blanks around quotation marks)."""
    row = column = 0
    while at < last and (found := _CSV.match(text, at, last)) and found.end() > at:
        start, end = found.span("quoted" if found["quoted"] is not None else "bare")
        yield row, column, start, end
        row, column = (row, column + 1) if found["comma"] else (row + 1, 0)
        at = found.end()


def _row(gathered: dict[int, list[Span]], row: int, is_header: bool) -> Iterator[TextCell]:
    """Yield the cells of a row. Where they run beside each other over several lines, each line is a cell of its own."""
    cells = [TextCell(tuple(spans), row, column, is_header) for column, spans in gathered.items()]
    cells.sort(key=lambda cell: cell.segments)
    beside = any(one.segments[-1][1] > other.segments[0][0] for one, other in pairwise(cells))
    if not beside:
        yield from cells
        return
    parts = [TextCell((span,), row, cell.column, is_header) for cell in cells for span in cell.segments]
    yield from sorted(parts, key=lambda cell: cell.segments)


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
