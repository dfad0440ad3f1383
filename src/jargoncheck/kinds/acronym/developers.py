"""Whether a document is written for developers, who know more acronyms than other readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jargoncheck.text.document import Document, InlineKind
from jargoncheck.text.patterns import lazy_pattern

_WORD = lazy_pattern(r"[A-Za-z][A-Za-z.+#-]*[A-Za-z+#]|[A-Za-z]")
_CODE_MARKS = (("```", 3), ("~~~", 3), ("{% highlight", 99), (".. code", 0))
"""What begins or ends a block of code, each with how many blanks may stand before it."""
_FILE_NAMES = lazy_pattern(
    r"(?:^|/)(?:README|CONTRIBUTING|CHANGELOG|DEVELOPING|INSTALL|HACKING|ARCHITECTURE)\b", re.IGNORECASE
)

_CODE_WEIGHT = 2.0
_BLOCK_WEIGHT = 4.0
_NAME_WEIGHT = 4.0
_DIFFERENT_WORDS = 4
_ENOUGH = 2.0


def is_for_developers(document: Document, developer_words: frozenset[str]) -> bool:
    """Tell whether ``document`` is written for developers.

    A mark for each use of ``developer_words`` (repository, deploy, endpoint), two for each stretch of inline code,
    four for each fenced block and for a file name such as README: a document with two marks in a hundred words, and
    with code or at least four different words of the list, is for developers. The weights are set by hand on 200
    public-sector documents.
    """
    telling = _with_plurals(developer_words)
    words = 0
    hits: list[str] = []
    for block in document.blocks:
        count, found = _words(block.text, telling)
        words += count
        hits += found
    code = sum(inline.kind is InlineKind.CODE for block in document.blocks if block.inlines for inline in block.inlines)
    fences = sum(_code_blocks(document.source.text)) / 2
    named = bool(_FILE_NAMES.search(document.source.name))
    marks = len(hits) + _CODE_WEIGHT * code + _BLOCK_WEIGHT * fences + _NAME_WEIGHT * named
    varied = len(set(hits)) >= _DIFFERENT_WORDS or (code + fences >= 2 and len(set(hits)) >= 2)
    return varied and 100 * marks >= _ENOUGH * max(words, 50)


def _code_blocks(text: str) -> Iterator[bool]:
    """Yield True for each line that begins or ends a block of code. A pattern would look at each line of the page."""
    for mark, blanks in _CODE_MARKS:
        at = text.find(mark)
        while at >= 0:
            before = text[text.rfind("\n", 0, at) + 1 : at]
            yield len(before) <= blanks and not before.strip()
            at = text.find(mark, at + len(mark))


@lru_cache(maxsize=8_000)
def _words(text: str, telling: frozenset[str]) -> tuple[int, tuple[str, ...]]:
    """Return how many words ``text`` has, and those that are ``telling``. An editor asks again after each edit."""
    words = _WORD.findall(text)
    return len(words), tuple(lower for word in words if (lower := word.lower()) in telling)


@lru_cache(maxsize=4)
def _with_plurals(words: frozenset[str]) -> frozenset[str]:
    return words | {f"{word}s" for word in words}
