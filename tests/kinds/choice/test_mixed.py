"""people/mixed: the first use of each word but one, when a document calls one group by several words."""

from __future__ import annotations

import pytest

from kinds.choice.people_documents import Found, findings

USERS = ("Users can apply online. We tell users when we have decided.",)
CUSTOMERS = ("If customers need help, they can phone us. We ask customers for a reference number.",)

USER_OR_CUSTOMER = (
    "Choose one word for the same people, “user” or “customer”: “user” fits design, research and technical documents, "
    "“customer” fits people who pay, book or choose."
)


def mixed(*paragraphs: str, preferred: str | None = None) -> list[Found]:
    return findings("people/mixed", *paragraphs, preferred=preferred)


def entries(*paragraphs: str) -> list[str | None]:
    return [found.entry for found in mixed(*paragraphs)]


def test_the_first_use_of_the_other_word_is_reported() -> None:
    assert mixed(*USERS, *CUSTOMERS) == [
        Found(
            entry="customer",
            text="customers",
            line=3,
            column=4,
            message=USER_OR_CUSTOMER,
            suggestions=("users", "people"),
            related=((1, 1, "“user” is first used here."),),
        )
    ]


def test_the_most_used_word_stays() -> None:
    (found,) = mixed(*USERS, *CUSTOMERS, "Customers can complain. We answer customers within a week.")

    assert (found.text, found.line, found.suggestions) == ("Users", 1, ("Customers", "People"))


def test_the_preferred_word_stays_though_it_is_used_less() -> None:
    (found,) = mixed(*USERS, "Users who pay get a receipt.", *CUSTOMERS, preferred="customers")

    assert (found.text, found.line, found.suggestions) == ("Users", 1, ("Customers", "People"))


def test_the_preferred_word_is_offered_though_it_is_not_used() -> None:
    (found,) = mixed(*USERS, *CUSTOMERS, preferred="resident")

    assert (found.text, found.suggestions) == ("customers", ("residents", "people"))


def test_each_word_of_the_group_is_reported_once() -> None:
    found = mixed(*USERS, *CUSTOMERS, "Some residents cannot pay. We help residents who phone.")

    assert [(each.entry, each.text, each.line) for each in found] == [
        ("customer", "customers", 3),
        ("resident", "residents", 5),
    ]


def test_an_article_that_does_not_fit_keeps_the_word_from_being_offered() -> None:
    (found,) = mixed("A user can pay by card. We send the user a receipt.", "We ask an applicant for a reference.")

    assert (found.text, found.suggestions) == ("applicant", ())


def test_people_alone_are_those_a_service_has_and_are_not_offered_for_themselves() -> None:
    (found,) = mixed(*USERS, "People can phone us.", "We ask people for a number.")

    assert (found.text, found.suggestions) == ("People", ("Users",))


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param((*USERS, "People who rent can phone us. We ask the people for a number."), id="other people"),
        pytest.param(("Residents can pay. We ask residents.", "People can phone us. We ask people."), id="everyone"),
        pytest.param((*USERS, "You can phone us. We ask you for a number."), id="you is no rival"),
        pytest.param((*USERS, "The public can read the report. We tell the public."), id="the public is everybody"),
        pytest.param((*USERS, "The supplier asks its customers. Its customers can pay."), id="somebody else's"),
        pytest.param((*USERS, "Customer service can help. Ask the customer services team."), id="labels"),
        pytest.param(
            ("Residents can pay online. We ask residents to pay.", "Admin users can see it. We ask admin users."),
            id="narrowed",
        ),
        pytest.param((*USERS, "It is for citizens and businesses. Citizens and charities apply."), id="parties"),
        pytest.param((*USERS, "We asked users and customers. Customers can pay."), id="set apart"),
        pytest.param((*USERS, "The API client retries. The client sends a token to the server."), id="software"),
        pytest.param((*USERS, "You must be resident here. A permanent resident can apply."), id="legal status"),
        pytest.param((*USERS, "Citizens Advice can help. Ask Citizens Advice for a form."), id="a name"),
        pytest.param((*USERS, "“Customers can phone us,” they said. “We ask customers.”"), id="quoted"),
        pytest.param((*USERS, "> Customers can phone us. We ask customers."), id="block quotation"),
        pytest.param((*USERS, "The word “customer” puts people off. Avoid the term customers."), id="mentioned"),
        pytest.param((*USERS, "```\ncustomers can phone; ask customers\n```"), id="code"),
        pytest.param(
            (
                "As always I struggle with the word resident – ‘user’ sounds too techie, and ‘customer’ is "
                "worse. Users can pay. We ask users."
            ),
            id="a word under discussion",
        ),
    ],
)
def test_words_for_different_groups_are_left_alone(paragraphs: tuple[str, ...]) -> None:
    assert mixed(*paragraphs) == []


def test_a_word_that_mostly_means_others_is_left_alone() -> None:
    uses = "A client can phone us. We help a client to apply."
    other_uses = ("The mail client has to support HTML.", "The thin client is slow.", "The web client is new.")

    assert entries(*USERS, uses) == ["client"]
    assert entries(*USERS, uses, *other_uses) == []


def test_words_far_apart_need_more_to_be_one_group() -> None:
    between = [f"Paragraph {number} is about something else." for number in range(3)]

    assert entries("Users can pay.", "We help customers.") == ["customer"]
    assert entries("Users can pay.", *between, "We help customers.") == []
    assert entries("Users can pay.", *between, "Customers pay by card.") == ["customer"]
