"""Findings as comments in Word and OpenDocument files, read back from the files."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jargoncheck.api import check_text
from jargoncheck.linter.findings import Finding
from jargoncheck.readers.office.word import W
from jargoncheck.readers.table import read_bytes
from jargoncheck.review.comments import ReviewComment, Reviewed, Reviewer, comments_of
from jargoncheck.review.open_document import review_open_document
from jargoncheck.review.word import review_word
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan
from readers.office_files import docx, odt, p, r

REVIEWER = Reviewer("Content team", "CT", datetime(2024, 5, 6, 7, 8, 9))
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@cache
def a_finding() -> Finding:
    """Return a finding; the tests give it other places."""
    return check_text("Use it in order to save.", name="a.md").findings[0]


def comments(source: Source, *words: str) -> list[ReviewComment]:
    """Return a comment on the first occurrence of each of ``words``."""
    found: list[ReviewComment] = []
    for word in words:
        start = source.text.index(word)
        span = SourceSpan(start, start + len(word))
        found.extend(comments_of([replace(a_finding(), span=span, text=word)]))
    return found


def review(data: bytes, *words: str, track_changes: bool = False) -> Reviewed:
    source = read_bytes("a.docx", data, "docx").source
    return review_word(data, comments(source, *words), REVIEWER, track_changes=track_changes)


def xml(data: bytes, part: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(part))


def commented(data: bytes) -> list[tuple[str, str]]:
    """Return the words of each comment of a Word document and what it says, in order of their starts."""
    said = {
        comment.get(f"{W}id"): "\n".join(str(line.xpath("string()")) for line in comment)
        for comment in xml(data, "word/comments.xml")
    }
    inside: dict[str | None, list[str]] = {}
    for element in xml(data, "word/document.xml").iter():
        if element.tag == f"{W}commentRangeStart":
            inside[element.get(f"{W}id")] = []
        elif element.tag in (f"{W}t", f"{W}delText"):
            for number, texts in inside.items():
                if said.get(number) is not None and f"end{number}" not in inside:
                    texts.append(element.text or "")
        elif element.tag == f"{W}commentRangeEnd":
            inside[f"end{element.get(f'{W}id')}"] = []
    return [("".join(texts), said[number]) for number, texts in inside.items() if number in said]


def test_a_comment_stands_at_its_words_and_says_what_to_write() -> None:
    reviewed = review(docx(p("Use it in order to save.")), "in order to")
    message = "Write “to” instead of “in order to”.\nSuggestion: to\n[jargoncheck plain/words-to-avoid/in-order-to]"
    assert commented(reviewed.data) == [("in order to", message)]
    (comment,) = xml(reviewed.data, "word/comments.xml")
    assert dict(comment.items()) == {
        f"{W}id": "0",
        f"{W}author": "Content team",
        f"{W}date": "2024-05-06T07:08:09Z",
        f"{W}initials": "CT",
    }


def test_runs_are_split_and_keep_their_formatting_and_the_text_stays() -> None:
    data = docx(p("Use ", r("it in or", "<w:b/>"), r("der to save.", "<w:i/>")))
    reviewed = review(data, "in order to", "save")
    assert [words for words, _ in commented(reviewed.data)] == ["in order to", "save"]
    runs = [
        (
            "".join(node.text or "" for node in run.iter(f"{W}t")),
            [look.tag[len(W) :] for look in run.iterfind(f"{W}rPr/*")],
        )
        for run in xml(reviewed.data, "word/document.xml").iter(f"{W}r")
    ]
    assert [run for run in runs if run[0]] == [
        ("Use ", []), ("it ", ["b"]), ("in or", ["b"]), ("der to", ["i"]), (" ", ["i"]), ("save", ["i"]), (".", ["i"]),
    ]  # fmt: skip
    assert read_bytes("a", reviewed.data, "docx").source == read_bytes("a", data, "docx").source


def test_a_second_review_replaces_our_comments_and_keeps_those_of_others() -> None:
    theirs = f'<w:comment w:id="7" w:author="jargoncheck">{p("Is that so?")}</w:comment>'
    mark = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    data = docx(p(mark[0], "Use it", mark[1], " in order to save."), comments=theirs)
    once = review(data, "in order to")
    twice = review(once.data, "in order to")
    assert [words for words, _ in commented(twice.data)] == ["Use it", "in order to"]
    assert xml(twice.data, "word/document.xml").xpath("count(//*[local-name()='commentReference'])") == 2


def test_a_sure_suggestion_becomes_a_tracked_change() -> None:
    data = docx(p("Use it ", r("in order to", "<w:b/>"), " save."))
    reviewed = review(data, "in order to", track_changes=True)
    body = xml(reviewed.data, "word/document.xml")
    assert [str(node.xpath("string()")) for node in body.iter(f"{W}del", f"{W}ins")] == ["in order to", "to"]
    assert [node.get(f"{W}author") for node in body.iter(f"{W}del", f"{W}ins")] == ["Content team"] * 2
    assert read_bytes("a", reviewed.data, "docx").source.text == "Use it to save.\n"
    assert [words for words, _ in commented(reviewed.data)] == ["in order toto"]


def test_where_no_comment_can_be_the_finding_is_given_back() -> None:
    reviewed = review(docx(p("Body."), footnotes=f'<w:footnote w:id="2">{p("A note.")}</w:footnote>'), "note", "Body")
    assert [comment.finding.text for comment in reviewed.placed] == ["Body"]
    assert [comment.finding.text for comment in reviewed.unplaced] == ["note"]


words = st.text("ab é🎉", min_size=1, max_size=8)


@given(
    runs=st.lists(words, min_size=1, max_size=5),
    places=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=5),
)
@settings(max_examples=60, deadline=None)
def test_any_words_get_their_comments_whatever_overlaps(runs: list[str], places: list[tuple[int, int]]) -> None:
    data = docx(p(*runs))
    source = read_bytes("a", data, "docx").source
    length = len(source.text) - 1
    spans = sorted({(start, min(start + size, length)) for start, size in places if start < length})
    finding = a_finding()
    wanted = [
        comment
        for start, end in spans
        for comment in comments_of([replace(finding, span=SourceSpan(start, end), text=source.text[start:end])])
    ]
    reviewed = review_word(data, wanted, REVIEWER)
    found = commented(reviewed.data) if wanted else []
    assert sorted(words for words, _ in found) == sorted(source.text[start:end] for start, end in spans)
    assert read_bytes("a", reviewed.data, "docx").source == source


def annotated(data: bytes) -> list[str]:
    """Return the words of each annotation of an OpenDocument text."""
    open_names: dict[str, list[str]] = {}
    done: list[str] = []

    def walk(element: etree._Element) -> None:
        if element.tag == f"{OFFICE}annotation":
            open_names[element.get(f"{OFFICE}name", "")] = []
        elif element.tag == f"{OFFICE}annotation-end":
            done.append("".join(open_names.pop(element.get(f"{OFFICE}name", ""))))
        else:
            for texts in open_names.values():
                texts.append(element.text or "")
            for child in element:
                walk(child)
        for texts in open_names.values():
            texts.append(element.tail or "")

    walk(xml(data, "content.xml"))
    return done


@pytest.mark.parametrize("words", [("in order to",), ("it in order", "order to save"), ("Use", " it")])
def test_an_open_document_gets_its_comments_and_keeps_its_text(words: tuple[str, ...]) -> None:
    data = odt("<text:p>Use it <text:span>in or</text:span>der to save.</text:p>")
    source = read_bytes("a.odt", data, "odt").source
    once = review_open_document(data, comments(source, *words), REVIEWER)
    assert annotated(once.data) == list(words)
    twice = review_open_document(once.data, comments(source, *words), REVIEWER)
    assert annotated(twice.data) == list(words)
    assert read_bytes("a.odt", twice.data, "odt").source == source
