"""Suggestions and the "a" or "an" in front of them."""

from __future__ import annotations

from dataclasses import dataclass

from jargoncheck.language.reading import Reading
from jargoncheck.morphology.inflection import article_for, match_case
from jargoncheck.text.spans import ProseSpan


@dataclass(frozen=True, slots=True)
class Placed:
    """Words to put in the place of ``span``, each a choice."""

    span: ProseSpan
    words: tuple[str, ...]


def fit_article(placed: Placed, reading: Reading) -> Placed:
    """Return those of the words that suit the article before the span.

    When none does, the article is replaced with them, and the span begins there.
    """
    article = _article_before(placed.span, reading)
    if article is None or not placed.words:
        return placed
    written = article.of(reading.text).lower()
    suited = tuple(words for words in placed.words if article_for(words) == written)
    if suited:
        return Placed(placed.span, suited)
    whole = ProseSpan(article.start, placed.span.end)
    model = article.of(reading.text)
    return Placed(whole, tuple(match_case(model, f"{article_for(words)} {words}") for words in placed.words))


def _article_before(span: ProseSpan, reading: Reading) -> ProseSpan | None:
    index = reading.word_range(span)[0] - 1
    if index < 0:
        return None
    word = reading.words[index]
    adjoins = reading.text[word.span.end : span.start] == " "
    return word.span if word.lower in {"a", "an"} and adjoins else None
