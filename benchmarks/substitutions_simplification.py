"""Whether our first suggestion for a word is one that people gave for it in the same sentence.

Usage: python benchmarks/substitutions_simplification.py PATH... [--misses]

PATH is a file in the format of BenchLS and NNSeval (Paetzold and Specia 2016: a line for each sentence, with tabs
between the sentence, the target, its place among the tokens from 0, and ``rank:substitute`` ...), or of LexMTurk
(Horn, Manduca and Kauchak 2014: a line of headings, then sentence, target, and a substitute from each of 50
people), or a folder of them.

Counted are the targets that a rule of the ``plain`` family looks for, those that it reports in their sentence, and
those of the reported ones that have a suggestion and whose first suggestion (or any) is among the people's. Words
are compared in lower case, as written. The data sets hold encyclopaedia and news text with any hard word as a
target; the rules hold what style guides advise against. So coverage is low by design, and what counts is the share
of right suggestions.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jargoncheck.api import make_linter
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.plain import read_plain
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

FAMILY = "plain"


@dataclass(frozen=True, slots=True)
class Instance:
    """A word in a sentence, and what people would write instead, in lower case."""

    sentence: str
    target: SourceSpan
    substitutes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one target: is it in our vocabulary, is it reported, and what is suggested."""

    instance: Instance
    known: bool
    reported: bool
    suggestions: tuple[str, ...]

    @property
    def first_right(self) -> bool:
        """True when the first suggestion is one of the people's."""
        return bool(self.suggestions) and self.suggestions[0] in self.instance.substitutes

    @property
    def any_right(self) -> bool:
        """True when one of the suggestions is one of the people's."""
        return not self.instance.substitutes.isdisjoint(self.suggestions)


def read_instances(text: str) -> Iterator[Instance]:
    """Yield the instances of a file in either format; those whose target is not in its sentence are left out."""
    for line in text.splitlines():
        cells = line.rstrip().split("\t")
        if len(cells) < 3 or cells[:2] == ["English Wikipedia Sentence", "Word"]:
            continue
        sentence, target, *rest = cells
        sentence = sentence.strip('"')
        ranked = rest[0].isdigit()
        start = _place_of_token(sentence, int(rest[0]), target) if ranked else _place_of_word(sentence, target)
        if start is None:
            continue
        given = (cell.partition(":")[2] if ranked else cell for cell in rest[ranked:])
        substitutes = frozenset(found.strip().lower() for found in given if found.strip())
        yield Instance(sentence, SourceSpan(start, start + len(target)), substitutes)


def _place_of_token(sentence: str, index: int, target: str) -> int | None:
    tokens = sentence.split(" ")
    if index >= len(tokens) or tokens[index] != target:
        return None
    return sum(len(token) + 1 for token in tokens[:index])


def _place_of_word(sentence: str, target: str) -> int | None:
    start = f" {sentence} ".find(f" {target} ")
    return None if start < 0 else start


def judge(instances: Sequence[Instance], linter: Linter) -> Iterator[Outcome]:
    """Yield the outcome of each instance."""
    owners = linter.rules.owners.items()
    vocabulary = {phrase for phrase, rules in owners if any(rule.startswith(f"{FAMILY}/") for rule in rules)}
    documents = [read_plain(Source("sentence.txt", instance.sentence)) for instance in instances]
    for instance, report in zip(instances, linter.check(documents), strict=True):
        own = [finding for finding in report.findings if finding.span == instance.target]
        yield Outcome(
            instance,
            known=instance.target.of(instance.sentence).lower() in vocabulary,
            reported=bool(own),
            suggestions=tuple(found.text.lower() for finding in own for found in finding.suggestions),
        )


def lines(name: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the figures of one file."""
    known = [outcome for outcome in outcomes if outcome.known]
    reported = [outcome for outcome in known if outcome.reported]
    answered = [outcome for outcome in reported if outcome.suggestions]
    first = sum(outcome.first_right for outcome in answered)
    any_of = sum(outcome.any_right for outcome in answered)
    yield (
        f"{name}: {len(outcomes)} targets, {len(known)} in our vocabulary ({share(len(known), len(outcomes))}), "
        f"{len(reported)} reported, {len(answered)} with a suggestion"
    )
    yield (
        f"{name}: first suggestion is a person's for {first} of {len(answered)} ({share(first, len(answered))}), "
        f"any for {any_of} ({share(any_of, len(answered))})"
    )


def share(part: int, whole: int) -> str:
    """Return ``part`` in per cent of ``whole``."""
    return f"{100 * part / whole:.1f}%" if whole else "n/a"


def main() -> None:
    """Read, check, count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a data set, or a folder of them")
    parser.add_argument("--misses", action="store_true", help="print the pairs that no person gave, with their counts")
    options = parser.parse_args()
    linter = make_linter(Settings(select=(FAMILY,)))
    files = [file for path in options.paths for file in ([path] if path.is_file() else sorted(path.glob("*.txt")))]
    misses: Counter[tuple[str, str]] = Counter()
    for file in files:
        outcomes = list(judge(list(read_instances(file.read_text("latin-1"))), linter))
        print("\n".join(lines(file.name, outcomes)))
        misses.update(
            (outcome.instance.target.of(outcome.instance.sentence).lower(), outcome.suggestions[0])
            for outcome in outcomes
            if outcome.suggestions and not outcome.any_right
        )
    if options.misses:
        for (word, suggestion), count in misses.most_common():
            print(word, suggestion, count, sep="\t")


if __name__ == "__main__":
    main()
