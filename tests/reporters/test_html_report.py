"""The report for people who never use a command line."""

from __future__ import annotations

import io
import json
import re
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from jargoncheck.api import check_text
from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.reporters import html
from jargoncheck.reporters.html import Totals, earlier_totals
from jargoncheck.settings import Settings

NOW = datetime(2024, 5, 6, 7, 8)


def page(*reports: FileReport, earlier: tuple[Totals, ...] = ()) -> str:
    stream = io.StringIO()
    html.write(reports, stream, earlier=earlier, now=NOW)
    return stream.getvalue()


class Words(HTMLParser):
    """The words of a page outside styles and scripts, and the tags that it closes."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script") and data.strip():
            self.words.append(" ".join(data.split()))


def words(text: str) -> list[str]:
    parser = Words()
    parser.feed(text)
    assert parser.open == []
    return parser.words


def a_report() -> FileReport:
    text = "<script>alert(1)</script> Use it in order to."
    return check_text(text, name="docs/a.txt", settings=Settings(select=("plain/words-to-avoid",)))


def test_findings_are_marked_in_place_and_explained_and_markup_is_text() -> None:
    text = page(a_report(), FileReport("b.md"), FileReport("c.md", problems=(Problem("It is empty."),)))
    shown = words(text)
    start = shown.index("docs/a.txt")
    assert shown[start : start + 12] == [
        "docs/a.txt", "Line 1", "<script>alert(1)</script> Use it", "in order to", "1", ".", "warning",
        "Write “to” instead of “in order to”.", "Suggestion:", "to", "Why", a_report().findings[0].why,
    ]  # fmt: skip
    assert "<script>alert" not in text
    assert shown[shown.index("c.md") + 1] == "This document was not checked: It is empty."
    assert shown[-2:] == ["1 document without findings", "b.md"]


def test_the_page_needs_nothing_else_and_says_its_date() -> None:
    text = page(a_report())
    assert re.findall(r"(?:src|<link)[^>]*", text) == []
    assert "1 finding in 1 document, on 2024-05-06 at 07:08." in words(text)


def test_charts_have_their_numbers_as_text() -> None:
    shown = words(page(a_report(), earlier=(Totals("2024-01-01T00:00", 4, 1),)))
    assert shown[shown.index("Findings by rule") :][1:5] == [
        "Rule",
        "Findings",
        "plain/words-to-avoid/in-order-to",
        "1",
    ]
    assert shown[shown.index("Findings by folder") :][1:5] == ["Folder", "Findings", "docs", "1"]
    assert shown[shown.index("Findings over time") :][3:7] == ["2024-01-01 00:00", "4", "2024-05-06 07:08", "1"]


def test_earlier_reports_may_be_pages_or_json(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(a_report()), "utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"summary": {"findings": 3, "files": 2}}), "utf-8")
    first, second = earlier_totals([tmp_path / "b.json", tmp_path / "a.html"])
    assert first == Totals("2024-05-06T07:08", 1, 1)
    assert (second.findings, second.files) == (3, 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}", "a.json is no report of ours: name a JSON or HTML report of jargoncheck."),
        (None, "a.json cannot be read: no such file or directory."),
    ],
)
def test_what_is_no_report_says_so(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "a.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(ValueError, match=r"a\.json") as error:
        earlier_totals([path])
    assert str(error.value) == f"{tmp_path}/{message}"
