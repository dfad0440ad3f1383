"""Parts of a document that talk about words: glossaries, lists of words to avoid, tables of swaps.

What stands there is mentioned, not used (SEMANTICS, the third excuse). It takes the document to see: the heading or the
head of the table says what the list is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jargoncheck.text.document import Block, BlockKind, Document
from jargoncheck.text.patterns import lazy_pattern

_WORD_LIST_HEADING = lazy_pattern(
    r"\b(?:glossary|definitions|terminology|key terms"
    r"|words?(?: and phrases)?(?: that)? (?:to|we|you|people)(?: should)? (?:avoid|(?:(?:do )?not |don['’]t )?use)"
    r"|(?:avoid|banned|forbidden|unhelpful) (?:words?|terms|jargon|phrases)|jargon(?: buster| to avoid)?$"
    r"|plain (?:english|language) (?:alternatives|words|list)|a(?: |-)to(?: |-)z of (?:words|alternatives|terms)"
    r"|word list|words and phrases|what (?:the )?words mean)",
    re.IGNORECASE,
)
_AVOID_COLUMN = lazy_pattern(
    r"\b(?:avoid|instead of|rather than|not|don['’]t|do not|never|jargon|replace|swap|before|wordy|banned)\b",
    re.IGNORECASE,
)
_USE_COLUMN = lazy_pattern(
    r"\b(?:use|write|say|try|prefer(?:red)?|with|for|better|after|plain(?:er)?|instead|alternatives?)\b", re.IGNORECASE
)
_TERM_COLUMN = lazy_pattern(
    r"^(?:the )?(?:words?|terms?|phrases?|acronyms?|abbreviations?|jargon|names?)(?: or (?:words?|phrases?))?$",
    re.IGNORECASE,
)
_MEANING_COLUMN = lazy_pattern(r"\b(?:meaning|means|definition|explanation|stands for|description)\b", re.IGNORECASE)
_LIST_KINDS = frozenset(
    {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER, BlockKind.TERM, BlockKind.DEFINITION}
)


def word_list_blocks(document: Document) -> frozenset[int]:
    """Return the indexes of the blocks that list words: under a heading such as “Words to avoid”, or in a table of
    words to avoid or of words with their meanings."""
    return frozenset((*_under_headings(document), *_in_tables(document)))


def _under_headings(document: Document) -> Iterator[int]:
    under = 0  # the level of the word-list heading that we are under, 0 for none
    for heading, following in document.sections():
        under = _level_under(document.blocks[heading], under)
        if under:
            yield from (index for index in following if document.blocks[index].kind in _LIST_KINDS)


def _level_under(heading: Block, under: int) -> int:
    if _heads_word_list(heading.text):
        return heading.level
    return under if heading.level > under else 0


@lru_cache(maxsize=2_000)
def _heads_word_list(text: str) -> bool:
    # An editor asks again after each letter.
    return _WORD_LIST_HEADING.search(text) is not None


def _in_tables(document: Document) -> Iterator[int]:
    heads: dict[int, list[str]] = {}
    cells = document.outline.cells
    for index in cells:
        block = document.blocks[index]
        if block.cell and block.kind is BlockKind.TABLE_HEADER:
            heads.setdefault(block.cell.table, []).append(block.text)
    listing = {table: columns for table, head in heads.items() if (columns := _listing_columns(head))}
    for index in cells if listing else ():
        cell = document.blocks[index].cell
        if cell and cell.column in listing.get(cell.table, ()):
            yield index


def _listing_columns(head: list[str]) -> frozenset[int]:
    """Return the columns of a table, from 0, whose cells are words under discussion."""
    avoid = {column for column, text in enumerate(head) if _AVOID_COLUMN.search(text)}
    use = {column for column, text in enumerate(head) if _USE_COLUMN.search(text)} - avoid
    if avoid and use:
        return frozenset(avoid | use)
    terms = {column for column, text in enumerate(head) if _TERM_COLUMN.search(text.strip())}
    meaning = any(_MEANING_COLUMN.search(text) for text in head)
    return frozenset(terms) if terms and meaning else frozenset()
