"""The words of a sentence, counted as its reader would."""

from __future__ import annotations

from jargoncheck.language.reading import Reading
from jargoncheck.text.document import InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# Dashes without spaces part words; hyphens, strokes and the marks inside an address, a number or a version do not.
_WORD = lazy_pattern(r"(?:(?!—|--)\S)+")
_SAID = lazy_pattern("[^\\W_]|\ufffc|&(?=\\Z)")
_UNSEEN = frozenset({InlineKind.IMAGE, InlineKind.DELETED})
# A footnote's mark, or the number of a source.
_NOTE_MARK = lazy_pattern(r"(?:\[\^?\w{1,12}\][,.;:]?)+")
_CLAUSE = 8


def words_in(reading: Reading, span: ProseSpan) -> list[ProseSpan]:
    """Return the words in ``span``.

    An address, a number with its unit, a version, a hyphenated word and inline code are one word each. Marks alone,
    footnote marks, alternative texts of images and deleted words are none.
    """
    unseen = [inline.span for inline in reading.block.inlines if inline.kind in _UNSEEN]
    found = (ProseSpan(*word.span()) for word in _WORD.finditer(reading.text, span.start, span.end))
    return [word for word in found if _counts(word.of(reading.text)) and not any(s.contains(word) for s in unseen)]


def _counts(word: str) -> bool:
    return _SAID.search(word) is not None and _NOTE_MARK.fullmatch(word) is None


def own_words(reading: Reading, words: list[ProseSpan]) -> list[ProseSpan]:
    """Return ``words`` without those of quotations that are long enough to be somebody else's sentence."""
    quotations = [
        quotation for quotation in reading.quotations if sum(quotation.contains(word) for word in words) >= _CLAUSE
    ]
    return [word for word in words if not any(quotation.contains(word) for quotation in quotations)]
