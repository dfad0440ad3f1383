"""Packs: what a file may say, how one pack extends another, and what the shipped ones switch on."""

from __future__ import annotations

from pathlib import Path

import pytest

from jargoncheck.api import check_text, load_rules, make_linter
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.shipped import shipped_folder
from jargoncheck.linter.verify import verify_suggestions
from jargoncheck.rulebook.loader import load_folder
from jargoncheck.rulebook.problems import RulebookError
from jargoncheck.rulebook.rules import AcronymScope, Pack
from jargoncheck.settings import Settings
from rulebook.test_loader import RULE, grammars, problems, write

PACKS = ("govuk", "lga-banned", "local-government", "nhs", "plainlanguage-us", "strict")
FAMILIES = frozenset({"acronym", "hype", "idiom", "inclusive", "latin", "link", "people", "plain", "suppression"})


@pytest.fixture(scope="module")
def shipped() -> CompiledRules:
    return load_rules(shipped_folder())


def packs(folder: Path) -> dict[str, Pack]:
    return dict(load_folder(folder, grammars()).packs)


def test_a_pack_has_the_settings_of_its_guide(tmp_path: Path) -> None:
    write(tmp_path, "plain/words.yaml", RULE)
    write(
        tmp_path,
        "packs/mine.yaml",
        "name: mine\ndescription: Ours.\nselect: [plain]\npreferred-people-word: resident\nacronym-scope: section\n"
        "longest-sentence: 20\n",
    )
    assert packs(tmp_path)["mine"] == Pack(
        "mine", "Ours.", frozenset({"plain"}), frozenset(), frozenset(), "resident", AcronymScope.SECTION, 20
    )


def test_a_pack_takes_over_what_it_does_not_say_itself(tmp_path: Path) -> None:
    write(tmp_path, "plain/words.yaml", RULE)
    write(
        tmp_path,
        "packs/base.yaml",
        "name: base\ndescription: B.\nselect: [plain]\nignore: [plain/words/a]\nknown-acronyms: [NHS]\n"
        "acronym-scope: section\nlongest-sentence: 25\n",
    )
    write(
        tmp_path,
        "packs/mine.yaml",
        "name: mine\ndescription: M.\nextends: base\nselect: [plain/words/a]\nignore: [plain/words/b]\n"
        "known-acronyms: [UK]\nlongest-sentence: 20\n",
    )
    assert packs(tmp_path)["mine"] == Pack(
        "mine",
        "M.",
        select=frozenset({"plain", "plain/words/a"}),
        ignore=frozenset({"plain/words/b"}),
        known_acronyms=frozenset({"NHS", "UK"}),
        acronym_scope=AcronymScope.SECTION,
        longest_sentence=20,
    )


@pytest.mark.parametrize(
    ("mine", "problem"),
    [
        ("extends: bse\n", "packs/mine.yaml: There is no pack “bse”. Did you mean “base”?"),
        ("extends: mine\n", "packs/mine.yaml: The pack “mine” extends itself: take one “extends” out."),
        ("acronym-scope: pge\n", "packs/mine.yaml:3:16: “pge” is not known here. Did you mean “page”?"),
        ("longest-sentence: few\n", "packs/mine.yaml:3:19: “few” does not fit: write a number of words."),
    ],
)
def test_a_mistake_in_a_pack_is_named(tmp_path: Path, mine: str, problem: str) -> None:
    write(tmp_path, "plain/words.yaml", RULE)
    write(tmp_path, "packs/base.yaml", "name: base\ndescription: B.\nselect: [plain]\n")
    write(tmp_path, "packs/mine.yaml", f"name: mine\ndescription: M.\n{mine}")
    assert problems(tmp_path) == [problem]


def test_two_packs_that_extend_each_other_are_both_told(tmp_path: Path) -> None:
    write(tmp_path, "plain/words.yaml", RULE)
    write(tmp_path, "packs/a.yaml", "name: a\ndescription: A.\nextends: b\n")
    write(tmp_path, "packs/b.yaml", "name: b\ndescription: B.\nextends: a\n")
    with pytest.raises(RulebookError) as caught:
        load_folder(tmp_path, grammars())
    assert [problem.message for problem in caught.value.problems] == [
        "The pack “a” extends itself: take one “extends” out.",
        "The pack “b” extends itself: take one “extends” out.",
    ]


def test_the_shipped_packs(shipped: CompiledRules) -> None:
    assert sorted(shipped.packs) == sorted(PACKS)


@pytest.mark.parametrize("name", PACKS)
def test_a_shipped_pack_names_only_what_is_there(shipped: CompiledRules, name: str) -> None:
    families = {rule.partition("/")[0] for rule in shipped.rules}
    pack = shipped.packs[name]
    assert (pack.select | pack.ignore) - shipped.names - families == frozenset()


@pytest.mark.parametrize("name", PACKS)
def test_no_suggestion_is_reported_by_another_rule_of_its_pack(shipped: CompiledRules, name: str) -> None:
    assert [str(found) for found in verify_suggestions(make_linter(Settings(pack=name), shipped))] == []


