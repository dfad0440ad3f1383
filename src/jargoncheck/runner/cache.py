"""Reports of files that were checked before, kept on disk.

An entry's name is a digest of all that its report depends on: the bytes of the file, the rules, the settings and the
version. Entries are written to a temporary file and renamed, so runs side by side may share the folder. One that does
not read back is removed and made anew. Each of the 256 folders keeps a bounded number of entries, the latest.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jargoncheck.kinds.kind import Suggestion
from jargoncheck.linter.findings import FileReport, Finding, RelatedPlace
from jargoncheck.rulebook.rules import Confidence, Severity
from jargoncheck.text.lines import Place
from jargoncheck.text.spans import SourceSpan

_MOST_IN_A_FOLDER = 200
"""256 folders of 200 entries of some kilobytes are about 200 MB at the most."""
_PLAIN = ("rule", "entry", "message", "text", "why", "url", "line_text", "page", "editable")


class ReportCache:
    """The entries in ``folder``. What cannot be read or written is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: set[Path] = set()

    def key(self, *parts: str, data: bytes) -> str:
        """Return the name of the entry for ``data`` under ``parts``."""
        digest = hashlib.sha256(data)
        for part in parts:
            digest.update(b"\0" + part.encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    def get(self, key: str, path: str) -> FileReport | None:
        """Return the report of the entry ``key``, for the file at ``path``, or ``None``."""
        entry = self._entry(key)
        try:
            check, _, body = entry.read_bytes().partition(b"\n")
        except OSError:
            return None
        try:
            if check.decode("ascii", "replace") != hashlib.sha256(body).hexdigest():
                raise ValueError("it was not written whole")
            return _report(json.loads(body), path)
        except (ValueError, KeyError, TypeError):
            entry.unlink(missing_ok=True)
            return None

    def put(self, key: str, report: FileReport) -> None:
        """Keep ``report`` as the entry ``key``."""
        body = json.dumps(_data(report), separators=(",", ":")).encode()
        entry = self._entry(key)
        try:
            entry.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=entry.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            os.replace(name, entry)
        except OSError:
            return
        self._written.add(entry.parent)

    def trim(self) -> None:
        """Remove the oldest entries where there are too many, in the folders that this run wrote to."""
        for folder in self._written:
            try:
                entries = sorted(folder.iterdir(), key=lambda entry: entry.stat().st_mtime)
                for entry in entries[: max(0, len(entries) - _MOST_IN_A_FOLDER)]:
                    entry.unlink(missing_ok=True)
            except OSError:
                # Another run may be at it.
                continue
        self._written.clear()

    def _entry(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


def may_keep(report: FileReport) -> bool:
    """Tell whether ``report`` will be the same another day: a comment that expires may change it."""
    text = report.source.text if report.source else ""
    return not report.problems and not ("jargoncheck-" in text and "until" in text)


def _data(report: FileReport) -> dict[str, Any]:
    return {
        "findings": [_finding_data(finding) for finding in report.findings],
        "hidden": [_finding_data(finding) for finding in report.hidden],
    }


def _finding_data(finding: Finding) -> dict[str, Any]:
    return {
        **{name: getattr(finding, name) for name in _PLAIN},
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "places": [finding.span.start, finding.span.end, *_place(finding.start), *_place(finding.end)],
        "suggestions": [[found.text, found.safe] for found in finding.suggestions],
        "related": [[*_place(found.start), *_place(found.end), found.message] for found in finding.related],
    }


def _place(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _report(data: Mapping[str, Any], path: str) -> FileReport:
    return FileReport(path, tuple(map(_finding, data["findings"])), tuple(map(_finding, data["hidden"])))


def _finding(data: Mapping[str, Any]) -> Finding:
    start, end, line, column, end_line, end_column = data["places"]
    return Finding(
        **{name: data[name] for name in _PLAIN},
        severity=Severity(data["severity"]),
        confidence=Confidence(data["confidence"]),
        span=SourceSpan(start, end),
        start=Place(line, column),
        end=Place(end_line, end_column),
        suggestions=tuple(Suggestion(text, safe) for text, safe in data["suggestions"]),
        related=tuple(RelatedPlace(Place(a, b), Place(c, d), message) for a, b, c, d, message in data["related"]),
    )


def default_folder() -> Path:
    """Return the folder that the system has for such files."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "jargoncheck"
