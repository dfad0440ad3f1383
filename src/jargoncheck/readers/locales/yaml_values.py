"""Locale files in YAML, with the place of every value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.escapes import Words, joined
from jargoncheck.readers.locales.values import is_other_language, is_prose, value_blocks
from jargoncheck.text.document import Block, BlockKind, Comment, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source, UnreadableError
from jargoncheck.text.spans import SourceSpan
from jargoncheck.text.text_map import Stretch

_BREAK = lazy_pattern(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
_LINE_END = lazy_pattern(r"\r\n|\r|\n")
_CONTINUED = lazy_pattern(r"\\(?:\r\n|\r|\n)[ \t]*")
_ESCAPE = lazy_pattern(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
_COMMENT = lazy_pattern(r"^[ \t]*(#[^\r\n]*)", re.MULTILINE)
_BLANKS = lazy_pattern(r"[ \t\n]+")
_SURROGATE = lazy_pattern("[\ud800-\udfff]")
_TEXT_TAG = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A value: where it starts and ends with its marks, how it is written, and what it says."""

    start: int
    end: int
    style: str | None
    value: str


def read_locale_yaml(source: Source) -> Document:
    """Read the values of a locale file in YAML; raises ``UnreadableError`` for text that is no YAML."""
    scalars = list(_scalars(source.text))
    blocks = tuple(block for scalar in scalars for block in _blocks(source, scalar))
    inside = [(scalar.start, scalar.end) for scalar in scalars]
    return Document(source, blocks, (), tuple(_comments(source.text, inside)))


@dataclass(slots=True)
class _Level:
    """A mapping or a sequence that is open: the key that was read last, and whether the next node is a key."""

    is_mapping: bool
    key: str = ""
    at_key: bool = True


def _scalars(text: str) -> Iterator[_Scalar]:
    """Yield the values that are text, in order, but for those under the name of another language."""
    lead = int(text.startswith("\ufeff"))
    levels: list[_Level] = []
    resolver = yaml.SafeLoader("")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        # Events, not nodes: the composer calls itself for each level of nesting.
        for event in yaml.parse(_SURROGATE.sub("\ufffd", text[lead:]), Loader=loader):
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                levels.append(_Level(isinstance(event, yaml.MappingStartEvent)))
                continue
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                levels.pop()
            elif isinstance(event, yaml.ScalarEvent):
                is_key = bool(levels) and levels[-1].is_mapping and levels[-1].at_key
                if is_key:
                    levels[-1].key = event.value
                elif not (levels and is_other_language(levels[0].key)) and _is_text(event, resolver):
                    assert event.start_mark is not None
                    assert event.end_mark is not None
                    yield _Scalar(event.start_mark.index + lead, event.end_mark.index + lead, event.style, event.value)
            elif not isinstance(event, yaml.AliasEvent):
                continue
            if levels:
                levels[-1].at_key = not levels[-1].at_key
    except yaml.MarkedYAMLError as error:
        place = error.problem_mark
        where = f" in line {place.line + 1}, column {place.column + 1}" if place else ""
        raise UnreadableError(f"This file is not sound YAML{where}: mend it there.") from error
    except (yaml.YAMLError, ValueError) as error:
        raise UnreadableError("This file is not sound YAML: mend it, or leave it out.") from error


def _is_text(event: yaml.ScalarEvent, resolver: yaml.SafeLoader) -> bool:
    tag = event.tag or resolver.resolve(  # type: ignore[no-untyped-call]
        yaml.ScalarNode, event.value, event.implicit
    )
    return tag in (_TEXT_TAG, "!")


def _blocks(source: Source, scalar: _Scalar) -> list[Block]:
    found = _aligned(source.text, scalar)
    if found is None:
        # The value cannot be told apart: all of it is one stretch, which has the place of the whole.
        writer = BlockWriter(source.text, source.text)
        writer.replace(scalar.start, scalar.end, " ".join(scalar.value.split()))
        block = writer.block(BlockKind.PARAGRAPH) if is_prose(scalar.value) else None
        return [block] if block else []
    return value_blocks(source, *joined(found))


def _aligned(text: str, scalar: _Scalar) -> list[Words] | None:
    """Return what the value is made of: the value that YAML gives and the file are gone through side by side.

    None where they part.
    """
    found: list[Words] = []
    at, end = _inside(text, scalar)
    alignment = _Alignment(text, end, scalar.style, scalar.value)
    seen = 0
    while at < end and seen < len(scalar.value):
        step = alignment.step(at, seen)
        if step is None:
            return None
        at, seen, words = step
        found += words
    return None if scalar.value[seen:].strip() else found


@dataclass(frozen=True, slots=True)
class _Alignment:
    """A value beside the stretch of the file, up to ``end``, that it is written in."""

    text: str
    end: int
    style: str | None
    value: str

    def step(self, at: int, seen: int) -> tuple[int, int, list[Words]] | None:
        """Return where file and value go on after what comes next in both, and that; None where they part."""
        text, end, style = self.text, self.end, self.style
        if found := _BREAK.match(text, at, end):
            blanks = _BLANKS.match(self.value, seen)
            words = _break(at, found.end(), blanks[0]) if blanks else []
            return found.end(), seen + (len(blanks[0]) if blanks else 0), words
        if style == '"' and (found := _CONTINUED.match(text, at, end)):
            return found.end(), seen, []
        escape = _ESCAPE.match(text, at, end) if style == '"' else None
        if escape or (style == "'" and text.startswith("''", at)):
            after = escape.end() if escape else at + 2
            return after, seen + 1, [(at, after, self.value[seen], Stretch.DECODED)]
        length = self._same(at, seen)
        after = at + length
        return (after, seen + length, [(at, after, text[at:after], Stretch.VERBATIM)]) if length else None

    def _same(self, at: int, seen: int) -> int:
        """Return how many characters stand in both as they are."""
        special = {'"': "\\", "'": "'"}.get(self.style or "", "")
        length = 0
        for one, other in zip(self.text[at : self.end], self.value[seen:], strict=False):
            if one != other or one in "\r\n" or one == special:
                break
            if one in " \t" and length and _BREAK.match(self.text, at + length, self.end):
                break
            length += 1
        return length


def _break(start: int, end: int, blanks: str) -> list[Words]:
    """Return what a line break of the file is worth: a space, or the line breaks that the value has there."""
    breaks = blanks.count("\n")
    if not breaks:
        return [(start, end, " ", Stretch.SYNTHETIC)]
    return [(end if index else start, end, "\n", Stretch.SYNTHETIC) for index in range(breaks)]


def _inside(text: str, scalar: _Scalar) -> tuple[int, int]:
    if scalar.style in ("|", ">"):
        # The line break after the mark is gone through like any other, as blank lines may follow it.
        first = _LINE_END.search(text, scalar.start, scalar.end)
        return (first.start() if first else scalar.end), scalar.end
    if scalar.style in ('"', "'"):
        return scalar.start + 1, scalar.end - 1
    return scalar.start, scalar.end


def _comments(text: str, inside: list[tuple[int, int]]) -> Iterator[Comment]:
    starts = [start for start, _ in inside]
    for found in _COMMENT.finditer(text):
        index = bisect_right(starts, found.start(1)) - 1
        if index < 0 or found.start(1) >= inside[index][1]:
            yield Comment(found[1].lstrip("# "), SourceSpan(*found.span(1)))
