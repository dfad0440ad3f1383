"""The ways of explaining an acronym in running prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.kinds.acronym.explanations import explanations


def found(text: str) -> list[tuple[str, str]]:
    """Return the short and the long form of each explanation."""
    return [(explained.short, explained.long) for explained in explanations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Better Care Fund (BCF) pays.",
        "The Better Care Fund (the BCF) pays.",
        "The Better Care Fund (BCF, said as letters) pays.",
        "The Better Care Fund (or BCF) pays.",
        "The Better Care Fund (hereafter BCF) pays.",
        "The Better Care Fund [BCF] pays.",
        "The “Better Care Fund” (“BCF”) pays.",
        "The Better Care Fund, or BCF, pays.",
        "The Better Care Fund, known as BCF, pays.",
        "The Better Care Fund, also called the BCF, pays.",
        "The Better Care Fund, abbreviated to BCF, pays.",
        "The Better Care Fund – BCF – pays.",
        "The Better Care Fund: BCF",
        "The BCF (Better Care Fund) pays.",
        "The BCF (the Better Care Fund) pays.",
        "The BCF (short for Better Care Fund) pays.",
        "BCF stands for Better Care Fund.",
        "BCF, which stands for Better Care Fund, pays.",
        "BCF – standing for Better Care Fund – pays.",
        "BCF is short for Better Care Fund.",
        "BCF is an acronym for Better Care Fund.",
        "BCF means Better Care Fund.",
        "BCF, or Better Care Fund, pays.",
        "The BCF, the Better Care Fund, pays.",
        "BCF - Better Care Fund",
        "BCF: Better Care Fund",
        "BCF = Better Care Fund",
        "Fill in the Better Care Fund / BCF field.",
        "Fill in the BCF / Better Care Fund field.",
        "Get a BCF form (Better Care Fund).",
        "We call it Better Care Fund. I never abbreviate it, but if I did it would be BCF.",
    ],
)
def test_every_way_of_explaining(text: str) -> None:
    assert found(text) == [("BCF", "Better Care Fund")]


def test_a_name_in_brackets_explains_letters_of_another_language() -> None:
    assert found("We met the VNG (Dutch Association of Municipalities).") == [
        ("VNG", "Dutch Association of Municipalities")
    ]
    assert found("Write to the SRO (Jane Smith) or the VNG (Room 2).") == []


def test_long_forms_in_small_letters() -> None:
    assert found("key performance indicators (KPIs)") == [("KPIs", "key performance indicators")]


def test_two_joined_acronyms_are_explained_each() -> None:
    text = "a Personal Identity Verification/Common Access Card (PIV/CAC)"
    assert found(text) == [("PIV", "Personal Identity Verification"), ("CAC", "Common Access Card")]


def test_the_whole_bracket_is_covered() -> None:
    text = "Ask the Better Care Fund (BCF, said as letters) first."
    (explained,) = explanations(text)
    assert explained.span.of(text) == "Better Care Fund (BCF, said as letters)"
    assert explained.short_span.of(text) == "BCF"
    assert explained.long_span.of(text) == "Better Care Fund"


@pytest.mark.parametrize(
    "text",
    [
        "The CF API (or automated commands) helps.",
        "You have to wait (ASAP) for it.",
        "Our agile coach (DDaT) left.",
        "The BCF pays for care. Better funds care for more.",
        "See E/CN.6/2013/NGO/1 and E/CN.6/2013/NGO/2.",
        "Sign in to your account (HMRC).",
        "Use WPA2-Enterprise (AES) here.",
    ],
)
def test_what_stands_near_explains_nothing(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="ABCabc (),.-–:/'’&2\n", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for explained in explanations(text):
        assert explained.span.contains(explained.short_span)
        assert explained.span.contains(explained.long_span)
        assert explained.short == explained.short_span.of(text)
