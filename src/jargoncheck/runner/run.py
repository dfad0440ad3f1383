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
from jargoncheck.runner.documents import Loaded, failure, load_bytes, read_file
from jargoncheck.settings import SettingsError
from jargoncheck.text.document import Document

_BATCH_CHARACTERS = 2_000_000
"""Files are read together up to this many code points: enough for the parser's batches, little to keep in memory."""


def run(linter: Linter, chosen: Iterable[Chosen], format_name: str | None = None) -> Iterator[FileReport]:
    """Yield a report for each file, in order. A file that fails costs the others nothing."""
    return run_each(lambda path: linter, chosen, lambda path: format_name)


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
    """Yield a report for each file, in order, where each file may have a linter and a format of its own.

    Files that follow each other and share a linter are read together. Where the settings of a file are not sound, its
    report says so. Reports that are ``remembered`` are not made again.
    """
    batch: list[Job | FileReport] = []
    size = 0
    current: Linter | None = None
    for file in chosen:
        job = read_job(file, linter_for, format_for, remembered)
        if isinstance(job, Job):
            if current is not None and (job.linter is not current or size >= _BATCH_CHARACTERS):
                yield from _done(current, batch, remembered)
                batch, size = [], 0
            current = job.linter
            size += len(job.loaded.document.source.text) if job.loaded.document else 0
        elif not batch:
            yield job
            continue
        batch.append(job)
    if current is not None:
        yield from _done(current, batch, remembered)
    if remembered is not None:
        remembered.cache.trim()


@dataclass(frozen=True, slots=True)
class Job:
    """A file that was read and waits for its linter; ``key`` is the name of its entry in the cache, if there is one."""

    linter: Linter
    loaded: Loaded
    key: str = ""


def read_job(
    file: Chosen,
    linter_for: Callable[[Path], Linter],
    format_for: Callable[[Path], str | None],
    remembered: Remembered | None = None,
) -> Job | FileReport:
    """Read ``file``; one that is remembered, not readable or without sound settings has its report at once."""
    name = str(file.path)
    if file.problem:
        return _failed(name, Problem(file.problem))
    try:
        format_name = format_for(file.path)
        data = read_file(file.path, format_name)
        if isinstance(data, Problem):
            return _failed(name, data)
        key = ""
        if remembered is not None:
            key = remembered.cache.key(remembered.key_for(file.path), format_name or "", data=data)
            report = remembered.cache.get(key, name)
            if report is not None:
                return report
        return Job(linter_for(file.path), load_bytes(name, data, format_name), key)
    except (SettingsError, RulebookError) as error:
        return _failed(name, Problem(str(error)))


def _failed(name: str, problem: Problem) -> FileReport:
    return FileReport(name, problems=(problem,))


def _done(linter: Linter, batch: Sequence[Job | FileReport], remembered: Remembered | None) -> Iterator[FileReport]:
    reports = check_loaded(linter, [job.loaded for job in batch if isinstance(job, Job)])
    for job in batch:
        if not isinstance(job, Job):
            yield job
            continue
        report = next(reports)
        if remembered is not None and may_keep(report):
            remembered.cache.put(job.key, report)
        yield report


def check_loaded(linter: Linter, batch: Sequence[Loaded]) -> Iterator[FileReport]:
    """Yield the reports of documents that were read together."""
    reports = iter(_reports(linter, [loaded.document for loaded in batch if loaded.document]))
    for loaded in batch:
        if loaded.problem:
            yield _failed(loaded.path, loaded.problem)
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
        return _failed(document.source.name, failure(error))
    return report
