"""Fenced code and code spans, made harmless to the other masks.

The parser itself says where code is: which fence closes which depends on the lists and quotations around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pyromark

from jargoncheck.readers.masks.fill import edited
from jargoncheck.readers.masks.marks import Marks
from jargoncheck.readers.offsets import code_point_offsets
from jargoncheck.text.patterns import lazy_pattern

_RISKY = frozenset(("{", "<%", "*[", "!!!", "???", "===", ":::", "///", "\nimport ", "\n$", "]:"))
"""Without any of these no mask does anything that reaches over a line or is reported."""

_FENCE = lazy_pattern(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\r\n]*)", re.MULTILINE)
# `<` and `>` stay as they are: a quotation's marks stand before the lines of code inside it.
_HARMLESS = str.maketrans(dict.fromkeys("{}%!?=:$^@&[", "x"))


def mask(text: str, marks: Marks) -> str:
    """Return ``text`` with the characters that other masks look for replaced inside fences and code spans."""
    if "`" not in text and "~~~" not in text:
        return text
    if _RISKY.isdisjoint(marks):
        return text
    return edited(text, ((start, end, text[start:end].translate(_HARMLESS)) for start, end in _code(text)))


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of code, in order."""
    at = code_point_offsets(text)
    # Events are plain dictionaries; their declared union says nothing that the keys do not.
    events: Iterator[tuple[Any, Any]] = iter(pyromark.events_with_range(text))
    for event, where in events:
        if type(event) is str:
            continue
        name, block = event.popitem()
        if name != "Code" and (name != "Start" or type(block) is not dict or "CodeBlock" not in block):
            continue
        start, end = at(where["start"]), at(where["end"])
        if name == "Start" and block["CodeBlock"] == "Indented":
            # What Markdown takes for indented code may be the body of an admonition, with fences of its own.
            yield from _fenced(text, start, end)
        else:
            yield start, end


def _fenced(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the content of each closed fence from ``start`` to ``end``."""
    opened: tuple[str, int] | None = None
    for line in _FENCE.finditer(text, start, end):
        fence, rest = line[1], line[2]
        if opened is None:
            if fence[0] == "~" or "`" not in rest:
                opened = (fence, line.end())
        elif fence[0] == opened[0][0] and len(fence) >= len(opened[0]) and not rest.strip():
            yield opened[1], line.start()
            opened = None
