"""The shipped table of acronyms."""

from __future__ import annotations

from collections.abc import Callable

from jargoncheck.kinds.acronym.spec import spec_of
from jargoncheck.linter.compiled import CompiledRules

Reported = Callable[..., list[tuple[str, str, int]]]


def test_the_table_is_large_and_its_long_forms_are_clean(acronym_rules: CompiledRules) -> None:
    entries = spec_of(acronym_rules.rules["acronym/unexplained"]).entries
    assert len(entries) >= 600
    for entry in entries.values():
        assert len(set(entry.long)) == len(entry.long)
        assert all(long == long.strip() and ";" not in long for long in entry.long)


def test_the_three_readings_of_ddat(acronym_rules: CompiledRules) -> None:
    entries = spec_of(acronym_rules.rules["acronym/unexplained"]).entries
    assert entries["ddat"].long == ("Digital, Data and Technology", "digital, design and technology")
    assert entries["d:ddat"].long == ("digital: design, data and technology",)


def test_no_suggestion_is_itself_reported(acronym_rules: CompiledRules, reported: Reported) -> None:
    entries = spec_of(acronym_rules.rules["acronym/unexplained"]).entries
    suggestions = [f"{long} ({entry.short})" for entry in entries.values() for long in entry.long]
    text = "".join(f"Then {suggestion} came.\n\n" for suggestion in suggestions)
    assert [finding for finding in reported(text) if finding[0] == "unexplained"] == []


def test_every_suggestion_explains_by_the_rules_of_explaining(acronym_rules: CompiledRules, reported: Reported) -> None:
    entries = spec_of(acronym_rules.rules["acronym/unexplained"]).entries
    unexplained = [
        entry.short
        for entry in entries.values()
        if any(rule == "unexplained" for rule, _, _ in reported(f"Then the {entry.long[0]} ({entry.short}) came.\n"))
    ]
    assert unexplained == []
