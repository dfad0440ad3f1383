"""When a finding and a label mean the same words."""

from __future__ import annotations

from jargoncheck.language.function_words import ARTICLES, PREPOSITIONS
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import SourceSpan

_LETTERS = lazy_pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDING = lazy_pattern(r"(?i:['’]s|e?s['’]?|['’])(?![^\W_])")


def same_words(text: str, one: SourceSpan, other: SourceSpan) -> bool:
    """Tell whether two spans of ``text`` cover the same words.

    They do when they are equal, or when one contains the other and has more only articles, prepositions, a plural
    or possessive ending, and signs such as quotation marks. A finding that covers more or less than that marks
    other words than a careful reader would, and its suggestion would replace them.
    """
    outer, inner = (one, other) if one.contains(other) else (other, one)
    if not outer.contains(inner):
        return False
    before, after = text[outer.start : inner.start], text[inner.end : outer.end]
    if inner.of(text)[-1:].isalnum():
        ending = _ENDING.match(after)
        after = after[ending.end() :] if ending else after
        if after[:1].isalnum():
            return False
    if before[-1:].isalnum() and inner.of(text)[:1].isalnum():
        return False
    return _empty_of_content(before) and _empty_of_content(after)


def same_word_forms(one: str, other: str) -> bool:
    """Tell whether two short texts are one word, apart from its case and a plural or possessive ending."""
    return _stem(one) == _stem(other)


def _empty_of_content(text: str) -> bool:
    return all(word in ARTICLES or word in PREPOSITIONS for word in _LETTERS.findall(text.casefold()))


def _stem(text: str) -> str:
    word = text.casefold().rstrip("'’")
    return word.removesuffix("s").rstrip("'’")
