"""The inline marks of reStructuredText: emphasis, literals, references and roles of docutils and Sphinx.

Source: the reStructuredText markup specification (docutils), inline markup recognition rules; Sphinx documentation,
roles.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.restructured.lines import Span
from jargoncheck.text.document import InlineKind
from jargoncheck.text.patterns import lazy_pattern

_BEFORE = r"(?<![^\s'\"(\[{<\-/:\u2018\u201c\u2019\u201d\u00ab\u2010-\u2015\u00a1\u00bf])"
_AFTER = r"(?![^\s'\")\]}>\-/:.,;!?\\\u2018\u201c\u2019\u201d\u00bb\u2010-\u2015\u2026])"
_INLINE = lazy_pattern(
    rf"(?P<escape>\\(?:[^\n]|\n))"
    rf"|{_BEFORE}(?P<literal>``(?!\s)[\s\S]{{1,2000}}?(?<!\s)``){_AFTER}"
    rf"|{_BEFORE}(?P<role>:[A-Za-z][\w.+-]*(?::[\w.+-]+)*:)?(?P<target>_?)`(?!\s)(?P<text>(?:[^`\\]|\\[\s\S]){{1,2000}}?)(?<!\s)`"
    rf"(?P<end>__?|:[A-Za-z][\w.+-]*(?::[\w.+-]+)*:)?{_AFTER}"
    rf"|{_BEFORE}\*\*(?!\s)(?P<strong>(?:[^*\\]|\\[\s\S]|\*(?!\*)){{1,2000}}?)(?<!\s)\*\*{_AFTER}"
    rf"|{_BEFORE}\*(?![\s*])(?P<emphasis>(?:[^*\\]|\\[\s\S]){{1,2000}}?)(?<!\s)\*{_AFTER}"
    rf"|{_BEFORE}(?P<substitution>\|(?!\s)[^|\n]{{1,500}}?(?<!\s)\|_{{0,2}}){_AFTER}"
    rf"|{_BEFORE}(?P<note>\[(?:\d+|\#[\w.-]*|\*|[A-Za-z][\w.+:-]*)\]_){_AFTER}"
    rf"|{_BEFORE}(?P<url>(?:https?|ftp)://[^\s<>`]*[^\s<>`.,;:!?'\")\]}}])"
    rf"|(?<![\w\-.+:])(?P<word>[A-Za-z0-9]+(?:[-._+:][A-Za-z0-9]+)*)(?P<mark>__?){_AFTER}"
)
_SHOWN = lazy_pattern(r"(?P<shown>[\s\S]*?)\s*(?<![\\\s])\s*<(?P<to>[^<>]+)>\Z|\A<(?P<only>[^<>]+)>\Z")
_PROSE_ROLES = frozenset(
    "abbr abbreviation ac acronym emphasis strong sub subscript sup superscript title title-reference t dfn term i b"
    " index guideline rubric u del ins".split()
)
_LINK_ROLES = frozenset("any doc download eq numref ref std:doc std:ref std:term term".split())
_BLANKS = lazy_pattern(r"\s+")
_ESCAPE = lazy_pattern(r"\\([\s\S])")


class InlineWriter:
    """Writes the prose of stretches of source, with their inline marks, into a block.

    ``targets`` are the addresses of the file's link targets, by their names in lower case; ``default_role`` is the
    role of words between single backquotes.
    """

    def __init__(self, text: str, writer: BlockWriter, targets: Mapping[str, str], default_role: str = "") -> None:
        self._text = text
        self._default_role = default_role
        self._writer = writer
        self._targets = targets
        self._joined = ""
        self._offsets: list[int] = []
        self._segments: Sequence[Span] = ()

    def write(self, segments: Sequence[Span]) -> None:
        """Write stretches of the source that follow each other, a line break between them."""
        parts = [self._text[start:end] for start, end in segments]
        self._joined = "\n".join(parts)
        self._segments = segments
        self._offsets, at = [], 0
        for part in parts:
            self._offsets.append(at)
            at += len(part) + 1
        self._write(0, len(self._joined))

    def _write(self, start: int, end: int) -> None:
        at = start
        # The rules look at what stands around a mark, so that the whole is searched and not a part of it.
        for found in _INLINE.finditer(self._joined, start, end):
            self._copy(at, found.start())
            at = found.end()
            first, last = self._source(found.start()), self._source(at - 1) + 1
            self._writer.reach(first, last)
            self._mark(found, first, last)
        self._copy(at, end)

    def _mark(self, found: re.Match[str], first: int, last: int) -> None:
        if found["escape"]:
            if not found["escape"][1].isspace():
                self._writer.replace(first, last, found["escape"][1])
        elif found["strong"] or found["emphasis"]:
            name = "strong" if found["strong"] else "emphasis"
            self._within(InlineKind.STRONG if found["strong"] else InlineKind.EMPHASIS, "", *found.span(name))
        elif found["word"]:
            self._within(InlineKind.LINK, self._targets.get(found["word"].lower(), ""), *found.span("word"))
        elif found["text"] is not None:
            self._interpreted(found, first, last)
        elif not found["note"]:
            # Literals, substitutions and addresses are no prose.
            self._writer.code(first, last)

    def _interpreted(self, found: re.Match[str], first: int, last: int) -> None:
        role = (found["role"] or "").strip(":") or (found["end"] or "").strip(":_") or self._default_role
        start, end = found.span("text")
        if found["target"]:
            self._write(start, end)
            return
        shown = _SHOWN.match(found["text"])
        is_link = (found["end"] or "").startswith("_") or role in _LINK_ROLES
        if is_link and shown is not None:
            if not (shown["shown"] or "").strip():
                self._writer.code(first, last)
                return
            self._within(InlineKind.LINK, _BLANKS.sub("", shown["to"]), start, start + len(shown["shown"]))
        elif (found["end"] or "").startswith("_"):
            name = " ".join(found["text"].lower().split())
            self._within(InlineKind.LINK, self._targets.get(name, ""), start, end)
        elif role in _PROSE_ROLES:
            self._write(start, end)
        elif not role:
            # The name of a work, as docutils has it.
            self._within(InlineKind.QUOTATION, "", start, end)
        else:
            self._writer.code(first, last)

    def _within(self, kind: InlineKind, value: str, start: int, end: int) -> None:
        self._writer.open("mark", kind, value)
        at = start
        for escape in _ESCAPE.finditer(self._joined, start, end):
            self._copy(at, escape.start())
            at = escape.end()
            if not escape[1].isspace():
                self._writer.replace(self._source(escape.start()), self._source(at - 1) + 1, escape[1])
        self._copy(at, end)
        self._writer.close("mark")

    def _copy(self, start: int, end: int) -> None:
        """Copy a stretch of the joined text; a line break becomes a space."""
        while start < end:
            index = bisect_right(self._offsets, start) - 1
            source, stop = self._segments[index]
            first = source + start - self._offsets[index]
            length = min(end - start, stop - first)
            if length > 0:
                self._writer.copy(first, first + length)
            start += length
            if start < end:
                self._writer.stand_in(stop, self._segments[index + 1][0], " ")
                start += 1

    def _source(self, at: int) -> int:
        """Return where the character ``at`` of the joined text stands in the source."""
        index = bisect_right(self._offsets, at) - 1
        return self._segments[index][0] + at - self._offsets[index]
