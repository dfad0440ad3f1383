"""Files that are checked together."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from jargoncheck.api import load_rules, make_linter
from jargoncheck.language.syntax import RawToken
from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.runner.documents import load_bytes
from jargoncheck.runner.run import check_loaded
from jargoncheck.text.document import Document


class FailingParser:
    """Fails on every sentence."""

    def parse(self, texts: Sequence[str]) -> list[tuple[RawToken, ...]]:
        raise ValueError("no such thing")


@pytest.fixture(scope="module")
def linter() -> Linter:
    rules = load_rules(Path(__file__).parents[2] / "rules")
    return replace(make_linter(rules=rules), parser=FailingParser())


def test_a_mistake_of_ours_costs_one_file(linter: Linter) -> None:
    hard = b"Progress key land focus lead. The impact drives that we deliver land."
    reports = list(check_loaded(linter, [load_bytes("hard.md", hard), load_bytes("easy.md", b"We utilise it.")]))
    message = "jargoncheck failed on this file (ValueError: no such thing): please report it with the file."
    assert reports[0] == FileReport("hard.md", problems=(Problem(message),))
    assert [finding.text for finding in reports[1].findings] == ["utilise"]


def test_a_reader_that_fails_costs_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str, data: bytes, format_name: str) -> Document:
        raise RecursionError("too deep")

    monkeypatch.setattr("jargoncheck.runner.documents.read_bytes", fail)
    message = "jargoncheck failed on this file (RecursionError: too deep): please report it with the file."
    assert load_bytes("a.md", b"Text.").problem == Problem(message)
