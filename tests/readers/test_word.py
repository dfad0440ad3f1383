"""Word documents: which lines there are, what they are and what in a file is no prose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jargoncheck.readers.table import read_bytes
from jargoncheck.text.document import Cell, Document
from jargoncheck.text.source import UnreadableError
from readers.contract import problems
from readers.office_files import docx, p, part, r, zipped


def read(data: bytes) -> Document:
    return read_bytes("plan.docx", data, "docx")


def outline(data: bytes) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.text) for block in read(data).blocks]


def test_the_styles_say_what_a_paragraph_is() -> None:
    body = (
        p("Plan", style="H2") + p("Ours", style="Mine") + p("Plan 1", style="T1") + p("One", style="B")
        + p("By level", inner='<w:outlineLvl w:val="2"/>')
        + p("Two", inner='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
        + p("x = 1", style="C") + p("Plain.")
    )  # fmt: skip
    assert outline(docx(body)) == [
        ("heading", 2, "Plan"),
        ("heading", 2, "Ours"),
        ("list-item", 1, "One"),
        ("heading", 3, "By level"),
        ("list-item", 2, "Two"),
        ("paragraph", 0, "\ufffc"),
        ("paragraph", 0, "Plain."),
    ]
    assert [block.quoted for block in read(docx(p("Said she.", style="Q"))).blocks] == [True]


def test_text_runs_on_over_runs_links_fields_insertions_and_marks() -> None:
    body = p(
        "We ", r("bo"), r("ld"), " say ", f'<w:hyperlink r:id="rlink">{r("this")}</w:hyperlink>',
        f'<w:ins w:id="1">{r(" new")}</w:ins>', '<w:del w:id="2"><w:r><w:delText> old</w:delText></w:r></w:del>',
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r>', r(" today"),
        "<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", r(" hidden", "<w:vanish/>"),
        r(" code", '<w:rStyle w:val="K"/>'), r(" gone", "<w:strike/>"), "<m:oMath/>",
    )  # fmt: skip
    (block,) = read(docx(body)).blocks
    assert block.text == "We bold say this new today a-b\ufffc gone\ufffc"
    assert [(inline.kind.value, inline.span.of(block.text), inline.value) for inline in block.inlines] == [
        ("link", "this", "https://a.example/"),
        ("code", "\ufffc", ""),
        ("deleted", " gone", ""),
        ("code", "\ufffc", ""),
    ]


def test_a_line_is_a_paragraph_and_places_count_in_lines() -> None:
    document = read(docx(p("One.") + p("") + p("Two.")))
    assert document.source.text == "One.\n\nTwo.\n"
    assert document.source.extracted
    assert document.source.lines.place(document.blocks[1].source.start).line == 3


def test_cells_have_their_place_and_the_first_row_may_be_the_head() -> None:
    rows = "".join(f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in ("ab", "cd"))
    table = f'<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>{rows}</w:tbl>'
    assert [(block.kind.value, block.text, block.cell) for block in read(docx(table)).blocks] == [
        ("table-header", "a", Cell(0, 0, 0)),
        ("table-header", "b", Cell(0, 0, 1)),
        ("table-cell", "c", Cell(0, 1, 0)),
        ("table-cell", "d", Cell(0, 1, 1)),
    ]


def test_boxes_notes_and_headers_follow_each_once() -> None:
    box = f"<w:txbxContent>{p('Boxed.')}</w:txbxContent>"
    choices = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawing = f"<w:r><mc:AlternateContent>{choices}</mc:AlternateContent></w:r>"
    notes = f'<w:footnote w:type="separator">{p("-")}</w:footnote><w:footnote w:id="2">{p("A note.")}</w:footnote>'
    data = docx(p("Body.", drawing) + p("More."), footnotes=notes, header=p("Head."), comments=p("Not prose."))
    assert outline(data) == [
        ("paragraph", 0, "Body."),
        ("paragraph", 0, "Boxed."),
        ("paragraph", 0, "More."),
        ("footnote", 0, "A note."),
        ("paragraph", 0, "Head."),
    ]


words = st.text("abc é🎉\t\n", min_size=1, max_size=12)


@given(lines=st.lists(st.lists(words, max_size=4), max_size=5))
@settings(max_examples=50, deadline=None)
def test_any_text_reads_soundly(lines: list[list[str]]) -> None:
    document = read(docx("".join(p(*runs) for runs in lines)))
    assert list(problems(document)) == []
    assert len(document.source.text.splitlines()) == len(lines)


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"not a zip", "This file is not a Word document (.docx), or it is damaged: save it again from the program."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
         "This is an old or a password-protected file: save it as a Word document (.docx) without a password."),
        (zipped({"a.txt": "a"}), "This file is not a Word document (.docx): the part word/document.xml is missing."),
        (zipped({"word/document.xml": "<w:document"}),
         "The part word/document.xml of this file is not sound XML: save the file again."),
        (zipped({"word/document.xml": BOMB + part("document", "&b;")}),
         "The part word/document.xml of this file declares entities, which no document needs: leave the file out."),
        (zipped({"word/document.xml": b"<a>" + b" " * 50_000_000}),
         "The part word/document.xml of this file unpacks to more than any document needs: leave the file out."),
        (docx(p("One."))[:-40],
         "This file is not a Word document (.docx), or it is damaged: save it again from the program."),
    ],
)  # fmt: skip
def test_what_is_no_document_says_so(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(data)
    assert str(error.value) == message


def test_an_empty_document_has_no_blocks() -> None:
    assert read(docx("")).blocks == ()
