"""``jargoncheck check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from jargoncheck.api import load_rules, make_linter
from jargoncheck.cli.fixing import Fixing, fix_files, fixing_options, print_diff
from jargoncheck.cli.narrowing import Narrowing, narrowing_options
from jargoncheck.cli.output import FAILED, Output, output_options
from jargoncheck.cli.progress import with_progress
from jargoncheck.cli.settings import settings_options, usage_errors
from jargoncheck.cli.writing import FailureError
from jargoncheck.linter.findings import Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import FORMATS, format_of
from jargoncheck.runner.discovery import Chosen, discover
from jargoncheck.runner.documents import Loaded, load_bytes
from jargoncheck.runner.fixing import fix_source
from jargoncheck.runner.run import check_loaded, run
from jargoncheck.settings import Settings


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--stdin-filename", metavar="NAME", help="With “-” as path: the name, which tells the format.")
@click.option("--format", "format_name", type=click.Choice(sorted(FORMATS)), help="The format of the files named.")
@click.option("--force-exclude", is_flag=True, help="Leave ignored files out even when they are named.")
@fixing_options
@narrowing_options
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
    narrowing: Narrowing,
    fixing: Fixing | None,
    force_exclude: bool,
) -> None:
    """Check files and folders (this folder when none is named; “-” reads standard input).

    Folders are walked, and what .gitignore leaves out is left out. Exit status: 0 for nothing to report, 1 for
    findings at --fail-level or above, 2 for wrong usage or a file that could not be read.
    """
    with usage_errors():
        linter = make_linter(settings, load_rules(rules_folder))
    if "-" in paths:
        loaded = _standard_input(paths, stdin_filename, format_name)
        if fixing is not None:
            raise click.exceptions.Exit(_fix_standard_input(linter, loaded, format_name, fixing, output))
        reports = check_loaded(linter, [loaded])
        raise click.exceptions.Exit(output.write(narrowing.watch(reports)))
    if stdin_filename:
        raise click.UsageError("--stdin-filename needs “-” as the path.")
    chosen = with_progress(_chosen(paths, narrowing, force_exclude=force_exclude))
    if fixing is None:
        raise click.exceptions.Exit(output.write(narrowing.watch(run(linter, chosen, format_name))))
    reports = fix_files(linter, chosen, format_name, fixing, narrowing.narrow)
    if not fixing.diff:
        raise click.exceptions.Exit(output.write(reports))
    # All of them, as the differences are printed on the way.
    left = list(reports)
    failed = any(report.problems for report in left)
    raise click.exceptions.Exit(FAILED if failed else int(fixing.count > 0))


def _chosen(paths: tuple[str, ...], narrowing: Narrowing, *, force_exclude: bool) -> list[Chosen]:
    if not paths and narrowing.changes is not None:
        changed = list(narrowing.changes.paths())
        found = [Chosen(_near(path)) for path in changed if format_of(path.name) is not None]
    else:
        found = list(discover([Path(path) for path in paths or (".",)], force_exclude=force_exclude))
    for left_out in (one for one in found if one.left_out):
        click.echo(f"{left_out.path}: {left_out.problem}", err=True)
    return [one for one in found if not one.left_out]


def _near(path: Path) -> Path:
    """Return ``path`` as seen from here, when it is below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _standard_input(paths: tuple[str, ...], stdin_filename: str | None, format_name: str | None) -> Loaded:
    if len(paths) > 1:
        raise click.UsageError("“-” reads standard input: name no other path with it.")
    return load_bytes(stdin_filename or "-", sys.stdin.buffer.read(), format_name)


def _fix_standard_input(linter: Linter, loaded: Loaded, format_name: str | None, fixing: Fixing, output: Output) -> int:
    """Write the fixed text, or the diff, to standard output."""
    if loaded.document is None or loaded.document.source.extracted:
        problem = loaded.problem or Problem("This is no plain text and cannot be fixed.")
        raise FailureError(f"{loaded.path}: {problem.message}")
    fixed = fix_source(linter, loaded.document.source, format_name, unsafe=fixing.unsafe)
    if fixing.diff:
        print_diff(fixed)
        return int(fixed.count > 0)
    sys.stdout.buffer.write(fixed.after.encoded())
    return output.status([fixed.report])
