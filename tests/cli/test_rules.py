"""The commands about rules."""

from pathlib import Path

from cli.test_check import run

ROOT = Path(__file__).parents[2]


def test_a_rule_shows_what_why_examples_and_sources() -> None:
    done = run("rule", "plain/words-to-avoid/utilise")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert lines[0] == "plain/words-to-avoid/utilise"
    assert "This entry is on." in lines
    assert "Sources:" in lines


def test_explain_is_another_name_for_rule() -> None:
    assert run("explain", "people/mixed").stdout == run("rule", "people/mixed").stdout != ""


def test_a_rule_that_is_not_there_is_told_with_the_nearest() -> None:
    done = run("rule", "plain/word-to-avoid")
    assert done.returncode == 2
    assert "There is no rule “plain/word-to-avoid”. Did you mean “plain/words-to-avoid”?" in done.stderr


def test_all_rules_are_listed_with_whether_they_are_on() -> None:
    done = run("rules")
    names = [line.split()[0] for line in done.stdout.splitlines()]
    files = {str(path.relative_to(ROOT / "rules").with_suffix("")) for path in (ROOT / "rules").glob("*/*.yaml")}
    assert names == sorted(name for name in files if not name.startswith("packs/"))
    assert {line.split()[1] for line in done.stdout.splitlines()} == {"on", "off"}


def test_a_folder_of_rules_is_tested_by_its_own_examples_and_needs_no_pack(tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "ours.yaml").write_text(RULE, "utf-8")
    done = run("test", "--rules", str(tmp_path))
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "plain/ours.yaml: Missing: nothing is reported in the example “Our [[gizmo]] works.”.",
        "plain/ours.yaml: Wrong message: “Write “thing” instead of “widget”.” in the example “A [[widget]] fell.”.",
        "plain/ours.yaml: Noisy: “widget” in the example “The widget works.”.",
        "4 examples in 1 rule, 3 wrong.",
    ]


RULE = """\
id: plain/ours
kind: substitution
message: Write {suggestions} instead of “{text}”.
why: We call it a thing.
citations:
  - {guide: Our guide, entry: widget}
entries:
  widget: {avoid: widget, pos: noun, prefer: [thing]}
examples:
  flag:
    - {text: "Our [[gizmo]] works.", message: "Write “thing” instead of “gizmo”.", fixed: Our thing works.}
    - {text: "A [[widget]] fell.", message: Say thing., fixed: A thing fell.}
    - {text: "Two [[widgets]] fell.", message: "Write “things” instead of “widgets”.", fixed: Two things fell.}
  pass:
    - {text: The widget works.}
"""
