"""Matches that are part of a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jargoncheck.language.answers import Answer
from jargoncheck.language.names import in_name
from jargoncheck.text.document import BlockKind, Inline, InlineKind
from jargoncheck.text.spans import ProseSpan
from language.grammar_cases import marked, parse


@pytest.mark.parametrize(
    "text",
    [
        "She is the [[Delivery]] Manager here.",
        "Ask [[Customer]] Services.",
        "He is Head of [[Transformation]].",
        "It came from the Digital [[Transformation]] Fund.",
        "The [[Digital]] Transformation Fund pays.",
        "The Director of [[Customer]] Services said so.",
        "our Service [[Delivery]] team",
        "The Office of [[Citizen]] Services and New Technologies helps.",
        "Searching in [[Drive]] is easy.",
        "tagged #[[innovation]] today",
        "[[Customer]] Services will answer.",
        "[[Delivery]] Manager wanted at once.",
    ],
)
def test_a_run_of_capitals_inside_a_sentence_is_a_name(text: str) -> None:
    assert in_name(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "We [[deliver]] services.",
        "[[Deliver]] better services.",
        "The plan. [[Transform]] it.",
        "Benefits: [[Robust]] delivery.",
        "([[Key]] points below)",
        "[[Deliver]] NHS services.",
        "Do this: [[Drive]] change.",
        "WE MUST [[DELIVER]] CHANGE NOW",
    ],
)
def test_a_capital_that_is_owed_to_the_place_is_no_name(text: str) -> None:
    assert in_name(*marked(text)) is Answer.NO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How We [[Deliver]] Better Services", Answer.NO),
        ("[[Transforming]] Public Services", Answer.NO),
        ("THERE IS NO [[SILVER BULLET]]", Answer.NO),
        ("[[Delivery]] Manager", Answer.YES),
        ("The Digital [[Transformation]] Fund", Answer.YES),
    ],
)
def test_in_a_heading_in_title_case_only_the_last_word_can_show_a_name(text: str, expected: Answer) -> None:
    assert in_name(*marked(text, BlockKind.HEADING)) is expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Read Better Ways to [[Deliver]] Care for more.", "Better Ways to Deliver Care", Answer.YES),
        ("Read our guide How to [[deliver]] a parcel first.", "How to deliver a parcel", Answer.YES),
        ("Read how to [[deliver]] a parcel first.", "how to deliver a parcel", Answer.NO),
    ],
)
def test_a_linked_title_is_a_name(text: str, title: str, expected: Answer) -> None:
    reading, span = marked(text)
    start = reading.text.index(title)
    link = Inline(InlineKind.LINK, ProseSpan(start, start + len(title)), "https://a.example")
    assert in_name(replace(reading, block=reading.block._replace(inlines=(link,))), span) is expected


def test_a_quoted_title_is_a_name() -> None:
    assert in_name(*marked("The report “Better Ways to [[Deliver]] Care” is out.")) is Answer.YES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[Transform]] Birmingham with us.", Answer.NO),
        ("[[Citizens]] Advice can help you.", Answer.YES),
    ],
)
def test_before_another_capital_a_parse_settles_what_opens_a_sentence(text: str, expected: Answer) -> None:
    reading, span = marked(text)
    assert in_name(reading, span) in {Answer.UNKNOWN, expected}
    assert in_name(parse(reading), span) is expected
