"""Which of the dialects' marks a text holds, found in one pass: most texts hold few, and need few masks."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick

Marks = frozenset[str]
"""Some of ``MARKS``. A mask that is told of too many does no harm."""

MARKS = (
    "{{", "{%", "{#", "{:", "{:toc}", "{", "<%", "*[", "]:", "//]:", "omment]:", "OMMENT]:", "_]:", "!!", "!!!", "???",
    "===", ":::", "///", "import", "\nimport ", "$", "$$", "\n$", "s1. ", "s2. ", "x[", "--8<--", "[[", "[TOC]",
    "[toc]", "markdown",
)  # fmt: skip


def marks_in(text: str) -> Marks:
    """Return the marks that ``text`` holds. It must not hold surrogates."""
    found = {index for index, _, _ in _automaton().find_matches_as_indexes(text, overlapping=True)}
    return frozenset([MARKS[index] for index in found])


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(MARKS)
