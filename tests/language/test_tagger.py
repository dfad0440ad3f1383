"""The tagger knows clear cases, admits what it does not know, and reads back what it writes."""

from __future__ import annotations

from array import array
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.language.answers import Answer
from jargoncheck.language.tagger import CLASSES, Guess, Tagger, features
from jargoncheck.language.words import words
from jargoncheck.rulebook.conditions import WordClass

VERB = frozenset({WordClass.VERB})
NOUN = frozenset({WordClass.NOUN})
NOMINAL = frozenset({WordClass.NOUN, WordClass.NAME, WordClass.ADJECTIVE})


def place(text: str, word: str) -> int:
    return [found.text for found in words(text)].index(word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("We will focus on three things.", "focus", WordClass.VERB),
        ("Our main focus is on housing.", "focus", WordClass.NOUN),
        ("This will impact residents.", "impact", WordClass.VERB),
        ("The impact of the policy was small.", "impact", WordClass.NOUN),
        ("They want to drive change.", "drive", WordClass.VERB),
        ("The form is on the shared drive.", "drive", WordClass.NOUN),
        ("You must progress the case.", "progress", WordClass.VERB),
        ("The progress of the work was slow.", "progress", WordClass.NOUN),
        ("We need to unlock the potential of data.", "unlock", WordClass.VERB),
        ("It is a robust process.", "robust", WordClass.ADJECTIVE),
        ("The public can comment.", "public", WordClass.NOUN),
        ("Use public transport.", "public", WordClass.ADJECTIVE),
        ("They work closely with schools.", "closely", WordClass.ADVERB),
    ],
)
def test_a_clear_case_is_known(text: str, word: str, expected: WordClass) -> None:
    found = list(words(text))
    assert Tagger.shipped().word_class(found, place(text, word)) is expected


@pytest.mark.parametrize("word", ["the", "of", "which", "because", "12", ",", "￼"])
def test_closed_classes_numbers_and_marks_have_no_class(word: str) -> None:
    found = list(words(f"We know {word} council"))
    assert Tagger.shipped().guess(found, 2) == Guess(None, 1.0)
    assert Tagger.shipped().word_class(found, 2) is None
    assert Tagger.shipped().is_one_of(found, 2, NOUN) is Answer.NO


def test_a_question_can_be_settled_where_the_exact_class_is_not() -> None:
    tagger = Tagger(
        {"bias": 0}, array("b", [-100, 10, 10, -100, -100, -100]), scale=0.1, sure=0.95
    )  # noun and adjective are equally likely, everything else is out of the question
    found = list(words("Digital"))
    assert tagger.word_class(found, 0) is None
    assert tagger.is_one_of(found, 0, NOUN) is Answer.UNKNOWN
    assert tagger.is_one_of(found, 0, NOMINAL) is Answer.YES
    assert tagger.is_one_of(found, 0, VERB) is Answer.NO


def test_without_any_evidence_all_classes_are_equally_likely() -> None:
    tagger = Tagger({}, array("b"), scale=1.0, sure=0.95)
    assert tagger.likelihoods(list(words("focus")), 0) == pytest.approx([1 / len(CLASSES)] * len(CLASSES))


def test_features_name_the_word_its_neighbours_and_pairs_of_them() -> None:
    found = set(features(list(words("We Deliver council services.")), 1))
    assert {"bias", "tdeliver", "ser", "uver", "viver", "cXx", "CXx we", "bwe", "1we", "2<", "3<"} <= found
    assert {"acouncil", "4-cil", "5-ces", "6.", "d< we", "e-cil -ces", "fwe -cil", "ideliver we"} <= found


def test_a_possessive_is_the_word_with_its_ending_after_it() -> None:
    found = set(features(list(words("the council’s plan")), 1))
    assert {"tcouncil", "4's", "5-lan"} <= found


@given(st.lists(st.text("abc ", min_size=1, max_size=5), min_size=1, unique=True), st.data())
def test_a_model_that_was_written_reads_back_the_same(names: list[str], data: st.DataObject) -> None:
    count = len(CLASSES) * len(names)
    weights = array("b", data.draw(st.lists(st.integers(-128, 127), min_size=count, max_size=count)))
    tagger = Tagger(dict(zip(names, range(0, count, len(CLASSES)), strict=True)), weights, 0.25, 0.9)
    assert Tagger.from_bytes(tagger.to_bytes()) == tagger


@given(st.text(), st.data())
def test_likelihoods_add_up_to_one_for_any_text(text: str, data: st.DataObject) -> None:
    found = list(words(text))
    if found:
        index = data.draw(st.integers(0, len(found) - 1))
        assert sum(Tagger.shipped().likelihoods(found, index)) == pytest.approx(1)


def test_the_model_is_read_once_and_small() -> None:
    tagger = Tagger.shipped()
    assert Tagger.shipped() is tagger
    assert len(tagger.to_bytes()) < 1_500_000


def test_a_decision_takes_well_under_a_millisecond() -> None:
    found = list(words("The council will deliver better services for residents."))
    tagger = Tagger.shipped()

    def once() -> float:
        start = perf_counter()
        for index in range(len(found)):
            tagger.likelihoods(found, index)
        return (perf_counter() - start) / len(found)

    assert min(once() for _ in range(20)) < 0.0005
