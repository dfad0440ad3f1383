"""Another word in the place of one: in the right number, with the right capital, and only where it fits."""

from __future__ import annotations

from jargoncheck.language.function_words import word_set
from jargoncheck.morphology.inflection import Form, article_for, inflect, match_case
from jargoncheck.text.spans import ProseSpan


def singular(noun: str) -> str:
    """Return ``noun``, which may be a plural, in the singular: settings say "residents" as well as "resident"."""
    if noun.lower() in {"people", "person"} or not noun.endswith("s"):
        return noun
    shorter = noun[:-1]
    return shorter if inflect(shorter, Form.PLURAL) == noun else noun


def in_number(noun: str, plural: bool) -> str | None:
    """Return ``noun``, given in the singular, in the number asked for, or None when it has none.

    "people" is the plural of "person" here, as guides mean it. "The public" has no singular.
    """
    if noun in {"person", "people"}:
        return "people" if plural else "person"
    if noun.startswith("the "):
        return noun if plural else None
    return inflect(noun, Form.PLURAL if plural else Form.SINGULAR)


def fitted(text: str, span: ProseSpan, word: str) -> str | None:
    """Return ``word`` with the capitals of what ``span`` covers in ``text``, or None when it cannot stand there.

    It cannot after the wrong article ("an user"), after a determiner when it has its own ("all the public"), or
    before an apostrophe that it does not take ("people' needs", "people who ask's needs").
    """
    before = text[: span.start].lower().split()[-1:]
    after = text[span.end : span.end + 2]
    if before in (["a"], ["an"]) and before != [article_for(word)]:
        return None
    if before and word.startswith("the ") and before[0] not in _BEFORE_AN_ARTICLE and before[0].isalpha():
        return None
    if after[:1] in {"'", "’"} and (" who " in word or not (after[1:].isalpha() or word.endswith("s"))):
        return None
    return match_case(span.of(text), word)


_BEFORE_AN_ARTICLE = word_set(
    """of in to for with on at from by about as into through between against among and or but that if when help helps
    helping let lets allow allows serve serves serving"""
)
