"""What stands inside quotation marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.language.answers import Answer
from jargoncheck.language.excuses import quoted
from jargoncheck.language.quotations import quotations
from jargoncheck.text.document import Inline, InlineKind
from language.grammar_cases import marked


def inside(text: str) -> list[str]:
    return [quotation.of(text) for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “yes” and 'no' and \"maybe\".", ["“yes”", "'no'", '"maybe"']),
        ("«oui» and „ja”", ["«oui»", "„ja”"]),
        ("“outer ‘inner’ rest”", ["“outer ‘inner’ rest”", "‘inner’"]),
        ("(\"in brackets\")", ['"in brackets"']),
        ("“Don’t stop” and 'don't go'", ["“Don’t stop”", "'don't go'"]),
        ("‘the users’ needs’ first", ["‘the users’ needs’"]),
        ("the boys' 'big' plan", ["'big'"]),
    ],
)  # fmt: skip
def test_pairs_of_marks(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "users' needs and don't",
        "It’s the customers’ choice, isn’t it?",
        "the '90s and ’80s, rock 'n' roll, 'twas",
        '5\' 10" tall and 12" wide',
        "an empty ‘’ pair",
        "the “smart city and more",
        'x"y"z',
    ],
)
def test_apostrophes_feet_and_inches_and_lone_marks_are_no_quotations(text: str) -> None:
    assert inside(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We went on.\nAnd on.", ["“We went on.\nAnd on."]),
        ("She said: “We went on. And on.", ["“We went on. And on."]),
        ("He wrote of a “swift team. It left.", ["“swift team."]),
        ("“Closed” and “left open", ["“Closed”"]),
    ],
)
def test_a_quotation_left_open_runs_on_where_somebody_speaks(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@given(st.text(alphabet="aBs 1.,:\n\"'“”‘’«»(", max_size=60))
def test_quotations_are_inside_one_another_or_apart(text: str) -> None:
    spans = list(quotations(text))
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    for index, first in enumerate(spans):
        assert len(first) > 1
        for second in spans[index + 1 :]:
            assert first.contains(second) or not first.overlaps(second)


def test_a_match_is_quoted_in_marks_in_a_quotation_element_and_in_a_block_quotation() -> None:
    reading, span = marked("They call it “[[world-class]]”.")
    assert quoted(reading, span) is Answer.YES

    reading, span = marked("They call it [[world-class]] here.")
    assert quoted(reading, span) is Answer.NO
    assert quoted(replace(reading, block=reading.block._replace(quoted=True)), span) is Answer.YES

    element = reading.block._replace(inlines=(Inline(InlineKind.QUOTATION, span),))
    assert quoted(replace(reading, block=element), span) is Answer.YES
    emphasis = reading.block._replace(inlines=(Inline(InlineKind.EMPHASIS, span),))
    assert quoted(replace(reading, block=emphasis), span) is Answer.NO


def test_half_in_quotation_marks_counts_as_quoted() -> None:
    assert quoted(*marked("a [[“smart” city]] plan")) is Answer.YES
