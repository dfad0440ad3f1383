"""The options that say what is printed where, and how a run ends."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

import click

from jargoncheck.cli.writing import write_file
from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.rulebook.rules import Severity

FOUND = 1
FAILED = 2
_LEVELS = [severity.value for severity in Severity]
_FORMATS: Mapping[str, str] = {
    "human": "human",
    "concise": "concise",
    "json": "json_v1",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
    "rdjson": "rdjson",
    "markdown": "markdown",
    "html": "html",
}
"""Each output format with its module in ``reporters``, imported when it is asked for."""
_FOR_PEOPLE = frozenset({"human", "concise"})

Write = Callable[[Iterable[FileReport], TextIO], None]
Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Output:
    """Where the reports of a run go, and what makes it fail.

    ``targets`` pairs each format with a file, or with ``None`` for standard output.
    """

    targets: tuple[tuple[str, Path | None], ...]
    earlier: tuple[Path, ...]
    fail_level: Severity | None
    max_findings: int
    exit_zero: bool
    statistics: bool
    color: str

    def from_level(self, fail_level: Severity | None) -> Output:
        """Return the same with the settings' ``fail_level``, unless the command line gave one."""
        return self if self.fail_level or fail_level is None else replace(self, fail_level=fail_level)

    def status(self, reports: Iterable[FileReport]) -> int:
        """Return the exit status for ``reports`` without writing them."""
        tally = _Tally(self.fail_level or Severity.SUGGESTION)
        for _ in tally.watch(reports):
            pass
        return tally.status(self.max_findings, exit_zero=self.exit_zero)

    def write(self, reports: Iterable[FileReport]) -> int:
        """Write ``reports`` to all targets and return the exit status."""
        tally = _Tally(self.fail_level or Severity.SUGGESTION)
        watched: Iterable[FileReport] = tally.watch(reports)
        on_github = any(name == "github" for name, _ in self.targets)
        summary = os.environ.get("GITHUB_STEP_SUMMARY") if on_github else None
        if len(self.targets) > 1 or summary:
            watched = list(watched)
        for name, path in self.targets:
            self._write_one(name, path, watched)
        if summary:
            with open(summary, "a", encoding="utf-8") as stream:
                _writer("markdown")(watched, stream)
        if self.statistics:
            people = any(path is None and name in _FOR_PEOPLE for name, path in self.targets)
            _print_statistics(tally.rules, sys.stdout if people else sys.stderr)
        return tally.status(self.max_findings, exit_zero=self.exit_zero)

    def _write_one(self, name: str, path: Path | None, reports: Iterable[FileReport]) -> None:
        write = _writer(name)
        if name == "human":
            from jargoncheck.reporters import human  # noqa: PLC0415 - one format of many

            write = partial(human.write, palette=human.COLOURS if path is None and self._in_colour() else human.PLAIN)
        elif name == "html":
            from jargoncheck.reporters import html  # noqa: PLC0415

            try:
                earlier = html.earlier_totals(self.earlier)
            except ValueError as error:
                raise click.UsageError(str(error)) from error
            write = partial(html.write, earlier=earlier)
        if path is None:
            write(reports, sys.stdout)
            return
        buffer = io.StringIO()
        write(reports, buffer)
        write_file(path, buffer.getvalue().encode("utf-8", "replace"))

    def _in_colour(self) -> bool:
        # click does not know these variables; see no-color.org and force-color.org.
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def output_options(command: Command) -> Command:
    """Add the options to ``command``, which gets ``output``."""

    @click.option(
        "--output-format",
        "formats",
        type=click.Choice(list(_FORMATS)),
        multiple=True,
        help="How to print; may be given more than once.  [default: human]",
    )
    @click.option(
        "--output-file",
        "files",
        type=click.Path(path_type=Path),
        multiple=True,
        help="Where to: the first file is for the first format, and so on. The last format may go without.",
    )
    @click.option(
        "--earlier",
        type=click.Path(path_type=Path),
        multiple=True,
        help="With html: an earlier report (JSON or HTML), to show how the numbers changed.",
    )
    @click.option("--fail-level", type=click.Choice(_LEVELS), help="Exit with 1 from here.  [default: suggestion]")
    @click.option(
        "--max-findings",
        type=click.IntRange(0),
        default=0,
        show_default=True,
        metavar="NUMBER",
        help="Exit with 1 only when there are more findings than this.",
    )
    @click.option("--exit-zero", is_flag=True, help="Exit with 0 even when there are findings.")
    @click.option("--statistics", is_flag=True, help="Print the number of findings of each rule as well.")
    @click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
    @functools.wraps(command)
    def with_output(
        *,
        formats: tuple[str, ...],
        files: tuple[Path, ...],
        earlier: tuple[Path, ...],
        fail_level: str | None,
        max_findings: int,
        exit_zero: bool,
        statistics: bool,
        color: str,
        **others: Any,
    ) -> Any:
        targets = tuple(_targets(formats or ("human",), files))
        if earlier and "html" not in formats:
            raise click.UsageError("--earlier is for the html format: add --output-format html.")
        level = Severity(fail_level) if fail_level else None
        output = Output(targets, earlier, level, max_findings, exit_zero, statistics, color)
        return command(output=output, **others)

    return with_output


def _targets(formats: Sequence[str], files: Sequence[Path]) -> Iterator[tuple[str, Path | None]]:
    if len(files) > len(formats):
        raise click.UsageError("There are more --output-file than --output-format: give each file its format.")
    if len(formats) - len(files) > 1:
        raise click.UsageError("Only one format can go to standard output: give the others an --output-file.")
    for index, name in enumerate(formats):
        yield name, files[index] if index < len(files) else None


def _writer(name: str) -> Write:
    write: Write = import_module(f"jargoncheck.reporters.{_FORMATS[name]}").write
    return write


class _Tally:
    """Watches reports go by and knows how the run is to end."""

    def __init__(self, fail_level: Severity) -> None:
        self._fail_level = fail_level
        self._count = 0
        self._failed = False
        self.rules: Counter[str] = Counter()

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        for report in reports:
            self._count += sum(finding.severity.rank >= self._fail_level.rank for finding in report.findings)
            self._failed = self._failed or bool(report.problems)
            self.rules.update(map(rule_id, report.findings))
            yield report

    def status(self, max_findings: int, *, exit_zero: bool) -> int:
        if self._failed:
            return FAILED
        return FOUND if self._count > max_findings and not exit_zero else 0


def _print_statistics(rules: Counter[str], stream: TextIO) -> None:
    width = len(str(max(rules.values(), default=0)))
    for name, count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        stream.write(f"{count:{width}} {name}\n")
