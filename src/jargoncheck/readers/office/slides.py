"""PowerPoint presentations (``.pptx``): the text of the slides, each one a page, and of their notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from jargoncheck.readers.office.archive import Archive
from jargoncheck.readers.office.paragraphs import Extraction, Paragraph, document
from jargoncheck.text.document import BlockKind, Document

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")
_NOTES = re.compile(r"notesSlide\d+\.xml")
_TITLES = frozenset({"title", "ctrTitle", "subTitle"})
_FURNITURE = frozenset({"dt", "ftr", "sldNum", "hdr", "sldImg"})
_SHAPES = frozenset({f"{_P}sp", f"{_P}graphicFrame"})
KIND = "a PowerPoint presentation (.pptx)"


def read_slides(name: str, data: bytes) -> Document:
    """Read a presentation; raises ``UnreadableError`` for bytes that are none."""
    archive = Archive(data, KIND)
    archive.required("ppt/presentation.xml")
    extraction = Extraction()
    numbers = sorted(int(found[1]) for part in archive.names() if (found := _SLIDE.fullmatch(part)))
    for number in numbers:
        extraction.pages.append(extraction.length)
        slide = archive.parse(f"ppt/slides/slide{number}.xml")
        if slide is not None:
            _read(slide, extraction, notes=False)
        notes = _notes_of(archive, number)
        if notes is not None:
            _read(notes, extraction, notes=True)
    return document(name, extraction)


def _notes_of(archive: Archive, number: int) -> etree._Element | None:
    relations = archive.read(f"ppt/slides/_rels/slide{number}.xml.rels") or b""
    found = _NOTES.search(relations.decode("utf-8", "replace"))
    return archive.parse(f"ppt/notesSlides/{found[0]}") if found else None


def _read(root: etree._Element, extraction: Extraction, *, notes: bool) -> None:
    for shape in root.iter(*_SHAPES):
        role = next((holder.get("type", "") for holder in shape.iter(f"{_P}ph")), None)
        if role in _FURNITURE:
            continue
        title = role in _TITLES and not notes
        for paragraph in shape.iter(f"{_A}p"):
            start = extraction.length
            for node in _texts(paragraph):
                extraction.add(node.text or "" if node.tag == f"{_A}t" else " ", node if node.tag == f"{_A}t" else None)
            if extraction.length == start:
                continue
            kind = BlockKind.HEADING if title else BlockKind.PARAGRAPH
            properties = paragraph.find(f"{_A}pPr")
            listed = not title and role in ("body", "", None) and properties is not None and properties.get("lvl")
            if listed:
                kind = BlockKind.LIST_ITEM
            level = 1 if title else int(properties.get("lvl", "0")) + 1 if listed and properties is not None else 0
            extraction.end_line(Paragraph(start, extraction.length, kind, paragraph, level, in_body=False))


def _texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    return paragraph.iter(f"{_A}t", f"{_A}br")
