"""``jargoncheck review``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from jargoncheck.cli.settings import linters_options, usage_errors
from jargoncheck.cli.writing import FailureError, write_file
from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linters import Linters
from jargoncheck.readers.table import format_of
from jargoncheck.reporters.counting import counted
from jargoncheck.review.comments import ReviewComment, Reviewed, Reviewer, comments_of
from jargoncheck.runner.documents import load_bytes, read_file
from jargoncheck.runner.run import check_loaded


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--author", default="jargoncheck", show_default=True, help="Whose comments they are.")
@click.option("--initials", default="jc", show_default=True, help="The author's initials.")
@click.option("--track-changes", is_flag=True, help="Make sure suggestions tracked changes as well (Word only).")
@linters_options
def review(
    *,
    file: Path,
    output: Path,
    author: str,
    initials: str,
    track_changes: bool,
    linters: Linters,
) -> None:
    """Write a copy of a Word or OpenDocument file with the findings as comments.

    Comments that an earlier review wrote are replaced, other people's stay. Exit status: 0 when the copy is written, 2
    when it could not be.
    """
    format_name = format_of(file.name)
    if format_name not in ("docx", "odt"):
        raise click.UsageError(f"{file} is no .docx and no .odt file: review takes these two.")
    if track_changes and format_name != "docx":
        raise click.UsageError("Changes can be tracked in .docx files only: leave out --track-changes.")
    if output.exists() and output.samefile(file):
        raise click.UsageError("The output would overwrite the file: give it another name.")
    with usage_errors():
        linter = linters.for_path(file)
    data = read_file(file, format_name)
    if isinstance(data, Problem):
        raise FailureError(f"{file}: {data.message}")
    (report,) = check_loaded(linter, [load_bytes(str(file), data, format_name)])
    if report.problems:
        raise FailureError(f"{file}: {report.problems[0].message}")
    reviewer = Reviewer(author, initials, datetime.now())
    reviewed = _reviewed(format_name, data, report, reviewer, track_changes=track_changes)
    write_file(output, reviewed.data)
    _tell(reviewed, output)


def _reviewed(
    format_name: str, data: bytes, report: FileReport, reviewer: Reviewer, *, track_changes: bool
) -> Reviewed:
    comments = list(comments_of(report.findings))
    # Imported late: only here is it certain that the extra is installed.
    if format_name == "docx":
        from jargoncheck.review.word import review_word  # noqa: PLC0415

        return review_word(data, comments, reviewer, track_changes=track_changes)
    from jargoncheck.review.open_document import review_open_document  # noqa: PLC0415

    return review_open_document(data, comments, reviewer)


def _tell(reviewed: Reviewed, output: Path) -> None:
    click.echo(f"{counted(len(reviewed.placed), 'comment')} in {output}.")
    if reviewed.unplaced:
        click.echo("These findings are in headers, notes or boxes, where no comment can be:")
    for comment in reviewed.unplaced:
        click.echo(f"  “{comment.finding.text}”: {_one_line(comment)}")


def _one_line(comment: ReviewComment) -> str:
    return " ".join(comment.lines)
