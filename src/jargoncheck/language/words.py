"""Words and punctuation marks with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# A word keeps its inner hyphens and apostrophes (one-stop, don't); anything else that is visible is a mark of its own.
_WORD = lazy_pattern(r"\w+(?:[-‐‑'’]\w+)*|[^\w\s]")
_PLAIN = (("’", "'"), ("‘", "'"), ("‐", "-"), ("‑", "-"))


class Word(NamedTuple):
    """A word or a mark; ``lower`` is for comparing: lower case, plain apostrophe and hyphen.

    A named tuple, because a document has more words than anything else.
    """

    text: str
    lower: str
    start: int
    end: int

    @property
    def span(self) -> ProseSpan:
        """Where the word stands in the prose."""
        return ProseSpan(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """True for words and numbers, false for punctuation marks."""
        return self.text[0].isalnum() or self.text[0] == "_"


def words(text: str) -> Iterator[Word]:
    """Yield the words and marks of ``text`` in order."""
    new = tuple.__new__  # half the time of calling Word, in the busiest line of a run
    found = _WORD.findall(text)
    lowered = _WORD.findall(text.lower()) if text.isascii() else map(_lower, found)
    end = 0
    for word, lower in zip(found, lowered, strict=True):
        # Only white space stands between two of them.
        start = text.find(word, end)
        end = start + len(word)
        yield new(Word, (word, lower, start, end))


def _lower(word: str) -> str:
    lower = word.lower()
    if not lower.isascii():
        for mark, plain in _PLAIN:
            lower = lower.replace(mark, plain)
    return lower
