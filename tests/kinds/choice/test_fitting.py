"""A word in the place of another: number, capital, article and apostrophe."""

from __future__ import annotations

import pytest

from jargoncheck.kinds.choice.fitting import fitted, in_number, singular
from jargoncheck.text.spans import ProseSpan


@pytest.mark.parametrize(
    ("noun", "one", "many"),
    [
        ("user", "user", "users"),
        ("people", "person", "people"),
        ("member of the public", "member of the public", "members of the public"),
        ("the public", None, "the public"),
    ],
)
def test_number(noun: str, one: str | None, many: str) -> None:
    assert (in_number(noun, plural=False), in_number(noun, plural=True)) == (one, many)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("residents", "resident"), ("resident", "resident"), ("people", "people"), ("witness", "witness")],
)
def test_singular(noun: str, expected: str) -> None:
    assert singular(noun) == expected


@pytest.mark.parametrize(
    ("marked", "word", "expected"),
    [
        ("Ask [[users]] first.", "people", "people"),
        ("[[Users]] can pay.", "people", "People"),
        ("Ask an [[applicant]].", "user", None),
        ("Ask an [[applicant]].", "officer", "officer"),
        ("Ask a [[user]].", "applicant", None),
        ("Ask all [[users]] today.", "the public", None),
        ("A service for [[users]] today.", "the public", "the public"),
        ("Meet the [[users]]' needs.", "people", None),
        ("Meet the [[users]]' needs.", "residents", "residents"),
        ("Meet the [[user]]'s needs.", "person", "person"),
        ("Meet the [[user]]'s needs.", "person who uses the service", None),
    ],
)
def test_a_word_is_offered_only_where_it_can_stand(marked: str, word: str, expected: str | None) -> None:
    span = ProseSpan(marked.index("[["), marked.index("]]") - 2)

    assert fitted(marked.replace("[[", "").replace("]]", ""), span, word) == expected
