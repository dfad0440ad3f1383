"""How signs add up to one group."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.kinds.choice.facts import PersonWord
from jargoncheck.kinds.choice.same_group import groups, in_page, same_group, uses_for_group, weight
from jargoncheck.kinds.choice.spec import Breadth
from jargoncheck.kinds.choice.standing import Standing
from jargoncheck.kinds.kind import Located
from jargoncheck.text.spans import ProseSpan
from kinds.choice.people_documents import mixed_spec

Use = Located[PersonWord]
FAR = 9


def use(
    word: str,
    *acts: str,
    block: int = 0,
    standing: Standing = Standing.GROUP,
    apart: Sequence[str] = (),
) -> Use:
    person = PersonWord(ProseSpan(0, 4), "people/mixed", word, True, standing, frozenset(acts), frozenset(apart))
    return Located(block, person)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([use("user")], [use("customer", block=FAR)], 0),
        ([use("user")], [use("customer")], 2),
        ([use("user", "pay")], [use("customer", block=FAR)], 2),
        ([use("user", "pay")], [use("customer", "ask", block=FAR)], 4),
        ([use("user", "pay")], [use("customer", "ask", block=1)], 6),
        ([use("user", "pay")], [use("customer", "pay", block=FAR)], 6),
        ([use("user", "for")], [use("customer", "for", block=FAR)], 4),
        ([use("user", "pay"), use("user")], [use("customer", "pay"), use("customer")], 10),
    ],
)
def test_signs_add_up(one: list[Use], other: list[Use], expected: int) -> None:
    assert weight(in_page(one), in_page(other), mixed_spec().evidence) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([use("user", "pay")], [use("customer", "ask")], True),
        ([use("user", "pay")], [use("client", "ask")], False),
        ([use("user", "pay")] * 2, [use("client", "ask")], False),
        ([use("user", "pay")] * 2, [use("client", "ask")] * 2, True),
        ([use("user", "pay")] * 2, [use("people", "ask")], False),
        ([use("user", "pay")] * 2, [use("people", "ask")] * 2, True),
        ([use("resident", "pay")] * 2, [use("people", "pay")] * 2, False),
        ([use("user", "pay")], [use("citizen", "ask")], True),
        ([use("user", "pay")], [use("public", "ask")], False),
        ([use("citizen", "pay")], [use("public", "ask")], True),
        ([use("resident", "pay")], [use("applicant", "ask")], False),
        ([use("user", "pay", apart=["customer"])], [use("customer", "ask")], False),
    ],
)
def test_same_group(one: list[Use], other: list[Use], expected: bool) -> None:
    assert same_group(in_page(one), in_page(other), mixed_spec()) is expected


def test_a_word_that_mostly_means_others_is_left_out() -> None:
    others = use("client", standing=Standing.OTHERS)

    assert uses_for_group([use("client"), others]) == {"client": [use("client")]}
    assert uses_for_group([use("client"), others, others]) == {}
    assert uses_for_group([use("client", standing=Standing.LISTED)]) == {}


def test_the_most_used_word_of_a_group_comes_first() -> None:
    uses = [use("customer", "ask"), use("user", "pay"), use("user", "get"), use("resident", "pay")]

    assert [group.words for group in groups(uses, mixed_spec())] == [("user", "customer", "resident")]


def test_there_can_be_two_groups() -> None:
    uses = [
        use("user", "pay"),
        use("customer", "pay"),
        use("citizen", "vote", block=FAR),
        use("public", "vote", block=FAR),
    ]
    spec = mixed_spec()

    found = [set(group.words) for group in groups(uses, spec)]

    # One of the served may always be a citizen, but here nothing but the words themselves says so.
    assert found == [{"user", "customer"}, {"citizen", "public"}]


@given(one=st.sampled_from(list(Breadth)), other=st.sampled_from(list(Breadth)))
def test_breadths_meet_from_both_sides(one: Breadth, other: Breadth) -> None:
    assert one.may_be(other) is other.may_be(one)


_WORDS = st.sampled_from(["user", "customer", "citizen", "public", "client", "applicant"])
_ACTS = st.frozensets(st.sampled_from(["pay", "ask", "for", "help them"]), max_size=2)
_USES = st.lists(
    st.builds(lambda word, acts, block: use(word, *acts, block=block), _WORDS, _ACTS, st.integers(0, 5)), max_size=9
)


@given(_USES)
def test_groups_are_apart_and_have_two_words_or_more(uses: list[Use]) -> None:
    found = [group.words for group in groups(uses, mixed_spec())]

    words = [word for group in found for word in group]
    assert len(words) == len(set(words))
    assert all(len(group) > 1 for group in found)


@given(_USES)
def test_the_order_of_uses_decides_no_group(uses: list[Use]) -> None:
    spec = mixed_spec()

    assert {frozenset(group.words) for group in groups(uses, spec)} == {
        frozenset(group.words) for group in groups(uses[::-1], spec)
    }
