"""Every shipped entry that depends on its surroundings shows a use that is reported and one that is not."""

from __future__ import annotations

import pytest

from jargoncheck.api import load_rules
from jargoncheck.kinds.substitution.entries import Vocabulary
from jargoncheck.linter.shipped import shipped_folder
from jargoncheck.rulebook.rules import Rule

# A list of its own, which repeats what other rules hold with more conditions.
OPT_IN = {"plain/lga-banned"}
RULES = [rule for rule in load_rules(shipped_folder()).rules.values() if rule.kind == "substitution"]


def dependent(rule: Rule) -> set[str]:
    vocabulary: Vocabulary = rule.spec
    return {key for key, entry in vocabulary.entries.items() if entry.on and (entry.when or entry.unless)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_conditions_are_shown_by_a_flagged_and_a_passing_example(rule: Rule) -> None:
    flagged = {example.entry for example in rule.flags}
    passing = {example.entry for example in rule.passes}

    assert dependent(rule) - flagged == set()
    assert dependent(rule) - passing == set()


def test_no_words_belong_to_two_entries() -> None:
    owners: dict[str, set[str]] = {}
    for rule in RULES:
        if rule.id in OPT_IN:
            continue
        vocabulary: Vocabulary = rule.spec
        for key, entry in vocabulary.entries.items():
            for words in entry.avoid:
                owners.setdefault(words, set()).add(f"{rule.id}/{key}")

    assert {words: names for words, names in owners.items() if len(names) > 1} == {}
