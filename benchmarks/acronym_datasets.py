"""How well explanations are found, against labelled data made by others.

Usage: ``python benchmarks/acronym_datasets.py FOLDER`` where the folder holds

- ``arxiv-dev.json``, the development set of the SDU 2021 shared task on acronym identification (CC BY-NC-SA 4.0);
- ``un-documents-train.json``, the legal English training set of SDU 2022 (CC BY-NC-SA 4.0);
- ``medline-1250-labelled.txt``, the corpus of Ab3P (Sohn et al. 2008, public domain).

No weight is fitted by a program, but the costs of ``kinds/acronym/alignment.py`` were set by hand while looking at
errors in the SDU 2021 and UN files, so the figures on those two are for data that was seen. The MEDLINE file was
only measured.

The yardstick is Schwartz and Hearst's algorithm (2003), which runs on the same texts in the same run:
``short_long_pairs`` follows the paper, and the short forms that stand alone are words with more than 60% capitals,
as in the baseline of the shared task, whose authors state P 93.22, R 78.90, F1 85.46 (macro).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jargoncheck.kinds.acronym.explanations import explanations
from jargoncheck.kinds.acronym.tokens import acronym_shaped, tokens
from jargoncheck.text.spans import ProseSpan

Spans = set[tuple[int, int]]


def main(arguments: Sequence[str]) -> int:
    """Print precision, recall and F1, in per cent, for each file: ours, then Schwartz and Hearst's."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    folder = Path(arguments[0])
    for name, find in (("ours", our_pairs), ("Schwartz-Hearst", short_long_pairs)):
        shorts, longs = arxiv(folder / "arxiv-dev.json", find)
        report(f"{name}: SDU 2021 dev, short forms", shorts)
        report(f"{name}: SDU 2021 dev, long forms", longs)
        macro = [(a + b) / 2 for a, b in zip(rates(shorts)[:2], rates(longs)[:2], strict=True)]
        print(f"{name + ': SDU 2021 dev, macro':44} P {macro[0]:5.1f}  R {macro[1]:5.1f}  F1 {f1(*macro):5.1f}")
        report(f"{name}: UN documents, long forms", united_nations(folder / "un-documents-train.json", find))
        records = list(read_medline((folder / "medline-1250-labelled.txt").read_text("cp1252", "replace")))
        report(f"{name}: MEDLINE 1250, pairs", medline(records, find))
        report(f"{name}: MEDLINE 1250, acronyms only", medline(records, find, acronym_shaped))
    return 0


class Pair(NamedTuple):
    """A short form and its long form, each with its place in the text, in code points."""

    short: ProseSpan
    long: ProseSpan


Finder = Callable[[str], Iterator[Pair]]


def our_pairs(text: str) -> Iterator[Pair]:
    """Yield the explanations that jargoncheck finds."""
    return (Pair(found.short_span, found.long_span) for found in explanations(text))


_BRACKET = re.compile(r"\(\s*([^()]+?)\s*\)")
_WORDS = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"\.\s|\n\n")


def short_long_pairs(text: str) -> Iterator[Pair]:
    """Yield what Schwartz and Hearst's algorithm finds: a long form before a bracket with its short form, or in it.

    A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
    text" (Pacific Symposium on Biocomputing, 2003), section 3.
    """
    for found in _BRACKET.finditer(text):
        sentence = max((end.end() for end in _SENTENCE_END.finditer(text, 0, found.start())), default=0)
        before = list(_WORDS.finditer(text, sentence, found.start()))
        inside = ProseSpan(*found.span(1))
        clause = re.split(r"[;,] ", found[1])[0]
        if _is_short_form(clause):
            short = ProseSpan(inside.start, inside.start + len(clause))
            count = min(len(clause) + 5, 2 * len(clause))
            start = before[-count:][0].start() if before else found.start()
            candidate = ProseSpan(start, before[-1].end() if before else start)
        elif before and _is_short_form(before[-1].group()):
            short, candidate = ProseSpan(*before[-1].span()), inside
        else:
            continue
        begin = _best_long_form(short.of(text), text[candidate.start : candidate.end])
        if begin is None:
            continue
        pair = Pair(short, ProseSpan(candidate.start + begin, candidate.end))
        words = pair.long.of(text).split()
        fits = len(words) <= min(len(short) + 5, 2 * len(short)) and len(pair.long) > len(short)
        if fits and short.of(text) not in words:
            yield pair


