"""Text with escapes in it: what it says, and where each stretch of it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from jargoncheck.text.text_map import Piece, Stretch


def unescaped(
    text: str, parts: Iterable[tuple[int, int]], escape: re.Pattern[str], decode: Callable[[str], str]
) -> tuple[str, tuple[Piece, ...]]:
    """Return what ``parts`` of ``text`` say, one after the other, and the stretches that it came from.

    ``decode`` gives the words for what ``escape`` finds.
    """
    prose: list[str] = []
    pieces: list[Piece] = []
    length = 0

    def add(start: int, end: int, words: str, stretch: Stretch) -> None:
        nonlocal length
        if words:
            pieces.append((length, start, end, stretch))
            prose.append(words)
            length += len(words)

    for first, last in parts:
        at = first
        for found in escape.finditer(text, first, last):
            add(at, found.start(), text[at : found.start()], Stretch.VERBATIM)
            add(found.start(), found.end(), decode(found[0]), Stretch.DECODED)
            at = found.end()
        add(at, last, text[at:last], Stretch.VERBATIM)
    return "".join(prose), tuple(pieces)
