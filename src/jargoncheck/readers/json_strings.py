"""JSON with the place of every string, for files whose strings hold documents (RFC 8259)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jargoncheck.readers.escapes import unescaped
from jargoncheck.text.source import UnreadableError
from jargoncheck.text.text_map import Piece

_TOKEN = re.compile(
    r'[ \t\r\n]*(?:(?P<mark>[{}\[\],:])|(?P<string>"(?:[^"\\\x00-\x1f]|\\.)*")|(?P<other>[^\s{}\[\],:"]+))'
)
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_COLON = re.compile(r"[ \t\r\n]*:")
_DEEPEST = 500

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class JsonString:
    """A string: where it is in the data, and where its inside starts and ends in the text."""

    path: Path
    start: int
    end: int


def strings(text: str) -> Iterator[JsonString]:
    """Yield the strings of the JSON in ``text`` that are values, in order; raises ``UnreadableError``."""
    try:
        json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        message = f"This file is not sound JSON in line {error.lineno}, column {error.colno}: mend it there."
        raise UnreadableError(message) from error
    except RecursionError as error:
        raise UnreadableError("This file is nested more deeply than any document needs: leave it out.") from error
    path: list[str | int] = []
    stack: list[str] = []
    key: str | None = None
    at = 1 if text.startswith("\ufeff") else 0
    while found := _TOKEN.match(text, at):
        at = found.end()
        mark = found["mark"]
        if mark in ("{", "["):
            if len(stack) >= _DEEPEST:
                raise UnreadableError("This file is nested more deeply than any document needs: leave it out.")
            stack.append(mark)
            path.append(0 if mark == "[" else "")
            key = None
        elif mark in ("}", "]"):
            stack.pop()
            path.pop()
        elif mark == ",":
            last = path[-1]
            if isinstance(last, int):
                path[-1] = last + 1
            key = None
        elif mark == ":":
            path[-1] = key or ""
        elif found["string"] is not None:
            inside = found.start("string") + 1, found.end("string") - 1
            if stack and stack[-1] == "{" and key is None and _COLON.match(text, at):
                key = json.loads(found["string"])
            else:
                yield JsonString(tuple(path), *inside)


def decoded(text: str, parts: Sequence[JsonString]) -> tuple[str, tuple[Piece, ...]]:
    """Return the text of ``parts``, one after the other, and the stretches that it came from."""
    spans = ((part.start, part.end) for part in parts)
    return unescaped(text, spans, _ESCAPE, lambda escape: str(json.loads(f'"{escape}"')))
