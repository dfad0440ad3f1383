"""Word documents (``.docx``): the text of a package in the order in which it is read.

Insertions that are still to be accepted are read and deletions are not; field codes, comments and hidden text are no
prose. The body comes first, with text boxes after their paragraph, then footnotes, endnotes, headers and footers.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from jargoncheck.readers.office.archive import Archive
from jargoncheck.readers.office.paragraphs import Extraction, Paragraph, document
from jargoncheck.readers.office.word_styles import Styles
from jargoncheck.text.document import BlockKind, Cell, Document, InlineKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CORE = "{http://purl.org/dc/elements/1.1/}title"

_THROUGH = frozenset(
    W + name for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir")
)
_NO_TEXT = frozenset(W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "tblPr"))
_BREAKS = frozenset(W + name for name in ("tab", "br", "cr", "ptab"))
KIND = "a Word document (.docx)"


def read_word(name: str, data: bytes) -> Document:
    """Read a Word document; raises ``UnreadableError`` for bytes that are none."""
    return document(name, extract(Package(data)))


class Package:
    """The parts of a Word document that hold text, parsed when they are asked for and then kept."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data, KIND)
        self.main = self._main_part()
        self.relations = self._relations(self.main)
        self.body = self.archive.required(self.main)

    def _main_part(self) -> str:
        root = self.archive.parse("_rels/.rels")
        for relation in root.iter(_RELATIONSHIP) if root is not None else ():
            if relation.get("Type", "").endswith("/officeDocument"):
                return posixpath.normpath(relation.get("Target", "").lstrip("/"))
        return "word/document.xml"

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return the type and the target of each relation of ``part``."""
        folder, _, base = part.rpartition("/")
        root = self.archive.parse(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
        if root is None:
            return {}
        return {
            relation.get("Id", ""): (relation.get("Type", "").rpartition("/")[2], self._target(folder, relation))
            for relation in root.iter(_RELATIONSHIP)
        }

    @staticmethod
    def _target(folder: str, relation: etree._Element) -> str:
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            return target
        return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))

    def parts(self, kind: str) -> Iterator[etree._Element]:
        """Yield the roots of the parts that the body refers to as ``kind``: header, footer, footnotes, endnotes."""
        for _, target in sorted({relation for relation in self.relations.values() if relation[0] == kind}):
            root = self.archive.parse(target)
            if root is not None:
                yield root

    def styles(self) -> Styles:
        """Return the styles of the document."""
        return Styles(next(self.parts("styles"), None))

    def title(self) -> etree._Element | None:
        """Return the element that holds the document's title, if it has one."""
        root = self.archive.parse("docProps/core.xml")
        return root.find(_CORE) if root is not None else None


def extract(package: Package) -> Extraction:
    """Return the text of ``package``."""
    extraction = Extraction()
    walk = _Walk(extraction, package.styles(), package.relations)
    title = package.title()
    if title is not None and (title.text or "").strip():
        extraction.add(title.text or "", title)
        extraction.end_line(Paragraph(0, extraction.length, BlockKind.TITLE, title, in_body=False))
    body = package.body.find(f"{W}body")
    walk.blocks(body if body is not None else package.body, _Place())
    for kind in ("footnotes", "endnotes"):
        for root in package.parts(kind):
            walk.notes(root)
    seen: set[str] = set()
    for kind in ("header", "footer"):
        for root in package.parts(kind):
            walk.outside_once(root, seen)
    return extraction


@dataclass(frozen=True, slots=True)
class _Place:
    kind: BlockKind = BlockKind.PARAGRAPH
    cell: Cell | None = None
    in_body: bool = True


