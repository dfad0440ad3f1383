"""Fit the tagger anew: spaCy tags a folder of documents and a small linear model learns to give the same tags.

    python scripts/fit_tagger.py FOLDER -o src/jargoncheck/language/data/tagger.bin

Needs scikit-learn besides the package's own dependencies. One file in five is held out, and the agreement with spaCy on
those files is printed. ``--labels FILE`` keeps spaCy's answers, which take most of the time, for the next run.
"""

from __future__ import annotations

import argparse
import pickle
import random
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from jargoncheck.language.function_words import NO_CLASS
from jargoncheck.language.sentences import sentences
from jargoncheck.language.syntax import SpacyParser, parse_sentences
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.language.tagger import CLASSES, Tagger, features
from jargoncheck.language.words import Word, words
from jargoncheck.readers.table import read
from jargoncheck.rulebook.conditions import WordClass
from jargoncheck.text.source import decode
from jargoncheck.text.spans import ProseSpan

Labelled = tuple[str, list[int]]
"""A block's prose, and for each of its words the index in ``CLASSES`` of spaCy's answer (-1: not to be learnt)."""

WORDS_OF_A_FILE = 2500
"""No more than about so many words are taken from one file, so that no author's habits weigh too much."""

LEAST_COUNT = 4
FEATURES = 64_000
SURE = (0.90, 0.95, 0.97, 0.98, 0.985, 0.99, 0.995)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("-o", "--output", type=Path, required=True)
    arguments.add_argument("--labels", type=Path, help="where to keep spaCy's answers")
    arguments.add_argument("--sure", type=float, default=0.96, help="likelihood from which an answer is known")
    given = arguments.parse_args()
    files = labelled(given.folder, given.labels)
    random.Random(1).shuffle(files)
    held = len(files) // 5
    tagger = fit(files[held:], given.sure)
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_bytes(tagger.to_bytes())
    print(f"{len(tagger.rows)} features, {given.output.stat().st_size:,} bytes")
    report(tagger, files[:held])


def labelled(folder: Path, kept: Path | None) -> list[list[Labelled]]:
    """Return the labelled blocks of each file in ``folder``."""
    if kept and kept.exists():
        answers: list[list[Labelled]] = pickle.loads(kept.read_bytes())
        return answers
    parser = SpacyParser()
    answers = [list(label(parser, path)) for path in sorted(folder.rglob("*.md"))]
    if kept:
        kept.write_bytes(pickle.dumps(answers))
    return answers


def label(parser: SpacyParser, path: Path) -> Iterator[Labelled]:
    """Yield the blocks of a file with spaCy's answers."""
    texts: list[str] = []
    taken = 0
    for block in read(decode(path.name, path.read_bytes()), "markdown").blocks:
        if taken < WORDS_OF_A_FILE:
            texts.append(block.text)
            taken += block.text.count(" ") + 1
    requests = [(text, span) for text in texts for span in sentences(text)]
    parsed = iter(parse_sentences(parser, requests))
    for text in texts:
        yield text, list(word_labels(list(words(text)), [next(parsed) for _ in sentences(text)]))


def word_labels(found: Sequence[Word], parsed: Iterable[ParsedSentence]) -> Iterator[int]:
    """Yield spaCy's answer for each word of a block."""
    order = {known: index for index, known in enumerate(CLASSES)}
    by_start = {token.span.start: (sentence, i) for sentence in parsed for i, token in enumerate(sentence.tokens)}
    for word in found:
        if word.span.start not in by_start or word.lower in NO_CLASS or not word.text[0].isalpha():
            yield -1
            continue
        sentence, index = by_start[word.span.start]
        if sentence.tokens[index].span.end < word.span.end:
            index = sentence.head_of(ProseSpan(word.span.start, word.span.end)) or index
        yield order[sentence.word_class(index)]


def examples(files: Iterable[Sequence[Labelled]]) -> Iterator[tuple[list[str], int]]:
    """Yield the features and the answer of every word that is to be learnt."""
    for blocks in files:
        for text, answers in blocks:
            found = list(words(text))
            for index, answer in enumerate(answers):
                if answer >= 0:
                    yield list(features(found, index)), answer


