"""How far the explanation of an acronym carries: over the page, or over one section of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from jargoncheck.kinds.acronym.survey import Record
from jargoncheck.rulebook.rules import AcronymScope
from jargoncheck.text.document import BlockKind, Document

_SECTION_LEVEL = 2


def in_scope(record: Record, document: Document, scope: AcronymScope) -> Iterator[Record]:
    """Yield ``record`` whole, or the part of it that each section with a use or an explanation holds, in order.

    A section begins at a heading of the first or second level. A long form that the markup or the organisation's
    glossary gives holds in every section.
    """
    if scope is AcronymScope.PAGE:
        yield record
        return
    starts = [
        index
        for index, block in enumerate(document.blocks)
        if block.kind is BlockKind.HEADING and block.level <= _SECTION_LEVEL
    ]
    sections: defaultdict[int, Record] = defaultdict(lambda: Record(defined=record.defined))
    for use in record.uses:
        sections[bisect_right(starts, use.block)].uses.append(use)
    for explanation in record.explanations:
        sections[bisect_right(starts, explanation.block)].explanations.append(explanation)
    for _, section in sorted(sections.items()):
        yield section
