"""One report for each distinct phrase of a document, and none for what somebody else says at length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jargoncheck.linter.findings import Finding

Check = Callable[[str], list[Finding]]


def places(findings: list[Finding]) -> list[tuple[int, str]]:
    return [(finding.start.line, finding.text) for finding in findings]


def test_a_phrase_is_reported_at_its_first_place(check: Check) -> None:
    text = "Our world-class library.\n\nAI revolutionises it.\n\nA world class pool.\n\nAI will revolutionise pools.\n"
    assert places(check(text)) == [(1, "world-class"), (3, "revolutionises")]


def test_the_first_place_is_the_first_one_without_an_excuse(check: Check) -> None:
    text = "Is it world-class?\n\nThe firm says that it is world-class.\n\nOur world-class pool.\n"
    assert places(check(text)) == [(5, "world-class")]


def test_distinct_phrases_in_one_sentence_are_reported_each(check: Check) -> None:
    text = "Our world-class platform will revolutionise councils.\n"
    assert places(check(text)) == [(1, "world-class"), (1, "revolutionise")]


DIALOGUE = """
# Five minutes with Ada

**MK:** What did you build?

**Ada Byron:** A world-class engine.

It will revolutionise sums.

**MK:** What is next?

**Ada Byron:** More of the same.

# About us

Our world-class team.
"""


def test_a_dialogue_is_somebody_elses_speech_until_the_next_heading(check: Check) -> None:
    assert places(check(DIALOGUE)) == [(16, "world-class")]


INTERVIEW = """
# A conversation with Ada Byron

Our world-class team met her.

## What did you build?

An engine that will revolutionise sums.

## What is next?

The next one is a promising solution for looms.

## Notes

The engine is a promising approach.
"""


def test_answers_in_an_interview_are_somebody_elses_speech(check: Check) -> None:
    assert places(check(INTERVIEW)) == [(4, "world-class"), (16, "promising approach")]


def test_answers_in_the_first_person_make_an_interview(check: Check) -> None:
    text = "**How did you start?**\n\nI built a world-class engine.\n\n**And then?**\n\nI slept.\n"
    assert places(check(text)) == []


def test_questions_that_the_author_answers_are_the_authors_own_voice(check: Check) -> None:
    text = "## What is it?\n\nIt is a world-class engine.\n\n## What does it do?\n\nIt adds numbers.\n"
    assert places(check(text)) == [(3, "world-class")]


@pytest.mark.parametrize(
    "introduction", ["Ada Byron said:", "A tenant told us:", "Here is a testimonial from Ada Byron:"]
)
def test_the_paragraph_after_an_introduction_is_somebody_elses_speech(check: Check, introduction: str) -> None:
    text = f"{introduction}\n\nIt will revolutionise sums.\n\nOur world-class team.\n"
    assert places(check(text)) == [(5, "world-class")]


def test_what_the_author_introduces_as_the_authors_own_is_not(check: Check) -> None:
    assert places(check("In our plan we said:\n\nAI will revolutionise sums.\n")) == [(3, "revolutionise")]


def test_labels_of_a_form_are_no_speakers(check: Check) -> None:
    text = "**Challenge:** Long forms.\n\n**Idea:** A world-class form.\n\n**Challenge:** Cost.\n\n**Idea:** Wait.\n"
    assert places(check(text)) == [(3, "world-class")]
