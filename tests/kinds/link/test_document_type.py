"""link/document-type: a link that opens a file says so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from jargoncheck.api import make_linter
from jargoncheck.linter.findings import Finding
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import read
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source
from kinds.link.family import rules_of


@cache
def linter(*, quotations: bool = False) -> Linter:
    return make_linter(Settings(select=("link/document-type",), quotations=quotations), rules_of("link"))


def findings(text: str, *, quotations: bool = False) -> Sequence[Finding]:
    (report,) = linter(quotations=quotations).check([read(Source("page.md", text), "markdown")])
    return report.findings


def texts(text: str) -> list[str]:
    return [finding.text for finding in findings(text)]


def test_a_link_to_a_pdf_is_reported_at_its_words_with_the_type_to_add() -> None:
    (finding,) = findings("Read the *[annual report](/files/report-2025.pdf)*.")

    assert (finding.rule, finding.entry) == ("link/document-type", "pdf")
    assert (finding.text, finding.start.column, finding.end.column) == ("annual report", 12, 25)
    assert finding.message == "Add “(PDF)” to this link, with the size of the file where you know it."
    assert [(found.text, found.safe) for found in finding.suggestions] == [("annual report (PDF)", False)]


@pytest.mark.parametrize(
    ("destination", "entry"),
    [
        ("a.pdf", "pdf"),
        ("https://a.uk/A.PDF?raw=true#page=2", "pdf"),
        ("/download?id=4&file=a%20b.pdf", "pdf"),
        ("a.doc", "word"),
        ("a.docx", "word"),
        ("a.odt", "odt"),
        ("a.xls", "excel"),
        ("a.xlsx", "excel"),
        ("a.ods", "ods"),
        ("a.csv", "csv"),
        ("a.ppt", "powerpoint"),
        ("a.pptx", "powerpoint"),
        ("a.odp", "odp"),
    ],
)
def test_the_address_tells_the_type(destination: str, entry: str) -> None:
    assert [finding.entry for finding in findings(f"The [rules]({destination}) hold.")] == [entry]


@pytest.mark.parametrize(
    "destination",
    [
        "a.html",
        "/pdf/",
        "https://a.doc",
        "/search?q=a.pdf",
        "mailto:a@b.doc",
        "a.pdf.html",
        "#a.pdf",
        "https://github.com/a/b/blob/main/a.pdf",
        "https://en.wikipedia.org/wiki/File:A.pdf",
    ],
)
def test_what_opens_a_page_is_left_alone(destination: str) -> None:
    assert findings(f"The [rules]({destination}) hold.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "[Rules (PDF, 19.5KB)](a.pdf)",
        "[Rules](a.pdf) (PDF only, 545KB)",
        "[Rules](a.pdf) [PDF warning]",
        "“[Rules](a.pdf).” (12 pages, PDF)",
        "[Rules](a.pdf), a 2 MB file",
        "[Rules](a.pdf) in PDF format",
        "Two PDFs: [rules](a.pdf)",
        "[a.pdf](a.pdf)",
        "[Word form](a.docx)",
        "[Form](a.docx) (MS Word)",
        "[Table in Excel](a.xlsx)",
        "[Spreadsheet of rents](a.ods)",
        "[Slides](a.pptx)",
    ],
)
def test_a_type_or_a_size_in_or_beside_the_link_is_enough(text: str) -> None:
    assert findings(text) == ()


def test_what_belongs_to_another_link_does_not_count() -> None:
    assert texts("[Rules](a.pdf) (PDF), [rents](b.pdf)") == ["rents"]
    assert texts("[Rules](a.pdf) and [rents (PDF)](b.pdf)") == ["Rules"]
    assert texts("We gave up PDFs. Read the [rules](a.pdf).") == ["rules"]


def test_a_word_that_is_no_type_does_not_count() -> None:
    assert texts("[The rules in a word](a.docx)") == ["The rules in a word"]


def test_a_heading_a_lead_in_and_a_column_speak_for_their_links() -> None:
    assert texts("## PDF files\n\n- [Rules](a.pdf)\n\n## More\n\n- [Rents](b.pdf)") == ["Rents"]
    assert texts("These are PDFs:\n\n- [Rules](a.pdf)\n- [Rents](b.pdf)") == []
    assert texts("| PDF | Data |\n| --- | --- |\n| [Rules](a.pdf) | [Rents](b.pdf) |") == ["Rents"]


def test_links_are_found_in_html_and_in_dialects() -> None:
    assert texts('<p>The <a class="x" href="{{ root }}/a.pdf">rules</a></p>') == ["rules"]
    assert texts("The [rules](<%= root %>/a.pdf), x[rents](b.pdf)x and [forms][f]\n\n[f]: c.doc") == [
        "rules",
        "rents",
        "forms",
    ]


def test_a_suggestion_stays_before_the_full_stop_and_out_of_marks() -> None:
    assert [finding.suggestions[0].text for finding in findings("[Read the rules.](a.pdf)")] == [
        "Read the rules (PDF)."
    ]
    assert [finding.suggestions for finding in findings("[Read *the* rules](a.pdf)")] == [()]


def test_pictures_and_block_quotations_are_left_alone() -> None:
    assert findings("[![Cover](cover.png)](a.pdf)") == ()
    assert findings("> The [rules](a.pdf) hold.") == ()
    assert len(findings("> The [rules](a.pdf) hold.", quotations=True)) == 1
