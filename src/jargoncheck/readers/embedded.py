"""Documents inside strings of another file: their blocks with places in that file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from jargoncheck.text.document import Block
from jargoncheck.text.spans import ProseSpan
from jargoncheck.text.text_map import Piece, Stretch, TextMap


def lifted(blocks: Iterable[Block], outer: TextMap, tables: int = 0) -> Iterator[Block]:
    """Yield ``blocks``, which were read from a text that ``outer`` maps to a file, with places in that file.

    ``tables`` is how many tables the file has had before.
    """
    for block in blocks:
        pieces = tuple(piece for inner in block.pieces for piece in _through(inner, outer))
        span = outer.to_source(ProseSpan(block.source.start, block.source.end))
        first, last = pieces[0][1], pieces[-1][2]
        start, end = min(span.start, first), max(span.end, last)
        cell = replace(block.cell, table=block.cell.table + tables) if block.cell else None
        yield block._replace(pieces=pieces, start=start, end=end, cell=cell, base=0)


def _through(inner: Piece, outer: TextMap) -> Iterator[Piece]:
    """Yield what ``inner`` is in the file: a verbatim stretch may be cut where the file has an escape."""
    prose, start, end, stretch = inner
    if stretch is not Stretch.VERBATIM:
        span = outer.to_source(ProseSpan(start, end))
        yield prose, span.start, span.end, stretch
        return
    index = bisect_right(outer.pieces, start, key=itemgetter(0)) - 1
    at = start
    while at < end:
        outer_prose, outer_start, outer_end, outer_stretch = outer.pieces[index]
        stop = outer.pieces[index + 1][0] if index + 1 < len(outer.pieces) else outer.length
        stop = min(stop, end)
        if outer_stretch is Stretch.VERBATIM:
            shift = outer_start - outer_prose
            yield prose + at - start, at + shift, stop + shift, outer_stretch
        else:
            yield prose + at - start, outer_start, outer_end, outer_stretch
        at = stop
        index += 1
