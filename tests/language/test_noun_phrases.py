"""Phrases are read word by word; heads that are certain are kept apart from those that are possible."""

from __future__ import annotations

import pytest

from jargoncheck.language.noun_phrases import PhraseReader, means
from jargoncheck.language.tagger import Tagger
from jargoncheck.language.words import words


@pytest.mark.parametrize(
    ("text", "certain", "possible"),
    [
        ("the new council services for residents", ["services"], []),
        ("services, training and advice.", ["services", "training", "advice"], []),
        ("a wide range of services.", ["range", "services"], []),
        ("the quality of services.", ["quality"], []),
        ("health and care services.", ["services"], ["health"]),
        ("services and the council will agree.", ["services"], []),
        ("the way people book.", ["way"], []),
        ("it with care.", [], []),
    ],
)
def test_a_phrase_from_its_first_word(text: str, certain: list[str], possible: list[str]) -> None:
    found = list(words("We need " + text))
    phrase = PhraseReader(found, 0, len(found), Tagger.shipped()).from_left(2)
    assert [found[i].text for i in phrase.heads] == certain
    assert [found[i].text for i in phrase.possible] == possible


@pytest.mark.parametrize(
    ("word", "wanted", "expected"),
    [
        ("service", "service", True),
        ("service’s", "service", True),
        ("Self-service", "service", True),
        ("self-service", "self-service", True),
        ("service-led", "service", False),
        ("services", "service", False),
    ],
)
def test_a_listed_word_means_its_possessive_and_its_compounds(word: str, wanted: str, expected: bool) -> None:
    (found,) = words(word)
    assert means(found, frozenset({wanted})) is expected
