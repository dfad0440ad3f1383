"""The output for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from jargoncheck.evaluation.evaluate import Evaluation, Measured
from jargoncheck.evaluation.figures import Figures
from jargoncheck.evaluation.rows import HEADER, miss, row, title


def write(evaluation: Evaluation, stream: TextIO, *, places: bool) -> None:
    """Write the figures of each split, and what went wrong where when ``places``."""
    for split in evaluation.splits:
        stream.write(f"{title(split)}\n\n")
        _write_table("family", (*split.families, split.all), stream)
        if split.rules:
            stream.write("\n")
            _write_table("rule", split.rules, stream)
        stream.write("\n")
    if places:
        for line in _misses(evaluation.documents):
            stream.write(f"{line}\n")


def _misses(documents: Iterable[Measured]) -> Iterator[str]:
    for document in documents:
        for outcome in document.misses:
            rule, words, note = miss(outcome)
            where = f"{document.path}:{outcome.start.line}:{outcome.start.column}"
            yield f"{where}: {outcome.ending.value} {rule} {words}{': ' if note else ''}{note}"


def _write_table(what: str, figures: Sequence[Figures], stream: TextIO) -> None:
    rows = [(what, *HEADER), *((found.name, *row(found)) for found in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        padded = (f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        stream.write(f"{name:<{widths[0]}}  {'  '.join(padded)}\n")
