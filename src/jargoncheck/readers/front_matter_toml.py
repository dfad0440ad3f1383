"""Shown values in TOML front matter."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from jargoncheck.readers.front_matter_keys import SHOWN_KEYS
from jargoncheck.text.patterns import lazy_pattern

_VALUE = lazy_pattern(
    rf"^[ \t]*({'|'.join(sorted(SHOWN_KEYS))})[ \t]*=[ \t]*(?!\"\"\"|''')(\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*')",
    re.MULTILINE,
)
_TABLE = lazy_pattern(r"^[ \t]*\[", re.MULTILINE)


def shown_values(content: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and value of each shown value in ``content``; none when it is not valid TOML."""
    try:
        return tuple(_values(content))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return ()


def _values(content: str) -> Iterator[tuple[int, int, str]]:
    data = tomllib.loads(content)
    table = _TABLE.search(content)
    for found in _VALUE.finditer(content, 0, table.start() if table else len(content)):
        value = data.get(found[1])
        if isinstance(value, str) and tomllib.loads(f"value = {found[2]}")["value"] == value:
            yield found.start(2) + 1, found.end(2) - 1, value
