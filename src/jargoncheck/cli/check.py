"""``jargoncheck check``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from jargoncheck.api import load_rules, make_linter
from jargoncheck.cli.progress import with_progress
from jargoncheck.cli.settings import settings_options, usage_errors
from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import FORMATS
from jargoncheck.reporters import human, json_v1
from jargoncheck.rulebook.rules import Severity
from jargoncheck.runner.discovery import discover
from jargoncheck.runner.documents import load_bytes
from jargoncheck.runner.run import check_loaded, run
from jargoncheck.settings import Settings

FOUND = 1
FAILED = 2
_LEVELS = [severity.value for severity in Severity]


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option(
    "--output-format",
    type=click.Choice(["human", "json"]),
    default="human",
    show_default=True,
    help="How to print.",
)
@click.option("--stdin-filename", metavar="NAME", help="With “-” as path: the name, which tells the format.")
@click.option("--format", "format_name", type=click.Choice(sorted(FORMATS)), help="The format of the files named.")
@click.option(
    "--fail-level",
    type=click.Choice(_LEVELS),
    default="suggestion",
    show_default=True,
    help="Exit with 1 from here.",
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@settings_options
def check(
    *,
    paths: tuple[str, ...],
    output_format: str,
    stdin_filename: str | None,
    format_name: str | None,
    fail_level: str,
    color: str,
    rules_folder: str | None,
    settings: Settings,
) -> None:
    """Check files and folders (this folder when none is named; “-” reads standard input).

    Folders are walked, and what .gitignore leaves out is left out. Exit status: 0 for nothing to report, 1 for
    findings at --fail-level or above, 2 for wrong usage or a file that could not be read.
    """
    with usage_errors():
        linter = make_linter(settings, load_rules(rules_folder))
    reports = _reports(linter, paths or (".",), stdin_filename, format_name)
    tally = _Tally(Severity(fail_level))
    if output_format == "json":
        json_v1.write(tally.watch(reports), sys.stdout)
    else:
        human.write(tally.watch(reports), sys.stdout, human.COLOURS if _in_colour(color) else human.PLAIN)
    raise click.exceptions.Exit(tally.status)


class _Tally:
    """Watches reports go by and knows how the run is to end."""

    def __init__(self, fail_level: Severity) -> None:
        self._fail_level = fail_level
        self.status = 0

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        for report in reports:
            if any(finding.severity.rank >= self._fail_level.rank for finding in report.findings):
                self.status = max(self.status, FOUND)
            if report.problems:
                self.status = FAILED
            yield report


def _reports(
    linter: Linter, paths: tuple[str, ...], stdin_filename: str | None, format_name: str | None
) -> Iterator[FileReport]:
    if "-" not in paths:
        if stdin_filename:
            raise click.UsageError("--stdin-filename needs “-” as the path.")
        chosen = list(discover([Path(path) for path in paths]))
        for left_out in (found for found in chosen if found.left_out):
            click.echo(f"{left_out.path}: {left_out.problem}", err=True)
        return run(linter, with_progress([found for found in chosen if not found.left_out]), format_name)
    if len(paths) > 1:
        raise click.UsageError("“-” reads standard input: name no other path with it.")
    data = sys.stdin.buffer.read()
    return check_loaded(linter, [load_bytes(stdin_filename or "-", data, format_name)])


def _in_colour(choice: str) -> bool:
    # click does not know these variables; see no-color.org and force-color.org.
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
