"""OpenDocument texts and presentations: which lines there are and what they are."""

from __future__ import annotations

import pytest

from jargoncheck.readers.table import read_bytes
from jargoncheck.text.document import Cell
from jargoncheck.text.source import UnreadableError
from readers.contract import problems
from readers.office_files import odt, zipped


def test_paragraphs_headings_lists_tables_and_notes() -> None:
    body = (
        '<text:h text:outline-level="2">Bins</text:h><text:tracked-changes><text:p>Old.</text:p></text:tracked-changes>'
        '<text:p>We <text:span>bo</text:span>ld<text:s text:c="2"/><text:a xlink:href="/x">this</text:a>'
        "<office:annotation><text:p>No.</text:p></office:annotation>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
        "</text:note> day.</text:p>"
        "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "</table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>b</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        '<text:p text:style-name="P1">Said she.</text:p>'
    )
    styles = '<style:style style:name="P1" style:parent-style-name="Quotations"/><style:style style:name="Quotations"/>'
    document = read_bytes("a.odt", odt(body, styles), "odt")
    assert [(block.kind.value, block.level, block.text, block.cell) for block in document.blocks] == [
        ("heading", 2, "Bins", None),
        ("paragraph", 0, "We bold  this day.", None),
        ("footnote", 0, "A note.", None),
        ("list-item", 1, "One", None),
        ("list-item", 2, "Two", None),
        ("table-header", 0, "a", Cell(0, 0, 0)),
        ("table-cell", 0, "b", Cell(0, 1, 0)),
        ("paragraph", 0, "Said she.", None),
    ]
    assert [block.quoted for block in document.blocks] == [False] * 7 + [True]
    assert list(problems(document)) == []


def test_slides_are_pages_with_a_heading_points_and_notes() -> None:
    names = (
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )

    def shape(role: str, *lines: str) -> str:
        texts = "".join(f'<a:p><a:pPr lvl="{n}"/><a:r><a:t>{line}</a:t></a:r></a:p>' for n, line in enumerate(lines))
        return f'<p:sp><p:nvPr><p:ph type="{role}"/></p:nvPr><p:txBody>{texts}</p:txBody></p:sp>'

    data = zipped(
        {
            "ppt/presentation.xml": f"<p:presentation {names}/>",
            "ppt/slides/slide10.xml": f"<p:sld {names}>{shape('title', 'Last')}</p:sld>",
            "ppt/slides/slide2.xml": f"<p:sld {names}>{shape('title', 'Plan')}{shape('body', 'One', 'Two')}"
            f"{shape('sldNum', '2')}</p:sld>",
            "ppt/slides/_rels/slide2.xml.rels": "<x>../notesSlides/notesSlide1.xml</x>",
            "ppt/notesSlides/notesSlide1.xml": f"<p:notes {names}>{shape('body', 'Say so.')}</p:notes>",
        }
    )
    document = read_bytes("a.pptx", data, "pptx")
    assert [(block.kind.value, block.level, block.text) for block in document.blocks] == [
        ("heading", 1, "Plan"),
        ("list-item", 1, "One"),
        ("list-item", 2, "Two"),
        ("list-item", 1, "Say so."),
        ("heading", 1, "Last"),
    ]
    assert [document.source.page(block.source.start) for block in document.blocks] == [1, 1, 1, 1, 2]
    assert list(problems(document)) == []


@pytest.mark.parametrize(
    ("format_name", "message"),
    [
        ("odt", "This file is not an OpenDocument text (.odt): the part content.xml is missing."),
        ("pptx", "This file is not a PowerPoint presentation (.pptx): the part ppt/presentation.xml is missing."),
    ],
)
def test_another_archive_says_so(format_name: str, message: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_bytes("a", zipped({"a.txt": "a"}), format_name)
    assert str(error.value) == message
