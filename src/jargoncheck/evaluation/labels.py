"""What a label file says about its document, and the places that it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jargoncheck.rulebook.problems import RuleProblem
from jargoncheck.text.lines import Place
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

SUFFIX = ".labels.yaml"
"""What a label file's name adds to the name of its document."""


class LabelsError(ValueError):
    """The labelled documents cannot be used; ``problems`` says why, one entry a mistake."""

    def __init__(self, problems: Iterable[RuleProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Written:
    """A value of a label file and where it is written there."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenLabel:
    """A label as it is written: words that have not been looked for yet. ``occurrence`` counts from 1."""

    rule: Written
    words: Written
    occurrence: int = 1
    advice: str | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class LabelFile:
    """A label file. ``families`` is None when the file does not say which families its labels are complete for."""

    genre: str
    families: frozenset[str] | None
    report: tuple[WrittenLabel, ...]
    silent: tuple[WrittenLabel, ...]

    @property
    def named_families(self) -> frozenset[str]:
        """The families that some label of the file is about."""
        return frozenset(family_of(label.rule.value) for label in (*self.report, *self.silent))


@dataclass(frozen=True, slots=True)
class Label:
    """A place that must be reported, or that must not be, for the reason that ``because`` gives.

    ``rule`` is a family, or the id of the one rule that is meant. ``span`` counts code points of the source from 0,
    and ``start`` and ``end`` are the same places as lines and columns. ``advice``, when given, must be among the
    suggestions.
    """

    rule: str
    span: SourceSpan
    start: Place
    end: Place
    text: str
    advice: str | None = None
    because: str = ""

    @property
    def family(self) -> str:
        """The first part of ``rule``."""
        return family_of(self.rule)


def family_of(rule: str) -> str:
    """Return the family in a rule's id, which may be a family already."""
    return rule.partition("/")[0]


def anchored(labels: Iterable[WrittenLabel], source: Source, path: str, problems: list[RuleProblem]) -> Iterator[Label]:
    """Yield ``labels`` with the places that they mean in ``source``.

    What is wrong with one is added to ``problems`` at its place in the label file ``path``.
    """
    seen: set[tuple[str, SourceSpan]] = set()
    for label in labels:
        found = _occurrences(label.words.value, source.text)
        if len(found) < label.occurrence:
            problems.append(RuleProblem(path, label.words.place, _not_there(label, len(found), source.name)))
            continue
        span = found[label.occurrence - 1]
        if (label.rule.value, span) in seen:
            message = f"“{label.words.value}” is labelled here twice: keep one, or give the “occurrence” you mean."
            problems.append(RuleProblem(path, label.words.place, message))
            continue
        seen.add((label.rule.value, span))
        place = source.lines.place
        yield Label(
            rule=label.rule.value,
            span=span,
            start=place(span.start),
            end=place(span.end),
            text=span.of(source.text),
            advice=label.advice,
            because=label.because,
        )


def _occurrences(words: str, text: str) -> list[SourceSpan]:
    # A space in a label also stands for the line break that the document may have there.
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [SourceSpan(found.start(), found.end(1)) for found in re.finditer(f"(?=({pattern}))", text)]


def _not_there(label: WrittenLabel, found: int, document: str) -> str:
    words = label.words.value
    if not found:
        return f"“{words}” is not in {document}: write the words as they stand there."
    times = "once" if found == 1 else f"{found} times"
    return f"“{words}” comes up {times} in {document}, not {label.occurrence} times: correct the “occurrence”."
