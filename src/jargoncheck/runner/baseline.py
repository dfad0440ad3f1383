"""Findings that are known already: a team starts with a quiet first day, and new findings still fail.

A finding is known by its rule and its words, and by its line where the same words stand more than once: a new one above
does not take the place of a known one below. Nothing depends on line numbers, and a line may be edited as long as the
words stay. Paths in the file are relative to its folder.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import rule_id

NAME = ".jargoncheck-baseline.json"
_VERSION = 1


class BaselineError(ValueError):
    """The file cannot be used; the message names it and says what to do."""


@dataclass(frozen=True, slots=True)
class Known:
    """One known finding: its rule, its words, and a digest of the line that they stood in."""

    rule: str
    text: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings by path, relative to ``folder``."""

    folder: Path
    known: Mapping[str, tuple[Known, ...]]

    def hide(self, report: FileReport) -> FileReport:
        """Return ``report`` with the known findings among the hidden ones."""
        entries = self.known.get(self._path(report), ())
        if not entries:
            return report
        known = set(_matched(entries, report.findings).values())
        shown = [finding for index, finding in enumerate(report.findings) if index not in known]
        hidden = [finding for index, finding in enumerate(report.findings) if index in known]
        return replace(report, findings=tuple(shown), hidden=(*report.hidden, *hidden))

    def gone(self, report: FileReport) -> int:
        """Return how many known findings of the file of ``report`` are no more; ``report`` is as the linter made it.

        What could not be checked is not gone.
        """
        entries = self.known.get(self._path(report), ())
        return 0 if report.problems else len(entries) - len(_matched(entries, report.findings))

    def pruned(self, reports: Iterable[FileReport]) -> Baseline:
        """Return the baseline without what is gone from the files of ``reports``, and without files that are gone."""
        known = {path: found for path, found in self.known.items() if (self.folder / path).exists()}
        for report in reports:
            path = self._path(report)
            entries = known.get(path, ())
            left = _matched(entries, report.findings)
            known[path] = tuple(entry for index, entry in enumerate(entries) if index in left)
        return Baseline(self.folder, {path: found for path, found in known.items() if found})

    def dumped(self) -> str:
        """Return the text of the file: sorted, one finding a line, so that its history can be read."""
        lines = []
        for path, found in sorted(self.known.items()):
            entries = ",\n".join(
                "   " + json.dumps(asdict(entry))
                for entry in sorted(found, key=lambda entry: (entry.rule, entry.text, entry.line))
            )
            lines.append(f"  {json.dumps(path)}: [\n{entries}\n  ]")
        inner = ",\n".join(lines)
        return f'{{\n "version": {_VERSION},\n "findings": {{\n{inner}\n }}\n}}\n'

    def _path(self, report: FileReport) -> str:
        return Path(os.path.relpath(Path(report.path).absolute(), self.folder)).as_posix()


def made(folder: Path, reports: Iterable[FileReport]) -> Baseline:
    """Return a baseline, for a file in ``folder``, of all the findings of ``reports``."""
    empty = Baseline(folder.absolute(), {})
    return Baseline(empty.folder, dict(_known(empty, reports)))


def _known(baseline: Baseline, reports: Iterable[FileReport]) -> Iterator[tuple[str, tuple[Known, ...]]]:
    for report in reports:
        if report.findings:
            known = (
                Known(rule_id(finding), " ".join(finding.text.split()), _line(finding)) for finding in report.findings
            )
            yield baseline._path(report), tuple(known)


def _matched(entries: Sequence[Known], findings: Sequence[Finding]) -> dict[int, int]:
    """Return the index of the finding that each entry stands for, by the entry's index.

    Of the same words by the same rule, those in the line that is known go first; the others follow in their order.
    """
    matched: dict[int, int] = {}
    for with_line in (True, False):
        taken = set(matched.values())
        left: defaultdict[tuple[str, str, str], deque[int]] = defaultdict(deque)
        for index, finding in enumerate(findings):
            if index not in taken:
                line = _line(finding) if with_line else ""
                left[rule_id(finding), _normal(finding.text), line].append(index)
        for number, entry in enumerate(entries):
            same = left[entry.rule, _normal(entry.text), entry.line if with_line else ""]
            if number not in matched and same:
                matched[number] = same.popleft()
    return matched


def _line(finding: Finding) -> str:
    return hashlib.sha256(_normal(finding.line_text).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _normal(text: str) -> str:
    return " ".join(text.casefold().split())


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in the file at ``path``; raises ``BaselineError``."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BaselineError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from error
    except UnicodeDecodeError as error:
        raise BaselineError(f"{path} is no baseline: write it anew with “jargoncheck baseline”.") from error
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}:{error.colno}"
        raise BaselineError(f"{place}: this is not sound JSON: mend it, or write it anew.") from error
    try:
        if data["version"] != _VERSION:
            raise BaselineError(f"{path} is of another version: write it anew with “jargoncheck baseline”.")
        known = {str(name): tuple(map(_entry, found)) for name, found in data["findings"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise BaselineError(f"{path} is no baseline: write it anew with “jargoncheck baseline”.") from error
    return Baseline(path.absolute().parent, known)


def _entry(entry: Mapping[str, Any]) -> Known:
    return Known(str(entry["rule"]), str(entry["text"]), str(entry.get("line", "")))


def find_baseline(folder: Path) -> Path | None:
    """Return the baseline in ``folder`` or in one above it, up to the top of its repository."""
    for current in (folder, *folder.parents):
        if (current / NAME).is_file():
            return current / NAME
        if (current / ".git").exists():
            return None
    return None
