"""The JSON output of an evaluation, version 1: a format of its own, apart from our types.

Lines and columns count from 1, columns in code points, ends are exclusive. A figure is null when there was nothing to
measure it by.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from jargoncheck.evaluation.evaluate import Evaluation, Measured, SplitFigures
from jargoncheck.evaluation.figures import Figures, Score
from jargoncheck.evaluation.intervals import F1, Proportion
from jargoncheck.evaluation.labels import Label
from jargoncheck.evaluation.matching import Ending, Outcome
from jargoncheck.linter.findings import Finding


def write(evaluation: Evaluation, stream: TextIO, *, places: bool) -> None:
    """Write one JSON document; "misses" is null unless ``places``."""
    misses = [_miss(found, outcome) for found in evaluation.documents for outcome in found.misses]
    document = {
        "version": 1,
        "splits": [_split(split) for split in evaluation.splits],
        "misses": misses if places else None,
    }
    json.dump(document, stream, ensure_ascii=True, indent=2)
    stream.write("\n")


def _split(split: SplitFigures) -> dict[str, Any]:
    return {
        "name": split.name,
        "documents": split.documents,
        "families": [_figures(figures) for figures in split.families],
        "all": _figures(split.all),
        "rules": [_figures(figures) for figures in split.rules],
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "name": figures.name,
        "labelled": figures.labelled,
        "reported": figures.reported,
        "endings": {ending.value.replace(" ", "_"): figures.endings[ending] for ending in Ending},
        "strict": _score(figures.strict),
        "place": _score(figures.place),
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "precision": _measure(score.precision),
        "recall": _measure(score.recall),
        "f1": _measure(score.f1) if score.f1 else {"value": None, "low": None, "high": None},
    }


def _measure(measure: Proportion | F1) -> dict[str, Any]:
    interval = measure.interval
    return {
        "value": _rounded(measure.value),
        "low": _rounded(interval.low if interval else None),
        "high": _rounded(interval.high if interval else None),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _miss(document: Measured, outcome: Outcome) -> dict[str, Any]:
    return {
        "path": document.path,
        "split": document.split,
        "ending": outcome.ending.value.replace(" ", "_"),
        "label": _label(outcome.label) if outcome.label else None,
        "finding": _finding(outcome.finding) if outcome.finding else None,
        "because": outcome.silent.because if outcome.silent else None,
    }


def _label(label: Label) -> dict[str, Any]:
    return {
        "rule": label.rule,
        "line": label.start.line,
        "column": label.start.column,
        "end_line": label.end.line,
        "end_column": label.end.column,
        "text": label.text,
        "advice": label.advice,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "entry": finding.entry,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "text": finding.text,
        "suggestions": [suggestion.text for suggestion in finding.suggestions],
    }
