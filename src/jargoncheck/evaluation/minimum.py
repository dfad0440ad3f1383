"""The figures that must not be undercut, kept in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jargoncheck.evaluation.evaluate import Evaluation
from jargoncheck.evaluation.figures import Figures
from jargoncheck.evaluation.label_shape import read_record
from jargoncheck.rulebook.shapes import Key, MapOf, Record, Text

_NUMBER = Text(r"[01](?:\.[0-9]+)?", "a number from 0 to 1")
_NAME = Text(r"\S+", "a name without spaces")

Minimums = Mapping[str, Mapping[str, "Minimum"]]
"""The least figures by split and family."""


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least that a family may reach; None where nothing is asked for."""

    precision: float | None = None
    recall: float | None = None
    f1: float | None = None


def read_minimums(path: Path) -> Minimums:
    """Return the kept figures in ``path``; raises ``LabelsError`` with the place of a mistake."""
    figure = {name: Key(_NUMBER, f"the least {name}") for name in ("precision", "recall", "f1")}
    minimums: Minimums = read_record(path, MapOf(_NAME, MapOf(_NAME, Record(figure, _minimum))))
    return minimums


def shortfalls(evaluation: Evaluation, minimums: Minimums) -> Iterator[str]:
    """Yield a sentence for each figure below its minimum, and for each family that was not measured.

    Splits that were not evaluated are passed over.
    """
    for split in evaluation.splits:
        families = {figures.name: figures for figures in split.families}
        for family, minimum in minimums.get(split.name, {}).items():
            if family not in families:
                yield f"{family} was not measured on {split.name}, and its figures are kept."
            else:
                yield from _below(split.name, families[family], minimum)


def _below(split: str, figures: Figures, minimum: Minimum) -> Iterator[str]:
    score = figures.strict
    for name, least, value in (
        ("precision", minimum.precision, score.precision.value),
        ("recall", minimum.recall, score.recall.value),
        ("F1", minimum.f1, score.f1.value if score.f1 else None),
    ):
        if least is not None and value is None:
            yield f"{figures.name}: there is nothing to measure {name} by on {split}; the minimum is {least}."
        elif least is not None and value is not None and value < least:
            yield f"{figures.name}: {name} is {value:.3f} on {split}; the minimum is {least}."


def _minimum(precision: str | None, recall: str | None, f1: str | None) -> Minimum:
    return Minimum(*(None if figure is None else float(figure) for figure in (precision, recall, f1)))
