"""people/discouraged: labels for people, with what to say instead."""

from __future__ import annotations

import pytest

from kinds.choice.people_documents import Found, findings


def discouraged(text: str) -> list[Found]:
    return findings("people/discouraged", text)


def test_a_label_is_reported_with_advice_and_a_replacement() -> None:
    assert discouraged("The bus is free for the elderly.") == [
        Found(
            entry="the-elderly",
            text="the elderly",
            line=1,
            column=21,
            message="Instead of “the elderly”, say “older people”, or give the ages.",
            suggestions=("older people",),
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask the service user.", [("service user", ("person who uses the service",))]),
        ("Ask service users.", [("service users", ("people who use the service",))]),
        ("It is the service user's home.", [("service user", ())]),
        ("The deaf and the disabled came.", [("The deaf", ("Deaf people",)), ("the disabled", ("disabled people",))]),
        ("An able-bodied adult can walk it.", [("able-bodied", ())]),
        ("Most able-bodied adults can walk it.", [("able-bodied", ("non-disabled",))]),
        ("He suffered from depression.", [("suffered from", ())]),
        ("She is suffering from dementia.", [("suffering from", ())]),
        ("We meet the needs of BAME residents.", [("BAME", ())]),
        ("Hard to reach groups came.", [("Hard to reach", ())]),
    ],
)
def test_replacements_fit_where_they_go(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(found.text, found.suggestions) for found in discouraged(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The poor condition of the road is well known.",
        "The blind spot is on the left.",
        "Pull down the blind in front of the window.",
        "The disabled and hidden fields are not sent.",
        "The homeless shelter opens at six.",
        "The deaf and partially sighted visitors came.",
        "The vulnerable library was updated.",
        "The pipeline runs as a service user with its own token.",
        "The economy suffers from high prices.",
        "The helpline is for victims of crime.",
        "The shelf is hard to reach.",
        "She works for the Royal National Institute for the Blind.",
        "The guide says to avoid “the elderly”.",
        "Do not use the word pensioner.",
    ],
)
def test_other_senses_are_left_alone(text: str) -> None:
    assert discouraged(text) == []


@pytest.mark.parametrize("text", ["We help the elderly and the young.", "We help the poor, the old and the ill."])
def test_a_label_in_a_list_still_stands_for_people(text: str) -> None:
    assert len(discouraged(text)) == 1
