"""Where sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.language.sentences import sentences


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bins are red. Boxes are green.", ["Bins are red.", "Boxes are green."]),
        ("  No stop at the end  ", ["No stop at the end"]),
        ("", []),
        (" \n ", []),
        ("Why? Because! Then…", ["Why?", "Because!", "Then…"]),
        ("Bring tools, eg. hammers, i.e. heavy ones. Thanks.",
         ["Bring tools, eg. hammers, i.e. heavy ones.", "Thanks."]),
        ("Ask Dr. Okoro at No. 10, St. Ann's. Then wait.", ["Ask Dr. Okoro at No. 10, St. Ann's.", "Then wait."]),
        ("No. That is wrong.", ["No.", "That is wrong."]),
        ("J. R. Hartley wrote it.", ["J. R. Hartley wrote it."]),
        ("He left the U.S. Then he wrote to the U.S. Mint.", ["He left the U.S.", "Then he wrote to the U.S. Mint."]),
        ("Pens, paper, etc. are free. Bring pens etc. Cups are not.",
         ["Pens, paper, etc. are free.", "Bring pens etc.", "Cups are not."]),
        ("It costs 3.50 in version 1.2. Pay now.", ["It costs 3.50 in version 1.2.", "Pay now."]),
        ("Go to https://a.example/b.c?d=e. Sign in.", ["Go to https://a.example/b.c?d=e.", "Sign in."]),
        ("Wait... there is more. It is… fine.", ["Wait... there is more.", "It is… fine."]),
        ("“Is it?” she asked. (It is.) “Good.” Then home.",
         ["“Is it?” she asked.", "(It is.)", "“Good.”", "Then home."]),
        ("See the site. gov.uk has a form.", ["See the site.", "gov.uk has a form."]),
        ("Run \ufffc. \ufffc reads the file.", ["Run \ufffc.", "\ufffc reads the file."]),
        ("Use a shell, e.g. \ufffc. Done.", ["Use a shell, e.g. \ufffc.", "Done."]),
        ("1. Open the lid. 2. Close it.", ["1. Open the lid.", "2. Close it."]),
        ("It was wet.[4] It was cold.² It snowed.3 We left.",
         ["It was wet.[4]", "It was cold.²", "It snowed.3", "We left."]),
    ],
)  # fmt: skip
def test_sentences_end_at_stops_that_are_not_part_of_a_word(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Town Hall\nHigh Street", ["Town Hall", "High Street"]),
        ("a line that\nruns on", ["a line that\nruns on"]),
        ("apples,\nPears", ["apples,\nPears"]),
        ("the Mayor of\nYork", ["the Mayor of\nYork"]),
        ("one\n\ntwo", ["one", "two"]),
        ("Stop.\nGo.", ["Stop.", "Go."]),
    ],
)
def test_a_hard_line_break_ends_a_sentence_when_a_new_thought_follows(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(alphabet="aBz1 .?!…\n\"'“”()[]e.g,;\ufffc-", max_size=80))
def test_sentences_are_ordered_and_lose_only_white_space(text: str) -> None:
    spans = list(sentences(text))
    assert all(earlier.end <= later.start for earlier, later in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    kept = {offset for span in spans for offset in range(span.start, span.end)}
    assert "".join(text[offset] for offset in range(len(text)) if offset not in kept).strip() == ""
