"""How labels and findings end."""

import pytest

from evaluation.building import finding, label
from jargoncheck.evaluation.matching import Ending, Outcome, outcomes

TEXT = "The DPO met the customer. Customers told the DPO that we utilise world-class, seamless tools.\n"


def test_a_finding_at_the_labelled_words_is_right() -> None:
    wanted, found = label(TEXT, "utilise", "plain"), finding(TEXT, "utilise", "plain/words")
    assert outcomes(TEXT, [wanted], [], [found]) == [Outcome(Ending.RIGHT, wanted, found)]


def test_a_label_that_nothing_answers_is_missing() -> None:
    wanted = label(TEXT, "utilise", "plain")
    assert outcomes(TEXT, [wanted], [], []) == [Outcome(Ending.MISSING, wanted)]


def test_a_finding_that_answers_nothing_is_noisy_and_names_the_silent_label_that_it_hits() -> None:
    silent = label(TEXT, "world-class", "hype", because="quoted")
    hit, other = finding(TEXT, "world-class", "hype/praise"), finding(TEXT, "utilise", "plain/words")
    assert outcomes(TEXT, [], [silent], [hit, other]) == [
        Outcome(Ending.NOISY, finding=other),
        Outcome(Ending.NOISY, finding=hit, silent=silent),
    ]


def test_a_finding_of_another_family_answers_nothing() -> None:
    wanted, found = label(TEXT, "utilise", "plain"), finding(TEXT, "utilise", "hype/praise")
    assert outcomes(TEXT, [wanted], [], [found]) == [
        Outcome(Ending.NOISY, finding=found),
        Outcome(Ending.MISSING, wanted),
    ]


def test_other_words_in_the_same_place_are_a_wrong_span() -> None:
    wanted, found = label(TEXT, "world-class", "hype"), finding(TEXT, "world-class, seamless tools", "hype/praise")
    assert outcomes(TEXT, [wanted], [], [found]) == [Outcome(Ending.WRONG_SPAN, wanted, found)]


@pytest.mark.parametrize(
    ("rule", "labelled", "reported"),
    [
        ("acronym/unexplained", ("DPO", 2), ("DPO", 1)),
        ("acronym/explained-late", ("DPO", 1), ("DPO", 2)),
        ("people/mixed", ("customer", 1), ("Customers", 1)),
    ],
)
def test_what_is_reported_once_a_document_can_be_found_in_a_wrong_place(
    rule: str, labelled: tuple[str, int], reported: tuple[str, int]
) -> None:
    wanted = label(TEXT, labelled[0], rule, labelled[1])
    found = finding(TEXT, reported[0], rule, reported[1])
    assert outcomes(TEXT, [wanted], [], [found]) == [Outcome(Ending.WRONG_SPAN, wanted, found)]


def test_what_is_reported_at_each_place_cannot() -> None:
    wanted = label(TEXT, "customer", "people/discouraged")
    found = finding(TEXT, "Customers", "people/discouraged")
    assert [outcome.ending for outcome in outcomes(TEXT, [wanted], [], [found])] == [Ending.MISSING, Ending.NOISY]


@pytest.mark.parametrize(
    ("suggestions", "ending"),
    [(("employ", "use"), Ending.RIGHT), (("employ",), Ending.WRONG_ADVICE), ((), Ending.WRONG_ADVICE)],
)
def test_the_labelled_advice_has_to_be_among_the_suggestions(suggestions: tuple[str, ...], ending: Ending) -> None:
    wanted = label(TEXT, "utilise", "plain", advice="use")
    found = finding(TEXT, "utilise", "plain/words", suggestions=suggestions)
    assert outcomes(TEXT, [wanted], [], [found]) == [Outcome(ending, wanted, found)]


def test_another_rule_of_the_family_than_the_one_named_gives_wrong_advice() -> None:
    wanted, found = label(TEXT, "DPO", "acronym/unexplained"), finding(TEXT, "DPO", "acronym/explained-late")
    assert outcomes(TEXT, [wanted], [], [found]) == [Outcome(Ending.WRONG_ADVICE, wanted, found)]


def test_the_best_fit_answers_and_the_second_report_of_the_words_is_noisy() -> None:
    wanted = label(TEXT, "seamless", "hype")
    wide, exact = finding(TEXT, "seamless tools", "hype/praise"), finding(TEXT, "seamless", "hype/magic")
    assert outcomes(TEXT, [wanted], [], [wide, exact]) == [
        Outcome(Ending.NOISY, finding=wide),
        Outcome(Ending.RIGHT, wanted, exact),
    ]


def test_one_finding_over_two_labels_answers_one_of_them() -> None:
    first, second = label(TEXT, "world-class", "hype"), label(TEXT, "seamless", "hype")
    found = finding(TEXT, "world-class, seamless", "hype/praise")
    assert outcomes(TEXT, [first, second], [], [found]) == [
        Outcome(Ending.WRONG_SPAN, first, found),
        Outcome(Ending.MISSING, second),
    ]
