"""How well explanations are found, against labelled data made by others.

Usage: ``python benchmarks/acronym_datasets.py FOLDER`` where the folder holds

- ``arxiv-dev.json``, the development set of the SDU 2021 shared task on acronym identification (CC BY-NC-SA 4.0);
- ``un-documents-train.json``, the legal English training set of SDU 2022 (CC BY-NC-SA 4.0);
- ``medline-1250-labelled.txt``, the corpus of Ab3P (Sohn et al. 2008, public domain).

Nothing is learned from them. The yardstick is Schwartz and Hearst's algorithm: SDU 2021 dev macro F1 85.5 (the task's
own baseline), UN documents long forms P 84, R 50.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from jargoncheck.kinds.acronym.explanations import explanations
from jargoncheck.kinds.acronym.tokens import acronym_shaped, tokens

Spans = set[tuple[int, int]]


def main(arguments: Sequence[str]) -> int:
    """Print precision, recall and F1, in per cent, for each file that is there."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    folder = Path(arguments[0])
    shorts, longs = arxiv(folder / "arxiv-dev.json")
    report("SDU 2021 dev, short forms", shorts)
    report("SDU 2021 dev, long forms", longs)
    macro = [(a + b) / 2 for a, b in zip(rates(shorts)[:2], rates(longs)[:2], strict=True)]
    print(f"{'SDU 2021 dev, macro':28} P {macro[0]:5.1f}  R {macro[1]:5.1f}  F1 {f1(*macro):5.1f}")
    report("UN documents, long forms", united_nations(folder / "un-documents-train.json"))
    report("MEDLINE 1250, pairs", medline(folder / "medline-1250-labelled.txt"))
    return 0


Counts = tuple[int, int, int]
"""Found and right, found, labelled."""


def rates(counts: Counts) -> tuple[float, float, float]:
    """Return precision, recall and F1 in per cent."""
    right, found, labelled = counts
    precision, recall = 100 * right / max(found, 1), 100 * right / max(labelled, 1)
    return precision, recall, f1(precision, recall)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / max(precision + recall, 1e-9)


def report(name: str, counts: Counts) -> None:
    """Print one line."""
    precision, recall, both = rates(counts)
    print(f"{name:28} P {precision:5.1f}  R {recall:5.1f}  F1 {both:5.1f}")


def add(pairs: Iterable[tuple[Spans, Spans]]) -> Counts:
    """Count over documents: each pair is what was found and what is labelled."""
    right = found = labelled = 0
    for ours, gold in pairs:
        right += len(ours & gold)
        found += len(ours)
        labelled += len(gold)
    return right, found, labelled


def arxiv(path: Path) -> tuple[Counts, Counts]:
    """Return the counts for short and for long forms; spans are exact, in tokens."""
    shorts, longs = [], []
    for entry in json.loads(path.read_text("utf-8")):
        words, labels = entry["tokens"], entry["labels"]
        starts, text = [], ""
        for word in words:
            starts.append(len(text))
            text += word + " "
        ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
        found = list(explanations(text))
        ours_long = {(x.long_span.start, x.long_span.end) for x in found}
        ours_short = {(x.short_span.start, x.short_span.end) for x in found}
        ours_short |= {(x.span.start, x.span.end) for x in tokens(text) if acronym_shaped(x.short)}
        shorts.append((ours_short, labelled_spans(labels, starts, ends, "short")))
        longs.append((ours_long, labelled_spans(labels, starts, ends, "long")))
    return add(shorts), add(longs)


def labelled_spans(labels: Sequence[str], starts: Sequence[int], ends: Sequence[int], name: str) -> Spans:
    """Return the labelled stretches in code points."""
    spans: Spans = set()
    begin: int | None = None
    for index, label in enumerate([*labels, "O"]):
        if begin is not None and label != f"I-{name}":
            spans.add((starts[begin], ends[index - 1]))
            begin = None
        if label == f"B-{name}":
            begin = index
    return spans


def united_nations(path: Path) -> Counts:
    """Return the counts for long forms; spans are exact."""
    return add(
        (
            {(x.long_span.start, x.long_span.end) for x in explanations(entry["text"])},
            {(start, end) for start, end in entry["long-forms"]},
        )
        for entry in json.loads(path.read_text("utf-8"))
    )


def medline(path: Path) -> Counts:
    """Return the counts for pairs of short and long form, compared without case and spacing within an abstract."""
    right = found = labelled = 0
    for record in re.split(r"(?m)^(?=\d{6,9}\s*$)", path.read_text("cp1252", "replace")):
        lines = record.splitlines()
        text = "\n".join(line for line in lines if not re.match(r"^\s+[^|]+\|[^|]+\|?|^//", line))
        labels = (line.split("|") for line in lines if re.match(r"^\s+[^|]+\|[^|]+", line))
        gold = {(plain(label[0]), plain(label[1])) for label in labels}
        ours = {(plain(x.short), plain(x.long)) for x in explanations(text)}
        right, found, labelled = right + len(ours & gold), found + len(ours), labelled + len(gold)
    return right, found, labelled


def plain(text: str) -> str:
    """Return ``text`` in lower case without spaces."""
    return re.sub(r"\s+", "", text).lower()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
