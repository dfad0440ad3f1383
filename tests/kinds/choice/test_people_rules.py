"""The examples in the rule files of people/ hold."""

from __future__ import annotations

import pytest

from jargoncheck.linter.verify import verify_examples
from kinds.choice.people_documents import linter, rules


@pytest.mark.parametrize(
    ("rule", "preferred"),
    [("people/mixed", None), ("people/preferred", "residents"), ("people/discouraged", None)],
)
def test_examples(rule: str, preferred: str | None) -> None:
    problems = verify_examples(linter(rule, preferred), rules().rules[rule])

    assert [str(problem) for problem in problems] == []


@pytest.mark.parametrize("rule", ["people/mixed", "people/preferred", "people/discouraged"])
def test_every_entry_with_conditions_has_an_example_of_each_sort(rule: str) -> None:
    found = rules().rules[rule]
    vocabulary = found.spec.entries if rule == "people/discouraged" else found.spec.words
    conditional = {key for key, entry in vocabulary.items() if entry.unless or getattr(entry, "when", ())}

    assert conditional - {example.entry for example in found.passes} == set()
    if rule == "people/discouraged":
        assert set(vocabulary) - {example.entry for example in found.flags} == set()
