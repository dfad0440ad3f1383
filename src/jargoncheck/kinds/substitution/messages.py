"""The sentence that a reader of the report sees."""

from __future__ import annotations

from collections.abc import Iterable

from jargoncheck.kinds.substitution.entries import Entry, Vocabulary
from jargoncheck.kinds.substitution.replacing import Replacement

_SHOWN = 3


def message(template: str, vocabulary: Vocabulary, entry: Entry, found: Replacement, text: str) -> str:
    """Return the message: ``template`` where there are suggestions, else the advice message.

    Both may name {text}, the words that are reported; ``template`` also {suggestions}, up to three in quotation marks,
    and the advice message {advice}. An entry without advice names its replacements in their plain form.
    """
    words = " ".join(found.span.of(text).split())
    if found.suggestions:
        return template.format(text=words, suggestions=_either(each.text for each in found.suggestions))
    advice = entry.advice or f"try a form of {_either(entry.prefer)}"
    return vocabulary.advice_message.format(text=words, advice=advice)


def _either(words: Iterable[str]) -> str:
    *others, last = [f"“{each}”" for each in list(words)[:_SHOWN]]
    return f"{', '.join(others)} or {last}" if others else last
