"""The figures of a family, a rule or all of them, counted from how labels and findings ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from jargoncheck.evaluation.intervals import F1, Proportion
from jargoncheck.evaluation.matching import Ending, Outcome


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1. ``f1`` is None where precision and recall count different hits."""

    precision: Proportion
    recall: Proportion
    f1: F1 | None

    @staticmethod
    def of(precision: Proportion, recall: Proportion) -> Score:
        """Return the score with its F1."""
        if precision.hits != recall.hits or not recall.of:
            return Score(precision, recall, None if precision.of else F1(Proportion(0, 0)))
        hits = recall.hits
        return Score(precision, recall, F1(Proportion(hits, precision.of + recall.of - hits)))


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted for ``name``: a family, a rule, or "all".

    ``strict`` counts a finding as a hit when its words, rule and advice are the label's; ``place`` also when it has
    the wrong span or the wrong advice, so that it says how often the writer is led to the place.
    """

    name: str
    endings: dict[Ending, int]
    strict: Score
    place: Score

    @property
    def labelled(self) -> int:
        """How many labels there are."""
        return self.strict.recall.of

    @property
    def reported(self) -> int:
        """How many findings there are."""
        return self.strict.precision.of


def figures_of(name: str, outcomes: Iterable[Outcome]) -> Figures:
    """Return the figures of a family, or of all."""
    counts = Counter(outcome.ending for outcome in outcomes)
    close = counts[Ending.WRONG_SPAN] + counts[Ending.WRONG_ADVICE]
    right = counts[Ending.RIGHT]
    labelled = right + close + counts[Ending.MISSING]
    reported = right + close + counts[Ending.NOISY]
    return Figures(
        name,
        {ending: counts[ending] for ending in Ending},
        Score.of(Proportion(right, reported), Proportion(right, labelled)),
        Score.of(Proportion(right + close, reported), Proportion(right + close, labelled)),
    )


def figures_of_rule(rule: str, outcomes: Iterable[Outcome]) -> Figures:
    """Return the figures of ``rule``: the precision of its findings, and the recall of the labels that name it.

    A label that names only a family says nothing about which of its rules has to find it, so F1 is given only where
    the labels of all right findings name the rule.
    """
    reported: Counter[Ending] = Counter()
    labelled: Counter[Ending] = Counter()
    own: Counter[Ending] = Counter()
    for outcome in outcomes:
        finds = outcome.finding is not None and outcome.finding.rule == rule
        named = outcome.label is not None and outcome.label.rule == rule
        reported[outcome.ending] += finds
        labelled[outcome.ending] += named
        own[outcome.ending] += finds or named
    return Figures(
        rule,
        {ending: own[ending] for ending in Ending},
        Score.of(_share(reported, _STRICT), _share(labelled, _STRICT)),
        Score.of(_share(reported, _PLACE), _share(labelled, _PLACE)),
    )


_STRICT = frozenset({Ending.RIGHT})
_PLACE = frozenset({Ending.RIGHT, Ending.WRONG_SPAN, Ending.WRONG_ADVICE})


def _share(counts: Counter[Ending], hits: frozenset[Ending]) -> Proportion:
    return Proportion(sum(counts[ending] for ending in hits), counts.total())
