"""The output for people at a terminal: the line, a caret under the exact words, what to do, and the rule."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TextIO

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.reporters.counting import counted

_WIDEST = 100
"""The most columns of a source line that are shown; longer lines are cut around the finding."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Terminal codes by the name of what they mark; without colour all are empty."""

    codes: Mapping[str, str]

    def paint(self, name: str, text: str) -> str:
        """Return ``text`` marked as ``name``."""
        code = self.codes.get(name, "")
        return f"\x1b[{code}m{text}\x1b[0m" if code else text


COLOURS = Palette({"place": "1", "error": "31", "warning": "33", "suggestion": "36", "caret": "1;33", "rule": "2"})
PLAIN = Palette({})


def write(reports: Iterable[FileReport], stream: TextIO, palette: Palette = PLAIN) -> None:
    """Write ``reports`` for people, each as soon as it comes, and a summary line at the end."""
    files = findings = problems = hidden = 0
    for file in reports:
        files += 1
        findings += len(file.findings)
        hidden += len(file.hidden)
        problems += len(file.problems)
        for problem in file.problems:
            where = f":{problem.place.line}:{problem.place.column}" if problem.place else ""
            stream.write(f"{palette.paint('place', file.path + where)}: {palette.paint('error', 'problem')}\n")
            stream.write(f"  {problem.message}\n\n")
        for finding in file.findings:
            _write_finding(file.path, finding, stream, palette)
    stream.write(_summary(files, findings, hidden, problems) + "\n")


def _write_finding(path: str, finding: Finding, stream: TextIO, palette: Palette) -> None:
    page = f" (page {finding.page})" if finding.page else ""
    place = palette.paint("place", f"{path}:{finding.start.line}:{finding.start.column}{page}")
    severity = palette.paint(finding.severity.value, finding.severity.value)
    stream.write(f"{place}: {severity} {palette.paint('rule', rule_id(finding))}\n")
    number = str(finding.start.line)
    shown, offset = _cut(finding.line_text, finding.start.column - 1)
    marked = finding.text.splitlines()[0] if finding.text else ""
    caret = " " * width(shown[:offset]) + palette.paint("caret", "^" * max(1, width(marked[: len(shown) - offset])))
    stream.write(f"  {number} | {shown}\n  {' ' * len(number)} | {caret}\n")
    stream.write(f"  {finding.message}\n")
    if finding.suggestions:
        label = "Suggestion" if len(finding.suggestions) == 1 else "Suggestions"
        stream.write(f"  {label}: {'; '.join(found.text for found in finding.suggestions)}\n")
    for related in finding.related:
        stream.write(f"  {related.path or path}:{related.start.line}:{related.start.column}: {related.message}\n")
    stream.write("\n")


def _cut(line: str, start: int) -> tuple[str, int]:
    """Return the part of ``line`` that is shown and where ``start`` is in it."""
    if not line.isprintable():
        line = line.translate(_visible())
    if len(line) <= _WIDEST and width(line) <= _WIDEST:
        return line, start
    first = max(0, start - _WIDEST // 2)
    before = "…" if first else ""
    after = "…" if first + _WIDEST < len(line) else ""
    return f"{before}{line[first : first + _WIDEST]}{after}", start - first + len(before)


def width(text: str) -> int:
    """Return the number of terminal columns that ``text`` takes (Unicode Standard Annex 11 and combining marks)."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _visible() -> Mapping[int, str]:
    # A tab has no width of its own, and a control character from a document must not steer the terminal.
    controls = [*range(0x20), *range(0x7F, 0xA0)]
    return {**dict.fromkeys(controls, "\N{REPLACEMENT CHARACTER}"), 0x09: " "}


@lru_cache(maxsize=1024)
def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _summary(files: int, findings: int, hidden: int, problems: int) -> str:
    parts = [f"{counted(findings, 'finding')} in {counted(files, 'file')}"]
    if hidden:
        parts.append(f"{hidden} hidden")
    if problems:
        parts.append(counted(problems, "problem"))
    return ", ".join(parts) + "."
