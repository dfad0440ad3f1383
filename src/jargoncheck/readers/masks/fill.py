"""What masks write in place of template code and dialect marks.

The fillers are Unicode noncharacters: Markdown reads them as letters, so emphasis, link destinations and table
cells around them parse as they would around the words that the template puts there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jargoncheck.text.patterns import lazy_pattern

STAND_IN = "\ufdd0"
"""Fills an expression that puts words on the page; a run of it is one U+FFFC in prose."""
DROPPED = "\ufdd1"
"""Fills marks that put nothing on the page."""

_LINE = lazy_pattern(r"[^\r\n]+")


def blank(text: str) -> str:
    """Return ``text`` with every character but the line ends made a space."""
    if "\n" not in text and "\r" not in text:
        return " " * len(text)
    return _LINE.sub(lambda line: " " * len(line[0]), text)


def edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return ``text`` with each stretch ``(start, end, filling)`` filled in.

    Edits come in order and do not overlap; each filling is as long as its stretch. Raises ``ValueError`` when
    one is not, because every position after it would be wrong.
    """
    parts: list[str] = []
    at = 0
    for start, end, filling in edits:
        if start < at or len(filling) != end - start:
            raise ValueError(f"a filling of {len(filling)} does not fit {start} to {end} after {at}")
        parts += (text[at:start], filling)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def blanked(text: str, pattern: re.Pattern[str]) -> str:
    """Return ``text`` with everything that ``pattern`` finds made blank."""
    return pattern.sub(lambda found: blank(found[0]), text)


def dropped(text: str, pattern: re.Pattern[str]) -> str:
    """Return ``text`` with everything that ``pattern`` finds marked as nothing."""
    return pattern.sub(lambda found: DROPPED * len(found[0]), text)


def line_start(text: str, offset: int) -> int:
    """Return the start of the line, looking back no further than 2,000 code points."""
    limit = max(0, offset - 2000)
    return max(text.rfind("\n", limit, offset), text.rfind("\r", limit, offset), limit - 1) + 1