class _Walk:
    """Walks over the elements of a document and fills an extraction."""

    def __init__(self, extraction: Extraction, styles: Styles, relations: dict[str, tuple[str, str]]) -> None:
        self._out = extraction
        self._styles = styles
        self._relations = relations
        self._boxes: list[etree._Element] = []

    def outside_once(self, root: etree._Element, seen: set[str]) -> None:
        """Read a header or a footer, but not when another one says the same."""
        words = " ".join(node.text or "" for node in root.iter(f"{W}t"))
        if words.strip() and words not in seen:
            seen.add(words)
            self.blocks(root, _Place(in_body=False))

    def notes(self, root: etree._Element) -> None:
        """Read footnotes or endnotes, without the lines that part them from the text."""
        for note in root:
            if isinstance(note.tag, str) and note.get(f"{W}type", "normal") == "normal":
                self.blocks(note, _Place(BlockKind.FOOTNOTE, in_body=False))

    def blocks(self, parent: etree._Element, place: _Place) -> None:
        """Read the paragraphs and tables of ``parent``."""
        # A stack in place of recursion: documents may nest as deep as they like.
        stack: list[tuple[Iterator[etree._Element | _CellElement], _Place]] = [(iter(parent), place)]
        while stack:
            children, here = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
            elif isinstance(child, _CellElement):
                stack.append((iter(child.element), child.place))
            elif child.tag == f"{W}p":
                self._paragraph(child, here)
                boxes, self._boxes = self._boxes, []
                stack.extend((iter(box), _Place(in_body=False)) for box in reversed(boxes))
            elif child.tag == f"{W}tbl":
                stack.append((self._cells(child, here), here))
            elif child.tag in _THROUGH:
                stack.append((iter(child), here))

    def _cells(self, table: etree._Element, place: _Place) -> Iterator[etree._Element | _CellElement]:
        number = self._out.tables
        self._out.tables += 1
        look = table.find(f"{W}tblPr/{W}tblLook")
        first_is_head = look is not None and look.get(f"{W}firstRow") == "1"
        for row, row_element in enumerate(table.iter(f"{W}tr")):
            if next(row_element.iterancestors(f"{W}tbl")) is not table:
                continue
            head = row_element.find(f"{W}trPr/{W}tblHeader") is not None or (row == 0 and first_is_head)
            kind = BlockKind.TABLE_HEADER if head else BlockKind.TABLE_CELL
            for column, cell in enumerate(row_element.findall(f".//{W}tc")):
                if next(cell.iterancestors(f"{W}tr")) is row_element:
                    yield _CellElement(cell, _Place(kind, Cell(number, row, column), place.in_body))

    def _paragraph(self, element: etree._Element, place: _Place) -> None:
        style = self._styles.of_paragraph(element)
        if style.skipped:
            return
        start = self._out.length
        self._runs(element, code=style.is_code)
        kind, level = place.kind, 0
        if kind is BlockKind.PARAGRAPH:
            kind, level = style.kind, style.level
        self._out.end_line(
            Paragraph(start, self._out.length, kind, element, level, style.quoted, place.cell, place.in_body)
        )

    def _runs(self, parent: etree._Element, *, code: bool) -> None:
        stack: list[tuple[Iterator[etree._Element], int, str | None]] = [(iter(parent), 0, None)]
        while stack:
            children, start, target = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if target is not None:
                    self._out.mark(InlineKind.LINK, start, target)
            elif child.tag == f"{W}r":
                self._run(child, code=code)
            elif child.tag == f"{W}hyperlink":
                target = self._relations.get(child.get(f"{R}id", ""), ("", f"#{child.get(f'{W}anchor', '')}"))[1]
                stack.append((iter(child), self._out.length, target))
            elif child.tag in _THROUGH:
                stack.append((iter(child), self._out.length, None))
            elif isinstance(child.tag, str) and child.tag.startswith(_MATHS):
                self._object()

    def _run(self, run: etree._Element, *, code: bool) -> None:
        properties = run.find(f"{W}rPr")
        look = self._styles.of_run(properties)
        start = self._out.length
        for child in run:
            if child.tag == f"{W}t":
                if not look.hidden:
                    self._out.add(child.text or "", child)
            elif child.tag in _BREAKS:
                self._out.add(" ")
            elif child.tag == f"{W}noBreakHyphen":
                self._out.add("-")
            elif child.tag == f"{W}sym":
                self._object()
            elif child.tag not in _NO_TEXT and isinstance(child.tag, str):
                self._boxes.extend(_text_boxes(child))
        if code or look.code:
            self._out.mark(InlineKind.CODE, start)
        elif look.struck:
            self._out.mark(InlineKind.DELETED, start)

    def _object(self) -> None:
        start = self._out.length
        self._out.add("\ufffc")
        self._out.mark(InlineKind.CODE, start)


@dataclass(frozen=True, slots=True)
class _CellElement:
    """A table cell among the elements of a walk."""

    element: etree._Element
    place: _Place


def _text_boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """Yield the outermost text boxes of ``drawing``, each once: what older programs would show is left out."""
    for box in drawing.iter(f"{W}txbxContent"):
        above = {ancestor.tag for ancestor in box.iterancestors() if ancestor is not drawing}
        inside = any(
            parent.tag == f"{W}txbxContent" and drawing in parent.iterancestors() for parent in box.iterancestors()
        )
        if f"{_MC}Fallback" not in above and not inside:
            yield box
