"""TOML with the place of each key and value, in the nodes that YAML is read into."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jargoncheck.rulebook.nodes import MappingNode, Node, ScalarNode, SequenceNode
from jargoncheck.text.lines import Place

Path = tuple[str | int, ...]

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)\Z| \(at end of document\)\Z")
_HEAD = re.compile(r"[ \t]*(\[\[?)[ \t]*([^\]#]+?)[ \t]*\]")
_KEY = re.compile(r"[ \t]*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:[ \t]*\.[ \t]*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)[ \t]*=[ \t]*")
_PART = re.compile(r"[\w-]+|\"[^\"]*\"|'[^']*'")


class NotTomlError(ValueError):
    """A text is not TOML; ``place`` tells where, when that is known."""

    def __init__(self, message: str, place: Place | None) -> None:
        self.place = place
        super().__init__(message)


def parse_toml(text: str, table: Sequence[str] = ()) -> MappingNode | None:
    """Return ``table`` of the TOML in ``text``, or ``None`` when there is no such table; raises ``NotTomlError``.

    A value inside an array or an inline table has the place of the key that it belongs to.
    """
    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.search(str(error))
        place = Place(int(found[1]), int(found[2])) if found and found[1] else _end(text)
        raise NotTomlError(_PLACE.sub("", str(error)), place) from error
    for name in table:
        data = data.get(name) if isinstance(data, Mapping) else None
    if not isinstance(data, Mapping):
        return None
    node = _node(data, tuple(table), dict(_places(text)), Place(1, 1))
    assert isinstance(node, MappingNode)
    return node


def _end(text: str) -> Place:
    lines = text.splitlines() or [""]
    return Place(len(lines), len(lines[-1]) + 1)


def _node(value: Any, path: Path, places: Mapping[Path, Place], around: Place) -> Node:
    place = places.get(path, around)
    if isinstance(value, Mapping):
        entries = []
        for name, item in value.items():
            here = places.get((*path, name), place)
            entries.append((ScalarNode(name, here), _node(item, (*path, name), places, here)))
        return MappingNode(tuple(entries), place)
    if isinstance(value, list):
        return SequenceNode(tuple(_node(item, (*path, n), places, place) for n, item in enumerate(value)), place)
    if isinstance(value, bool):
        return ScalarNode("true" if value else "false", place)
    return ScalarNode(str(value), place)


def _places(text: str) -> Iterator[tuple[Path, Place]]:
    """Yield where keys and tables are. Lines inside a string over several lines may be taken for keys: they are of
    paths that the data does not have, or come before the true one."""
    table: Path = ()
    counts: dict[Path, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if head := _HEAD.match(line):
            table = _path((), head[2])
            if head[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            else:
                table = _in_arrays(table, counts)
            yield table, Place(number, head.start(2) + 1)
        elif key := _KEY.match(line):
            yield _path(table, key[1]), Place(number, key.start(1) + 1)


def _in_arrays(table: Path, counts: Mapping[Path, int]) -> Path:
    """Return the path of a table below an array of tables: that of the array's last table."""
    for length in range(len(table), 0, -1):
        if table[:length] in counts and length < len(table):
            return (*table[:length], counts[table[:length]], *table[length:])
    return table


def _path(table: Path, written: str) -> Path:
    return (*table, *(part.strip("\"'") for part in _PART.findall(written)))
