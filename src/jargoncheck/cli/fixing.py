"""``--fix``, ``--unsafe-fixes`` and ``--diff``."""

from __future__ import annotations

import difflib
import functools
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from jargoncheck.cli.writing import write_file
from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.linter import Linter
from jargoncheck.reporters.counting import counted
from jargoncheck.runner.discovery import Chosen
from jargoncheck.runner.fixing import Fixed, fix_source
from jargoncheck.runner.run import check_loaded, read_job

Command = Callable[..., Any]
Narrow = Callable[[FileReport], FileReport]


@dataclass(slots=True)
class Fixing:
    """``unsafe`` takes suggestions that a person should read; ``diff`` shows what would change and changes nothing.

    ``count`` is how many suggestions were taken so far.
    """

    unsafe: bool = False
    diff: bool = False
    count: int = field(default=0, init=False)


def fixing_options(command: Command) -> Command:
    """Add the options to ``command``, which gets ``fixing``: a mode, or ``None``."""

    @click.option("--fix", is_flag=True, help="Take the safe suggestions, in the files themselves.")
    @click.option("--unsafe-fixes", is_flag=True, help="Take the other suggestions too: read what was changed.")
    @click.option("--diff", is_flag=True, help="Print what would change, and change nothing.")
    @functools.wraps(command)
    def with_fixing(*, fix: bool, unsafe_fixes: bool, diff: bool, **others: Any) -> Any:
        mode = Fixing(unsafe_fixes, diff) if fix or unsafe_fixes or diff else None
        return command(fixing=mode, **others)

    return with_fixing


def fix_files(
    linter_for: Callable[[Path], Linter],
    chosen: Iterable[Chosen],
    format_for: Callable[[Path], str | None],
    mode: Fixing,
    narrow: Narrow,
) -> Iterator[FileReport]:
    """Fix the files one by one and yield what is left to report in each."""
    files = unfixable = 0
    for file in chosen:
        job = read_job(file, linter_for, format_for)
        if isinstance(job, FileReport):
            yield job
            continue
        linter, loaded = job.linter, job.loaded
        if loaded.document is None or loaded.document.source.extracted:
            unfixable += loaded.document is not None
            (report,) = check_loaded(linter, [loaded])
            yield narrow(report)
            continue
        fixed = fix_source(linter, loaded.document.source, loaded.format_name, unsafe=mode.unsafe, narrow=narrow)
        if fixed.count:
            mode.count += fixed.count
            files += 1
            if mode.diff:
                print_diff(fixed)
            else:
                write_file(Path(file.path), fixed.after.encoded())
        yield fixed.report
    done = "to take" if mode.diff else "taken"
    click.echo(f"{counted(mode.count, 'suggestion')} {done} in {counted(files, 'file')}.", err=True)
    if unfixable:
        held = "1 file holds" if unfixable == 1 else f"{unfixable} files hold"
        click.echo(f"{held} no plain text and cannot be fixed: see “jargoncheck review”.", err=True)


def print_diff(fixed: Fixed) -> None:
    """Print what changed as a unified diff."""
    name = Path(fixed.before.name).as_posix()
    lines = difflib.unified_diff(_lines(fixed.before.text), _lines(fixed.after.text), f"a/{name}", f"b/{name}")
    stream = sys.stdout.buffer
    for line in lines:
        whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        stream.write(whole.encode("utf-8", "surrogateescape"))
    stream.flush()


def _lines(text: str) -> list[str]:
    """Return the lines as diff and patch see them, which end at LF alone."""
    return re.findall(r"[^\n]*\n|[^\n]+\Z", text)
