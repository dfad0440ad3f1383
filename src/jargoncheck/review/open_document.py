"""Comments in OpenDocument texts (OpenDocument 1.3, part 3, section 14.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from jargoncheck.readers.office.archive import Archive
from jargoncheck.readers.office.open_document import CONTENT, KIND, OFFICE, TEXT, extract
from jargoncheck.readers.office.paragraphs import Extraction, Origin
from jargoncheck.review.archive import rewritten, serialised
from jargoncheck.review.comments import ReviewComment, Reviewed, Reviewer, is_ours
from jargoncheck.review.places import origins_of, parted

_NAME = f"{OFFICE}name"
_DC = "{http://purl.org/dc/elements/1.1/}"


def review_open_document(data: bytes, comments: Sequence[ReviewComment], reviewer: Reviewer) -> Reviewed:
    """Return the document in ``data`` with ``comments`` at their exact words and our own earlier ones gone.

    No comment is put into notes and frames.
    """
    archive = Archive(data, KIND)
    content = archive.required(CONTENT)
    _remove_ours(content)
    extraction = extract(content, archive.parse("styles.xml"), archive.parse("meta.xml"))
    placed, unplaced = parted(extraction, comments)
    for origin, offset, element in sorted(_marks(extraction, placed, reviewer), key=_last_first):
        _insert(origin, offset, element)
    return Reviewed(rewritten(archive.zip, {CONTENT: serialised(content)}), placed, unplaced)


def _marks(
    extraction: Extraction, comments: Sequence[ReviewComment], reviewer: Reviewer
) -> Iterator[tuple[Origin, int, etree._Element]]:
    """Yield the origin, the offset in it and the element of each mark."""
    for number, comment in enumerate(comments, 1):
        origins = origins_of(extraction, comment.span)
        first, last = origins[0], origins[-1]
        name = f"jargoncheck{number}"
        yield first, max(comment.span.start - first.start, 0), _annotation(name, comment.lines, reviewer)
        end = etree.Element(f"{OFFICE}annotation-end", attrib={_NAME: name})
        yield last, min(comment.span.end, last.end) - last.start, end


def _last_first(mark: tuple[Origin, int, etree._Element]) -> tuple[int, bool]:
    """Order marks from the last to the first. What is put in later at the same place stands before: ends must."""
    origin, offset, element = mark
    return -(origin.start + offset), element.tag == f"{OFFICE}annotation-end"


def _annotation(name: str, lines: Sequence[str], reviewer: Reviewer) -> etree._Element:
    element = etree.Element(f"{OFFICE}annotation", attrib={_NAME: name}, nsmap={"dc": _DC[1:-1]})
    etree.SubElement(element, f"{_DC}creator").text = reviewer.author
    etree.SubElement(element, f"{_DC}date").text = reviewer.date.replace(microsecond=0).isoformat()
    for line in lines:
        etree.SubElement(element, f"{TEXT}p").text = line
    return element


def _insert(origin: Origin, offset: int, element: etree._Element) -> None:
    if origin.tail:
        text = origin.node.tail or ""
        origin.node.tail, element.tail = None, text[offset:] or None
        origin.node.addnext(element)
        origin.node.tail, element.tail = text[:offset] or None, text[offset:] or None
    else:
        text = origin.node.text or ""
        origin.node.text, element.tail = text[:offset] or None, text[offset:] or None
        origin.node.insert(0, element)


def _remove_ours(content: etree._Element) -> None:
    ours = [note for note in content.iter(f"{OFFICE}annotation") if is_ours(_words(note))]
    names = {note.get(_NAME) for note in ours} - {None}
    ends = [end for end in content.iter(f"{OFFICE}annotation-end") if end.get(_NAME) in names]
    for element in (*ours, *ends):
        _remove(element)


def _remove(element: etree._Element) -> None:
    """Remove ``element`` and keep the text after it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    element.tail = None
    if before is not None:
        before.tail = (before.tail or "") + tail or None
    else:
        parent.text = (parent.text or "") + tail or None
    parent.remove(element)


def _words(note: etree._Element) -> str:
    return "\n".join(str(line.xpath("string()")) for line in note.iter(f"{TEXT}p"))
