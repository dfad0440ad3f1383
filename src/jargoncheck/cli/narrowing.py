"""The options that leave findings out: those that are known, and those on lines that did not change."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jargoncheck.linter.findings import FileReport
from jargoncheck.reporters.counting import counted
from jargoncheck.runner.baseline import Baseline, BaselineError, find_baseline, read_baseline

if TYPE_CHECKING:
    from jargoncheck.runner.changes import Changes

Command = Callable[..., Any]


@dataclass(slots=True)
class Narrowing:
    """Which findings of a run are shown; it counts the known ones that are gone."""

    baseline: Baseline | None = None
    changes: Changes | None = None
    gone: int = field(default=0, init=False)

    def narrow(self, report: FileReport) -> FileReport:
        """Return ``report`` with the findings that are to be shown."""
        if self.baseline is not None:
            self.gone += self.baseline.gone(report)
            report = self.baseline.hide(report)
        return self.changes.only_changed(report) if self.changes is not None else report

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Yield ``reports`` narrowed; say at the end what is gone from the baseline."""
        for report in reports:
            yield self.narrow(report)
        if self.gone:
            verb = "is" if self.gone == 1 else "are"
            click.echo(
                f"{counted(self.gone, 'finding')} of the baseline {verb} gone: run “jargoncheck baseline --prune”.",
                err=True,
            )


def narrowing_options(command: Command) -> Command:
    """Add the options to ``command``, which gets ``narrowing``."""

    @click.option("--baseline", type=click.Path(path_type=Path), help="A file of known findings, which are hidden.")
    @click.option("--no-baseline", is_flag=True, help="Show known findings as well.")
    @click.option("--changed-since", metavar="REF", help="Show findings on lines changed since this branch or commit.")
    @functools.wraps(command)
    def with_narrowing(*, baseline: Path | None, no_baseline: bool, changed_since: str | None, **others: Any) -> Any:
        if baseline and no_baseline:
            raise click.UsageError("--baseline and --no-baseline exclude each other: give one of them.")
        path = None if no_baseline else baseline or find_baseline(Path.cwd())
        try:
            known = read_baseline(path) if path else None
        except BaselineError as error:
            raise click.UsageError(str(error)) from error
        changes = _changes(changed_since) if changed_since is not None else None
        return command(narrowing=Narrowing(known, changes), **others)

    return with_narrowing


def _changes(reference: str) -> Changes:
    from jargoncheck.runner.changes import ChangesError, changes_since  # noqa: PLC0415 - few runs ask git

    try:
        return changes_since(reference, Path.cwd())
    except ChangesError as error:
        raise click.UsageError(str(error)) from error
