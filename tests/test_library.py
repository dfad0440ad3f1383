"""The library as its documentation shows it."""

import re
from pathlib import Path

import pytest

import jargoncheck
from jargoncheck import (
    FileReport,
    Problem,
    Settings,
    SettingsError,
    check_path,
    check_paths,
    check_text,
    load_rules,
    make_linter,
    with_suggestions,
)

ROOT = Path(__file__).parents[1]
EXAMPLES = [
    (page, code)
    for page in ("README.md", "docs/library.md")
    for code in re.findall(r"```python\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
]


@pytest.mark.parametrize(("page", "code"), EXAMPLES)
def test_the_examples_in_the_documentation_run(
    page: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "plan.md").write_text("We use it in order to save time.\n", "utf-8")
    (tmp_path / "README.md").write_text("Text.\n", "utf-8")
    (tmp_path / "my-rules").symlink_to(ROOT / "rules")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, page, "exec"), {})


def test_every_public_name_can_be_had() -> None:
    assert [name for name in jargoncheck.__all__ if not hasattr(jargoncheck, name)] == []
    assert set(jargoncheck.__all__) <= set(dir(jargoncheck))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        jargoncheck.nothing  # noqa: B018


def test_a_path_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "gone.md"
    problem = Problem("There is no file or folder here: check the path.")
    assert check_path(path) == FileReport(str(path), problems=(problem,))


def test_a_folder_is_for_check_paths(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.\n", "utf-8")
    (tmp_path / "b.md").write_text("Text.\n", "utf-8")
    with pytest.raises(IsADirectoryError, match="use check_paths"):
        check_path(tmp_path)
    assert [Path(report.path).name for report in check_paths([tmp_path])] == ["a.md", "b.md"]


def test_settings_are_checked_before_anything_is_read() -> None:
    with pytest.raises(SettingsError, match=r"There is no rule “plane”\. Did you mean “plain”\?"):
        check_paths(["gone.md"], settings=Settings(select=("plane",)))


def test_only_safe_suggestions_are_taken_when_asked_for() -> None:
    text = "We utilise it, and we must tackle waste in order to save.\n"
    report = check_text(text, linter=make_linter(Settings(select=("plain",)), load_rules()))
    assert with_suggestions(text, report.findings, only_safe=True) == "We use it, and we must tackle waste to save.\n"
