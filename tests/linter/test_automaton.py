"""Whole words and phrases, found in one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.linter.automaton import Automaton, folded, spaced

PHRASES = ("user", "in order to", "one stop shop", "eg", "e g", "don t", "key")


def found(text: str) -> list[tuple[str, str]]:
    return [(PHRASES[index], span.of(text)) for index, span in Automaton(PHRASES).find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("User", [("user", "User")]),
        ("the user’s (user)", [("user", "user"), ("user", "user")]),
        ("a user-friendly, end-user page", []),
        ("users username user_id", []),
        ("In order to", [("in order to", "In order to")]),
        ("in order\nto", [("in order to", "in order\nto")]),
        ("put them in order, to see", []),
        ("put them in order. To see", []),
        (
            "a one-stop shop and a one‑stop shop",
            [("one stop shop", "one-stop shop"), ("one stop shop", "one‑stop shop")],
        ),
        ("e.g. this, eg that", [("e g", "e.g"), ("eg", "eg")]),
        ("don’t", [("don t", "don’t")]),
        ("Ms O’Key’s page", []),
        ("İ user", [("user", "user")]),
        ("😀 key – key", [("key", "key"), ("key", "key")]),
    ],
)
def test_find(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text) == len(spaced(text))


@given(st.lists(st.sampled_from([*PHRASES, "x", "élan", "😀", "-", ",", "\n"])))
def test_a_found_phrase_is_the_words_at_its_place(parts: list[str]) -> None:
    text = " ".join(parts)
    for index, span in Automaton(PHRASES).find(text):
        assert spaced(span.of(text)) == PHRASES[index]


def test_two_spaces_in_a_row_are_as_good_as_one() -> None:
    text = "Stop.  Go in  order   to win."
    assert [(index, span.of(text)) for index, span in Automaton(["in order to", "win"]).find(text)] == [
        (0, "in  order   to"),
        (1, "win"),
    ]