@pytest.mark.parametrize(
    ("name", "families", "asked_for"),
    [
        ("govuk", FAMILIES | {"names"}, {"inclusive/disabled-people"}),
        (
            "nhs",
            FAMILIES | {"names"},
            {"plain/health-words", "plain/log-in", "plain/negative-contractions", "sentence/length"},
        ),
        (
            "local-government",
            FAMILIES | {"names"},
            {"inclusive/disabled-people", "plain/care-words", "plain/council-words", "plain/sign-in"},
        ),
        (
            "lga-banned",
            FAMILIES | {"names"},
            {
                "inclusive/disabled-people",
                "plain/care-words",
                "plain/council-words",
                "plain/lga-banned",
                "plain/sign-in",
            },
        ),
        ("plainlanguage-us", FAMILIES, {"inclusive/person-first"}),
        (
            "strict",
            FAMILIES | {"names"},
            {
                "acronym/unneeded",
                "hype/sustainability",
                "inclusive/disabled-people",
                "plain/care-words",
                "plain/council-words",
                "plain/negative-contractions",
                "plain/sign-in",
                "purpose/so-what",
                "sentence/length",
            },
        ),
    ],
)
def test_what_a_shipped_pack_switches_on(
    shipped: CompiledRules, name: str, families: frozenset[str], asked_for: set[str]
) -> None:
    chosen = make_linter(Settings(pack=name), shipped).wishes.chosen
    on = {rule for rule in shipped.rules if chosen(rule, None)}
    assert on & shipped.off_rules == asked_for
    assert on - asked_for == {rule for rule in shipped.rules if rule.partition("/")[0] in families} - shipped.off_rules


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("govuk", (None, AcronymScope.PAGE, None)),
        ("nhs", ("people", AcronymScope.PAGE, 20)),
        ("local-government", ("people", AcronymScope.PAGE, None)),
        ("lga-banned", ("people", AcronymScope.PAGE, None)),
        ("plainlanguage-us", (None, AcronymScope.PAGE, None)),
        ("strict", (None, AcronymScope.SECTION, 25)),
    ],
)
def test_the_settings_of_a_shipped_pack(
    shipped: CompiledRules, name: str, settings: tuple[str | None, AcronymScope, int | None]
) -> None:
    wishes = make_linter(Settings(pack=name), shipped).wishes
    assert (wishes.preferred_people_word, wishes.acronym_scope, wishes.longest_sentence) == settings


def test_a_setting_of_the_run_outweighs_the_pack(shipped: CompiledRules) -> None:
    settings = Settings(
        pack="nhs", preferred_people_word="patient", acronym_scope=AcronymScope.SECTION, longest_sentence=30
    )
    wishes = make_linter(settings, shipped).wishes
    assert (wishes.preferred_people_word, wishes.acronym_scope, wishes.longest_sentence) == (
        "patient",
        AcronymScope.SECTION,
        30,
    )


SIXTEEN = "The nurse will call you at home on the day that is on your letter from us."
TWENTY_TWO = "The nurse will call you at home on the day that is on your letter from us, or on the day after."


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        (
            "The lift is for people with disabilities.",
            {
                "govuk": ["inclusive/disabled-people/people-with-disabilities"],
                "local-government": ["inclusive/disabled-people/people-with-disabilities"],
                "nhs": [],
                "plainlanguage-us": [],
            },
        ),
        (
            "The lift is for disabled people.",
            {"govuk": [], "nhs": [], "plainlanguage-us": ["inclusive/person-first/disabled-people"]},
        ),
        ("Sign in to see your letters.", {"govuk": [], "nhs": ["plain/log-in/sign-in"], "local-government": []}),
        ("Log in to see your letters.", {"govuk": [], "nhs": [], "local-government": ["plain/sign-in/log-in"]}),
        ("You can't park here.", {"govuk": [], "nhs": ["plain/negative-contractions/cannot"], "plainlanguage-us": []}),
        ("Bring your medication.", {"govuk": [], "nhs": ["plain/health-words/medication"]}),
        ("We cut the outturn.", {"govuk": [], "local-government": ["plain/council-words/outturn"]}),
        ("We need contestability.", {"local-government": [], "lga-banned": ["plain/lga-banned/contestability"]}),
        ("Residents can pay online.", {"local-government": [], "nhs": ["people/preferred/resident"]}),
        ("Customers can pay online.", {"govuk": [], "local-government": ["people/preferred/customer"]}),
        ("The money comes from DCLG.", {"plainlanguage-us": ["acronym/unexplained/dclg"]}),
        ("Write to the FBI.", {"nhs": ["acronym/unexplained/fbi"], "plainlanguage-us": []}),
        (SIXTEEN, {"govuk": [], "nhs": [], "strict": []}),
        (TWENTY_TWO, {"govuk": [], "nhs": ["sentence/length"], "strict": []}),
        ("We currently close at noon.", {"govuk": [], "strict": ["plain/formal-words/currently"]}),
        (
            "Your council is here to help.\n\nIt collaborates.",
            {name: ["plain/words-to-avoid/collaborate"] for name in PACKS},
        ),
    ],
)
def test_packs_differ_in_what_they_report(shipped: CompiledRules, text: str, reports: dict[str, list[str]]) -> None:
    found = {
        name: [
            f"{finding.rule}/{finding.entry}" if finding.entry else finding.rule
            for finding in check_text(text, settings=Settings(pack=name), rules=shipped).findings
        ]
        for name in reports
    }
    assert found == reports
