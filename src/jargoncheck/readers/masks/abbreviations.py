"""Abbreviations that kramdown, Govspeak and MkDocs define in a line of their own: ``*[SF]: Long Form``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.readers.masks.fill import blanked
from jargoncheck.readers.masks.marks import Marks
from jargoncheck.text.patterns import lazy_pattern

_LINE = lazy_pattern(r"^ {0,3}\*\[([^\]\r\n]+)\]:[ \t]*([^\r\n]*)", re.MULTILINE)


def mask(text: str, marks: Marks) -> str:
    """Return ``text`` with the lines that define abbreviations made blank."""
    return blanked(text, _LINE) if "*[" in marks else text


def definitions(text: str, marks: Marks) -> Iterator[re.Match[str]]:
    """Yield a match a definition: group 1 is the short form and group 2 the long one."""
    return _LINE.finditer(text) if "*[" in marks else iter(())
