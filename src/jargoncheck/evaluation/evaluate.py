"""Runs the linter on labelled documents and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jargoncheck.evaluation.corpus import LabelledDocument
from jargoncheck.evaluation.figures import Figures, figures_of, figures_of_rule
from jargoncheck.evaluation.labels import Label, family_of
from jargoncheck.evaluation.matching import Ending, Outcome, outcomes
from jargoncheck.linter.linter import Linter


class NotMeasuredError(ValueError):
    """A document could not be checked in full, so that every figure would be wrong."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How the labels and findings of one document ended, for the ``families`` that were measured in it."""

    path: str
    split: str
    families: frozenset[str]
    outcomes: tuple[Outcome, ...]

    @property
    def misses(self) -> Iterator[Outcome]:
        """What did not end right, in order of place."""
        return (outcome for outcome in self.outcomes if outcome.ending is not Ending.RIGHT)


@dataclass(frozen=True, slots=True)
class SplitFigures:
    """The figures of one split: for each family, for all of them together, and for each rule."""

    name: str
    documents: int
    families: tuple[Figures, ...]
    all: Figures
    rules: tuple[Figures, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of each split, and the documents that they come from."""

    splits: tuple[SplitFigures, ...]
    documents: tuple[Measured, ...]


def evaluate(documents: Iterable[LabelledDocument], linter: Linter) -> Evaluation:
    """Check ``documents`` with ``linter`` and return the figures.

    A family is measured in a document whose labels are complete for it, when one of its rules is on; a label that
    names a rule counts when that rule is on. Raises ``NotMeasuredError`` when a document was not checked in full.
    """
    on = frozenset(_on(linter))
    measured = tuple(_measure(document, linter, on) for document in documents)
    splits = sorted({document.split for document in measured})
    return Evaluation(tuple(_split(name, measured) for name in splits), measured)


def _on(linter: Linter) -> Iterator[str]:
    """Yield the ids of the rules that are on, in part at least, and their families."""
    for rule, entries in linter.rules.entries.items():
        if any(linter.wishes.chosen(rule, entry) for entry in (None, *entries)):
            yield from (rule, family_of(rule))


def _measure(labelled: LabelledDocument, linter: Linter, on: frozenset[str]) -> Measured:
    document = labelled.document
    (report,) = linter.check([document])
    if report.problems:
        raise NotMeasuredError(f"{report.path}: {report.problems[0].message}")
    families = labelled.families & on
    found = [finding for finding in report.findings if family_of(finding.rule) in families]

    def counted(labels: Iterable[Label]) -> list[Label]:
        return [label for label in labels if label.family in families and label.rule in on]

    ended = outcomes(document.source.text, counted(labelled.report), counted(labelled.silent), found)
    return Measured(document.source.name, labelled.split, families, tuple(ended))


def _split(name: str, documents: Iterable[Measured]) -> SplitFigures:
    own = [document for document in documents if document.split == name]
    ended = [outcome for document in own for outcome in document.outcomes]
    families = sorted(frozenset[str]().union(*(document.families for document in own)))
    return SplitFigures(
        name,
        len(own),
        tuple(figures_of(family, (found for found in ended if found.family == family)) for family in families),
        figures_of("all", ended),
        tuple(figures_of_rule(rule, ended) for rule in sorted(_rules(ended))),
    )


def _rules(ended: Iterable[Outcome]) -> set[str]:
    found = {outcome.finding.rule for outcome in ended if outcome.finding}
    return found | {outcome.label.rule for outcome in ended if outcome.label and "/" in outcome.label.rule}
