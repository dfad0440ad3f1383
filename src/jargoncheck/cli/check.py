"""``jargoncheck check``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from jargoncheck.api import load_rules, make_linter
from jargoncheck.cli.output import Output, output_options
from jargoncheck.cli.progress import with_progress
from jargoncheck.cli.settings import settings_options, usage_errors
from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import FORMATS
from jargoncheck.runner.discovery import discover
from jargoncheck.runner.documents import load_bytes
from jargoncheck.runner.run import check_loaded, run
from jargoncheck.settings import Settings


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--stdin-filename", metavar="NAME", help="With “-” as path: the name, which tells the format.")
@click.option("--format", "format_name", type=click.Choice(sorted(FORMATS)), help="The format of the files named.")
@output_options
@settings_options
def check(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    format_name: str | None,
    rules_folder: str | None,
    settings: Settings,
    output: Output,
) -> None:
    """Check files and folders (this folder when none is named; “-” reads standard input).

    Folders are walked, and what .gitignore leaves out is left out. Exit status: 0 for nothing to report, 1 for
    findings at --fail-level or above, 2 for wrong usage or a file that could not be read.
    """
    with usage_errors():
        linter = make_linter(settings, load_rules(rules_folder))
    reports = _reports(linter, paths or (".",), stdin_filename, format_name)
    raise click.exceptions.Exit(output.write(reports))


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
