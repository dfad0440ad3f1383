"""A summary in Markdown, for the page of a job or the text of a comment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.reporters.counting import counted

_MOST_FINDINGS = 50


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write what was found: a sentence, the rules by number of findings, and the first 50 findings."""
    files = 0
    rules: Counter[str] = Counter()
    first: list[tuple[str, Finding]] = []
    problems: list[tuple[str, str]] = []
    for report in reports:
        files += 1
        rules.update(map(rule_id, report.findings))
        first.extend((report.path, finding) for finding in report.findings[: max(0, _MOST_FINDINGS - len(first))])
        problems.extend((report.path, problem.message) for problem in report.problems)
    total = rules.total()
    stream.write(f"## jargoncheck: {counted(total, 'finding')} in {counted(files, 'file')}\n")
    if problems:
        _table(stream, ("File that was not checked", "Why"), problems)
    if rules:
        _table(stream, ("Rule", "Findings"), [(name, str(count)) for name, count in rules.most_common()])
        places = [(f"{path}:{found.start.line}", found.text, found.message) for path, found in first]
        _table(stream, ("Place", "Words", "What to do"), places)
    if total > len(first):
        stream.write(f"\n{total - len(first)} more are not listed.\n")


def _table(stream: TextIO, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    stream.write(f"\n| {' | '.join(head)} |\n|{' --- |' * len(head)}\n")
    for row in rows:
        stream.write(f"| {' | '.join(map(_cell, row))} |\n")


def _cell(text: str) -> str:
    plain = " ".join(text.split())
    for character in "\\`*_[]<>|&#":
        plain = plain.replace(character, f"\\{character}")
    return plain
