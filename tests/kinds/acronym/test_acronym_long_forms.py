"""Which words spell an acronym out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.kinds.acronym.long_forms import STRICT, long_form_after, long_form_before, name_before


@pytest.mark.parametrize(
    ("short", "text", "long"),
    [
        ("GDS", "run by the Government Digital Service", "Government Digital Service"),
        ("DDaT", "the Digital, Data and Technology", "Digital, Data and Technology"),
        ("DDAT", "we say digital, design and technology", "digital, design and technology"),
        ("D:DDAT", "I call it digital: design, data and technology", "digital: design, data and technology"),
        ("FOI", "a freedom of information", "freedom of information"),
        ("XML", "the eXtensible Markup Language", "eXtensible Markup Language"),
        ("W3C", "the World Wide Web Consortium", "World Wide Web Consortium"),
        ("2FA", "it needs two-factor authentication", "two-factor authentication"),
        ("R&D", "spending on research and development", "research and development"),
        ("HMRC", "from HM Revenue and Customs", "HM Revenue and Customs"),
        ("DoLS", "the Deprivation of Liberty Safeguards", "Deprivation of Liberty Safeguards"),
        ("XSS", "stop cross-site scripting", "cross-site scripting"),
        ("CIOs", "all Chief Information Officers", "Chief Information Officers"),
        ("UKHSA", "the UK Health Security Agency", "UK Health Security Agency"),
    ],
)
def test_letters_are_found_in_order(short: str, text: str, long: str) -> None:
    found = long_form_before(short, text, len(text))
    assert found is not None
    assert found.span.of(text) == long


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("ASAP", "you can wait"),
        ("DDaT", "our agile coach"),
        ("API", "the automated commands"),
        ("NHS", "the Department for Transport"),
        ("MVP", "the first release"),
        ("PIV-I", "called PIV-Interoperable"),
    ],
)
def test_unrelated_words_are_no_long_form(short: str, text: str) -> None:
    assert long_form_before(short, text, len(text)) is None


def test_a_long_form_does_not_cross_a_sentence_end() -> None:
    text = "It is for Government. Digital Service"
    assert long_form_before("GDS", text, len(text)) is None


def test_words_that_merely_stand_beside_have_to_fit_exactly() -> None:
    text = "General Data and other Protection Regulation"
    assert long_form_before("GDPR", text, len(text)) is not None
    assert long_form_before("GDPR", text, len(text), STRICT) is None


def test_a_long_form_after_has_to_fill_the_bracket() -> None:
    text = "application programming interface"
    assert long_form_after("API", text, 0, len(text), whole=True) is not None
    text = "application programming interface documentation pages"
    assert long_form_after("API", text, 0, len(text), whole=True) is None


def test_names_may_have_letters_that_are_not_quite_theirs() -> None:
    text = "the United Nations Population Fund"
    assert long_form_before("UNFPA", text, len(text)) is None
    found = name_before("UNFPA", text, len(text))
    assert found is not None
    assert found.span.of(text) == "United Nations Population Fund"


def test_small_letters_make_no_such_name() -> None:
    text = "the united nations population fund"
    assert name_before("UNFPA", text, len(text)) is None


_WORDS = st.lists(st.from_regex(r"[b-z][a-z]{3,9}", fullmatch=True), min_size=3, max_size=6)


@given(_WORDS)
def test_initials_are_always_found(words: list[str]) -> None:
    short = "".join(word[0] for word in words).upper()
    text = "Zwei " + " ".join(words)
    found = long_form_before(short, text, len(text))
    assert found is not None
    assert found.cost == 0
    assert found.span.of(text).split()[-len(words) :] == words
