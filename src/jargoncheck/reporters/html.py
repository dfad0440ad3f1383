"""A report for people who never use a command line: one file that needs nothing else.

The findings are marked in the lines where they stand and explained below them. Everything can be read without scripts;
a script adds filters. Colours keep a contrast of 4.5 to 1 (WCAG 2.2, success criterion 1.4.3) in light and dark.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from importlib.resources import files
from itertools import groupby
from pathlib import Path, PurePath
from typing import TextIO

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.reporters.counting import counted

_MOST_BARS = 20
_DATA = re.compile(r'<script type="application/json" id="totals">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Totals:
    """The numbers of one report, for the chart over time."""

    date: str
    findings: int
    files: int


def earlier_totals(paths: Iterable[Path]) -> tuple[Totals, ...]:
    """Return the totals of earlier reports, in order of date; raises ``ValueError`` for a file that is none.

    A JSON report has no date of its own: that of the file counts.
    """
    return tuple(sorted((_totals(path) for path in paths), key=lambda totals: totals.date))


def _totals(path: Path) -> Totals:
    try:
        text = path.read_text("utf-8")
        found = _DATA.search(text)
        data = json.loads(found[1] if found else text)
        if found:
            return Totals(str(data["date"]), int(data["findings"]), int(data["files"]))
        date = datetime.fromtimestamp(path.stat().st_mtime).isoformat("T", "minutes")
        return Totals(date, int(data["summary"]["findings"]), int(data["summary"]["files"]))
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{path} is no report of ours: name a JSON or HTML report of jargoncheck.") from error


def write(
    reports: Iterable[FileReport], stream: TextIO, *, earlier: Sequence[Totals] = (), now: datetime | None = None
) -> None:
    """Write the report of ``reports``; ``now`` is the date that it bears, by default the present."""
    found = list(reports)
    date = (now or datetime.now()).isoformat("T", "minutes")
    totals = Totals(date, sum(len(report.findings) for report in found), len(found))
    for part in _page(found, totals, earlier):
        stream.write(part)


def _page(reports: Sequence[FileReport], totals: Totals, earlier: Sequence[Totals]) -> Iterator[str]:
    page = files("jargoncheck.reporters") / "page"
    style, script = ((page / name).read_text("utf-8") for name in ("report.css", "report.js"))
    summary = f"{counted(totals.findings, 'finding')} in {counted(totals.files, 'document')}"
    data = json.dumps({"date": totals.date, "findings": totals.findings, "files": totals.files})
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>jargoncheck report: {summary}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#findings">Skip to the findings</a>\n'
        f"<header>\n<h1>What jargoncheck found</h1>\n<p>{summary}, on {escape(totals.date.replace('T', ' at '))}.</p>\n"
        "</header>\n<main>\n"
    )
    rules = Counter(rule_id(finding) for report in reports for finding in report.findings)
    folders = Counter({_folder(report.path): 0 for report in reports})
    for report in reports:
        folders[_folder(report.path)] += len(report.findings)
    yield from _chart("rule", "Findings by rule", rules.most_common())
    yield from _chart("folder", "Findings by folder", folders.most_common())
    if earlier:
        history = [(one.date.replace("T", " "), one.findings) for one in (*earlier, totals)]
        yield from _chart("date", "Findings over time", history, most=len(history))
    yield _filters(sorted({name.partition("/")[0] for name in rules}), sorted(folders))
    yield '<section id="findings" aria-labelledby="findings-title">\n<h2 id="findings-title">Documents</h2>\n'
    for number, report in enumerate(reports):
        if report.findings or report.problems:
            yield from _document(number, report)
    clean = [report.path for report in reports if not report.findings and not report.problems]
    if clean:
        listed = "".join(f"<li>{escape(path)}</li>" for path in clean)
        summary = f"{counted(len(clean), 'document')} without findings"
        yield f"<details><summary>{summary}</summary><ul>{listed}</ul></details>\n"
    yield (
        f'</section>\n</main>\n<script type="application/json" id="totals">{data}</script>\n'
        f"<script>\n{script}</script>\n</body>\n</html>\n"
    )


def _chart(name: str, title: str, rows: Sequence[tuple[str, int]], most: int = _MOST_BARS) -> Iterator[str]:
    highest = max((count for _, count in rows), default=0) or 1
    yield f'<section aria-labelledby="by-{name}">\n<h2 id="by-{name}">{title}</h2>\n<table class="chart">\n'
    yield f'<thead><tr><th scope="col">{name.capitalize()}</th><th scope="col">Findings</th></tr></thead>\n<tbody>\n'
    for label, count in rows[:most]:
        bar = f'<span class="bar" style="width:{70 * count / highest:.1f}%"></span>'
        yield f'<tr><th scope="row">{escape(label)}</th><td>{bar} <span class="count">{count}</span></td></tr>\n'
    yield "</tbody>\n</table>\n"
    if len(rows) > most:
        yield f"<p>{len(rows) - most} more have {sum(count for _, count in rows[most:])} findings together.</p>\n"
    yield "</section>\n"


def _filters(families: Sequence[str], folders: Sequence[str]) -> str:
    return (
        '<form id="filters" hidden aria-label="Filters">\n'
        f"{_choice('family', 'Rules', families)}{_choice('severity', 'Severity', ('error', 'warning', 'suggestion'))}"
        f'{_choice("folder", "Folder", folders)}<p id="shown" role="status"></p>\n</form>\n'
    )


def _choice(name: str, label: str, values: Sequence[str]) -> str:
    options = "".join(f'<option value="{escape(value)}">{escape(value)}</option>' for value in values)
    return f'<label>{label} <select name="{name}"><option value="">all</option>{options}</select></label>\n'


def _document(number: int, report: FileReport) -> Iterator[str]:
    yield f'<article data-folder="{escape(_folder(report.path))}" aria-labelledby="d{number}">\n'
    yield f'<h3 id="d{number}">{escape(report.path)}</h3>\n'
    for problem in report.problems:
        yield f'<p class="problem">This document was not checked: {escape(problem.message)}</p>\n'
    note = 0
    for line, on_line in groupby(report.findings, key=lambda finding: finding.start.line):
        findings = list(on_line)
        place = f"Page {findings[0].page}" if findings[0].page else f"Line {line}"
        yield f'<div class="line">\n<p class="place">{place}</p>\n'
        yield f'<p class="text">{_marked(findings, number, note)}</p>\n<ol start="{note + 1}">\n'
        for finding in findings:
            note += 1
            yield _explained(finding, f"n{number}-{note}")
        yield "</ol>\n</div>\n"
    yield "</article>\n"


def _marked(findings: Sequence[Finding], number: int, note: int) -> str:
    line, at, parts = findings[0].line_text, 0, []
    for finding in findings:
        note += 1
        start = finding.start.column - 1
        end = min(start + len(finding.text), len(line)) if finding.end.line == finding.start.line else len(line)
        link = f'<sup><a href="#n{number}-{note}" aria-label="Note {note}">{note}</a></sup>'
        if start < at:
            parts.append(link)
            continue
        parts.append(f"{_shown(line[at:start])}<mark>{_shown(line[start:end])}</mark>{link}")
        at = end
    return "".join(parts) + _shown(line[at:])


def _explained(finding: Finding, anchor: str) -> str:
    family = finding.rule.partition("/")[0]
    suggestions = ""
    if finding.suggestions:
        label = "Suggestion" if len(finding.suggestions) == 1 else "Suggestions"
        suggestions = f"<br>{label}: {'; '.join(f'<q>{_shown(found.text)}</q>' for found in finding.suggestions)}"
    source = f' <a href="{escape(finding.url)}">The guide</a>' if finding.url.startswith("https://") else ""
    return (
        f'<li id="{anchor}" data-family="{escape(family)}" data-severity="{finding.severity.value}">'
        f'<span class="severity {finding.severity.value}">{finding.severity.value}</span> {_shown(finding.message)}'
        f"{suggestions}<details><summary>Why</summary><p>{escape(finding.why)}{source}</p>"
        f'<p class="rule">Rule {escape(rule_id(finding))}</p></details></li>\n'
    )


def _shown(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode())


def _folder(path: str) -> str:
    return PurePath(path).parent.as_posix()
