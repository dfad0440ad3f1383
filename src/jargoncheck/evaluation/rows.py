"""What the outputs for people say, as rows of words: the layout is theirs."""

from __future__ import annotations

from jargoncheck.evaluation.evaluate import SplitFigures
from jargoncheck.evaluation.figures import Figures
from jargoncheck.evaluation.intervals import F1, Proportion
from jargoncheck.evaluation.labels import Label
from jargoncheck.evaluation.matching import Ending, Outcome
from jargoncheck.linter.findings import Finding
from jargoncheck.linter.fingerprints import rule_id

COUNTED = ("labels", "reported", "right")
HEADER = (*COUNTED, "precision", "recall", "F1", "F1 by place", "missing", "noisy", "wrong span", "wrong advice")
_MISSES = (Ending.MISSING, Ending.NOISY, Ending.WRONG_SPAN, Ending.WRONG_ADVICE)
NOTHING = "–"


def title(split: SplitFigures) -> str:
    """Return the words above the figures of ``split``."""
    return f"{split.name}: {split.documents} {'document' if split.documents == 1 else 'documents'}"


def row(figures: Figures) -> tuple[str, ...]:
    """Return the cells of ``figures`` under ``HEADER``."""
    strict, place = figures.strict, figures.place
    # Most labels name a family and leave open which of its rules has to find the words.
    unnamed = "/" in figures.name and not figures.labelled
    return (
        NOTHING if unnamed else str(figures.labelled),
        str(figures.reported),
        str(strict.precision.hits),
        _with_interval(strict.precision),
        _with_interval(strict.recall),
        _with_interval(strict.f1),
        _number(place.f1.value if place.f1 else None),
        *(str(figures.endings[ending]) for ending in _MISSES),
    )


def miss(outcome: Outcome) -> tuple[str, str, str]:
    """Return the rule, the words and a note (which may be empty) about something that did not end right."""
    label, finding = outcome.label, outcome.finding
    if finding is None:
        assert label
        return label.rule, _quoted(label.text), ""
    return rule_id(finding), _quoted(finding.text), _note(outcome, finding, label)


def _note(outcome: Outcome, finding: Finding, label: Label | None) -> str:
    if label is None:
        return outcome.silent.because if outcome.silent else ""
    if outcome.ending is Ending.WRONG_SPAN:
        return f"the label is {_quoted(label.text)} in line {label.start.line}, column {label.start.column}"
    if label.rule not in {label.family, finding.rule}:
        return f"the label names {label.rule}"
    offered = ", ".join(_quoted(found.text) for found in finding.suggestions) or "nothing"
    return f"the label asks for {_quoted(label.advice or '')}; suggested: {offered}"


def _quoted(text: str) -> str:
    # A control character from a document must not steer the terminal.
    shown = "".join(found if found.isprintable() else "\N{REPLACEMENT CHARACTER}" for found in " ".join(text.split()))
    return f"“{shown}”"


def _with_interval(measure: Proportion | F1 | None) -> str:
    if measure is None or measure.interval is None:
        return NOTHING
    return f"{_number(measure.value)} ({_number(measure.interval.low)}–{_number(measure.interval.high)})"


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.2f}"
