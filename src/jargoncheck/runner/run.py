"""Runs the linter over files, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.rulebook.problems import RulebookError
from jargoncheck.runner.cache import ReportCache, may_keep
from jargoncheck.runner.discovery import Chosen
from jargoncheck.runner.documents import Loaded, failure, load_bytes, load_path, read_file
from jargoncheck.settings import SettingsError
from jargoncheck.text.document import Document

_BATCH_CHARACTERS = 2_000_000
"""Files are read together up to this many code points: enough for the parser's batches, little to keep in memory."""


def run(linter: Linter, chosen: Iterable[Chosen], format_name: str | None = None) -> Iterator[FileReport]:
    """Yield a report for each file, in order. A file that fails costs the others nothing."""
    for batch in _batches(chosen, format_name):
        yield from check_loaded(linter, batch)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A cache with the part of its keys that a path decides: the rules and the settings that apply to it."""

    cache: ReportCache
    key_for: Callable[[Path], str]


def run_each(
    linter_for: Callable[[Path], Linter],
    chosen: Iterable[Chosen],
    format_for: Callable[[Path], str | None],
    remembered: Remembered | None = None,
) -> Iterator[FileReport]:
    """Do the same where each file may have a linter and a format of its own.

    Files that follow each other and share a linter are read together. Where the settings of a file are not sound, its
    report says so. Reports that are ``remembered`` are not made again.
    """
    batch: list[_Job] = []
    size = 0
    for file in chosen:
        job = _job(file, linter_for, format_for, remembered)
        if batch and (size >= _BATCH_CHARACTERS or (job.linter is not None and job.linter is not batch[0].linter)):
            yield from _done(batch, remembered)
            batch, size = [], 0
        if job.linter is None and not batch:
            yield from _done([job], remembered)
            continue
        batch.append(job)
        document = job.loaded.document if job.loaded else None
        size += len(document.source.text) if document else 0
    yield from _done(batch, remembered)
    if remembered is not None:
        remembered.cache.trim()


@dataclass(frozen=True, slots=True)
class _Job:
    """A file on its way: read and waiting for its linter, or with its report already."""

    linter: Linter | None = None
    loaded: Loaded | None = None
    report: FileReport | None = None
    key: str = ""


def _job(
    file: Chosen,
    linter_for: Callable[[Path], Linter],
    format_for: Callable[[Path], str | None],
    remembered: Remembered | None,
) -> _Job:
    name = str(file.path)
    if file.problem:
        return _Job(report=FileReport(name, problems=(Problem(file.problem),)))
    try:
        format_name = format_for(file.path)
        data = read_file(file.path, format_name)
        if not isinstance(data, bytes):
            return _Job(report=FileReport(name, problems=(data.problem,) if data.problem else ()))
        key = ""
        if remembered is not None:
            key = remembered.cache.key(remembered.key_for(file.path), format_name or "", data=data)
            report = remembered.cache.get(key, name)
            if report is not None:
                return _Job(report=report)
        return _Job(linter_for(file.path), load_bytes(name, data, format_name), key=key)
    except (SettingsError, RulebookError) as error:
        return _Job(report=FileReport(name, problems=(Problem(str(error)),)))


def _done(batch: Sequence[_Job], remembered: Remembered | None) -> Iterator[FileReport]:
    linter = next((job.linter for job in batch if job.linter is not None), None)
    waiting = [job.loaded for job in batch if job.loaded is not None]
    reports = iter(check_loaded(linter, waiting) if linter is not None else ())
    for job in batch:
        if job.report is not None:
            yield job.report
            continue
        report = next(reports)
        if remembered is not None and job.key and may_keep(report):
            remembered.cache.put(job.key, report)
        yield report


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
