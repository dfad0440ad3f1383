"""Which uses of a listed word are reported."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jargoncheck.linter.findings import Finding

Check = Callable[[str], list[Finding]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The works will impact traders.", ["impact"]),
        ("The impact on traders is small.", []),
        ("Ask the impacted traders.", ["impacted"]),
        ("We will focus on housing.", ["focus"]),
        ("Our focus is housing.", []),
        ("We report on progress in May.", []),
    ],
)
def test_a_verb_is_reported_and_its_noun_is_not(check: Check, text: str, words: list[str]) -> None:
    assert [finding.text for finding in check(text)] == words


def test_a_command_at_the_start_of_a_list_item_is_a_verb(check: Check) -> None:
    assert [finding.text for finding in check("- Focus on clarity\n- Check the date")] == ["Focus"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The key questions are listed.", ["key"]),
        ("The API key expired.", []),
        ("Turn the key to the left.", []),
        ("# Key Findings of the Report", ["Key"]),
    ],
)
def test_an_adjective_is_reported_unless_its_neighbours_excuse_it(check: Check, text: str, words: list[str]) -> None:
    assert [finding.text for finding in check(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The plan delivers lasting change.", ["delivers"]),
        ("The depot delivers hot meals.", []),
        ("The register facilitates the search.", ["facilitates"]),
        ("Two of us facilitated the workshop.", []),
    ],
)
def test_what_is_delivered_or_facilitated_decides(check: Check, text: str, words: list[str]) -> None:
    assert [finding.text for finding in check(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The guide says “utilise the hall”.",
        "Avoid the word utilise.",
        "Run `utilise` first.",
        "The form is sent via the site.",
        "Ask for key-value pairs.",
    ],
)
def test_quotations_mentions_code_and_entries_that_are_off_are_left_alone(check: Check, text: str) -> None:
    assert check(text) == []
