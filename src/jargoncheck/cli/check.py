"""``jargoncheck check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from jargoncheck.cli.caching import caching_options
from jargoncheck.cli.config import print_settings
from jargoncheck.cli.files import chosen_files
from jargoncheck.cli.fixing import Fixing, fix_files, fixing_options, print_diff
from jargoncheck.cli.narrowing import Narrowing, narrowing_options
from jargoncheck.cli.output import FAILED, Output, output_options
from jargoncheck.cli.progress import with_progress
from jargoncheck.cli.settings import linters_options, usage_errors
from jargoncheck.cli.writing import FailureError
from jargoncheck.linter.findings import Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.linters import Linters
from jargoncheck.readers.table import FORMATS
from jargoncheck.runner.cache import ReportCache
from jargoncheck.runner.discovery import Chosen
from jargoncheck.runner.documents import Loaded, load_bytes
from jargoncheck.runner.fixing import fix_source
from jargoncheck.runner.run import Remembered, check_loaded, run_each


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--stdin-filename", metavar="NAME", help="With “-” as path: the name, which tells the format.")
@click.option("--format", "format_name", type=click.Choice(sorted(FORMATS)), help="The format of the files named.")
@click.option("--force-exclude", is_flag=True, help="Leave ignored files out even when they are named.")
@fixing_options
@caching_options
@narrowing_options
@output_options
@click.option("--show-files", is_flag=True, help="Print which files would be checked, and check none.")
@click.option("--show-settings", is_flag=True, help="Print the settings that apply here, and check nothing.")
@linters_options
def check(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    format_name: str | None,
    linters: Linters,
    output: Output,
    narrowing: Narrowing,
    fixing: Fixing | None,
    force_exclude: bool,
    show_files: bool,
    cache: ReportCache | None,
    show_settings: bool,
) -> None:
    """Check files and folders (this folder when none is named; “-” reads standard input).

    Folders are walked, and what .gitignore leaves out is left out. Exit status: 0 for nothing to report, 1 for
    findings at --fail-level or above, 2 for wrong usage or a file that could not be read.
    """
    with usage_errors():
        here = linters.configuration.for_path(Path(stdin_filename or "."))
        # What is wrong with the settings of this folder ends the run at once.
        linter = linters.for_path(Path(stdin_filename or "."))
    output = output.from_level(here.fail_level)
    if show_settings:
        print_settings(here)
        return
    if "-" in paths:
        loaded = _standard_input(paths, stdin_filename, format_name, linters)
        if fixing is None:
            raise click.exceptions.Exit(output.write(narrowing.watch(check_loaded(linter, [loaded]))))
        raise click.exceptions.Exit(_fix_standard_input(linter, loaded, fixing, output))
    if stdin_filename:
        raise click.UsageError("--stdin-filename needs “-” as the path.")

    def format_for(path: Path) -> str | None:
        return format_name or linters.format_of(path)

    chosen = _chosen(paths, narrowing, linters, force_exclude=force_exclude)
    if show_files:
        for one in chosen:
            click.echo(f"{one.path}: {one.problem}" if one.problem else str(one.path))
        return
    progress = with_progress(chosen)
    if fixing is None:
        # What files say to each other needs their text.
        across = here.settings.across_files or bool(here.settings.sections)
        remembered = Remembered(cache, linters.key_for) if cache and not across else None
        reports = run_each(linters.for_path, progress, format_for, remembered)
        if across:
            from jargoncheck.linter.across import AcrossFiles  # noqa: PLC0415 - few runs ask

            reports = AcrossFiles(linter.rules, linters.configuration.section_of).watch(reports)
        raise click.exceptions.Exit(output.write(narrowing.watch(reports)))
    reports = fix_files(linters.for_path, progress, format_for, fixing, narrowing.narrow)
    if not fixing.diff:
        raise click.exceptions.Exit(output.write(reports))
    # All of them, as the differences are printed on the way.
    left = list(reports)
    failed = any(report.problems for report in left)
    raise click.exceptions.Exit(FAILED if failed else int(fixing.count > 0))


def _chosen(paths: tuple[str, ...], narrowing: Narrowing, linters: Linters, *, force_exclude: bool) -> list[Chosen]:
    if paths or narrowing.changes is None:
        return chosen_files(linters, paths, force_exclude=force_exclude)
    with usage_errors():
        changed = [path for path in narrowing.changes.paths() if not linters.configuration.excludes(path)]
        return [Chosen(_near(path)) for path in changed if linters.format_of(path) is not None]


def _near(path: Path) -> Path:
    """Return ``path`` as seen from here, when it is below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _standard_input(
    paths: tuple[str, ...], stdin_filename: str | None, format_name: str | None, linters: Linters
) -> Loaded:
    if len(paths) > 1:
        raise click.UsageError("“-” reads standard input: name no other path with it.")
    if format_name is None and stdin_filename:
        format_name = linters.format_of(Path(stdin_filename))
    return load_bytes(stdin_filename or "-", sys.stdin.buffer.read(), format_name)


def _fix_standard_input(linter: Linter, loaded: Loaded, fixing: Fixing, output: Output) -> int:
    """Write the fixed text, or the diff, to standard output."""
    if loaded.document is None or loaded.document.source.extracted:
        problem = loaded.problem or Problem("This is no plain text and cannot be fixed.")
        raise FailureError(f"{loaded.path}: {problem.message}")
    fixed = fix_source(linter, loaded.document.source, loaded.format_name, unsafe=fixing.unsafe)
    if fixing.diff:
        print_diff(fixed)
        return int(fixed.count > 0)
    sys.stdout.buffer.write(fixed.after.encoded())
    return output.status([fixed.report])
