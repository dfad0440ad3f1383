"""When a finding and a label mean the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.evaluation.same_words import same_word_forms, same_words
from jargoncheck.text.spans import SourceSpan


def spans(marked: str) -> tuple[str, SourceSpan, SourceSpan]:
    """Return the text, the outer span in {braces} and the inner one in [brackets]."""
    text = marked
    places = {}
    for sign in "{[]}":
        places[sign] = text.index(sign)
        text = text.replace(sign, "", 1)
    return text, SourceSpan(places["{"], places["}"]), SourceSpan(places["["], places["]"])


@pytest.mark.parametrize(
    ("marked", "same"),
    [
        ("We {[utilise]} it.", True),
        ("It is {the [only solution]} here.", True),
        ("We act {[prior] to the} end.", True),
        ("The {[DPO]s} met.", True),
        ("The {[DPO]’s} team met.", True),
        ("They are {“[world-class]”} here.", True),
        ("They are {**[world-class]**} here.", True),
        ("The {[boss]es} met.", True),
        ("It {[unlock]s value} now.", False),
        ("We {[unlock] value} now.", False),
        ("We {very [robust]} now.", False),
        ("We {[utilis]ing} it.", False),
        ("We {re[use]} it.", False),
    ],
)
def test_only_small_words_endings_and_signs_may_differ(marked: str, same: bool) -> None:
    text, outer, inner = spans(marked)
    assert same_words(text, outer, inner) is same
    assert same_words(text, inner, outer) is same


def test_spans_that_only_overlap_are_not_the_same_words() -> None:
    assert not same_words("in order to", SourceSpan(0, 8), SourceSpan(3, 11))


@given(st.text(max_size=20), st.data())
def test_a_span_is_always_the_same_as_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = SourceSpan(start, data.draw(st.integers(start, len(text))))
    assert same_words(text, span, span)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("KPIs", "KPI", True),
        ("Customers", "customer", True),
        ("customers’", "customer's", True),
        ("KPI", "KPO", False),
    ],
)
def test_word_forms_differ_by_case_and_number(one: str, other: str, same: bool) -> None:
    assert same_word_forms(one, other) is same
