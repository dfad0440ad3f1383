"""What the rest of the document tells of a link."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jargoncheck.kinds.link.spec import FileType
from jargoncheck.text.document import Block, BlockKind
from jargoncheck.text.patterns import lazy_pattern

_REFERENCES = lazy_pattern(
    r"\A\W*(?:\d[\d.]*\s+)?(?:(?:list of |selected )?references|bibliography|works cited|citations?|sources?|"
    r"(?:foot|end)?notes|notes and references|references and notes|literature)\W*\Z",
    re.IGNORECASE,
)
_ITEMS = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.DEFINITION})


def is_reference(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the block gives a source: there an address may stand, since readers of print need it."""
    if blocks[index].kind is BlockKind.FOOTNOTE:
        return True
    heading = _heading_of(blocks, index)
    return heading is not None and _REFERENCES.match(heading.text) is not None


def announces(blocks: Sequence[Block], index: int, file_type: FileType) -> bool:
    """Tell whether the head of a column, the line that leads in the list, or the heading names the file type."""
    block = blocks[index]
    if block.cell is not None:
        heads = (
            other
            for other in blocks
            if other.kind is BlockKind.TABLE_HEADER and other.cell and other.cell.table == block.cell.table
        )
        if any(other.cell and other.cell.column == block.cell.column and _names(file_type, other) for other in heads):
            return True
    lead = next((other for other in reversed(blocks[:index]) if other.kind not in _ITEMS), None)
    if block.kind in _ITEMS and lead is not None and lead.text.rstrip().endswith(":") and _names(file_type, lead):
        return True
    heading = _heading_of(blocks, index)
    return heading is not None and _names(file_type, heading)


def _names(file_type: FileType, block: Block) -> bool:
    return file_type.is_named_in(block.text)


def _heading_of(blocks: Sequence[Block], index: int) -> Block | None:
    return next((other for other in reversed(blocks[:index]) if other.kind is BlockKind.HEADING), None)
