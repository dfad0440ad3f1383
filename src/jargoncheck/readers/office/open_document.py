"""OpenDocument texts (``.odt``), which LibreOffice writes.

Comments and deletions that are tracked are no prose; footnotes follow their paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from jargoncheck.readers.office.archive import Archive
from jargoncheck.readers.office.paragraphs import Extraction, Paragraph, document
from jargoncheck.text.document import BlockKind, Cell, Document, InlineKind

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"

KIND = "an OpenDocument text (.odt)"
CONTENT = "content.xml"
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_INLINE = frozenset(
    TEXT + name
    for name in (
        "span",
        "a",
        "meta",
        "meta-field",
        "ruby",
        "ruby-base",
        "bookmark-ref",
        "sequence",
        "user-defined",
        "date",
        "time",
        "title",
        "subject",
        "author-name",
    )
)
_NO_PROSE = frozenset(
    {f"{OFFICE}annotation", f"{TEXT}tracked-changes", f"{TEXT}table-of-content", f"{TEXT}alphabetical-index",
     f"{TEXT}illustration-index", f"{TEXT}table-index", f"{OFFICE}forms"}
)  # fmt: skip
_FRAMES = frozenset({f"{_DRAW}frame", f"{_DRAW}custom-shape"})
_MOST_SPACES = 100


def read_open_document(name: str, data: bytes) -> Document:
    """Read an OpenDocument text; raises ``UnreadableError`` for bytes that are none."""
    archive = Archive(data, KIND)
    return document(name, extract(archive.required(CONTENT), archive.parse("styles.xml"), archive.parse("meta.xml")))


def extract(content: etree._Element, styles: etree._Element | None, meta: etree._Element | None) -> Extraction:
    """Return the text of the parts of a document."""
    extraction = Extraction()
    title = meta.find(f".//{_TITLE}") if meta is not None else None
    if title is not None and (title.text or "").strip():
        extraction.add(title.text or "", title)
        extraction.end_line(Paragraph(0, extraction.length, BlockKind.TITLE, title, in_body=False))
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    walk = _Walk(extraction, _parents(styles, content))
    walk.blocks(body if body is not None else content, _Place())
    return extraction


def _parents(*roots: etree._Element | None) -> dict[str, tuple[str, str]]:
    """Return the shown name and the parent of each style."""
    return {
        style.get(f"{_STYLE}name", ""): (
            style.get(f"{_STYLE}display-name", style.get(f"{_STYLE}name", "")),
            style.get(f"{_STYLE}parent-style-name", ""),
        )
        for root in roots
        if root is not None
        for style in root.iter(f"{_STYLE}style")
    }


@dataclass(frozen=True, slots=True)
class _Place:
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    cell: Cell | None = None
    in_body: bool = True


class _Walk:
    def __init__(self, extraction: Extraction, styles: dict[str, tuple[str, str]]) -> None:
        self._out = extraction
        self._styles = styles
        self._after: list[tuple[etree._Element, _Place]] = []

    def blocks(self, parent: etree._Element, place: _Place) -> None:
        """Read the paragraphs, lists and tables of ``parent``; lxml allows no nesting that recursion could not bear."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                self._paragraph(child, place)
                after, self._after = self._after, []
                for element, its_place in after:
                    self.blocks(element, its_place)
                if place.kind is BlockKind.LIST_ITEM:
                    place = replace(place, kind=BlockKind.PARAGRAPH)
            elif child.tag == f"{TEXT}list":
                for item in child:
                    self.blocks(item, replace(place, kind=BlockKind.LIST_ITEM, level=place.level + 1))
            elif child.tag == f"{_TABLE}table":
                self._table(child, place)
            elif isinstance(child.tag, str) and child.tag not in _NO_PROSE:
                self.blocks(child, place)

    def _table(self, table: etree._Element, place: _Place) -> None:
        number = self._out.tables
        self._out.tables += 1
        head = set(table.iterfind(f"{_TABLE}table-header-rows/{_TABLE}table-row"))
        rows = [row for row in table.iter(f"{_TABLE}table-row") if next(row.iterancestors(f"{_TABLE}table")) is table]
        for row, element in enumerate(rows):
            kind = BlockKind.TABLE_HEADER if element in head else BlockKind.TABLE_CELL
            for column, cell in enumerate(element.findall(f"{_TABLE}table-cell")):
                self.blocks(cell, _Place(kind, 0, Cell(number, row, column), place.in_body))

    def _paragraph(self, element: etree._Element, place: _Place) -> None:
        names = self._names(element.get(f"{TEXT}style-name", ""))
        start = self._out.length
        self._inline(element)
        kind, level = place.kind, place.level if place.kind is BlockKind.LIST_ITEM else 0
        if element.tag == f"{TEXT}h" and kind is BlockKind.PARAGRAPH:
            depth = element.get(f"{TEXT}outline-level", "1")
            kind, level = BlockKind.HEADING, min(int(depth) if depth.isdecimal() else 1, 6)
        elif kind is BlockKind.PARAGRAPH and names & {"Title", "Subtitle"}:
            kind = BlockKind.TITLE
        elif kind is BlockKind.PARAGRAPH and names & {"Caption", "Table", "Figure", "Illustration"}:
            kind = BlockKind.CAPTION
        if names & {"Preformatted Text", "Preformatted_20_Text"}:
            self._out.mark(InlineKind.CODE, start)
        quoted = bool(names & {"Quotations", "Quotation", "Block Quotation"})
        self._out.end_line(Paragraph(start, self._out.length, kind, element, level, quoted, place.cell, place.in_body))

    def _inline(self, parent: etree._Element) -> None:
        self._out.add(parent.text or "", parent)
        for child in parent:
            start = self._out.length
            if child.tag in _INLINE:
                self._inline(child)
                self._mark(child, start)
            elif child.tag == f"{TEXT}s":
                count = child.get(f"{TEXT}c", "1")
                self._out.add(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
            elif child.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
                self._out.add(" ")
            elif child.tag == f"{TEXT}note":
                body = child.find(f"{TEXT}note-body")
                if body is not None:
                    self._after.append((body, _Place(BlockKind.FOOTNOTE, in_body=False)))
            elif child.tag in _FRAMES:
                self._after.append((child, _Place(in_body=False)))
            self._out.add(child.tail or "", child, tail=True)

    def _mark(self, element: etree._Element, start: int) -> None:
        if element.tag == f"{TEXT}a":
            self._out.mark(InlineKind.LINK, start, element.get(_LINK, ""))
        elif self._names(element.get(f"{TEXT}style-name", "")) & {"Source Text", "Source_20_Text"}:
            self._out.mark(InlineKind.CODE, start)

    def _names(self, name: str) -> set[str]:
        names: set[str] = set()
        while name and name not in names and name in self._styles:
            shown, parent = self._styles[name]
            names |= {name, shown}
            name = parent
        return names
