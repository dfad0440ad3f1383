"""link/text: a link says where it goes."""

from __future__ import annotations

from functools import cache

import pytest

from jargoncheck.api import make_linter
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import read
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source
from kinds.link.family import rules_of


@cache
def linter(select: str = "link/text", *, quotations: bool = False) -> Linter:
    return make_linter(Settings(select=tuple(select.split()), quotations=quotations), rules_of("link"))


def found(text: str, select: str = "link/text", *, quotations: bool = False) -> list[tuple[str | None, str, str]]:
    (report,) = linter(select, quotations=quotations).check([read(Source("page.md", text), "markdown")])
    return [(finding.entry, finding.text, finding.message) for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("click here", "here"),
        ("Here.", "here"),
        ("please click here", "here"),
        ("Read more »", "more"),
        ("Find out more…", "more"),
        ("this link", "link"),
        ("This page", "this-page"),
        ("Download", "download"),
    ],
)
def test_a_link_that_says_nothing_is_reported(text: str, entry: str) -> None:
    message = f"Say in this link where it goes, instead of “{text}”."

    assert found(f"To apply, [{text}](/apply)") == [(entry, text, message)]


@pytest.mark.parametrize(
    "text", ["https://a.gov.uk/bins", "http://a.gov.uk", "www.a.gov.uk", "a.gov.uk/bins", "https://a.gov.uk/bins."]
)
def test_an_address_as_link_text_is_reported(text: str) -> None:
    message = "Say in this link where it goes, instead of its address."

    assert found(f"Days are at [{text}](https://a.gov.uk/bins)") == [("address", text, message)]


@pytest.mark.parametrize(
    "text",
    [
        "Go to [more bin days](/more).",
        "Go to [click here to apply for a bin](/bins).",
        "Go to <https://a.gov.uk/bins>.",
        "Go to https://a.gov.uk/bins.",
        "Go to [GOV.UK](https://www.gov.uk) or [data.gov](https://data.gov).",
        "Go to [`here`](https://a.gov.uk).",
        "Go to [and/or](https://a.gov.uk/bins).",
        "Open [http://localhost:8000/x](http://localhost:8000/x).",
        "Open [https://api.example.com/x](https://api.example.com/x).",
        "Write to [a@b.uk](mailto:a@b.uk).",
        "[![more](a.png)](/more)",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Do not write “[click here](/a)”.",
        "Avoid the phrase [click here](/a).",
        "> See [here](/a).",
    ],
)
def test_somebody_elses_words_and_mentions_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_quotations_are_checked_when_asked_for() -> None:
    assert [entry for entry, _, _ in found("> See [here](/a).", quotations=True)] == ["here"]


@pytest.mark.parametrize(
    "text",
    [
        "## References\n\n- Rao 2020. [https://a.org/x](https://a.org/x)",
        "Rents rise.[^1]\n\n[^1]: [https://a.org/x](https://a.org/x)",
        "Rao 2020, accessed 7 June 2021, [https://a.org/x](https://a.org/x)",
        "Rao, “Rents”, [https://a.org/x](https://a.org/x)",
        "Use a short address, for example [www.a.uk/bins](https://www.a.uk/bins)",
    ],
)
def test_the_address_of_a_source_and_an_example_may_stand(text: str) -> None:
    assert found(text) == []


def test_a_vague_link_to_a_file_is_reported_for_both_without_a_half_mended_text() -> None:
    (report,) = linter("link").check([read(Source("page.md", "The form is [here](a.pdf)."), "markdown")])

    assert [(finding.rule, finding.text, finding.suggestions) for finding in report.findings] == [
        ("link/document-type", "here", ()),
        ("link/text", "here", ()),
    ]


def test_an_entry_can_be_left_out() -> None:
    chosen = make_linter(Settings(select=("link/text",), ignore=("link/text/address",)), rules_of("link"))
    text = "[www.a.uk](https://www.a.uk) and [here](/b)"
    (report,) = chosen.check([read(Source("page.md", text), "markdown")])

    assert [finding.text for finding in report.findings] == ["here"]
