"""Which settings apply to a file, and where each comes from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jargoncheck.rulebook.rules import Severity
from jargoncheck.settings import Audience, Settings, SettingsError
from jargoncheck.settings.configuration import Configuration, Origin
from jargoncheck.settings.written import settings_schema
from jargoncheck.text.lines import Place


def write(folder: Path, files: Mapping[str, str]) -> None:
    (folder / ".git").mkdir(exist_ok=True, parents=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("files", "path", "given", "pack"),
    [
        ({}, "a.md", {}, "govuk"),
        ({"jargoncheck.toml": 'pack = "nhs"'}, "docs/a.md", {}, "nhs"),
        ({".jargoncheck.yaml": "pack: nhs"}, "a.md", {}, "nhs"),
        ({"pyproject.toml": '[tool.jargoncheck]\npack = "nhs"'}, "a.md", {}, "nhs"),
        ({"pyproject.toml": '[tool.other]\npack = "x"'}, "a.md", {}, "govuk"),
        ({"jargoncheck.toml": 'pack = "nhs"', ".jargoncheck.yaml": "pack: strict"}, "a.md", {}, "nhs"),
        ({"jargoncheck.toml": 'pack = "nhs"', "docs/jargoncheck.toml": 'pack = "strict"'}, "docs/a.md", {}, "strict"),
        ({"jargoncheck.toml": 'pack = "nhs"', "docs/jargoncheck.toml": "quotations = true"}, "docs/a.md", {}, "govuk"),
        ({"base.toml": 'pack = "nhs"', "jargoncheck.toml": 'extends = "base.toml"'}, "a.md", {}, "nhs"),
        ({"base.toml": 'pack = "nhs"', "jargoncheck.toml": 'extends = "base.toml"\npack = "strict"'}, "a.md", {}, "strict"),
        ({"jargoncheck.toml": 'pack = "nhs"\n[[overrides]]\nfiles = "docs/"\npack = "strict"'}, "docs/a.md", {}, "strict"),
        ({"jargoncheck.toml": 'pack = "nhs"\n[[overrides]]\nfiles = "docs/"\npack = "strict"'}, "a.md", {}, "nhs"),
        ({"jargoncheck.toml": '[[overrides]]\nfiles = "*.md"\npack = "nhs"\n[[overrides]]\nfiles = "a.md"\npack = "strict"'},
         "a.md", {}, "strict"),
        ({"jargoncheck.toml": 'pack = "nhs"'}, "a.md", {"pack": "strict"}, "strict"),
        ({"jargoncheck.toml": '[[overrides]]\nfiles = "*"\npack = "nhs"'}, "a.md", {"pack": "strict"}, "strict"),
    ],
)  # fmt: skip
def test_what_wins_over_what(
    tmp_path: Path, files: dict[str, str], path: str, given: dict[str, Any], pack: str
) -> None:
    write(tmp_path, files)
    (tmp_path / "docs").mkdir(exist_ok=True)
    assert Configuration(given).for_path(tmp_path / path).settings.pack == pack


def test_one_file_can_be_named_and_all_can_be_left_out(tmp_path: Path) -> None:
    write(tmp_path, {"jargoncheck.toml": 'pack = "nhs"', "other.toml": 'pack = "strict"'})
    assert Configuration(only=tmp_path / "other.toml").for_path(tmp_path / "a.md").settings.pack == "strict"
    assert Configuration(isolated=True).for_path(tmp_path / "a.md").settings == Settings()


def test_nothing_above_the_repository_counts(tmp_path: Path) -> None:
    write(tmp_path / "repository", {})
    (tmp_path / "jargoncheck.toml").write_text('pack = "nhs"')
    assert Configuration().for_path(tmp_path / "repository" / "a.md").settings.pack == "govuk"


ALL = """
pack = "nhs"
select = ["plain"]
ignore = ["plain/words-to-avoid/key"]
severity = { plain = "error" }
audience = "colleagues"
known-acronyms = ["QZRT"]
colleague-acronyms = ["ABQ"]
glossary = { SF = "Long Form", TF = ["Two Forms", "Two Other Forms"] }
glossary-files = ["words.md"]
people-word = "resident"
acronym-scope = "section"
longest-sentence = 20
quotations = true
across-files = true
ignored-names = ["Utilise It"]
rule-packs = ["mine", "installed"]
exclude = ["old/"]
fail-level = "warning"
[formats]
".page" = "markdown"
"""


def test_every_key_reaches_the_settings(tmp_path: Path) -> None:
    write(tmp_path, {"jargoncheck.toml": ALL, "mine/a.yaml": ""})
    applied = Configuration().for_path(tmp_path / "a.md")
    assert applied.settings == Settings(
        pack="nhs",
        select=("plain",),
        ignore=("plain/words-to-avoid/key",),
        severity={"plain": Severity.ERROR},
        audience=Audience.COLLEAGUES,
        known_acronyms=frozenset({"QZRT"}),
        colleague_acronyms=frozenset({"ABQ"}),
        glossary={"SF": ("Long Form",), "TF": ("Two Forms", "Two Other Forms")},
        glossary_files=(str(tmp_path / "words.md"),),
        preferred_people_word="resident",
        acronym_scope=applied.settings.acronym_scope,
        longest_sentence=20,
        quotations=True,
        across_files=True,
        ignored_names=("Utilise It",),
        rule_packs=(str(tmp_path / "mine"), "installed"),
    )
    assert (applied.formats, applied.fail_level) == ({".page": "markdown"}, Severity.WARNING)
    configuration = Configuration()
    assert [configuration.excludes(tmp_path / name) for name in ("old/a.md", "a.md")] == [True, False]


def test_each_value_knows_its_place(tmp_path: Path) -> None:
    base, own = tmp_path / "base.yaml", tmp_path / "jargoncheck.toml"
    text = 'extends = "base.yaml"\n\n[[overrides]]\nfiles = "*"\nquotations = true\n'
    write(tmp_path, {"base.yaml": "ignore: [hype]\npack: nhs\n", "jargoncheck.toml": text})
    origins = Configuration({"model": "x"}).for_path(tmp_path / "a.md").origins
    assert origins == {
        "ignore": Origin(base, Place(1, 1)),
        "pack": Origin(base, Place(2, 1)),
        "quotations": Origin(own, Place(5, 1)),
        "model": Origin(None),
    }
    assert [str(origins["pack"]), str(origins["model"])] == [f"{base}:2:1", "the command line"]


def test_the_command_line_adds_to_what_readers_know(tmp_path: Path) -> None:
    write(tmp_path, {"jargoncheck.toml": 'known-acronyms = ["A"]\nignore = ["hype"]'})
    settings = Configuration({"known-acronyms": ("B",), "ignore": ("plain",)}).for_path(tmp_path / "a.md").settings
    assert (settings.known_acronyms, settings.ignore) == (frozenset({"A", "B"}), ("plain",))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("jargoncheck.toml", 'pakc = "nhs"', ":1:1: “pakc” is not a key here. Did you mean “pack”?"),
        ("jargoncheck.toml", 'pack = "nhs"\n\n[[overrides]]\nfiles = "a"\naudiense = "x"',
         ":5:1: “audiense” is not a key here. Did you mean “audience”?"),
        ("jargoncheck.toml", '[[overrides]]\nfiles = "a"\n[[overrides]]\nfiles = "b"\nquotations = 3',
         ":5:1: Write true or false here."),
        ("jargoncheck.toml", 'audience = "collegues"', ":1:1: “collegues” is not known here. Did you mean “colleagues”?"),
        ("jargoncheck.toml", "longest-sentence = 3",
         ":1:1: “3” does not fit: write a number of words, from 10."),
        ("jargoncheck.toml", "pack = ", ":1:8: This is not TOML: Invalid value."),
        ("jargoncheck.toml", "[[overrides]]\npack = 'nhs'", ":1:3: Add “files”: which files, as patterns."),
        (".jargoncheck.yaml", "pack: nhs\nselekt: [a]", ":2:1: “selekt” is not a key here. Did you mean “select”?"),
        (".jargoncheck.yaml", "pack: [", ":2:1: This is not YAML: did not find expected node content."),
        ("pyproject.toml", "[tool.jargoncheck]\nignor = []", ":2:1: “ignor” is not a key here. Did you mean “ignore”?"),
        ("jargoncheck.toml", 'extends = "jargoncheck.toml"', " extends itself: take one “extends” out."),
    ],
)  # fmt: skip
def test_a_mistake_has_its_place_and_its_mend(tmp_path: Path, name: str, text: str, message: str) -> None:
    write(tmp_path, {name: text})
    with pytest.raises(SettingsError) as error:
        Configuration().for_path(tmp_path / "a.md")
    assert str(error.value) == f"{tmp_path / name}{message}"


def test_a_file_that_is_extended_and_is_not_there_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"jargoncheck.toml": 'extends = "gone.toml"'})
    with pytest.raises(SettingsError) as error:
        Configuration().for_path(tmp_path / "a.md")
    assert str(error.value) == f"{tmp_path}/gone.toml cannot be read: no such file or directory."


def test_the_schema_takes_what_the_parser_takes(tmp_path: Path) -> None:
    import tomllib  # noqa: PLC0415 - for this test alone

    validator = jsonschema.Draft202012Validator(settings_schema())
    assert [error.message for error in validator.iter_errors(tomllib.loads(ALL))] == []
    assert [error.message for error in validator.iter_errors({"pakc": 1})] != []
