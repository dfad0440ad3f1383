"""Text with escapes in it: what it says, and where each stretch of it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jargoncheck.text.text_map import Piece, Stretch

Words = tuple[int, int, str, Stretch]
"""Where words start and end in the source, the words, and how they came to be."""


def unescaped(
    text: str, parts: Iterable[tuple[int, int]], escape: re.Pattern[str], decode: Callable[[str], str]
) -> tuple[str, tuple[Piece, ...]]:
    """Return what ``parts`` of ``text`` say, one after the other, and the stretches that it came from.

    ``decode`` gives the words for what ``escape`` finds.
    """
    return joined(_unescaped(text, parts, escape, decode))


def joined(words: Iterable[Words]) -> tuple[str, tuple[Piece, ...]]:
    """Return what ``words`` say, one after the other, and the stretches that it came from."""
    prose: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for start, end, said, stretch in words:
        if said:
            pieces.append((length, start, end, stretch))
            prose.append(said)
            length += len(said)
    return "".join(prose), tuple(pieces)


def _unescaped(
    text: str, parts: Iterable[tuple[int, int]], escape: re.Pattern[str], decode: Callable[[str], str]
) -> Iterator[Words]:
    for first, last in parts:
        at = first
        for found in escape.finditer(text, first, last):
            yield at, found.start(), text[at : found.start()], Stretch.VERBATIM
            yield found.start(), found.end(), decode(found[0]), Stretch.DECODED
            at = found.end()
        yield at, last, text[at:last], Stretch.VERBATIM
