"""What every reader is held to, whatever the format."""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.readers.block_writer import OBJECT
from jargoncheck.readers.masks.fill import DROPPED, STAND_IN
from jargoncheck.text.document import Block, Document
from jargoncheck.text.text_map import Stretch, check_map

STAND_INS = (" ", "\n", OBJECT)


def problems(document: Document) -> Iterator[str]:
    """Yield what breaks the contract, one sentence each; a sound document yields nothing."""
    source = document.source.text
    end = 0
    for block in document.blocks:
        if block.source.start < end:
            yield f"{block} begins before {end}, where the one before it ends"
        end = block.source.end
        yield from _block_problems(block, source)
    if end > len(source):
        yield f"the last block ends at {end}, after the source"
    for definition in document.definitions:
        if definition.short not in definition.source.of(source):
            yield f"{definition} is not where it says"
    for comment in document.comments:
        if comment.text not in comment.source.of(source):
            yield f"{comment} is not where it says"


def _block_problems(block: Block, source: str) -> Iterator[str]:
    yield from check_map(block.text, block.map, source)
    if not block.text.strip():
        yield f"{block} has no words"
    for segment in block.map.segments:
        if not block.source.contains(segment.source):
            yield f"{segment} is outside {block}"
        text = segment.prose.of(block.text)
        if segment.stretch is Stretch.SYNTHETIC and text not in STAND_INS:
            yield f"{text!r} is no stand-in"
    for inline in block.inlines:
        if not 0 <= inline.span.start < inline.span.end <= len(block.text):
            yield f"{inline} is outside {block}"
    if any(filler in block.text and filler not in source for filler in (STAND_IN, DROPPED)):
        yield f"a filler is left in {block}"
