"""Known findings: what a baseline hides, what it loses, and how its file reads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jargoncheck.api import check_text
from jargoncheck.linter.findings import FileReport
from jargoncheck.runner.baseline import NAME, Baseline, BaselineError, find_baseline, made, read_baseline
from jargoncheck.settings import Settings

SETTINGS = Settings(select=("plain/words-to-avoid",))


def report(folder: Path, text: str, name: str = "a.md") -> FileReport:
    return replace(check_text(text, settings=SETTINGS), path=str(folder / name))


def lines(found: FileReport) -> tuple[list[int], list[int]]:
    return [one.start.line for one in found.findings], [one.start.line for one in found.hidden]


def test_known_findings_are_hidden_wherever_they_move_and_new_ones_are_shown(tmp_path: Path) -> None:
    baseline = made(tmp_path, [report(tmp_path, "Go in order to.")])
    after = report(tmp_path, "New.\n\nGo in order to.\n\nUtilise it.\n\nGo in order to.")
    assert lines(baseline.hide(after)) == ([5, 7], [3])
    assert lines(baseline.hide(report(tmp_path, "Go in order to.", "b.md"))) == ([1], [])
    assert baseline.gone(after) == 0


def test_of_the_same_words_the_known_line_is_hidden_and_the_new_one_above_it_shown(tmp_path: Path) -> None:
    baseline = made(tmp_path, [report(tmp_path, "Go in order to win.")])
    after = report(tmp_path, "Come in order to lose.\n\nGo in order to win.")
    assert lines(baseline.hide(after)) == ([1], [3])
    # An edited line has the same words still.
    assert lines(baseline.hide(report(tmp_path, "Stay.\n\nGo in order to win it."))) == ([], [3])


def test_what_is_gone_is_counted_and_pruned(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    baseline = made(
        tmp_path, [report(tmp_path, "Go in order to. Utilise it."), report(tmp_path, "In order to.", "gone.md")]
    )
    after = report(tmp_path, "Utilise it. Go in order to. Go in order to.")
    clean = report(tmp_path, "Utilise it.")
    assert (baseline.gone(after), baseline.gone(clean)) == (0, 1)
    pruned = baseline.pruned([clean])
    assert {path: [entry.text for entry in found] for path, found in pruned.known.items()} == {"a.md": ["Utilise"]}


def test_the_file_is_sorted_and_reads_back(tmp_path: Path) -> None:
    baseline = made(tmp_path, [report(tmp_path, "Utilise it.", "b/é.md"), report(tmp_path, "Go in order to.")])
    text = baseline.dumped()
    assert [line.strip()[:9] for line in text.splitlines() if "[" in line] == ['"a.md": [', '"b/\\u00e9']
    (tmp_path / NAME).write_text(text, "utf-8")
    assert read_baseline(tmp_path / NAME) == baseline
    assert read_baseline(tmp_path / NAME).dumped() == text


def test_an_empty_baseline_is_sound(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(made(tmp_path, []).dumped())
    assert read_baseline(tmp_path / NAME) == Baseline(tmp_path, {})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", ":1:2: this is not sound JSON: mend it, or write it anew."),
        ('{"version": 1,\n "findings": }', ":2:14: this is not sound JSON: mend it, or write it anew."),
        ('{"version": 9}', " is of another version: write it anew with “jargoncheck baseline”."),
        ("[]", " is no baseline: write it anew with “jargoncheck baseline”."),
        ('{"version": 1, "findings": {"a": [1]}}', " is no baseline: write it anew with “jargoncheck baseline”."),
    ],
)
def test_what_is_no_baseline_says_so(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / NAME
    path.write_text(content)
    with pytest.raises(BaselineError) as error:
        read_baseline(path)
    assert str(error.value) == f"{path}{message}"


def test_the_nearest_one_in_the_repository_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "repository" / "docs"
    inner.mkdir(parents=True)
    (tmp_path / NAME).touch()
    (inner.parent / ".git").mkdir()
    assert find_baseline(inner) is None
    (inner.parent / NAME).touch()
    assert find_baseline(inner) == inner.parent / NAME
