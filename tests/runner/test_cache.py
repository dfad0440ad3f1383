"""Reports that are kept: the same as new ones, and none that is not sound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jargoncheck.api import check_text, make_linter
from jargoncheck.linter.findings import FileReport
from jargoncheck.runner import cache as cache_module
from jargoncheck.runner.cache import ReportCache, may_keep
from jargoncheck.runner.discovery import Chosen
from jargoncheck.runner.run import Remembered, run_each

TEXT = "Ask ABQ in order to win 😀.\n\n<!-- jargoncheck-disable-next-line -->\n\nUtilise the Ace Bin Queue (ABQ).\n"


@pytest.fixture(scope="module")
def report() -> FileReport:
    return check_text(TEXT, name="a.md")


def test_a_report_reads_back_as_it_was(tmp_path: Path, report: FileReport) -> None:
    cache = ReportCache(tmp_path)
    cache.put("ab" * 32, report)
    assert report.hidden
    assert any(finding.related for finding in report.findings)
    assert cache.get("ab" * 32, "b.md") == replace(report, path="b.md")
    assert cache.get("cd" * 32, "b.md") is None


@pytest.mark.parametrize("damage", [b"", b"x\n{}", b"\xff\xfe", None])
def test_a_damaged_entry_is_removed(tmp_path: Path, report: FileReport, damage: bytes | None) -> None:
    cache = ReportCache(tmp_path)
    cache.put("ab" * 32, report)
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(entry.read_bytes()[:-5] if damage is None else damage)
    assert cache.get("ab" * 32, "a.md") is None
    assert not entry.exists()


def test_the_key_depends_on_bytes_and_parts(tmp_path: Path) -> None:
    cache = ReportCache(tmp_path)
    keys = {cache.key("a", "b", data=b"x"), cache.key("ab", "", data=b"x"), cache.key("a", "b", data=b"y")}
    assert len(keys) == 3
    assert cache.key("a", "b", data=b"x") in keys


def test_a_folder_keeps_the_latest_entries(tmp_path: Path, report: FileReport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "_MOST_IN_A_FOLDER", 2)
    cache = ReportCache(tmp_path)
    for number in range(4):
        cache.put(f"ab{number}", report)
        import os  # noqa: PLC0415 - the time stamps of one test

        os.utime(tmp_path / "ab" / str(number), (number, number))
    cache.trim()
    assert sorted(path.name for path in (tmp_path / "ab").iterdir()) == ["2", "3"]


def test_a_folder_that_cannot_be_used_costs_nothing(tmp_path: Path, report: FileReport) -> None:
    (tmp_path / "file").touch()
    cache = ReportCache(tmp_path / "file")
    cache.put("ab" * 32, report)
    cache.trim()
    assert cache.get("ab" * 32, "a.md") is None


def test_what_another_day_may_change_is_not_kept() -> None:
    assert may_keep(check_text("Go."))
    assert not may_keep(check_text("<!-- jargoncheck-disable-file until 2999-01-01 -->\n\nIn order to."))
    assert not may_keep(check_text("Go.", name="a.xyz"))


def test_a_second_run_asks_no_linter_and_says_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "b.md").write_text("Go in order to win.")
    remembered = Remembered(ReportCache(tmp_path / "cache"), lambda path: "rules")
    chosen = [Chosen(tmp_path / "a.md"), Chosen(tmp_path / "gone.md", "It is gone."), Chosen(tmp_path / "b.md")]
    linter = make_linter()
    first = list(run_each(lambda path: linter, chosen, lambda path: "markdown", remembered))

    def no_linter(path: Path) -> None:
        raise AssertionError(path)

    assert list(run_each(no_linter, chosen, lambda path: "markdown", remembered)) == first  # type: ignore[arg-type]
    (tmp_path / "b.md").write_text("Go in order to win!")
    assert [
        len(found.findings) for found in run_each(lambda path: linter, chosen, lambda path: "markdown", remembered)
    ] == [len(found.findings) for found in first]
