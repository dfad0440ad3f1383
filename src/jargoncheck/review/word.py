"""Comments and tracked changes in Word documents (ECMA-376, part 1, section 17.13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from jargoncheck.readers.office.paragraphs import Extraction, Origin
from jargoncheck.readers.office.word import Package, W, extract
from jargoncheck.review.archive import rewritten, serialised
from jargoncheck.review.comments import ReviewComment, Reviewed, Reviewer
from jargoncheck.review.places import origins_of, parted
from jargoncheck.review.word_comments import CommentsPart, remove_ours

_TEXT_ALONE = frozenset({f"{W}t", f"{W}rPr"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def review_word(
    data: bytes, comments: Sequence[ReviewComment], reviewer: Reviewer, *, track_changes: bool = False
) -> Reviewed:
    """Return the document in ``data`` with ``comments`` at their exact words and our own earlier ones gone.

    Runs are split where a comment begins or ends inside one; text and formatting stay. With ``track_changes`` the
    suggestions that need no choice become tracked changes too. Word allows no comment in headers, notes and boxes.
    """
    package = Package(data)
    part = CommentsPart(package)
    remove_ours(package, part)
    extraction = extract(package)
    placed, unplaced = parted(extraction, comments)
    _split_runs(extraction, {end for comment in placed for end in (comment.span.start, comment.span.end)})
    extraction = extract(package)
    for comment in placed:
        _add(origins_of(extraction, comment.span), comment, part, reviewer, track_changes=track_changes)
    changed = {package.main: serialised(package.body), **part.changed()}
    return Reviewed(rewritten(package.archive.zip, changed), placed, unplaced)


def _split_runs(extraction: Extraction, places: set[int]) -> None:
    """Split the runs at ``places``, the last first, so that what stands before keeps its node."""
    left = sorted(places)
    for origin in reversed(extraction.origins):
        while left and left[-1] >= origin.end:
            left.pop()
        while left and left[-1] > origin.start:
            _split(origin.node, left.pop() - origin.start)
        if left and left[-1] == origin.start:
            _begin_run(origin.node)


def _split(node: etree._Element, offset: int) -> None:
    """Move the text of ``node`` from ``offset`` on, and what follows in its run, to a run of its own."""
    text = node.text or ""
    rest = etree.Element(f"{W}t")
    _set_text(node, text[:offset])
    _set_text(rest, text[offset:])
    run = node.getparent()
    assert run is not None
    run.insert(run.index(node) + 1, rest)
    _begin_run(rest)


def _begin_run(node: etree._Element) -> None:
    """Make ``node`` the first of its run's contents."""
    run = node.getparent()
    assert run is not None
    properties = run.find(f"{W}rPr")
    before = list(run)[: run.index(node)]
    if all(child is properties for child in before):
        return
    new = etree.Element(run.tag)
    for name, value in run.items():
        new.set(name, value)
    if properties is not None:
        new.append(deepcopy(properties))
    for child in list(run)[run.index(node) :]:
        new.append(child)
    run.addnext(new)


def _set_text(node: etree._Element, text: str) -> None:
    node.text = text
    node.set(_SPACE, "preserve")


def _add(
    origins: Sequence[Origin], comment: ReviewComment, part: CommentsPart, reviewer: Reviewer, *, track_changes: bool
) -> None:
    runs = list(_runs(origins))
    number = part.add(comment.lines, reviewer)
    first, last = runs[0], runs[-1]
    if track_changes and comment.replacement is not None and _side_by_side(runs):
        first, last = _track(runs, comment.replacement, part, reviewer)
    first.addprevious(etree.Element(f"{W}commentRangeStart", attrib={f"{W}id": number}))
    end = etree.Element(f"{W}commentRangeEnd", attrib={f"{W}id": number})
    reference = etree.Element(f"{W}r")
    etree.SubElement(reference, f"{W}commentReference", attrib={f"{W}id": number})
    last.addnext(end)
    end.addnext(reference)


def _runs(origins: Sequence[Origin]) -> Iterator[etree._Element]:
    for origin in origins:
        run = origin.node.getparent()
        assert run is not None
        yield run


def _side_by_side(runs: Sequence[etree._Element]) -> bool:
    """Tell whether the runs hold text alone and stand in one paragraph, not inside a link or another change."""
    parent = runs[0].getparent()
    if parent is None or parent.tag != f"{W}p":
        return False
    if any(run.getparent() is not parent or {child.tag for child in run} - _TEXT_ALONE for run in runs):
        return False
    return parent.index(runs[-1]) - parent.index(runs[0]) == len(dict.fromkeys(runs)) - 1


def _track(
    runs: Sequence[etree._Element], replacement: str, part: CommentsPart, reviewer: Reviewer
) -> tuple[etree._Element, etree._Element]:
    deletion = etree.Element(f"{W}del", attrib=part.change(reviewer))
    insertion = etree.Element(f"{W}ins", attrib=part.change(reviewer))
    new = etree.SubElement(insertion, f"{W}r")
    properties = runs[0].find(f"{W}rPr")
    if properties is not None:
        new.append(deepcopy(properties))
    _set_text(etree.SubElement(new, f"{W}t"), replacement)
    runs[0].addprevious(deletion)
    for run in dict.fromkeys(runs):
        deletion.append(run)
        for node in run.findall(f"{W}t"):
            node.tag = f"{W}delText"
    deletion.addnext(insertion)
    return deletion, insertion
