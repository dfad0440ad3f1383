"""Admonitions: MkDocs ``!!! note "Title"`` with an indented body, Docusaurus ``:::note Title``, ``/// note``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.readers.masks.fill import blank, edited
from jargoncheck.readers.masks.marks import Marks
from jargoncheck.text.patterns import lazy_pattern

_INDENTED = lazy_pattern(r'^[ \t]*(?:!!!|\?\?\?\+?|===[!+]?) +(?:[\w-]+|"[^"\r\n]*")', re.MULTILINE)
_HEAD = lazy_pattern(
    r'(?:!!!|\?\?\?\+?) +[\w-]+(?: +[\w-]+)*(?: +"(?P<title>[^"\r\n]*)")?[ \t]*$'
    r'|===[!+]? +"(?P<tab>[^"\r\n]*)"[ \t]*(?![^\r\n])'
)
_LINE = lazy_pattern(r"([ \t]*)([^\r\n]*)(\r\n|\r|\n|\Z)")
_CONTAINER = lazy_pattern(
    r"^(?P<lead>[ \t>]*)(?P<mark>:{3,})[ \t]*(?P<kind>[\w-]*)[ \t]*(?:\{[^{}\r\n]*\})?[ \t]*"
    r"(?:\[(?P<label>[^\]\r\n]*)\]|(?P<title>[^\r\n{}:]*?))[ \t]*(?:\{[^{}\r\n]*\})?:*[ \t]*(?![^\r\n])"
    r"|^(?P<lead2>[ \t]*)(?P<mark2>/{3,})(?:[ \t]+[\w-]+[ \t]*(?:\|[ \t]*(?P<title2>[^\r\n]*?))?)?[ \t]*(?![^\r\n])",
    re.MULTILINE,
)


def mask(text: str, marks: Marks) -> str:
    """Return ``text`` with the heads made headings of their titles, and indented bodies moved to the margin.

    A body is moved by swapping its indent with the line end before it, so that no offset changes.
    """
    if ":::" in marks or "///" in marks:
        text = _CONTAINER.sub(_container, text)
    if ("!!!" in marks or "???" in marks or "===" in marks) and _INDENTED.search(text):
        text = edited(text, _indented(text))
    return text


def _container(found: re.Match[str]) -> str:
    for name, lead in (("label", "lead"), ("title", "lead"), ("title2", "lead2")):
        if found[name]:
            start = found.start(name) - found.start()
            end = found.end(name) - found.start()
            return _heading(found[0], len(found[lead]), start, end)
    lead = found["lead"] or found["lead2"] or ""
    return lead + blank(found[0][len(lead) :])


def _heading(line: str, mark: int, start: int, end: int) -> str:
    """Return ``line`` as a heading that holds only what stands from ``start`` to ``end``."""
    return line[:mark] + "#" + " " * (start - mark - 1) + line[start:end] + " " * (len(line) - end)


def _indented(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the edits: heads, and bodies with the line end before them."""
    columns: list[int] = []
    line_end = (0, "")
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        assert line is not None
        indent, words = line[1], line[2]
        moved = 0
        if words:
            column = len(indent.expandtabs(4))
            while columns and column < columns[-1] + 4:
                columns.pop()
            for _ in columns:
                # Four blanks or one tab a level.
                moved += 1 if indent.startswith("\t", moved) else 4
            moved = min(moved, len(indent))
            head = _HEAD.match(words) if words[0] in "!?=" else None
            if moved:
                start = line_end[0]
                yield start, line.end(1), " " * moved + line_end[1] + indent[moved:]
            if head is not None:
                columns.append(column)
                name = "tab" if head["tab"] else "title"
                if head[name]:
                    yield line.start(2), line.end(2), _heading(words, 0, head.start(name), head.end(name))
                else:
                    yield line.start(2), line.end(2), blank(words)
        line_end = (line.start(3), line[3])
        at = line.end()
