"""The output for a page of documentation, and how it gets into one."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from jargoncheck.evaluation.evaluate import Evaluation
from jargoncheck.evaluation.figures import Figures
from jargoncheck.evaluation.rows import HEADER, miss, row, title

START = "<!-- figures: start -->"
END = "<!-- figures: end -->"


class PageError(ValueError):
    """A page has no place for the figures."""


def write(evaluation: Evaluation, stream: TextIO, *, places: bool) -> None:
    """Write tables with the figures of each split, and with what went wrong where when ``places``."""
    for number, split in enumerate(evaluation.splits):
        lead = "\n" if number else ""
        stream.write(f"{lead}### {title(split)}\n\n")
        _write_figures("family", (*split.families, split.all), stream)
        if split.rules:
            stream.write("\n")
            _write_figures("rule", split.rules, stream)
        if places:
            _write_misses(evaluation, split.name, stream)


def text(evaluation: Evaluation, *, places: bool) -> str:
    """Return what ``write`` writes."""
    stream = io.StringIO()
    write(evaluation, stream, places=places)
    return stream.getvalue()


def put_into(path: Path, generated: str) -> None:
    """Replace what stands in the page ``path`` between the lines ``START`` and ``END``.

    Raises ``PageError`` when the page cannot be read or has not both lines, in this order.
    """
    try:
        page = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(f"{path} cannot be read as text: {error}.") from error
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise PageError(f"{path} has no place for the figures: add the lines “{START}” and “{END}”.")
    path.write_text(f"{before}{START}\n\n{generated}\n{END}{after}", "utf-8")


def _write_figures(what: str, figures: Sequence[Figures], stream: TextIO) -> None:
    alignment = ["---", *("---:" for _ in HEADER)]
    _write_rows([[what, *HEADER], alignment, *([found.name, *row(found)] for found in figures)], stream)


def _write_misses(evaluation: Evaluation, split: str, stream: TextIO) -> None:
    rows = [
        [f"{document.path}:{outcome.start.line}:{outcome.start.column}", outcome.ending.value, *miss(outcome)]
        for document in evaluation.documents
        if document.split == split
        for outcome in document.misses
    ]
    if rows:
        stream.write("\n")
        _write_rows([["place", "ending", "rule", "words", "note"], ["---"] * 5, *rows], stream)


def _write_rows(rows: Sequence[Sequence[str]], stream: TextIO) -> None:
    for cells in rows:
        stream.write(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n")