def fit(files: Sequence[Sequence[Labelled]], sure: float) -> Tagger:
    """Fit the model twice: with every feature that is not rare, then with those that weighed most."""
    counts = Counter(name for names, _ in examples(files) for name in names)
    kept = sorted(name for name, count in counts.items() if count >= LEAST_COUNT)
    print(f"{len(kept)} features seen {LEAST_COUNT} times or more")
    weights = solve(files, kept, tolerance=1e-3)
    spread = np.ptp(weights, axis=0) * np.sqrt([counts[name] for name in kept])
    best = sorted(kept[i] for i in np.argsort(-spread)[:FEATURES])
    weights = solve(files, best, tolerance=1e-4)
    scale = float(np.abs(weights).max()) / 127
    numbers = array("b", np.rint(weights.T / scale).astype(np.int8).tobytes())
    rows = dict(zip(best, range(0, len(CLASSES) * len(best), len(CLASSES)), strict=True))
    return Tagger(rows, numbers, scale, sure)


def solve(files: Sequence[Sequence[Labelled]], names: Sequence[str], tolerance: float) -> Any:
    """Return the weights, a row for each class and a column for each of ``names``."""
    column = {name: index for index, name in enumerate(names)}
    columns, ends, answers = array("i"), array("i", [0]), array("b")
    for found, answer in examples(files):
        columns.extend(column[name] for name in found if name in column)
        ends.append(len(columns))
        answers.append(answer)
    ones = np.ones(len(columns), dtype=np.float32)
    table = csr_matrix((ones, np.array(columns), np.array(ends)), shape=(len(answers), len(names)))
    model = LogisticRegression(C=2.0, tol=tolerance, max_iter=300, fit_intercept=False)
    model.fit(table, np.array(answers))
    print(f"{len(answers)} words, {model.n_iter_[0]} rounds")
    return model.coef_


def report(tagger: Tagger, files: Sequence[Sequence[Labelled]]) -> None:
    """Print how often the model agrees with spaCy, and how often it is sure, for the questions that rules ask."""
    ambiguous = words_of_two_classes(files)
    questions = {"verb?": WordClass.VERB, "noun?": WordClass.NOUN, "adjective?": WordClass.ADJECTIVE}
    asked = [
        (word.lower in ambiguous, tagger.likelihoods(found, index), answer)
        for blocks in files
        for text, answers in blocks
        for found in [list(words(text))]
        for index, (word, answer) in enumerate(zip(found, answers, strict=True))
        if answer >= 0
    ]
    for only, title in (False, "all words"), (True, "words of two classes"):
        cases = [(likely, answer) for two, likely, answer in asked if two or not only]
        print(f"{title}: {len(cases)}")
        print_row("  which class?", cases, range(len(CLASSES)))
        for question, asked_class in questions.items():
            print_row(f"  {question}", cases, [CLASSES.index(asked_class)])


def print_row(question: str, cases: Sequence[tuple[Sequence[float], int]], asked: Sequence[int]) -> None:
    """Print agreement and coverage of one question at several thresholds."""
    cells = []
    for sure in SURE:
        known = right = 0
        for likely, answer in cases:
            best = max(asked, key=likely.__getitem__)
            if likely[best] >= sure:
                known += 1
                right += best == answer
            elif len(asked) == 1 and likely[best] <= 1 - sure:
                known += 1
                right += best != answer
        cells.append(f"{sure}: {right / max(known, 1):.2%} of {known / max(len(cases), 1):.1%}")
    print(f"{question:16}", "  ".join(cells))


def words_of_two_classes(files: Iterable[Sequence[Labelled]]) -> frozenset[str]:
    """Return the words whose second most frequent class (noun and name taken as one) has a twentieth of the uses."""
    name, noun = CLASSES.index(WordClass.NAME), CLASSES.index(WordClass.NOUN)
    seen: dict[str, Counter[int]] = {}
    for blocks in files:
        for text, answers in blocks:
            for word, answer in zip(words(text), answers, strict=True):
                if answer >= 0:
                    seen.setdefault(word.lower, Counter())[noun if answer == name else answer] += 1
    return frozenset(
        word
        for word, uses in seen.items()
        if uses.total() >= 20 and uses.total() - uses.most_common(1)[0][1] >= 0.05 * uses.total()
    )


if __name__ == "__main__":
    main()
