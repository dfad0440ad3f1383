"""One block, read as closely as its questions need.

A reading is a pure function of its block: words, sentences and quotations are worked out when they are first asked
for. Syntax is there only for the sentences that a parser has read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, TypeVarTuple

from jargoncheck.language.not_prose import not_prose
from jargoncheck.language.quotations import quotations
from jargoncheck.language.sentences import sentences
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.language.tagger import Tagger
from jargoncheck.language.words import Word, words
from jargoncheck.text.document import Block
from jargoncheck.text.spans import ProseSpan

Where = TypeVarTuple("Where")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Reading:
    """A block with what is known of its language.

    ``tagger`` guesses parts of speech without a parser; ``syntax`` maps the span of a sentence to its parse.
    """

    block: Block
    tagger: Tagger
    syntax: Mapping[ProseSpan, ParsedSentence] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The block's prose."""
        return self.block.text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words and punctuation marks, in order."""
        return tuple(words(self.text))

    @cached_property
    def sentences(self) -> tuple[ProseSpan, ...]:
        """The sentences, in order, without the space between them."""
        return tuple(sentences(self.text))

    @cached_property
    def quotations(self) -> tuple[ProseSpan, ...]:
        """The stretches inside quotation marks, marks included."""
        return tuple(quotations(self.text))

    @cached_property
    def not_prose(self) -> tuple[ProseSpan, ...]:
        """The stretches that are addresses, identifiers and the like, in order."""
        return tuple(not_prose(self.text))

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def word_range(self, span: ProseSpan) -> tuple[int, int]:
        """Return the indexes (first, one past the last) of the words that ``span`` touches."""
        starts = self._word_starts
        first = bisect_right(starts, span.start)
        last = bisect_right(starts, span.end - 1) if span.end > span.start else first
        return max(first - 1, 0), last

    def sentence_at(self, offset: int) -> ProseSpan:
        """Return the sentence that holds ``offset``, or the last one that starts before it."""
        sentences = self.sentences
        if len(sentences) == 1:
            return sentences[0]
        return sentences[max(bisect_right(self._sentence_starts, offset) - 1, 0)]

    def sentence_words(self, sentence: ProseSpan) -> tuple[Word, ...]:
        """Return the words of ``sentence``."""
        first, last = self.word_range(sentence)
        return self.words[first:last]

    def once(self, question: Callable[[Reading, *Where], Found], *where: *Where) -> Found:
        """Return ``question(reading, *where)``, which is worked out once however often it is asked.

        ``question`` must not depend on the parse, since its answers outlive it.
        """
        found: Found | None = self._found.get((question, where))
        if found is None:
            found = self._found[question, where] = question(self, *where)
        return found

    def sentence_forms(self, sentence: ProseSpan) -> frozenset[str]:
        """Return what the words of ``sentence`` can count as: as they stand, without "'s", the part after a hyphen.

        A condition whose words are not among them does not hold, which settles most conditions.
        """
        return self.once(_sentence_forms, sentence)

    @cached_property
    def forms(self) -> frozenset[str]:
        """What all words of the block can count as, as in ``sentence_forms``."""
        return frozenset(_forms(self.words))

    @cached_property
    def _found(self) -> dict[tuple[Callable[..., Any], tuple[Any, ...]], Any]:
        return {}

    def with_syntax(self, syntax: Mapping[ProseSpan, ParsedSentence]) -> Reading:
        """Return this reading with parses; what has been worked out is kept, since none of it depends on them."""
        parsed = Reading(self.block, self.tagger, syntax)
        parsed.__dict__.update({**self.__dict__, "syntax": syntax})
        return parsed

    def parsed(self, offset: int) -> ParsedSentence | None:
        """Return the parse of the sentence at ``offset``, or None when no parser has read it."""
        return self.syntax.get(self.sentence_at(offset)) if self.syntax else None


def _sentence_forms(reading: Reading, sentence: ProseSpan) -> frozenset[str]:
    return frozenset(_forms(reading.sentence_words(sentence)))


def _forms(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        lower = word.lower
        yield lower
        if "'" in lower or "-" in lower:
            bare = lower[:-2] if lower.endswith("'s") else lower.removesuffix("'")
            yield bare
            yield bare.rpartition("-")[2]
