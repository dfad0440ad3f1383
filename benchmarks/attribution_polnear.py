"""Whether attributed words are told from the author's own, against PolNeAR.

Usage: python benchmarks/attribution_polnear.py FOLDER [--errors]

FOLDER holds one part of the corpus (Newell, Margolin and Ruths 2018, https://github.com/networkdynamics/PolNeAR):
news articles in ``text/NAME.txt`` and, in ``attributions/NAME_ANNOTATOR.ann``, who says what: source, cue and
content. An article that several people annotated is measured against the first of them, by name; how far they agree
with one another is printed as a ceiling.

Each word of four letters or more is asked about as if it were a match. It is ours when it stands in quotation marks
or ``attributed`` does not say no, since in doubt the linter is silent, and theirs when it stands in a content span.
Sources and cues are left out. A sentence is attributed when more than half of its words are, a content span is
found when more than half of its words are. PolNeAR also counts wishes, plans and beliefs as content ("wants to
win", "plans to cut"), which ``attributed`` leaves to the author.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path

from jargoncheck.language.answers import Answer
from jargoncheck.language.excuses import quoted
from jargoncheck.language.reading import Reading
from jargoncheck.language.syntax import Parser, SpacyParser, parse_sentences
from jargoncheck.language.tagger import Tagger
from jargoncheck.language.voice import attributed
from jargoncheck.readers.plain import read_plain
from jargoncheck.text.source import Source
from jargoncheck.text.spans import ProseSpan, SourceSpan

WORD = re.compile(r"[^\W\d_]{4,}")
_SPAN = re.compile(r"T\d+\t(?P<role>Source|Cue|Content) (?P<places>[\d ;]+)\t")
_RELATION = re.compile(r"E\d+\tAttribution:\S+(?P<parts>.*)")


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one person marked in an article; spans count code points of its text.

    ``contents`` has, for each attribution, its content (in pieces) and the words of its cue.
    """

    other: tuple[SourceSpan, ...]
    contents: tuple[tuple[tuple[SourceSpan, ...], str], ...]


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word, the sentence that it is in (any number that is its own) and what we say of it."""

    span: SourceSpan
    sentence: int
    quoted: bool
    attributed: bool


def read_annotation(text: str) -> Annotation:
    """Read the standoff format of the brat tool: a text-bound line for each span, an event line for each relation."""
    spans: dict[str, tuple[str, tuple[SourceSpan, ...], str]] = {}
    relations: list[dict[str, str]] = []
    for line in text.splitlines():
        if found := _SPAN.match(line):
            pieces = tuple(SourceSpan(*map(int, piece.split())) for piece in found["places"].split(";"))
            spans[line.partition("\t")[0]] = (found["role"], pieces, line[found.end() :])
        elif event := _RELATION.match(line):
            parts = (part.partition(":") for part in event["parts"].split())
            relations.append({name: role for role, _, name in parts})
    cues = {
        name: spans[cue][2].lower()
        for relation in relations
        for cue, role in relation.items()
        if role.startswith("Cue") and cue in spans
        for name, part in relation.items()
        if part.startswith("Content")
    }
    return Annotation(
        tuple(piece for role, pieces, _ in spans.values() if role != "Content" for piece in pieces),
        tuple((pieces, cues.get(name, "")) for name, (role, pieces, _) in spans.items() if role == "Content"),
    )


def ask(text: str, tagger: Tagger, parser: Parser) -> Iterator[AskedWord]:
    """Yield the words of an article with our answers; the parser reads only sentences that leave a word open."""
    number = 0
    for block in read_plain(Source("article.txt", text)).blocks:
        reading = Reading(block, tagger)
        spans = [ProseSpan(*found.span()) for found in WORD.finditer(block.text)]
        quick = {span: attributed(reading, span) for span in spans}
        unsure = dict.fromkeys(reading.sentence_at(s.start) for s, answer in quick.items() if answer is Answer.UNKNOWN)
        parsed = parse_sentences(parser, [(block.text, sentence) for sentence in unsure])
        careful = replace(reading, syntax=dict(zip(unsure, parsed, strict=True)))
        for span, answer in quick.items():
            settled = attributed(careful, span) if answer is Answer.UNKNOWN else answer
            sentence = number + reading.sentences.index(reading.sentence_at(span.start))
            in_marks = quoted(reading, span) is Answer.YES
            yield AskedWord(block.map.to_source(span), sentence, in_marks, settled is not Answer.NO)
        number += len(reading.sentences)


def covered(span: SourceSpan, spans: Iterable[SourceSpan]) -> bool:
    """Tell whether ``span`` starts inside one of ``spans``."""
    return any(other.start <= span.start < other.end for other in spans)


def figures(name: str, pairs: Iterable[tuple[bool, bool]]) -> str:
    """Return a line of figures for pairs of what is ours and what is theirs."""
    counts = Counter(pairs)
    right, found = counts[True, True], counts[True, True] + counts[True, False]
    wanted = right + counts[False, True]
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return (
        f"{name:46} {counts.total():6}  precision {100 * precision:5.1f}  recall {100 * recall:5.1f}"
        f"  F1 {100 * both:5.1f}  base rate {100 * wanted / max(counts.total(), 1):5.1f}"
    )


def majority(words: Iterable[tuple[int, bool, bool]]) -> Iterator[tuple[bool, bool]]:
    """Yield ours and theirs for each sentence: what holds of more than half of its words."""
    sentences: defaultdict[int, list[tuple[bool, bool]]] = defaultdict(list)
    for sentence, ours, theirs in words:
        sentences[sentence].append((ours, theirs))
    for found in sentences.values():
        yield 2 * sum(ours for ours, _ in found) > len(found), 2 * sum(theirs for _, theirs in found) > len(found)


class Tally:
    """What was counted over all articles.

    Pairs are ours and theirs; ``people`` sets one person's mark against another's; ``spans`` are those of the first
    person, with or without quotation marks, found or not.
    """

    def __init__(self) -> None:
        self.words: list[tuple[AskedWord, bool]] = []
        self.sentences: Counter[tuple[bool, bool]] = Counter()
        self.people: Counter[tuple[bool, bool]] = Counter()
        self.spans: Counter[tuple[str, bool]] = Counter()
        self.missed_cues: Counter[str] = Counter()

    def add(self, words: list[AskedWord], annotations: list[Annotation]) -> None:
        """Count one article against its first annotation, and its annotations against one another."""
        first = annotations[0]
        pieces = [piece for content, _ in first.contents for piece in content]
        counted = [(word, covered(word.span, pieces)) for word in words if not covered(word.span, first.other)]
        self.words += counted
        self.sentences.update(majority((w.sentence, w.quoted or w.attributed, theirs) for w, theirs in counted))
        for content, cue in first.contents:
            inside = [word for word in words if covered(word.span, content)]
            if inside:
                found = 2 * sum(word.quoted or word.attributed for word in inside) > len(inside)
                self.spans["with quotation marks" if any(w.quoted for w in inside) else "without", found] += 1
                self.missed_cues[cue] += not found
        for one, other in permutations(annotations, 2):
            both = [[piece for content, _ in person.contents for piece in content] for person in (one, other)]
            self.people.update((covered(word.span, both[0]), covered(word.span, both[1])) for word in words)

    def lines(self) -> Iterator[str]:
        """Yield the figures."""
        yield figures("words: attributed or in quotation marks", ((w.quoted or w.attributed, t) for w, t in self.words))
        yield figures("words: in quotation marks alone", ((w.quoted, t) for w, t in self.words))
        outside = [(word.attributed, theirs) for word, theirs in self.words if not word.quoted]
        yield figures("words outside quotation marks: attributed", outside)
        yield figures("sentences: attributed or in quotation marks", self.sentences.elements())
        if self.people:
            yield figures("words: one person against another", self.people.elements())
        for name in ("with quotation marks", "without"):
            found, missed = self.spans[name, True], self.spans[name, False]
            share = 100 * found / max(found + missed, 1)
            yield f"content spans {name}: found {found} of {found + missed} ({share:.1f}%)"
        yield "cues missed most: " + ", ".join(f"{cue or '(none)'} {n}" for cue, n in self.missed_cues.most_common(25))


def main() -> None:
    """Read, ask, count and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, help="the folder with text/ and attributions/")
    options.add_argument("--errors", action="store_true", help="print each sentence that was judged differently")
    chosen = options.parse_args()
    tagger, parser = Tagger.shipped(), SpacyParser()
    tally = Tally()
    for path in sorted((chosen.folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        names = sorted((chosen.folder / "attributions").glob(f"{path.stem}_????.ann"))
        annotations = [read_annotation(name.read_bytes().decode("utf-8")) for name in names]
        if annotations:
            words = list(ask(text, tagger, parser))
            before = len(tally.words)
            tally.add(words, annotations)
            if chosen.errors:
                print_errors(text, tally.words[before:])
    print("\n".join(tally.lines()))


def print_errors(text: str, words: list[tuple[AskedWord, bool]]) -> None:
    """Print each sentence whose majority is wrong."""
    sentences: defaultdict[int, list[tuple[AskedWord, bool]]] = defaultdict(list)
    for word, theirs in words:
        sentences[word.sentence].append((word, theirs))
    for own in sentences.values():
        ((ours, theirs),) = majority((w.sentence, w.quoted or w.attributed, t) for w, t in own)
        if ours != theirs:
            print("ours" if ours else "theirs", text[own[0][0].span.start : own[-1][0].span.end], sep="\t")


if __name__ == "__main__":
    main()
