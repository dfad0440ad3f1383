"""Columns in the units that output formats count in. All are 1-based; ends are exclusive."""

from __future__ import annotations

from collections.abc import Callable

from jargoncheck.linter.findings import Finding

Units = Callable[[str], int]


def utf16_units(text: str) -> int:
    """Return how many UTF-16 code units ``text`` takes: SARIF and editors count so."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf8_bytes(text: str) -> int:
    """Return how many bytes of UTF-8 ``text`` takes; reviewdog counts so. A byte that is not valid text is one."""
    return len(text.encode("utf-8", "surrogateescape"))


def columns(finding: Finding, units: Units) -> tuple[int, int]:
    """Return the column where ``finding`` starts and that where it ends, in its first and its last line."""
    start = units(finding.line_text[: finding.start.column - 1]) + 1
    if finding.end.line == finding.start.line:
        return start, start + units(finding.text)
    last_line = finding.text.replace("\r\n", "\n").replace("\r", "\n").rpartition("\n")[2]
    return start, units(last_line) + 1
