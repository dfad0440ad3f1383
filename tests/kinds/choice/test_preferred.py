"""people/preferred: every use of a word that is not the organisation's."""

from __future__ import annotations

import pytest

from kinds.choice.people_documents import Found, findings


def test_every_use_is_reported() -> None:
    assert findings("people/preferred", "Customers can pay. Ask a customer.", preferred="residents") == [
        Found(
            entry="customer",
            text="Customers",
            line=1,
            column=1,
            message="Write “residents”, the word your organisation has chosen, instead of “Customers”.",
            suggestions=("Residents",),
        ),
        Found(
            entry="customer",
            text="customer",
            line=1,
            column=26,
            message="Write “resident”, the word your organisation has chosen, instead of “customer”.",
            suggestions=("resident",),
        ),
    ]


def test_nothing_is_reported_until_a_word_is_chosen() -> None:
    assert findings("people/preferred", "Customers can pay. Ask a customer.") == []


def test_people_can_be_the_word() -> None:
    found = findings("people/preferred", "Users can pay. Ask the user.", preferred="people")

    assert [(each.text, each.suggestions) for each in found] == [("Users", ("People",)), ("user", ("person",))]


@pytest.mark.parametrize("preferred", ["resident", "residents", "Residents"])
def test_the_chosen_word_is_left_alone(preferred: str) -> None:
    assert findings("people/preferred", "Residents can pay. Ask a resident.", preferred=preferred) == []


def test_words_of_one_entry_are_one_word() -> None:
    assert findings("people/preferred", "End users can pay. Service users can ask.", preferred="users") == []


@pytest.mark.parametrize(
    "text",
    [
        "The applicant can pay, and the public can watch.",
        "User research showed what a customer relationship needs.",
        "The supplier sends its customers a bill.",
        "Admin users need a token for the API.",
    ],
)
def test_other_groups_keep_their_words(text: str) -> None:
    assert findings("people/preferred", text, preferred="residents") == []
