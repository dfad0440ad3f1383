"""Settings files as the commands use them."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from jargoncheck.cli.check import check
from jargoncheck.cli.config import config
from jargoncheck.cli.init import init

OWN_RULE = """\
id: ours/words
kind: substitution
message: Write {suggestions} instead of “{text}”.
why: We agreed so.
citations:
  - {guide: Ours, entry: words}
entries:
  blib: {avoid: blib, pos: noun, prefer: [blob]}
examples:
  flag:
    - {text: "A [[blib]] is here.", entry: blib, message: Write “blob” instead of “blib”., fixed: A blob is here.}
  pass:
    - {text: A blob is here.}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def run(command: click.Command, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, list(arguments))
    return result.exit_code, result.output


def concise(*arguments: str) -> list[str]:
    return run(check, *arguments, "--output-format", "concise")[1].splitlines()


def test_files_of_one_run_may_have_different_settings(folder: Path) -> None:
    write(folder, "jargoncheck.toml",
          'select = ["acronym", "people"]\ncolleague-acronyms = ["ABQ"]\n[[overrides]]\nfiles = "team/"\n'
          'audience = "colleagues"\npeople-word = "member"\n')  # fmt: skip
    for name in ("a.md", "team/b.md", "z.md"):
        write(folder, name, "The ABQ met a resident.\n")
    assert concise() == [
        "a.md:1:5: warning Explain “ABQ” the first time you use it. [acronym/unexplained]",
        "z.md:1:5: warning Explain “ABQ” the first time you use it. [acronym/unexplained]",
        "team/b.md:1:15: suggestion Write “member”, the word your organisation has chosen, instead of “resident”. [people/preferred/resident]",
    ]


def test_names_severities_exclusions_and_formats(folder: Path) -> None:
    write(folder, "jargoncheck.toml",
          'select = ["plain/words-to-avoid"]\nignored-names = ["Utilise It"]\nexclude = ["old/"]\nfail-level = "error"\n'
          '[severity]\n"plain/words-to-avoid/in-order-to" = "error"\n[formats]\n".page" = "markdown"\n')  # fmt: skip
    write(folder, "a.page", "The Utilise It team will utilise `in order to`.\n")
    write(folder, "old/b.md", "Utilise it.\n")
    lines = ["a.page:1:26: warning Write “use” instead of “utilise”. [plain/words-to-avoid/utilise]"]
    assert concise() == lines
    assert run(check)[0] == 0
    write(folder, "a.page", "Go in order to.\n")
    assert run(check)[0] == 1


def test_own_rules_come_on_top(folder: Path) -> None:
    write(folder, "mine/ours/words.yaml", OWN_RULE)
    write(folder, "jargoncheck.toml", 'rule-packs = ["mine"]\n')
    write(folder, "a.md", "A blib is here in order to win.\n")
    assert [line.rpartition(" ")[2] for line in concise()] == [
        "[ours/words/blib]",
        "[plain/words-to-avoid/in-order-to]",
    ]


def test_an_installed_package_offers_rules(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "installed/their_rules/__init__.py", "")
    write(folder, "installed/their_rules/ours/words.yaml", OWN_RULE)
    write(
        folder, "installed/their_rules-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: their-rules\nVersion: 1\n"
    )
    write(
        folder, "installed/their_rules-1.dist-info/entry_points.txt", "[jargoncheck.rules]\nplain-town = their_rules\n"
    )
    monkeypatch.syspath_prepend(folder / "installed")
    write(folder, "jargoncheck.toml", 'rule-packs = ["plain-town"]\n')
    write(folder, "a.md", "A blib is here.\n")
    assert concise("a.md") == ["a.md:1:3: warning Write “blob” instead of “blib”. [ours/words/blib]"]
    write(folder, "jargoncheck.toml", 'rule-packs = ["plain-village"]\n')
    assert run(check, "a.md")[0] == 2


def test_an_acronym_explained_in_two_ways_in_two_files_is_reported_once(folder: Path) -> None:
    write(folder, "jargoncheck.toml", "across-files = true\n")
    write(folder, "a.md", "The Quarry Zone Rent Tribunal (QZRT) met. The QZRT left.\n")
    write(folder, "b.md", "The quarry-zone rent tribunal (QZRT) met. The QZRT left.\n")
    write(folder, "c.md", "The Quiet Zebra Riding Team (QZRT) met. The QZRT left.\n")
    write(folder, "d.md", "The Quiet Zebra Riding Team (QZRT) met. The QZRT left.\n")
    data = json.loads(run(check, "--output-format", "json")[1])
    found = [(file["path"], finding["rule"], finding["text"], finding["related"])
             for file in data["files"] for finding in file["findings"]]  # fmt: skip
    related = {
        "line": 1,
        "column": 5,
        "end_line": 1,
        "end_column": 37,
        "message": "It is explained here first.",
        "path": "a.md",
    }
    assert found == [("c.md", "acronym/conflicting", "Quiet Zebra Riding Team (QZRT)", [related])]


