"""Explanations that take more than one block: glossary tables, definition lists and glossary sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from jargoncheck.kinds.acronym.facts import AcronymExplanation
from jargoncheck.kinds.acronym.long_forms import long_form_after
from jargoncheck.kinds.acronym.tokens import Token, key_of, tokens
from jargoncheck.kinds.kind import Located
from jargoncheck.text.document import Block, BlockKind, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_GLOSSARY_HEADING = lazy_pattern(
    r"\b(?:glossary|acronyms?|abbreviations?|definitions?|terminology|terms|jargon|key terms|initialisms?)\b",
    re.IGNORECASE,
)
_TERM_COLUMN = lazy_pattern(r"\b(?:acronym|abbreviation|abbrev|initialism|term|short|word|letters)\b", re.IGNORECASE)
_MEANING_COLUMN = lazy_pattern(
    r"\b(?:mean\w*|definition|description|stands? for|expan\w+|full|long|explanation|name|phrase)\b", re.IGNORECASE
)
_ENTRY = lazy_pattern(r"\s*(?:[:=–—-]|\s-+|\()\s*(?=\S)")


def glossary_explanations(document: Document) -> Iterator[Located[AcronymExplanation]]:
    """Yield what tables explain, then definition lists, then glossary sections."""
    yield from _tables(document)
    yield from _terms(document)
    yield from _sections(document)


def _terms(document: Document) -> Iterator[Located[AcronymExplanation]]:
    for index in document.outline.terms:
        following = document.blocks[index + 1 : index + 2]
        if following and following[0].kind is BlockKind.DEFINITION:
            yield from _whole_block(index, document.blocks[index], following[0].text)


def _sections(document: Document) -> Iterator[Located[AcronymExplanation]]:
    in_glossary = 0
    for index, following in document.sections():
        heading = document.blocks[index]
        if _heads_glossary(heading.text):
            in_glossary = heading.level
        elif heading.level <= in_glossary:
            in_glossary = 0
        if not in_glossary:
            continue
        if heading.level > in_glossary and index + 1 < len(document.blocks):
            yield from _whole_block(index, heading, document.blocks[index + 1].text)
        for at in following:
            block = document.blocks[at]
            if block.kind in {BlockKind.LIST_ITEM, BlockKind.PARAGRAPH}:
                yield from _entry(at, block)


@lru_cache(maxsize=2_000)
def _heads_glossary(text: str) -> bool:
    return len(text) < 60 and _GLOSSARY_HEADING.search(text) is not None


def _whole_block(index: int, block: Block, long: str) -> Iterator[Located[AcronymExplanation]]:
    token = _alone(block.text)
    if token is not None:
        yield _located(index, token, long)


def _entry(index: int, block: Block) -> Iterator[Located[AcronymExplanation]]:
    """Yield what a line of a glossary explains: the acronym that opens it, whatever follows the dash or colon."""
    first = next(tokens(block.text), None)
    if first is None or block.text[: first.span.start].strip(" *_\"'“‘"):
        return
    tie = _ENTRY.match(block.text, first.span.end)
    if tie is not None:
        yield _located(index, first, block.text[tie.end() :])


def _tables(document: Document) -> Iterator[Located[AcronymExplanation]]:
    rows: dict[tuple[int, int], list[tuple[int, Block]]] = {}
    for index in document.outline.cells:
        block = document.blocks[index]
        if block.cell is not None:
            rows.setdefault((block.cell.table, block.cell.row), []).append((index, block))
    headers: dict[int, Sequence[tuple[int, Block]]] = {}
    for (table, _), cells in sorted(rows.items()):
        if any(block.kind is BlockKind.TABLE_HEADER for _, block in cells):
            headers.setdefault(table, cells)
        for index, block in cells:
            token = _alone(block.text)
            if token is None:
                continue
            others = [other.text for at, other in cells if at != index]
            long = next((found for text in others if (found := _spelled_out(token, text))), "")
            if not long and others and _is_glossary_table(headers.get(table, ()), block):
                long = others[0]
            if long:
                yield _located(index, token, long)


def _is_glossary_table(header: Sequence[tuple[int, Block]], block: Block) -> bool:
    """Tell whether the column of ``block`` is headed as acronyms or terms and another as their meaning."""
    own = [cell.text for _, cell in header if cell.cell and block.cell and cell.cell.column == block.cell.column]
    rest = [cell.text for _, cell in header if cell.cell and block.cell and cell.cell.column != block.cell.column]
    return any(_TERM_COLUMN.search(text) for text in own) and any(_MEANING_COLUMN.search(text) for text in rest)


def _spelled_out(token: Token, text: str) -> str:
    found = long_form_after(token.short, text, 0, len(text))
    return found.span.of(text) if found and found.span.start <= 4 else ""


@lru_cache(maxsize=4_000)
def _alone(text: str) -> Token | None:
    """Return the acronym that is all of ``text``, or None."""
    token = next(tokens(text), None)
    if token is None or text.strip(" *_:.\"'“”‘’()") != token.span.of(text):
        return None
    return token


def _located(index: int, token: Token, long: str) -> Located[AcronymExplanation]:
    span = ProseSpan(token.span.start, token.span.end)
    return Located(index, AcronymExplanation(span, token.short, key_of(token.short), long.strip(), span, None))
