"""How a run ends, and where its reports go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jargoncheck.cli.check import check

SELECT = ("--select", "plain/words-to-avoid,plain/formal-words")
FILES = {
    "clean.md": "We collect your bins.\n",
    "one.md": "Use it in order to save.\n",
    "two.md": "Use it in order to save. Commence.\n",
    "bad.md": "\0",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(check, [*arguments, *SELECT])
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["clean.md"], 0),
        (["one.md"], 1),
        (["one.md", "--fail-level", "error"], 0),
        (["one.md", "--fail-level", "warning"], 1),
        (["one.md", "--exit-zero"], 0),
        (["one.md", "--max-findings", "1"], 0),
        (["two.md", "--max-findings", "1"], 1),
        (["two.md", "--max-findings", "1", "--fail-level", "error"], 0),
        (["bad.md"], 2),
        (["bad.md", "--exit-zero"], 2),
        (["one.md", "bad.md", "--max-findings", "9"], 2),
        (["gone.md"], 2),
        (["one.md", "--max-findings", "-1"], 2),
        (["one.md", "--output-format", "nope"], 2),
        (["one.md", "--output-format", "json", "--output-format", "sarif"], 2),
        (["one.md", "--output-file", "a", "--output-file", "b"], 2),
        (["one.md", "--earlier", "a.json"], 2),
        (["one.md", "--output-format", "html", "--earlier", "gone.json"], 2),
        (["one.md", "--output-file", "gone/a.txt"], 2),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("folder")
def test_exit_status(arguments: list[str], status: int) -> None:
    assert run(*arguments)[0] == status


def test_several_formats_each_go_to_their_file_and_the_last_to_standard_output(folder: Path) -> None:
    status, output = run("one.md", "--output-format", "json", "--output-file", "a.json", "--output-format", "concise")
    message = "Write “to” instead of “in order to”. [plain/words-to-avoid/in-order-to]"
    assert (status, output) == (1, f"one.md:1:8: warning {message}\n")
    assert json.loads((folder / "a.json").read_text())["summary"] == {"files": 1, "findings": 1, "hidden": 0}


@pytest.mark.usefixtures("folder")
def test_statistics_follow_the_findings() -> None:
    _, output = run("two.md", "one.md", "--output-format", "concise", "--statistics")
    assert output.splitlines()[-2:] == ["2 plain/words-to-avoid/in-order-to", "1 plain/formal-words/commence"]


def test_a_job_on_github_gets_its_summary(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    run("one.md", "--output-format", "github")
    assert (folder / "summary.md").read_text().startswith("## jargoncheck: 1 finding in 1 file\n")
