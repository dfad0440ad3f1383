"""``--fix``, ``--diff``, ``baseline`` and what hides findings, as a user runs them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from jargoncheck.cli.baseline import baseline
from jargoncheck.cli.check import check
from readers.office_files import docx, p

SELECT = ["--select", "plain/words-to-avoid,plain/formal-words"]
TEXT = "Use it in order to save.\n\nWe commence.\n"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "a.md"


def run(*arguments: str, data: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(check, [*arguments, *SELECT], input=data)
    return result.exit_code, result.stdout, result.stderr


def test_fix_takes_safe_suggestions_and_reports_the_rest(page: Path) -> None:
    page.chmod(0o640)
    link = page.with_name("link.md")
    link.symlink_to(page)
    status, output, errors = run("link.md", "--fix", "--output-format", "concise")
    assert page.read_text() == "Use it to save.\n\nWe commence.\n"
    assert page.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert (status, output, errors) == (
        1,
        "link.md:3:4: warning Write “start” or “begin” instead of “commence”. [plain/formal-words/commence]\n",
        "1 suggestion taken in 1 file.\n",
    )


def test_unsafe_fixes_leave_nothing(page: Path) -> None:
    assert run("a.md", "--unsafe-fixes")[0] == 0
    assert page.read_text() == "Use it to save.\n\nWe start.\n"


def test_diff_shows_and_changes_nothing(page: Path) -> None:
    status, output, errors = run("a.md", "--diff")
    assert page.read_text() == TEXT
    assert (status, errors) == (1, "1 suggestion to take in 1 file.\n")
    assert output == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n-Use it in order to save.\n+Use it to save.\n \n We commence.\n"
    )
    page.write_text("Clean.\n")
    assert run("a.md", "--diff") == (0, "", "0 suggestions to take in 0 files.\n")


@pytest.mark.usefixtures("page")
def test_standard_input_comes_out_fixed() -> None:
    assert run("-", "--stdin-filename", "b.md", "--fix", data="Go in order to.\n") == (0, "Go to.\n", "")


def test_a_word_file_is_checked_but_not_fixed(page: Path) -> None:
    data = docx(p("Use it in order to save."))
    page.with_name("b.docx").write_bytes(data)
    status, _, errors = run("b.docx", "--fix")
    assert page.with_name("b.docx").read_bytes() == data
    assert status == 1
    assert "1 file holds no plain text and cannot be fixed: see “jargoncheck review”." in errors


def test_a_baseline_hides_what_is_known_and_says_what_is_gone(page: Path) -> None:
    made = CliRunner().invoke(baseline, SELECT)
    assert (made.exit_code, made.output) == (0, "2 known findings in .jargoncheck-baseline.json.\n")
    assert run("a.md") == (0, "0 findings in 1 file, 2 hidden.\n", "")
    assert run("a.md", "--no-baseline")[0] == 1
    page.write_text("We commence. We utilise.\n")
    status, output, errors = run("a.md", "--output-format", "concise")
    assert (status, output) == (
        1,
        "a.md:1:17: warning Write “use” instead of “utilise”. [plain/words-to-avoid/utilise]\n",
    )
    assert errors == "1 finding of the baseline is gone: run “jargoncheck baseline --prune”.\n"
    page.write_bytes(b"\xff\xfe\x00")
    assert "gone" not in run("a.md")[2]
    page.write_text("We commence. We utilise.\n")
    pruned = CliRunner().invoke(baseline, ["--prune", *SELECT])
    assert pruned.output == f"1 known finding in {page.with_name('.jargoncheck-baseline.json')}, 1 taken out.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--baseline", "gone.json"], "gone.json cannot be read"),
        (["--baseline", "a.json", "--no-baseline"], "exclude each other"),
        (["--changed-since", "main"], "Git failed: fatal: not a git repository"),
    ],
)
@pytest.mark.usefixtures("page")
def test_wrong_use_says_what_to_do(arguments: list[str], message: str) -> None:
    status, _, errors = run("a.md", *arguments)
    assert status == 2
    assert message in errors


def test_ignored_files_can_be_left_out_even_when_named(page: Path) -> None:
    page.with_name(".git").mkdir()
    page.with_name(".gitignore").write_text("a.md\n")
    assert run("a.md", "--exit-zero")[1].endswith("2 findings in 1 file.\n")
    assert run("a.md", "--force-exclude")[1] == "0 findings in 0 files.\n"