def _is_short_form(text: str) -> bool:
    words = len(text.split()) <= 2 and 2 <= len(text) <= 10
    return words and text[0].isalnum() and any(character.isalpha() for character in text)


def _best_long_form(short: str, long: str) -> int | None:
    """Return where the shortest long form begins: each character of ``short``, from its end, is found in ``long``."""
    at = len(long)
    for index in range(len(short) - 1, -1, -1):
        character = short[index].lower()
        if not character.isalnum():
            continue
        at -= 1
        while at >= 0 and (long[at].lower() != character or (index == 0 and at > 0 and long[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    return long.rfind(" ", 0, at + 1) + 1


def mostly_capitals(text: str) -> Spans:
    """Return the words with more than 60% capitals, the short forms of the shared task's baseline."""
    words = ((found.span(), found.group()) for found in _WORDS.finditer(text))
    return {span for span, word in words if sum(map(str.isupper, word)) / len(word) > 0.6 and len(word) > 1}


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
    print(f"{name:44} P {precision:5.1f}  R {recall:5.1f}  F1 {both:5.1f}")


def add(pairs: Iterable[tuple[Spans, Spans]]) -> Counts:
    """Count over documents: each pair is what was found and what is labelled."""
    right = found = labelled = 0
    for ours, gold in pairs:
        right += len(ours & gold)
        found += len(ours)
        labelled += len(gold)
    return right, found, labelled


def arxiv(path: Path, find: Finder) -> tuple[Counts, Counts]:
    """Return the counts for short and for long forms; spans are exact, in tokens."""
    shorts, longs = [], []
    for entry in json.loads(path.read_text("utf-8")):
        words, labels = entry["tokens"], entry["labels"]
        starts, text = [], ""
        for word in words:
            starts.append(len(text))
            text += word + " "
        ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
        found = list(find(text))
        ours_long = {(x.long.start, x.long.end) for x in found}
        ours_short = {(x.short.start, x.short.end) for x in found}
        ours_short |= mostly_capitals(text) if find is short_long_pairs else acronyms_alone(text)
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


def acronyms_alone(text: str) -> Spans:
    """Return the acronyms that jargoncheck finds, explained or not."""
    return {(found.span.start, found.span.end) for found in tokens(text) if acronym_shaped(found.short)}


def united_nations(path: Path, find: Finder) -> Counts:
    """Return the counts for long forms; spans are exact."""
    return add(
        (
            {(pair.long.start, pair.long.end) for pair in find(entry["text"])},
            {(start, end) for start, end in entry["long-forms"]},
        )
        for entry in json.loads(path.read_text("utf-8"))
    )


Record = tuple[str, set[tuple[str, str]]]
"""An abstract and the pairs of short and long form that are labelled in it."""


def read_medline(text: str) -> Iterator[Record]:
    """Yield the records: a number, title, abstract, then ``  short|long`` lines and ``//`` comments."""
    for record in re.split(r"(?m)^(?=\d{6,9}\s*$)", text):
        lines = record.splitlines()
        prose = "\n".join(line for line in lines if not re.match(r"^\s+[^|]+\|[^|]+\|?|^//", line))
        labels = (line.split("|") for line in lines if re.match(r"^\s+[^|]+\|[^|]+", line))
        yield prose, {(label[0].strip(), label[1].strip()) for label in labels}


def medline(records: Iterable[Record], find: Finder, counts: Callable[[str], bool] = bool) -> Counts:
    """Return the counts for pairs of short and long form, compared without case and spacing within an abstract.

    ``counts`` says which short forms are looked at.
    """
    right = found = labelled = 0
    for text, labels in records:
        gold = {(plain(short), plain(long)) for short, long in labels if counts(short)}
        pairs = ((pair.short.of(text), pair.long.of(text)) for pair in find(text))
        ours = {(plain(short), plain(long)) for short, long in pairs if counts(short)}
        right, found, labelled = right + len(ours & gold), found + len(ours), labelled + len(gold)
    return right, found, labelled


def plain(text: str) -> str:
    """Return ``text`` in lower case without spaces."""
    return re.sub(r"\s+", "", text).lower()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
