"""Proportions, intervals and what is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.building import finding, label
from jargoncheck.evaluation.figures import Figures, Score, figures_of, figures_of_rule
from jargoncheck.evaluation.intervals import F1, Interval, Proportion
from jargoncheck.evaluation.matching import Ending, Outcome

TEXT = "we commence and utilise and leverage and facilitate\n"


def counts(right: int, missing: int, noisy: int, wrong_span: int, wrong_advice: int) -> dict[Ending, int]:
    return dict(zip(Ending, (right, missing, noisy, wrong_span, wrong_advice), strict=True))


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # The first four: Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
        # methods", Statistics in Medicine 17 (1998), table I, method 3. The last mirrors the third.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (20, 20, 0.8389, 1.0),
    ],
)
def test_the_interval_is_the_published_one(hits: int, of: int, low: float, high: float) -> None:
    interval = Proportion(hits, of).interval
    assert interval is not None
    assert (round(interval.low, 4), round(interval.high, 4)) == (low, high)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_its_value_and_stays_between_0_and_1(counted: tuple[int, int]) -> None:
    for measure in (Proportion(*counted), F1(Proportion(*counted))):
        assert measure.interval is not None
        assert measure.value is not None
        assert 0 <= measure.interval.low <= measure.value <= measure.interval.high <= 1


def test_nothing_counted_gives_no_figure() -> None:
    assert (Proportion(0, 0).value, Proportion(0, 0).interval) == (None, None)
    assert (F1(Proportion(0, 0)).value, F1(Proportion(0, 0)).interval) == (None, None)


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_is_the_harmonic_mean(hits: int, false_alarms: int, misses: int) -> None:
    precision, recall = Proportion(hits, hits + false_alarms), Proportion(hits, hits + misses)
    score = Score.of(precision, recall)
    assert score.f1 is not None
    assert precision.value is not None
    assert recall.value is not None
    assert score.f1.value == pytest.approx(2 * precision.value * recall.value / (precision.value + recall.value))


def test_the_figures_of_a_family_count_every_ending() -> None:
    wanted, found = label(TEXT, "commence", "plain"), finding(TEXT, "commence", "plain/words")
    ended = [
        Outcome(Ending.RIGHT, wanted, found),
        Outcome(Ending.WRONG_SPAN, wanted, found),
        Outcome(Ending.WRONG_ADVICE, wanted, found),
        Outcome(Ending.MISSING, wanted),
        Outcome(Ending.NOISY, finding=found),
        Outcome(Ending.NOISY, finding=found),
    ]
    assert figures_of("plain", ended) == Figures(
        "plain",
        counts(right=1, missing=1, noisy=2, wrong_span=1, wrong_advice=1),
        strict=Score(Proportion(1, 5), Proportion(1, 4), F1(Proportion(1, 8))),
        place=Score(Proportion(3, 5), Proportion(3, 4), F1(Proportion(3, 6))),
    )


def test_a_rule_is_measured_by_its_findings_and_by_the_labels_that_name_it() -> None:
    named = label(TEXT, "commence", "plain/words")
    ended = [
        Outcome(Ending.RIGHT, named, finding(TEXT, "commence", "plain/words")),
        Outcome(Ending.WRONG_ADVICE, label(TEXT, "utilise", "plain/words"), finding(TEXT, "utilise", "plain/other")),
        Outcome(Ending.NOISY, finding=finding(TEXT, "leverage", "plain/words")),
        Outcome(Ending.MISSING, label(TEXT, "facilitate", "plain")),
    ]
    assert figures_of_rule("plain/words", ended) == Figures(
        "plain/words",
        counts(right=1, missing=0, noisy=1, wrong_span=0, wrong_advice=1),
        strict=Score(Proportion(1, 2), Proportion(1, 2), F1(Proportion(1, 3))),
        place=Score(Proportion(1, 2), Proportion(2, 2), None),
    )
    assert figures_of_rule("plain/other", ended).strict == Score(Proportion(0, 1), Proportion(0, 0), None)


def test_an_interval_of_f1_comes_from_the_share_of_hits() -> None:
    share = Proportion(8, 10).interval
    assert share is not None
    assert F1(Proportion(8, 10)).interval == Interval(
        2 * share.low / (1 + share.low), 2 * share.high / (1 + share.high)
    )