def test_two_words_for_the_same_people_in_one_section_are_reported_once(folder: Path) -> None:
    write(folder, "jargoncheck.toml", 'sections = "docs/*"\n')
    write(folder, "docs/bins/a.md", "Residents can apply for a bin.\n\nWe help residents who ask.\n")
    write(folder, "docs/bins/b/c.md", "Customers can apply for a bag.\n\nWe help customers who ask.\n")
    write(folder, "docs/bins/d.md", "Customers can apply for a box.\n\nWe help customers who ask.\n")
    # Another section may have a word of its own.
    write(folder, "docs/tax/a.md", "Customers can apply for a refund.\n\nWe help customers who ask.\n")
    data = json.loads(run(check, "--select", "people/mixed", "--output-format", "json")[1])
    found = [(file["path"], finding["entry"], finding["line"], finding["text"], finding["related"])
             for file in data["files"] for finding in file["findings"]]  # fmt: skip
    related = {
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 10,
        "message": "“resident” is first used here.",
        "path": "docs/bins/a.md",
    }
    assert found == [("docs/bins/d.md", "customer", 1, "Customers", [related])]


def test_a_comment_hides_what_is_found_across_files(folder: Path) -> None:
    write(folder, "jargoncheck.toml", 'sections = ["docs/"]\nacross-files = true\n')
    write(folder, "docs/a.md", "Residents can apply for a bin.\n\nWe help residents who ask.\n")
    write(
        folder,
        "docs/b.md",
        "<!-- jargoncheck-disable people/mixed -- they buy bags -->\n\n"
        "Customers can apply for a bag.\n\nWe help customers who ask.\n",
    )
    assert concise("--select", "people/mixed") == []


def test_a_broken_file_below_costs_only_what_is_below(folder: Path) -> None:
    write(folder, "a.md", "Go in order to.\n")
    write(folder, "sub/b.md", "Go in order to.\n")
    write(folder, "sub/jargoncheck.toml", "pakc = 1\n")
    status, output = run(check, "a.md", "sub/b.md", "--output-format", "concise")
    assert status == 2
    assert output.splitlines() == [
        "a.md:1:4: warning Write “to” instead of “in order to”. [plain/words-to-avoid/in-order-to]",
        f"sub/b.md: problem {folder}/sub/jargoncheck.toml:1:1: “pakc” is not a key here. Did you mean “pack”?",
    ]


def test_config_shows_values_with_their_places(folder: Path) -> None:
    write(folder, "jargoncheck.toml", 'pack = "nhs"\nlongest-sentence = 20\n')
    assert run(config, "a.md", "--ignore", "hype") == (
        0,
        f"# {folder}/jargoncheck.toml\n"
        'ignore = ["hype"]  # the command line\n'
        f"longest-sentence = 20  # {folder}/jargoncheck.toml:2:1\n"
        f'pack = "nhs"  # {folder}/jargoncheck.toml:1:1\n',
    )
    write(folder, "a.md", "Hello.\n")
    assert run(check, "--show-files")[1] == "a.md\n"
    assert run(check, "--show-settings", "--isolated")[1] == (
        "# There is no settings file: “jargoncheck init” writes one.\n"
    )


@pytest.mark.parametrize(
    ("words", "pack"),
    [
        ("Patients of the NHS go to a clinic. A patient of the NHS waits at the clinic.", "nhs"),
        ("The council writes to residents. Residents of the borough pay the council.", "local-government"),
        ("We met.", "govuk"),
    ],
)
def test_init_writes_a_file_with_a_guessed_pack_and_never_overwrites(folder: Path, words: str, pack: str) -> None:
    write(folder, "a.md", words)
    assert run(init)[1].startswith(f"jargoncheck.toml is written, with the pack “{pack}”.")
    assert run(config)[1].splitlines()[1].startswith(f'pack = "{pack}"')
    status, output = run(init)
    assert (status, "There is a jargoncheck.toml already: change that." in output) == (2, True)


def test_init_can_write_the_baseline(folder: Path) -> None:
    write(folder, "a.md", "Go in order to.\n")
    assert run(init, "--baseline", "--pack", "govuk")[1].endswith("1 known finding in .jargoncheck-baseline.json.\n")
    assert run(check)[0] == 0
