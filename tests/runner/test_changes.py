"""Which lines have changed, by git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from jargoncheck.api import check_text
from jargoncheck.runner.changes import ChangesError, changes_since
from jargoncheck.settings import Settings

Git = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = ["-c", "user.name=a", "-c", "user.email=a@example.org"]

    def run(*arguments: str) -> None:
        subprocess.run(["git", *names, *arguments], cwd=tmp_path, env=environment, check=True, capture_output=True)

    run("init", "--initial-branch=main")
    return run


def write(folder: Path, name: str, *lines: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines))


def test_changed_lines_are_those_since_the_branches_parted(tmp_path: Path, git: Git) -> None:
    for name in ("a.md", 'docs/b "é".md', "gone.md", "old.md"):
        write(tmp_path, name, *"12345678")
    git("add", ".")
    git("commit", "-m", "one")
    git("checkout", "-b", "work")
    write(tmp_path, "a.md", "1", "two", "3", "+++ b/no.md", "5", "6", "7", "8", "9")
    write(tmp_path, 'docs/b "é".md', *"2345678")
    (tmp_path / "gone.md").unlink()
    git("mv", "old.md", "new name.md")
    git("commit", "-am", "two")
    git("checkout", "main")
    write(tmp_path, "a.md", "other")
    git("commit", "-am", "three")
    git("checkout", "work")
    write(tmp_path, "new name.md", *"1234567", "eight")
    write(tmp_path, "untracked.md", "1")
    changes = changes_since("main", tmp_path / "docs")
    assert {path.relative_to(tmp_path).as_posix(): ranges for path, ranges in changes.lines.items()} == {
        "a.md": [range(2, 3), range(4, 5), range(9, 10)],
        'docs/b "é".md': [range(0, 0)],
        "new name.md": [range(8, 9)],
        "untracked.md": None,
    }
    assert [path.name for path in changes.paths()] == ["a.md", 'b "é".md', "new name.md", "untracked.md"]


def test_findings_on_changed_lines_are_kept(tmp_path: Path, git: Git) -> None:
    write(tmp_path, "a.md", "In order to.", "", "In order to.", "", "In order", "to.")
    git("add", ".")
    git("commit", "-m", "one")
    write(tmp_path, "a.md", "In order to.", "", "In order to!", "", "In order", "to!")
    changes = changes_since("HEAD", tmp_path)
    settings = Settings(select=("plain/words-to-avoid",))
    report = check_text((tmp_path / "a.md").read_text(), settings=settings)
    kept = changes.only_changed(replace(report, path=str(tmp_path / "a.md")))
    assert [finding.start.line for finding in kept.findings] == [3, 5]
    other = changes.only_changed(replace(report, path=str(tmp_path / "b.md")))
    assert other.findings == ()


def test_what_git_cannot_say_has_a_reason(tmp_path: Path, git: Git) -> None:
    write(tmp_path, "a.md", "1")
    git("add", ".")
    git("commit", "-m", "one")
    with pytest.raises(ChangesError, match=r"Git knows no “nope” here: fetch it, or name another branch or commit\."):
        changes_since("nope", tmp_path)
    git("checkout", "--orphan", "apart")
    git("commit", "-m", "two")
    with pytest.raises(ChangesError, match=r"fetch the whole history \(fetch-depth: 0\)"):
        changes_since("main", tmp_path)
    outside = tmp_path.parent / "outside"
    outside.mkdir(exist_ok=True)
    with pytest.raises(ChangesError, match=r"Git failed: fatal: not a git repository"):
        changes_since("main", outside)
