"""Parts of speech without a parser, where a small linear model is sure of them.

The model is a multinomial logistic regression over a word and the three words on either side of it, fitted to the
tags that spaCy gives (``scripts/fit_tagger.py``). Its answers are those of spaCy or none. A decision takes some tens
of microseconds; reading the weights takes some milliseconds, at the first decision.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple, Self

from jargoncheck.language.answers import Answer
from jargoncheck.language.function_words import CLOSED, NO_CLASS
from jargoncheck.language.words import Word
from jargoncheck.rulebook.conditions import WordClass

CLASSES: tuple[WordClass | None, ...] = (
    WordClass.VERB,
    WordClass.NOUN,
    WordClass.ADJECTIVE,
    WordClass.ADVERB,
    WordClass.NAME,
    None,
)
"""The classes in the order of the weights; None is everything else (closed classes, numbers, marks)."""

_COUNT = len(CLASSES)
_CERTAINLY_NONE = (0.0, 0.0, 0.0, 0.0, 0.0, 1.0)
_START, _END = ("<", "<"), (">", ">")


class Guess(NamedTuple):
    """The most likely class (None: no open class) and how likely it is, from 0 to 1."""

    word_class: WordClass | None
    confidence: float


@dataclass(frozen=True, slots=True, repr=False)
class Tagger:
    """``rows`` maps a feature to its row of ``weights`` (one whole number a class, to be multiplied by ``scale``).

    ``sure`` is the likelihood from which an answer counts as known.
    """

    rows: Mapping[str, int]
    weights: array[int]
    scale: float
    sure: float

    @classmethod
    def shipped(cls) -> Tagger:
        """Return the model that comes with the package. It is read once."""
        return _shipped()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a model file: a line of JSON, a line for each feature, a blank line, then the weights as bytes."""
        text, _, numbers = data.partition(b"\n\n")
        header, *names = text.decode("utf-8").split("\n")
        settings = json.loads(header)
        weights = array("b")
        weights.frombytes(numbers)
        rows = dict(zip(names, range(0, _COUNT * len(names), _COUNT), strict=True))
        return cls(rows, weights, settings["scale"], settings["sure"])

    def to_bytes(self) -> bytes:
        """Write the model file that ``from_bytes`` reads."""
        header = json.dumps({"scale": self.scale, "sure": self.sure})
        return "\n".join([header, *self.rows]).encode("utf-8") + b"\n\n" + self.weights.tobytes()

    def likelihoods(self, words: Sequence[Word], index: int) -> tuple[float, ...]:
        """Return how likely each of ``CLASSES`` is for the word at ``index``; they add up to 1."""
        word = words[index]
        if word.lower in NO_CLASS or not word.text[0].isalpha():
            return _CERTAINLY_NONE
        rows, weights = self.rows, self.weights
        verb = noun = adjective = adverb = name = other = 0
        for feature in features(words, index):
            row = rows.get(feature)
            if row is not None:
                verb += weights[row]
                noun += weights[row + 1]
                adjective += weights[row + 2]
                adverb += weights[row + 3]
                name += weights[row + 4]
                other += weights[row + 5]
        scores = (verb, noun, adjective, adverb, name, other)
        best, scale = max(scores), self.scale
        powers = [exp((score - best) * scale) for score in scores]
        total = sum(powers)
        return tuple(power / total for power in powers)

    def guess(self, words: Sequence[Word], index: int) -> Guess:
        """Return the most likely class of the word at ``index``, sure or not."""
        likely = self.likelihoods(words, index)
        best = max(range(_COUNT), key=likely.__getitem__)
        return Guess(CLASSES[best], likely[best])

    def word_class(self, words: Sequence[Word], index: int) -> WordClass | None:
        """Return the part of speech of the word at ``index``, or None when it has none or the model is not sure."""
        guess = self.guess(words, index)
        return guess.word_class if guess.confidence >= self.sure else None

    def likelihood(self, words: Sequence[Word], index: int, classes: frozenset[WordClass]) -> float:
        """Return how likely it is, from 0 to 1, that the word at ``index`` is in one of ``classes``."""
        likely = self.likelihoods(words, index)
        return sum(share for share, known in zip(likely, CLASSES, strict=True) if known in classes)

    def is_one_of(self, words: Sequence[Word], index: int, classes: frozenset[WordClass]) -> Answer:
        """Tell whether the word at ``index`` is in one of ``classes``; unknown when the model is not sure."""
        likelihood = self.likelihood(words, index, classes)
        if likelihood >= self.sure:
            return Answer.YES
        return Answer.NO if likelihood <= 1 - self.sure else Answer.UNKNOWN


@cache
def _shipped() -> Tagger:
    return Tagger.from_bytes((Path(__file__).parent / "data" / "tagger.bin").read_bytes())


def features(words: Sequence[Word], index: int) -> Iterator[str]:
    """Yield what the model knows of the word at ``index``: itself, its neighbours, and pairs of them."""
    text = words[index].text
    own = words[index].lower
    possessive = own.endswith("'s")
    if possessive:
        own = own[:-2]
    tail = own[-3:]
    (before, b1), (_, b2), (_, b3) = (
        _neighbour(words[at]) if at >= 0 else _START for at in (index - 1, index - 2, index - 3)
    )
    end = len(words)
    (after, a1), (_, a2), (_, a3) = (
        _neighbour(words[at]) if at < end else _END for at in (index + 1, index + 2, index + 3)
    )
    if possessive:
        a1, a2, a3 = "'s", a1, a2
    case = "x" if text.islower() else "X" if text.isupper() else "Xx"
    yield "bias"
    yield "t" + own
    yield "s" + own[-2:]
    yield "u" + tail
    yield "v" + own[-4:]
    yield "c" + case
    yield f"C{case} {b1}"
    yield "b" + before
    yield "a" + after
    yield "1" + b1
    yield "2" + b2
    yield "3" + b3
    yield "4" + a1
    yield "5" + a2
    yield "6" + a3
    yield f"d{b2} {b1}"
    yield f"e{a1} {a2}"
    yield f"f{b1} {a1}"
    yield f"g{b3} {b2} {b1}"
    yield f"h{a1} {a2} {a3}"
    yield f"i{own} {b1}"
    yield f"j{own} {a1}"
    yield f"k{own} {before}"
    yield f"l{own} {after}"
    yield f"m{tail} {b1}"
    yield f"n{tail} {a1}"
    yield f"o{tail} {b1} {a1}"
    yield f"p{own} {b2} {b1}"
    yield f"q{own} {a1} {a2}"


def _neighbour(word: Word) -> tuple[str, str]:
    """Return a neighbour as the word it is and as the class it stands for."""
    lower = word.lower
    if lower in CLOSED:
        return lower, lower
    if not word.is_word:
        return lower, lower
    if lower[0].isdigit():
        return "0", "0"
    return lower, ("^" if word.text[0].isupper() else "-") + lower[-3:]
