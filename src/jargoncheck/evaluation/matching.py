"""Which finding answers which label, and how each miss ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from jargoncheck.evaluation.labels import Label, family_of
from jargoncheck.evaluation.same_words import same_word_forms, same_words
from jargoncheck.linter.findings import Finding
from jargoncheck.text.lines import Place

ONCE_A_DOCUMENT = frozenset({"acronym/unexplained", "acronym/explained-late", "people/mixed"})
"""Rules that report a word once for the whole document, so that the word may be found in a wrong place."""


class Ending(Enum):
    """How a label or a finding ends."""

    RIGHT = "right"
    MISSING = "missing"
    """A label that no finding answers."""
    NOISY = "noisy"
    """A finding that answers no label: a false alarm."""
    WRONG_SPAN = "wrong span"
    """A finding that marks other words than the label, or the same word in another place."""
    WRONG_ADVICE = "wrong advice"
    """A finding at the right words whose rule, or whose suggestions, are not the label's."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A label, a finding, or the two that belong together. ``silent`` is the label that a false alarm hits."""

    ending: Ending
    label: Label | None = None
    finding: Finding | None = None
    silent: Label | None = None

    @property
    def start(self) -> Place:
        """Where it is: the finding's place, or the label's when nothing was found."""
        if self.finding:
            return self.finding.start
        assert self.label
        return self.label.start

    @property
    def family(self) -> str:
        """The family of the label and the finding."""
        return family_of(self.finding.rule) if self.finding else self.label.family if self.label else ""


def outcomes(text: str, report: Sequence[Label], silent: Sequence[Label], findings: Sequence[Finding]) -> list[Outcome]:
    """Return how each label of ``report`` and each of ``findings`` ends, in order of place.

    A finding answers one label at most, of its own family, and a label is answered once; the best fits come first.
    """
    pairs = [
        (_ORDER.index(ending), abs(label.span.start - finding.span.start), i, j)
        for i, label in enumerate(report)
        for j, finding in enumerate(findings)
        if (ending := _fit(text, label, finding))
    ]
    found: list[Outcome] = []
    answered: set[int] = set()
    used: set[int] = set()
    for rank, _, i, j in sorted(pairs):
        if i not in answered and j not in used:
            answered.add(i)
            used.add(j)
            found.append(Outcome(_ORDER[rank], report[i], findings[j]))
    found += (Outcome(Ending.MISSING, label) for i, label in enumerate(report) if i not in answered)
    found += _noisy((finding for j, finding in enumerate(findings) if j not in used), silent)
    return sorted(found, key=lambda outcome: (outcome.start, outcome.family, outcome.ending.value))


_ORDER = (Ending.RIGHT, Ending.WRONG_ADVICE, Ending.WRONG_SPAN)


def _fit(text: str, label: Label, finding: Finding) -> Ending | None:
    if label.family != family_of(finding.rule):
        return None
    named = label.rule in {label.family, finding.rule}
    if same_words(text, label.span, finding.span):
        advised = label.advice is None or label.advice in (found.text for found in finding.suggestions)
        return Ending.RIGHT if named and advised else Ending.WRONG_ADVICE
    if label.span.overlaps(finding.span):
        return Ending.WRONG_SPAN
    elsewhere = named and finding.rule in ONCE_A_DOCUMENT and same_word_forms(label.text, finding.text)
    return Ending.WRONG_SPAN if elsewhere else None


def _noisy(findings: Iterator[Finding], silent: Sequence[Label]) -> Iterator[Outcome]:
    for finding in findings:
        hit = (
            label
            for label in silent
            if label.rule in {family_of(finding.rule), finding.rule} and label.span.overlaps(finding.span)
        )
        yield Outcome(Ending.NOISY, finding=finding, silent=next(hit, None))
