"""Replacements in the form that fits where they go.

A replacement takes over the form of the words that it replaces (number, tense, person, -ing), their capitals and the
preposition that comes with them. Where it cannot, it is not offered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jargoncheck.kinds.kind import Suggestion
from jargoncheck.kinds.substitution.articles import Placed, fit_article
from jargoncheck.kinds.substitution.clauses import clause_follows, describes_noun
from jargoncheck.kinds.substitution.neighbours import Neighbours
from jargoncheck.kinds.substitution.triggers import Spelling
from jargoncheck.language.reading import Reading
from jargoncheck.morphology.inflection import Form, PartOfSpeech, inflect, match_case
from jargoncheck.text.spans import ProseSpan

_INFLECTED = frozenset({PartOfSpeech.VERB, PartOfSpeech.NOUN})
_PAST_FORMS = frozenset({Form.PAST, Form.PARTICIPLE})


@dataclass(frozen=True, slots=True)
class Replacement:
    """The words to replace, and by what; no suggestions when nothing fits."""

    span: ProseSpan
    suggestions: tuple[Suggestion, ...]


def replacement(spelling: Spelling, span: ProseSpan, reading: Reading) -> Replacement:
    """Return the stretch to report and the suggestions that fit there, the best first."""
    around = Neighbours.of(reading, span)
    if spelling.entry.abbreviation:
        span = _with_stop(span, reading)
    placed = Placed(span, tuple(dict.fromkeys(_fitting(spelling, span, reading, around))))
    if around.preposition in spelling.entry.governed:
        placed = _with_preposition(placed, around.preposition)
    words = tuple(_capitals(spelling, placed.span, words, reading) for words in placed.words)
    placed = fit_article(Placed(placed.span, words), reading)
    safe = spelling.entry.safe
    return Replacement(
        placed.span, tuple(Suggestion(words, safe and index == 0) for index, words in enumerate(placed.words))
    )


def _fitting(spelling: Spelling, span: ProseSpan, reading: Reading, around: Neighbours) -> Iterator[str]:
    lemmas = _lemmas(spelling, around, describes=_describes(spelling, span, reading, around))
    if lemmas and spelling.entry.without_clause is not None and not clause_follows(span, reading):
        lemmas = spelling.entry.without_clause
    for lemma in lemmas:
        words = _inflected(lemma, spelling, around)
        if words is not None and not around.refuses(words, spelling.entry.pos):
            yield words


def _describes(spelling: Spelling, span: ProseSpan, reading: Reading, around: Neighbours) -> bool:
    """Tell whether a form of a verb that may be a participle is one, where that makes a difference."""
    if spelling.entry.passive is None or Form.PARTICIPLE not in spelling.forms:
        return False
    if around.passive:
        return True
    return around.auxiliary is None and not around.base and describes_noun(span, reading)


def _lemmas(spelling: Spelling, around: Neighbours, *, describes: bool) -> Sequence[str]:
    entry = spelling.entry
    verb = entry.pos is PartOfSpeech.VERB
    passive = verb and (describes or (Form.PARTICIPLE in spelling.forms and around.passive))
    governed = entry.governed.get(around.preposition)
    if passive and entry.passive is not None:
        return entry.passive if governed is None else ()
    if governed is not None:
        return governed
    if around.preposition_after_adverb in entry.governed or (
        verb and around.after_article and not spelling.forms.isdisjoint((Form.BASE, Form.GERUND))
    ):
        return ()
    if entry.without_object is not None and not passive and not around.has_object:
        return entry.without_object
    return (*entry.prefer, *(entry.before_noun if around.before_noun else ()))


def _inflected(lemma: str, spelling: Spelling, around: Neighbours) -> str | None:
    if spelling.entry.pos not in _INFLECTED:
        return lemma
    made = {inflect(lemma, form) for form in _forms(spelling.forms, around)}
    return made.pop() if len(made) == 1 else None


def _forms(forms: frozenset[Form], around: Neighbours) -> frozenset[Form]:
    """Return those of ``forms`` that fit: a spelling such as "chosen" or "put" has several."""
    if Form.BASE in forms and around.base:
        return frozenset({Form.BASE})
    if Form.PARTICIPLE in forms and around.auxiliary is not None:
        return frozenset({Form.PARTICIPLE})
    if forms >= _PAST_FORMS:
        return (forms - _PAST_FORMS) | {Form.PARTICIPLE if around.participle else Form.PAST}
    return forms


def _with_preposition(placed: Placed, preposition: str) -> Placed:
    """Replace the preposition as well, unless every replacement keeps it: "focus on" -> "concentrate on"."""
    ending = f" {preposition}"
    if all(words.endswith(ending) for words in placed.words):
        return Placed(placed.span, tuple(words.removesuffix(ending) for words in placed.words))
    return Placed(ProseSpan(placed.span.start, placed.span.end + len(ending)), placed.words)


def _with_stop(span: ProseSpan, reading: Reading) -> ProseSpan:
    """Return ``span`` with the full stop of an abbreviation, unless it ends the sentence as well."""
    stopped = ProseSpan(span.start, span.end + 1)
    inside = stopped.end < reading.sentence_at(span.start).end
    return stopped if inside and stopped.of(reading.text).endswith(".") else span


def _capitals(spelling: Spelling, span: ProseSpan, words: str, reading: Reading) -> str:
    if not spelling.entry.abbreviation:
        return match_case(span.of(reading.text), words)
    # The capitals of "NB" and "E.g." say nothing beyond the start of a sentence.
    starts = span.start == reading.sentence_at(span.start).start
    return words[:1].upper() + words[1:] if starts else words
