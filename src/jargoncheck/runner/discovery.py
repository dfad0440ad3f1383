"""Which files a run checks."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

from jargoncheck.readers.table import format_of, missing_extra
from jargoncheck.runner.documents import NOT_REGULAR

# Folders that hold other people's or generated text and that no project means by "check this folder".
NEVER_WALKED = frozenset(
    {
        ".git",
        ".hg",
        ".svn",
        ".venv",
        "venv",
        "node_modules",
        "__pycache__",
        ".tox",
        ".nox",
        ".eggs",
        "site-packages",
    }
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A file to check, or a path that gives none; ``problem`` then says why.

    ``left_out`` is true of files in a folder that need an extra: they were not asked for by name.
    """

    path: Path
    problem: str = ""
    left_out: bool = False


def _never(path: Path) -> bool:
    del path
    return False


def _by_suffix(path: Path) -> str | None:
    return format_of(path.name)


def discover(
    paths: Sequence[Path],
    *,
    force_exclude: bool = False,
    excludes: Callable[[Path], bool] = _never,
    format_for: Callable[[Path], str | None] = _by_suffix,
) -> Iterator[Chosen]:
    """Yield the files that ``paths`` stand for, each once, folders walked in order of name.

    A folder gives the files whose suffix has a reader, except what its .gitignore files (its own, those below it and
    those of the repository around it) leave out. A file that is named outright is always given, unless
    ``force_exclude`` holds ignored ones back, as a hook that is handed changed files wants it. ``excludes`` tells what
    the settings leave out, and ``format_for`` which format a file has.
    """
    seen: set[Path] = set()
    for path in paths:
        if force_exclude and path.is_file() and (_is_left_out(path) or excludes(path)):
            continue
        for chosen in _discover_one(path, excludes, format_for):
            if chosen.problem or chosen.path not in seen:
                seen.add(chosen.path)
                yield chosen


def _discover_one(
    path: Path, excludes: Callable[[Path], bool], format_for: Callable[[Path], str | None]
) -> Iterator[Chosen]:
    if path.is_dir():
        found = False
        problems: list[Chosen] = []
        extras: Counter[str] = Counter()
        for file, format_name in _walk(path, problems, excludes, format_for):
            found = True
            if extra := missing_extra(format_name):
                extras[extra] += 1
            else:
                yield Chosen(file)
        yield from problems
        for extra, count in extras.items():
            files = "1 file is" if count == 1 else f"{count} files are"
            message = (
                f"{files} left out, because the extra “{extra}” is missing: run pip install 'jargoncheck[{extra}]'."
            )
            yield Chosen(path, message, left_out=True)
        if not found and not problems:
            yield Chosen(path, "This folder holds no documents to check: name a folder with Markdown or text files.")
    elif not os.path.lexists(path):
        yield Chosen(path, "There is no file or folder here: check the path.")
    elif not path.is_file():
        yield Chosen(path, NOT_REGULAR)
    else:
        yield Chosen(path)


def _is_left_out(path: Path) -> bool:
    absolute = path.absolute()
    if NEVER_WALKED.intersection(absolute.parent.parts):
        return True
    ignored = _Ignored(absolute.parent)
    ignored.enter(absolute.parent)
    return ignored.leaves_out(absolute) or any(
        ignored.leaves_out(folder, is_folder=True) for folder in absolute.parents
    )


def _walk(
    top: Path,
    problems: list[Chosen],
    excludes: Callable[[Path], bool],
    format_for: Callable[[Path], str | None],
) -> Iterator[tuple[Path, str]]:
    ignored = _Ignored(top)

    def unreadable(error: OSError) -> None:
        problems.append(Chosen(Path(error.filename), f"This folder cannot be read: {_reason(error)}."))

    for folder, subfolders, files in os.walk(top, onerror=unreadable):
        here = Path(folder)
        ignored.enter(here)
        subfolders[:] = sorted(
            name
            for name in subfolders
            if name not in NEVER_WALKED and not ignored.leaves_out(here / name, is_folder=True)
        )
        for name in sorted(files):
            path = here / name
            format_name = format_for(path)
            if format_name is not None and not ignored.leaves_out(path) and not excludes(path):
                yield path, format_name


class _Ignored:
    """The .gitignore files between the repository's top and the folders that were entered."""

    def __init__(self, top: Path) -> None:
        self._specs: dict[Path, GitIgnoreSpec] = {}
        for folder in _folders_above(top.absolute()):
            self._read(folder)

    def enter(self, folder: Path) -> None:
        self._read(folder.absolute())

    def leaves_out(self, path: Path, *, is_folder: bool = False) -> bool:
        """The nearest file that says anything about ``path`` decides, as in git."""
        if not self._specs:
            return False
        absolute = path.absolute()
        for folder in (*absolute.parents,):
            spec = self._specs.get(folder)
            if spec is None:
                continue
            relative = absolute.relative_to(folder).as_posix() + ("/" if is_folder else "")
            include = spec.check_file(relative).include
            if include is not None:
                return include
        return False

    def _read(self, folder: Path) -> None:
        if folder in self._specs:
            return
        file = folder / ".gitignore"
        try:
            if not file.is_file():
                return
            lines = file.read_text("utf-8", "replace").splitlines()
        except OSError:
            return
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs name files and need no patterns

        self._specs[folder] = GitIgnoreSpec.from_lines(lines)


def _folders_above(folder: Path) -> tuple[Path, ...]:
    """The folders above ``folder`` up to the top of its repository; none outside a repository."""
    above: list[Path] = []
    current = folder
    while not (current / ".git").exists():
        if current.parent == current:
            return ()
        current = current.parent
        above.append(current)
    return tuple(above)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
