"""Runs the linter over files, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.rulebook.problems import RulebookError
from jargoncheck.runner.discovery import Chosen
from jargoncheck.runner.documents import Loaded, failure, load_path
from jargoncheck.settings import SettingsError
from jargoncheck.text.document import Document

_BATCH_CHARACTERS = 2_000_000
"""Files are read together up to this many code points: enough for the parser's batches, little to keep in memory."""


def run(linter: Linter, chosen: Iterable[Chosen], format_name: str | None = None) -> Iterator[FileReport]:
    """Yield a report for each file, in order. A file that fails costs the others nothing."""
    for batch in _batches(chosen, format_name):
        yield from check_loaded(linter, batch)


def run_each(
    linter_for: Callable[[Path], Linter], chosen: Iterable[Chosen], format_for: Callable[[Path], str | None]
) -> Iterator[FileReport]:
    """Do the same where each file may have a linter and a format of its own.

    Files that follow each other and share a linter are read together. Where the settings of a file are not sound, its
    report says so.
    """
    batch: list[Loaded] = []
    size = 0
    current: Linter | None = None
    for file in chosen:
        linter, loaded = _loaded(file, linter_for, format_for)
        if batch and (size >= _BATCH_CHARACTERS or (linter is not None and linter is not current)):
            yield from _check_with(current, batch)
            batch, size = [], 0
        current = linter or current
        batch.append(loaded)
        size += len(loaded.document.source.text) if loaded.document else 0
    yield from _check_with(current, batch)


def _loaded(
    file: Chosen, linter_for: Callable[[Path], Linter], format_for: Callable[[Path], str | None]
) -> tuple[Linter | None, Loaded]:
    if file.problem:
        return None, Loaded(str(file.path), None, Problem(file.problem))
    try:
        return linter_for(file.path), load_path(file.path, format_for(file.path))
    except (SettingsError, RulebookError) as error:
        return None, Loaded(str(file.path), None, Problem(str(error)))


def _check_with(linter: Linter | None, batch: Sequence[Loaded]) -> Iterator[FileReport]:
    if linter is not None:
        yield from check_loaded(linter, batch)
    else:
        yield from (FileReport(loaded.path, problems=(loaded.problem,)) for loaded in batch if loaded.problem)


def check_loaded(linter: Linter, batch: Sequence[Loaded]) -> Iterator[FileReport]:
    """Yield the reports of documents that were read together."""
    reports = iter(_reports(linter, [loaded.document for loaded in batch if loaded.document]))
    for loaded in batch:
        if loaded.problem:
            yield FileReport(loaded.path, problems=(loaded.problem,))
        else:
            yield next(reports)


def _reports(linter: Linter, documents: Sequence[Document]) -> list[FileReport]:
    try:
        return list(linter.check(documents))
    except Exception:
        # A mistake of ours in one document must not cost the others: each is checked by itself, and it is named.
        return [_checked_alone(linter, document) for document in documents]


def _checked_alone(linter: Linter, document: Document) -> FileReport:
    try:
        (report,) = linter.check([document])
    except Exception as error:
        return FileReport(document.source.name, problems=(failure(error),))
    return report


def _batches(chosen: Iterable[Chosen], format_name: str | None) -> Iterator[list[Loaded]]:
    batch: list[Loaded] = []
    size = 0
    for file in chosen:
        loaded = (
            Loaded(str(file.path), None, Problem(file.problem)) if file.problem else load_path(file.path, format_name)
        )
        batch.append(loaded)
        size += len(loaded.document.source.text) if loaded.document else 0
        if size >= _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
