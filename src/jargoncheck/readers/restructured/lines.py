"""The lines of a reStructuredText file, each with its indent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jargoncheck.text.patterns import lazy_pattern

_LINE = lazy_pattern(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_TAB = 8
"""How far apart tab stops are, in docutils and so in every file that it reads."""

Span = tuple[int, int]
"""Where a stretch starts and ends in the source."""


@dataclass(slots=True)
class Line:
    """One line without its end: where its words start and end, and the column that they start in.

    ``indent`` is -1 for a blank line. A list item's mark is taken off its line, which so begins further right.
    """

    start: int
    end: int
    indent: int


def lines_between(text: str, at: int, last: int) -> Iterator[Line]:
    """Yield the lines of ``text`` from ``at`` to ``last``."""
    while at < last:
        found = _LINE.match(text, at, last)
        assert found is not None
        start = found.start(1)
        words = found[1].strip()
        if words:
            first = start + len(found[1]) - len(found[1].lstrip())
            yield Line(first, first + len(words), _width(text[start:first]))
        else:
            yield Line(start, start, -1)
        at = found.end()


def _width(blanks: str) -> int:
    if "\t" not in blanks:
        return len(blanks)
    column = 0
    for blank in blanks:
        column += _TAB - column % _TAB if blank == "\t" else 1
    return column


def skip_blank(lines: list[Line], first: int, last: int) -> int:
    """Return the first line from ``first`` on that has words, or ``last``."""
    while first < last and lines[first].indent < 0:
        first += 1
    return first


def end_of_indented(lines: list[Line], first: int, last: int, indent: int) -> int:
    """Return the line after those from ``first`` on that are blank or start right of the column ``indent``."""
    end = first
    for number in range(first, last):
        if lines[number].indent > indent:
            end = number + 1
        elif lines[number].indent >= 0:
            break
    return end


def least_indent(lines: list[Line], first: int, last: int) -> int:
    """Return the smallest indent of the lines that have words; 0 when there are none."""
    return min((line.indent for line in lines[first:last] if line.indent >= 0), default=0)
