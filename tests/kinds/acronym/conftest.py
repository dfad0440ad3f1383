"""The shipped acronym rules, and a linter that knows no other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jargoncheck.api import make_linter
from jargoncheck.kinds.table import grammars
from jargoncheck.linter.compiled import CompiledRules, compile_rules
from jargoncheck.linter.findings import Finding
from jargoncheck.readers.table import read
from jargoncheck.rulebook.loader import load_folder
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source

RULES = Path(__file__).parents[3] / "rules"
EVERYTHING = ("acronym", "acronym/unneeded")

Check = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def acronym_rules(tmp_path_factory: pytest.TempPathFactory) -> CompiledRules:
    """The rules of the family, with the pack's known acronyms."""
    folder = tmp_path_factory.mktemp("rules")
    shutil.copytree(RULES / "acronym", folder / "acronym")
    (folder / "packs").mkdir()
    pack = (RULES / "packs" / "govuk.yaml").read_text("utf-8")
    known = pack[pack.index("known-acronyms:") :]
    head = "name: govuk\ndescription: Acronyms alone.\nselect: [acronym]\n"
    (folder / "packs" / "govuk.yaml").write_text(head + known, "utf-8")
    return compile_rules(load_folder(folder, grammars()))


@pytest.fixture(scope="session")
def check(acronym_rules: CompiledRules) -> Check:
    """Return a function that checks a Markdown text; keyword arguments are settings."""

    def check_text(text: str, name: str = "page.md", **settings: object) -> list[Finding]:
        wanted = Settings(**{"select": EVERYTHING, **settings})  # type: ignore[arg-type]
        (report,) = make_linter(wanted, acronym_rules).check([read(Source(name, text), "markdown")])
        assert report.problems == ()
        return list(report.findings)

    return check_text


@pytest.fixture(scope="session")
def reported(check: Check) -> Callable[..., list[tuple[str, str, int]]]:
    """Return a function that checks a text and gives rule, reported words and line of each finding."""

    def short(text: str, **settings: object) -> list[tuple[str, str, int]]:
        settings = {"select": ("acronym",), **settings}
        return [
            (finding.rule.partition("/")[2], " ".join(finding.text.split()), finding.start.line)
            for finding in check(text, **settings)
        ]

    return short
