"""``jargoncheck baseline``."""

from __future__ import annotations

from pathlib import Path

import click

from jargoncheck.cli.files import chosen_files
from jargoncheck.cli.progress import with_progress
from jargoncheck.cli.settings import linters_options, usage_errors
from jargoncheck.cli.writing import FailureError, write_file
from jargoncheck.linters import Linters
from jargoncheck.reporters.counting import counted
from jargoncheck.runner.baseline import NAME, BaselineError, find_baseline, made, read_baseline
from jargoncheck.runner.run import run_each


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--output", type=click.Path(path_type=Path), help=f"The file to write.  [default: {NAME}]")
@click.option("--prune", is_flag=True, help="Take out what is gone, and add nothing.")
@linters_options
def baseline(*, paths: tuple[str, ...], output: Path | None, prune: bool, linters: Linters) -> None:
    """Write the findings of today to a file, so that from tomorrow only new ones are reported.

    Check files and folders (this folder when none is named). “check” hides what the file lists.
    """
    with usage_errors():
        linters.for_path(Path())
    target = output or find_baseline(Path.cwd()) or Path(NAME)
    chosen = chosen_files(linters, paths)
    reports = list(run_each(linters.for_path, with_progress(chosen), linters.format_of))
    for report in reports:
        for problem in report.problems:
            click.echo(f"{report.path}: {problem.message}", err=True)
    if any(report.problems for report in reports):
        raise FailureError("The baseline was not written: mend the problems, or name other files.")
    if prune:
        try:
            before = read_baseline(target)
        except BaselineError as error:
            raise click.UsageError(str(error)) from error
        after = before.pruned(reports)
    else:
        before, after = None, made(target.absolute().parent, reports)
    write_file(target, after.dumped().encode())
    count = sum(map(len, after.known.values()))
    gone = f", {sum(map(len, before.known.values())) - count} taken out" if before else ""
    click.echo(f"{counted(count, 'known finding')} in {target}{gone}.")
