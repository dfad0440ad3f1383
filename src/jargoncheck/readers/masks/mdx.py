"""MDX: import and export lines, JSX tags, ``{expressions}`` and ``{/* comments */}``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.readers.masks.fill import DROPPED, STAND_IN, blank, edited
from jargoncheck.readers.masks.marks import Marks
from jargoncheck.text.patterns import lazy_pattern

_IMPORT = lazy_pattern(
    r"^import\s+(?:[\w$*]+|\{[^{}]*\})(?:[\s,]+(?:[\w$*]+|\{[^{}]*\}))*?"
    r"\s+from\s+(?:'[^'\r\n]*'|\"[^\"\r\n]*\")[ \t]*;?[ \t]*(?![^\r\n])"
    r"|^import\s+(?:'[^'\r\n]*'|\"[^\"\r\n]*\")[ \t]*;?[ \t]*(?![^\r\n])",
    re.MULTILINE,
)
_EXPORT = lazy_pattern(
    r"^export\s+(?:const|let|var|default|function|async|class)\b(?:[^\r\n]|(?:\r\n|\r|\n)(?![ \t]*[\r\n]))*",
    re.MULTILINE,
)
_BRACE = lazy_pattern(r"[{}]|(?:\r\n|\r|\n)[ \t]*[\r\n]")
_TAGS = lazy_pattern(
    r"^[ \t]*(?:</?(?:[A-Z][\w.]*|div|section|article|main|aside|details|center)(?:\s[^<>]*)?/?>[ \t]*)+(?![^\r\n])"
    r"|^[ \t]*</?>[ \t]*(?![^\r\n])",
    re.MULTILINE,
)


def imports(text: str, marks: Marks) -> str:
    """Return ``text`` without its lines that import modules; Docusaurus reads ``.md`` files as MDX as well."""
    if "import" not in marks or (not text.startswith("import") and "\nimport" not in text):
        return text
    return _IMPORT.sub(lambda found: blank(found[0]), text)


def mask(text: str, marks: Marks) -> str:
    """Return ``text`` with modules, tags that stand alone and expressions filled in."""
    text = imports(text, marks)
    if "export" in text:
        text = _EXPORT.sub(lambda found: blank(found[0]), text)
    text = edited(text, _fillings(text))
    return _TAGS.sub(lambda found: blank(found[0]), text)


def comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each ``{/* comment */}``."""
    for start, end in _expressions(text):
        inner = text[start + 1 : end - 1].strip()
        if inner.startswith("/*") and inner.endswith("*/"):
            yield start, end


def _expressions(text: str) -> Iterator[tuple[int, int]]:
    depth = start = 0
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            if depth == 0:
                start = brace.start()
            depth += 1
        elif brace[0] == "}":
            if depth == 1:
                yield start, brace.end()
            depth = max(0, depth - 1)
        elif depth and text[start - 1 : start] not in ("", "\n", "\r", "=", ">", "("):
            # An expression inside a paragraph ends with it: this brace was a stray one.
            depth = 0


def _fillings(text: str) -> Iterator[tuple[int, int, str]]:
    for start, end in _expressions(text):
        line_starts = start == 0 or text[start - 1] in "\r\n"
        line_ends = end == len(text) or text[end] in "\r\n"
        if line_starts and line_ends:
            yield start, end, blank(text[start:end])
        elif text.startswith("{/*", start):
            yield start, end, DROPPED * (end - start)
        else:
            yield start, end, STAND_IN * (end - start)
