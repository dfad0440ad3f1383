"""One block, read as closely as its questions need.

A reading is a pure function of its block: words, sentences and quotations are worked out when they are first asked
for. Syntax is there only for the sentences that a parser has read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jargoncheck.language.quotations import quotations
from jargoncheck.language.sentences import sentences
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.language.tagger import Tagger
from jargoncheck.language.words import Word, words
from jargoncheck.text.document import Block
from jargoncheck.text.spans import ProseSpan


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
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def word_index(self, offset: int) -> int:
        """Return the index in ``words`` of the word at ``offset``, or of the last one before it (-1 for none)."""
        return bisect_right(self._word_starts, offset) - 1

    def word_range(self, span: ProseSpan) -> tuple[int, int]:
        """Return the indexes (first, one past the last) of the words that ``span`` touches."""
        first = max(self.word_index(span.start), 0)
        last = self.word_index(max(span.start, span.end - 1))
        return first, last + 1

    def sentence_at(self, offset: int) -> ProseSpan:
        """Return the sentence that holds ``offset``, or the last one that starts before it."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[max(index, 0)]

    def sentence_words(self, sentence: ProseSpan) -> tuple[Word, ...]:
        """Return the words of ``sentence``."""
        first, last = self.word_range(sentence)
        return self.words[first:last]

    def parsed(self, offset: int) -> ParsedSentence | None:
        """Return the parse of the sentence at ``offset``, or None when no parser has read it."""
        return self.syntax.get(self.sentence_at(offset))
