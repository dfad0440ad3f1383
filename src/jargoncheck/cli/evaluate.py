"""``jargoncheck evaluate``: its arguments; the work is in ``evaluation``, which only this command imports."""

from __future__ import annotations

from pathlib import Path

import click

from jargoncheck.api import load_rules, make_linter
from jargoncheck.cli.settings import settings_options, usage_errors
from jargoncheck.settings import Settings

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("path", metavar="[PATH]", default=".", type=click.Path(exists=True, path_type=Path))
@click.option("--split", metavar="NAME", help="Measure only the documents in this folder of PATH.")
@click.option(
    "--output-format",
    type=click.Choice(["table", "json", "markdown"]),
    default="table",
    show_default=True,
    help="How to print.",
)
@click.option("--totals", is_flag=True, help="Print figures only, not what went wrong where.")
@click.option(
    "--minimum", metavar="FILE", type=_FILE, help="Exit with 1 when a family is below the figures in this file."
)
@click.option(
    "--into",
    metavar="FILE",
    type=_FILE,
    help="Put the Markdown into this page, between its marks, in place of printing it.",
)
@settings_options
def evaluate(
    *,
    path: Path,
    split: str | None,
    output_format: str,
    totals: bool,
    minimum: Path | None,
    into: Path | None,
    rules_folder: str | None,
    settings: Settings,
) -> None:
    """Measure precision, recall and F1 on labelled documents.

    PATH is a folder (this one when none is named) with documents that have a file of labels beside them: for plan.md,
    plan.md.labels.yaml. Its folders, such as develop and report, are measured apart. In brackets are 95% confidence
    intervals. “F1 by place” counts a wrong span and wrong advice as right.

    Exit status: 0, or 1 when a family is below --minimum, or 2 for wrong usage, labels or documents.
    """
    # A dozen modules that no other command needs.
    from jargoncheck.cli.evaluation import documents_of, input_errors, minimums_of, run  # noqa: PLC0415

    if into and output_format != "markdown":
        raise click.UsageError("--into writes Markdown: add --output-format markdown.")
    with usage_errors(), input_errors():
        linter = make_linter(settings, load_rules(rules_folder))
        documents = documents_of(path, split, linter)
        minimums = minimums_of(minimum, documents)
        status = run(documents, linter, output_format, minimums, into, places=not totals)
    raise click.exceptions.Exit(status)
