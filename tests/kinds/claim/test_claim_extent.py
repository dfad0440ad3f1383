"""How far praise reaches: intensified words, and lists of words that are praise only together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jargoncheck.linter.findings import Finding

Check = Callable[[str], list[Finding]]


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [
        ("The map is hugely popular.", 11, "hugely popular"),
        ("The map is truly useful, and free.", 11, "truly useful"),
        ("The lift is faster and safer.", 12, "faster and safer"),
        ("It gives us faster, safer and more secure payments.", 12, "faster, safer and more secure"),
        ("It gives us a more secure and faster way in.", 14, "more secure and faster"),
        ("Our letters are simple, clear and current.", 16, "simple, clear and current"),
        ("Our letters are simple, clear, friendly, and current.", 16, "simple, clear, friendly, and current"),
    ],
)
def test_praise_is_reported_with_all_that_belongs_to_it(check: Check, text: str, start: int, words: str) -> None:
    (finding,) = check(text)
    assert (finding.span.start, finding.text) == (start, words)
    assert finding.message == f"Instead of “{words}”, say what it does."


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("nothing follows", "They differ hugely."),
        ("another word follows", "The map is hugely overpriced."),
        ("the word follows in the next sentence", "They differ hugely. Popular maps sell."),
        ("no list", "The lift is faster."),
        ("another word joins", "The lift is faster and louder."),
        ("not joined", "The lift is faster safer said."),
        ("a list of two where three are asked for", "Our letters are simple and clear."),
        ("the list ends with the sentence", "The lift is faster. And safer lifts came."),
        ("an aim", "We want a faster and safer lift."),
    ],
)
def test_what_is_no_praise_by_itself_is_left_alone(check: Check, reason: str, text: str) -> None:
    assert check(text) == [], reason


def test_lists_of_different_words_are_distinct_phrases(check: Check) -> None:
    found = check("It is faster and safer.\n\nIt is faster and safer.\n\nIt is faster and more secure.\n")
    assert [(finding.start.line, finding.text) for finding in found] == [
        (1, "faster and safer"),
        (5, "faster and more secure"),
    ]
