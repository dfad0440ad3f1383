"""What the attributes of an AsciiDoc table say of its columns.

Source: the AsciiDoc language documentation (Eclipse), "Column styles" and "Cell styles".
"""

from __future__ import annotations

from jargoncheck.text.patterns import lazy_pattern

CODE_STYLES = frozenset("ml")
"""The styles of columns and cells that show code: monospace and literal."""

_MOST = 1000
"""How many columns a table has at most: a line of attributes can ask for a thousand million."""

_COLUMNS = lazy_pattern(r"\bcols=(?:\"([^\"]*)\"|'([^']*)'|([^,\]\s]+))")
# How many such columns, how they are aligned, how wide they are, and their style.
_COLUMN = lazy_pattern(r"\s*(?:(\d{1,3})\*)?[<^>]?(?:\.[<^>])?(?:\d+%?|~)?([a-z])?\s*")


def column_styles(attributes: str) -> tuple[str, ...]:
    """Return the style of each column that ``attributes``, a line in square brackets, tell of; "" for a plain one."""
    columns = _COLUMNS.search(attributes)
    if columns is None:
        return ()
    styles: list[str] = []
    for spec in (columns[1] or columns[2] or columns[3] or "").replace(";", ",").split(","):
        column = _COLUMN.fullmatch(spec)
        if column is None or len(styles) > _MOST:
            return ()
        styles += [column[2] or ""] * int(column[1] or 1)
    return tuple(styles)
