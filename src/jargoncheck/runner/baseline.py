"""Findings that are known already: a team starts with a quiet first day, and new findings still fail.

A finding is known by its fingerprint, which stays when lines move. Paths in the file are relative to its folder.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import fingerprints, rule_id

NAME = ".jargoncheck-baseline.json"
_VERSION = 1


class BaselineError(ValueError):
    """The file cannot be used; the message names it and says what to do."""


@dataclass(frozen=True, slots=True)
class Known:
    """One known finding."""

    fingerprint: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings by path, relative to ``folder``."""

    folder: Path
    known: Mapping[str, tuple[Known, ...]]

    def hide(self, report: FileReport) -> FileReport:
        """Return ``report`` with the known findings among the hidden ones."""
        own = Counter(entry.fingerprint for entry in self.known.get(self._path(report), ()))
        if not own:
            return report
        shown: list[Finding] = []
        hidden = list(report.hidden)
        for finding, fingerprint in zip(report.findings, self._fingerprints(report), strict=True):
            is_known = own[fingerprint] > 0
            own[fingerprint] -= is_known
            (hidden if is_known else shown).append(finding)
        return replace(report, findings=tuple(shown), hidden=tuple(hidden))

    def gone(self, report: FileReport) -> int:
        """Return how many known findings of the file of ``report`` are no more; ``report`` is as the linter made it.

        What could not be checked is not gone.
        """
        if report.problems:
            return 0
        own = Counter(entry.fingerprint for entry in self.known.get(self._path(report), ()))
        return (own - Counter(self._fingerprints(report))).total()

    def pruned(self, reports: Iterable[FileReport]) -> Baseline:
        """Return the baseline without what is gone from the files of ``reports``, and without files that are gone."""
        known = {path: found for path, found in self.known.items() if (self.folder / path).exists()}
        for report in reports:
            path = self._path(report)
            left = Counter(self._fingerprints(report))
            kept = []
            for entry in known.get(path, ()):
                if left[entry.fingerprint] > 0:
                    left[entry.fingerprint] -= 1
                    kept.append(entry)
            known[path] = tuple(kept)
        return Baseline(self.folder, {path: found for path, found in known.items() if found})

    def dumped(self) -> str:
        """Return the text of the file: sorted, one finding a line, so that its history can be read."""
        lines = []
        for path, found in sorted(self.known.items()):
            entries = ",\n".join(
                "   " + json.dumps({"fingerprint": entry.fingerprint, "rule": entry.rule, "text": entry.text})
                for entry in sorted(found, key=lambda entry: (entry.rule, entry.text, entry.fingerprint))
            )
            lines.append(f"  {json.dumps(path)}: [\n{entries}\n  ]")
        inner = ",\n".join(lines)
        return f'{{\n "version": {_VERSION},\n "findings": {{\n{inner}\n }}\n}}\n'

    def _path(self, report: FileReport) -> str:
        return Path(os.path.relpath(Path(report.path).absolute(), self.folder)).as_posix()

    def _fingerprints(self, report: FileReport) -> tuple[str, ...]:
        return fingerprints(replace(report, path=self._path(report)))


def made(folder: Path, reports: Iterable[FileReport]) -> Baseline:
    """Return a baseline, for a file in ``folder``, of all the findings of ``reports``."""
    empty = Baseline(folder.absolute(), {})
    return Baseline(empty.folder, dict(_known(empty, reports)))


def _known(baseline: Baseline, reports: Iterable[FileReport]) -> Iterator[tuple[str, tuple[Known, ...]]]:
    for report in reports:
        if report.findings:
            yield (
                baseline._path(report),
                tuple(
                    Known(fingerprint, rule_id(finding), " ".join(finding.text.split()))
                    for finding, fingerprint in zip(report.findings, baseline._fingerprints(report), strict=True)
                ),
            )


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
    return Known(str(entry["fingerprint"]), str(entry["rule"]), str(entry["text"]))


def find_baseline(folder: Path) -> Path | None:
    """Return the baseline in ``folder`` or in one above it, up to the top of its repository."""
    for current in (folder, *folder.parents):
        if (current / NAME).is_file():
            return current / NAME
        if (current / ".git").exists():
            return None
    return None
