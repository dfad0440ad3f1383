"""Template code: Liquid and Jekyll, Nunjucks and Jinja, Hugo's shortcodes, ERB.

Only the marks differ between these languages, so one scanner reads them all. An expression that puts words on
the page becomes a stand-in, a control tag nothing, and code alone on its lines becomes blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jargoncheck.readers.masks.fill import DROPPED, STAND_IN, blank, edited, line_start
from jargoncheck.readers.masks.marks import Marks
from jargoncheck.text.patterns import lazy_pattern

_OPENING = lazy_pattern(r"\{\{|\{%|\{#(?=[\s-])|<%")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>"}
_LONGEST = 20_000
"""In code points. Longer stretches are two stray marks, not one tag."""

_TAG_WORD = lazy_pattern(r"\{%[-+~]?\s*(\w+)")
_BLOCK_CODE = lazy_pattern(r"\{[{%][-<%]?\s*(comment|highlight|mermaid|style|javascript|code-block)\b")
_BLANK_LINE = lazy_pattern(r"(?:\r\n|\r|\n)[ \t]*[\r\n]")
_CONTROL_TAGS = frozenset(
    [
        "if", "elif", "elsif", "else", "for", "unless", "assign", "capture", "raw", "set", "block", "macro", "case",
        "when", "filter", "with", "autoescape", "verbatim", "extends", "import", "from", "tablerow", "cycle", "break",
        "continue", "increment", "decrement", "layout", "do", "liquid", "comment", "hint", "tabs", "tab", "stepper",
        "step", "code", "content", "embed", "file", "columns", "column", "call", "blockquote",
    ]
)  # fmt: skip
"""The tags of Liquid, Jinja, Nunjucks and GitBook that put no words of their own on the page."""
_IN_HTML_TAG = lazy_pattern(r"<[A-Za-z/!][^<>]*\Z")
_BLOCK_MARK = lazy_pattern(r"[-*+#>|]|\d{1,9}[.)] ")
_COMMENT_MARKS = lazy_pattern(r"\A(?:\{\{[-<%]?\s*/\*|\{#-?|<%-?#)|(?:\*/\s*[-%>]?\}\}|-?#\}|-?%>)\Z")


@dataclass(frozen=True, slots=True)
class Code:
    """Template code from ``start`` to ``end``; ``comment`` is the stretch of words when it is a comment."""

    start: int
    end: int
    prints: bool
    comment: tuple[int, int] | None = None


def mask(text: str, marks: Marks) -> str:
    """Return ``text`` with its template code filled in."""
    return filled(text, tuple(find(text, marks)))


def filled(text: str, found: Sequence[Code]) -> str:
    """Return ``text`` with the code that ``find`` found in it filled in."""
    return edited(text, _fillings(text, found)) if found else text


def find(text: str, marks: Marks) -> Iterator[Code]:
    """Yield the template code in ``text``, in order and without overlap. Takes linear time."""
    if _CLOSING.keys().isdisjoint(marks):
        return
    closings: dict[str, int] = {}
    absent: set[str] = set()
    at = 0
    for opening in _OPENING.finditer(text):
        start = opening.start()
        if start < at:
            continue
        end = _end(text, start, opening[0], closings)
        if end is None:
            continue
        code = _code(text, start, end, absent)
        at = code.end
        yield code


def _end(text: str, start: int, opening: str, closings: dict[str, int]) -> int | None:
    """Return where the tag that opens at ``start`` ends, or ``None`` when its marks are stray."""
    closing = _CLOSING[opening]
    after = closings.get(closing, 0)
    if 0 <= after < start + 2:
        after = closings[closing] = text.find(closing, start + 2)
    if after < 0 or after - start > _LONGEST:
        return None
    if opening == "{{":
        for _ in range(20):
            if text.count("{", start + 2, after) <= text.count("}", start + 2, after):
                break
            after = text.find(closing, after + 1, start + _LONGEST)
            if after < 0:
                return None
    first = not text[line_start(text, start) : start].strip(" \t>")
    comment = opening == "{#" or text.startswith("<%#", start)
    if not first and not comment and _BLANK_LINE.search(text, start, after):
        return None
    return after + 2


def _code(text: str, start: int, end: int, absent: set[str]) -> Code:
    inner = text[start:end]
    if "#" in inner[1:4] or "/*" in inner:
        marks = [found.span() for found in _COMMENT_MARKS.finditer(inner)]
        if len(marks) == 2:
            return Code(start, end, False, (start + marks[0][1], start + marks[1][0]))
    if inner.startswith("{{"):
        block = _block_end(text, start, end, absent) if inner[2] in "<%" else None
        closes = re.match(r"\{\{[<%]\s*/", inner) is not None
        return block or Code(start, end, not closes)
    if inner.startswith("{%"):
        word = _TAG_WORD.match(inner)
        name = word[1] if word else ""
        silent = name in _CONTROL_TAGS or name.startswith("end")
        return _block_end(text, start, end, absent) or Code(start, end, not silent)
    return Code(start, end, inner.startswith(("<%=", "<%-=", "<%==")))


def _block_end(text: str, start: int, end: int, absent: set[str]) -> Code | None:
    """Return the whole of a block whose content is a comment or code."""
    opens = _BLOCK_CODE.match(text, start, end)
    if opens is None or opens[1] in absent:
        return None
    name = opens[1]
    closing = re.compile(rf"\{{%[-+]?\s*end{name}\s*[-+]?%\}}|\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}")
    closes = closing.search(text, end)
    if closes is None:
        absent.add(name)
        return None
    return Code(start, closes.end(), False, (end, closes.start()) if name == "comment" else None)


def _fillings(text: str, found: Sequence[Code]) -> Iterator[tuple[int, int, str]]:
    index = 0
    while index < len(found):
        last = index
        while last + 1 < len(found) and not text[found[last].end : found[last + 1].start].strip(" \t"):
            last += 1
        group = found[index : last + 1]
        yield from _group(text, group)
        index = last + 1


def _group(text: str, group: Sequence[Code]) -> Iterator[tuple[int, int, str]]:
    """Fill the tags of one group, between which there are only blanks."""
    start, end = group[0].start, group[-1].end
    before = text[line_start(text, start) : start]
    rest = re.compile(r"[ \t]*").match(text, end)
    after = rest.end() if rest else end
    line_ends = after == len(text) or text[after] in "\r\n"
    if not before.strip(" \t>"):
        if line_ends:
            yield start, end, blank(text[start:end])
            return
        if (
            not any(code.prints for code in group)
            and end - start > len(before) + 1
            and (_BLOCK_MARK.match(text, after))
        ):
            # The tag stands before a list mark or the like: end the line there, so that the mark begins one.
            yield start, after, " " * (after - start - len(before) - 1) + "\n" + before
            return
    in_tag = _IN_HTML_TAG.search(before) is not None
    for code in group:
        filler = STAND_IN if code.prints else (" " if in_tag else DROPPED)
        yield code.start, code.end, filler * (code.end - code.start)
