"""One linter, shared by threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jargoncheck import FileReport, Linter, check_path, make_linter

CORPUS = sorted((Path(__file__).parents[1] / "corpora").rglob("*.md"))[:24]


def checked(linter: Linter, path: Path) -> FileReport:
    return check_path(path, linter=linter)


def test_eight_threads_find_what_one_finds() -> None:
    expected = [checked(make_linter(), CORPUS[0]), *(checked(make_linter(), path) for path in CORPUS[1:4])]
    shared = make_linter()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda path: checked(shared, path), CORPUS * 3))
    assert found[:4] == expected
    assert found[: len(CORPUS)] == found[len(CORPUS) : 2 * len(CORPUS)] == found[2 * len(CORPUS) :]
