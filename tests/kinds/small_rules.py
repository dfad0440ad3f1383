"""A linter with a few rules of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from jargoncheck.api import load_rules, make_linter
from jargoncheck.linter.findings import Finding
from jargoncheck.readers.table import read
from jargoncheck.text.source import Source

Check = Callable[[str], list[Finding]]


def checker_for(files: Mapping[str, str], folder: Path) -> Check:
    """Return a function that checks a Markdown text against the rule files ``files``, which are written to ``folder``.

    ``files`` gives the text of each by its path without the suffix.
    """
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.lstrip(), "utf-8")
    linter = make_linter(rules=load_rules(folder))

    def check(text: str) -> list[Finding]:
        (report,) = linter.check([read(Source("page.md", text), "markdown")])
        assert report.problems == ()
        return list(report.findings)

    return check
