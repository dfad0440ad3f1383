"""What the styles of a Word document say of its paragraphs and runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

from jargoncheck.text.document import BlockKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{_W}val"
_MOST_PARENTS = 20
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_CODE = re.compile(r"\b(?:code|preformatted|verbatim|source text|plain text|macro)\b", re.IGNORECASE)
_NOT_ON = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is. ``skipped`` is true of tables of contents, whose words come again as headings."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    quoted: bool = False
    is_code: bool = False
    skipped: bool = False


_BY_NAME = (
    (re.compile(r"\A(?:toc \d|table of figures|index \d)", re.IGNORECASE), Style(skipped=True)),
    (re.compile(r"\A(?:sub)?title\Z", re.IGNORECASE), Style(BlockKind.TITLE)),
    (re.compile(r"\Acaption\Z", re.IGNORECASE), Style(BlockKind.CAPTION)),
    (_CODE, Style(is_code=True)),
    (re.compile(r"\b(?:quote|quotation|block text)", re.IGNORECASE), Style(quoted=True)),
    (
        re.compile(r"\A(?:list (?:bullet|number|paragraph)|bullet|numbered)", re.IGNORECASE),
        Style(BlockKind.LIST_ITEM, 1),
    ),
)
"""What the name of a style says, the first that fits."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks, as far as it matters to readers."""

    hidden: bool = False
    struck: bool = False
    code: bool = False


class Styles:
    """The styles of one document; ``root`` is the styles part."""

    def __init__(self, root: etree._Element | None) -> None:
        self._root = root
        self._found: dict[str, Style] = {}

    @cached_property
    def _by_id(self) -> dict[str, etree._Element]:
        if self._root is None:
            return {}
        return {style.get(f"{_W}styleId", ""): style for style in self._root.iter(f"{_W}style")}

    def of_paragraph(self, paragraph: etree._Element) -> Style:
        """Return what ``paragraph`` is by its style and by its own properties."""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return Style()
        own = properties.find(f"{_W}pStyle")
        style = self._named(own.get(_VAL, "")) if own is not None else Style()
        level = properties.find(f"{_W}outlineLvl")
        if level is not None and style.kind is BlockKind.PARAGRAPH and (number := _number(level)) < 9:
            return replace(style, kind=BlockKind.HEADING, level=min(number + 1, 6))
        numbering = properties.find(f"{_W}numPr")
        if numbering is not None and style.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            depth = numbering.find(f"{_W}ilvl")
            used = numbering.find(f"{_W}numId")
            if used is None or used.get(_VAL) != "0":
                return replace(style, kind=BlockKind.LIST_ITEM, level=(_number(depth) if depth is not None else 0) + 1)
        return style

    def of_run(self, properties: etree._Element | None) -> Look:
        """Return how a run with ``properties`` looks."""
        if properties is None:
            return Look()
        style = properties.find(f"{_W}rStyle")
        return Look(
            hidden=_is_on(properties.find(f"{_W}vanish")),
            struck=_is_on(properties.find(f"{_W}strike")) or _is_on(properties.find(f"{_W}dstrike")),
            code=style is not None and any(_CODE.search(name) for name in self._names(style.get(_VAL, ""))),
        )

    def _named(self, style_id: str) -> Style:
        if style_id not in self._found:
            self._found[style_id] = self._style(style_id)
        return self._found[style_id]

    def _style(self, style_id: str) -> Style:
        for name in self._names(style_id):
            if (heading := _HEADING.match(name)) and heading[1] != "0":
                return Style(BlockKind.HEADING, min(int(heading[1]), 6))
            for pattern, style in _BY_NAME:
                if pattern.search(name):
                    return style
        return Style()

    def _names(self, style_id: str) -> list[str]:
        """Return the name of a style and of those that it is based on."""
        names = [style_id] if style_id not in self._by_id else []
        for _ in range(_MOST_PARENTS):
            element = self._by_id.get(style_id)
            if element is None:
                break
            name = element.find(f"{_W}name")
            names.append(name.get(_VAL, "") if name is not None else style_id)
            parent = element.find(f"{_W}basedOn")
            if parent is None:
                break
            style_id = parent.get(_VAL, "")
        return names


def _number(element: etree._Element) -> int:
    value = element.get(_VAL, "0")
    return int(value) if value.isdecimal() else 0


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(_VAL, "1") not in _NOT_ON
