"""The words around a match, ready for surface patterns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from jargoncheck.language.reading import Reading
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# No further than this many code points, so that a page without a full stop costs no more than a sentence.
_REACH = 800
_PLAIN_MARKS = tuple(zip("’‘ʼ‐‑“”\u00a0", "'''--\"\" ", strict=True))
_CLAUSE_END = lazy_pattern(
    r"[;:]|[—–]| - |\. |\bbut (?!also\b)|, (?:yet|so|while|whereas|which|because|as) "
    r"|,? and (?:so|then|yet|it|we|they|this|that|our|you|is|has|will|can|i)\b"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A match and its sentence, folded: lower case, plain apostrophes, quotation marks and hyphens.

    ``before`` and ``after`` reach to the ends of the sentence; ``following`` is the next sentence of the block,
    or nothing.
    """

    before: str
    match: str
    after: str
    following: str

    @property
    def clause_before(self) -> str:
        """What stands before the match in its own clause, as far as punctuation and coordinators tell."""
        end = 0
        for found in _CLAUSE_END.finditer(self.before):
            end = found.end()
        return self.before[end:]


def folded(text: str) -> str:
    """Return ``text`` in lower case with plain apostrophes, quotation marks and hyphens."""
    text = text.lower().replace("\n", " ")
    if not text.isascii():
        # Some replacements of the whole are much quicker than looking at each character.
        for mark, plain in _PLAIN_MARKS:
            text = text.replace(mark, plain)
    return text


def surroundings(reading: Reading, span: ProseSpan) -> Surroundings:
    """Return the words around ``span`` in its sentence, and the sentence after it."""
    return reading.once(_surroundings, span)


def _surroundings(reading: Reading, span: ProseSpan) -> Surroundings:
    text = reading.text
    sentence = reading.sentence_at(span.start)
    index = bisect_right(reading.sentences, sentence)
    following = reading.sentences[index] if index < len(reading.sentences) else ProseSpan(0, 0)
    return Surroundings(
        before=folded(text[max(sentence.start, span.start - _REACH) : span.start]),
        match=folded(span.of(text)),
        after=folded(text[span.end : max(span.end, min(sentence.end, span.end + _REACH))]),
        following=folded(text[following.start : min(following.end, following.start + _REACH)]),
    )
