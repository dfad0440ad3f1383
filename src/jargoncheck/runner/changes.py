"""Which lines the working tree has changed since it left a branch, by git."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jargoncheck.linter.findings import FileReport

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


class ChangesError(ValueError):
    """Git cannot say what has changed; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The changed lines by absolute path: ranges of 1-based lines with an exclusive end, or ``None`` for all lines."""

    lines: Mapping[Path, Sequence[range] | None]

    def paths(self) -> Iterator[Path]:
        """Yield the files that have changed and are still there."""
        return (path for path in sorted(self.lines) if path.is_file())

    def only_changed(self, report: FileReport) -> FileReport:
        """Return ``report`` with the findings that touch a changed line; problems stay."""
        path = Path(report.path).absolute()
        if path not in self.lines:
            path = path.resolve()
        ranges = self.lines.get(path, ())
        if ranges is None:
            return report
        kept = tuple(
            finding
            for finding in report.findings
            if any(finding.start.line < lines.stop and lines.start <= finding.end.line for lines in ranges)
        )
        return replace(report, findings=kept)


def changes_since(reference: str, folder: Path) -> Changes:
    """Return what has changed, with files that git does not know yet, since the tree of ``folder`` and ``reference``
    parted; raises ``ChangesError``."""
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").strip())
    try:
        base = _git(top, "merge-base", reference, "HEAD").decode().strip()
    except ChangesError as error:
        known = _succeeds(top, "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}")
        if not known:
            raise ChangesError(
                f"Git knows no “{reference}” here: fetch it, or name another branch or commit."
            ) from error
        raise ChangesError(
            f"Git finds no commit that “{reference}” and this tree share: fetch the whole history (fetch-depth: 0)."
        ) from error
    diff = _git(
        top, "-c", "core.quotepath=off", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--find-renames",
        "--src-prefix=a/", "--dst-prefix=b/", base, "--",
    )  # fmt: skip
    lines: dict[Path, Sequence[range] | None] = dict(_changed(diff, top))
    for name in _git(top, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
        if name:
            lines[top / name.decode("utf-8", "surrogateescape")] = None
    return Changes(lines)


def _changed(diff: bytes, top: Path) -> Iterator[tuple[Path, list[range]]]:
    """Yield the changed lines of each file of a diff without context."""
    path: Path | None = None
    ranges: list[range] = []
    in_hunk = 0
    for line in diff.split(b"\n"):
        if in_hunk:
            # A line of text may look like a head.
            in_hunk -= line[:1] in (b"+", b"-")
        elif line.startswith(b"+++ "):
            if path is not None:
                yield path, ranges
            name = _unquoted(line[4:].rstrip(b"\t"))
            path = top / name[2:] if name.startswith("b/") else None
            ranges = []
        elif found := _HUNK.match(line.decode("utf-8", "replace")):
            start, count = int(found[1]), int(found[2] or 1)
            ranges.append(range(start, start + count))
            removed = re.match(rb"@@ -\d+(?:,(\d+))?", line)
            in_hunk = count + (int(removed[1]) if removed and removed[1] else 1)
    if path is not None:
        yield path, ranges


def _unquoted(name: bytes) -> str:
    """Return a path that git has put into quotation marks, as it does with marks and line ends in it."""
    if name.startswith(b'"') and name.endswith(b'"'):
        name = _ESCAPE.sub(
            lambda found: bytes([int(found[1], 8)]) if found[1].isdigit() else _LETTERS.get(found[1], found[1]),
            name[1:-1],
        )
    return name.decode("utf-8", "surrogateescape")


def _meant(escape: re.Match[bytes]) -> bytes:
    letter = escape[1]
    return bytes([int(letter, 8)]) if letter.isdigit() else _LETTERS.get(letter, letter)


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise ChangesError("Git is not here, and --changed-since needs it: install it.") from error
    if done.returncode:
        message = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ChangesError(f"Git failed: {message[-1] if message else arguments[0]}.")
    return done.stdout


def _succeeds(folder: Path, *arguments: str) -> bool:
    try:
        _git(folder, *arguments)
    except ChangesError:
        return False
    return True
