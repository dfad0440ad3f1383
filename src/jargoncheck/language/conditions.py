"""Answers to the conditions of rules, cheapest first.

Neighbouring words and places are certain. Parts of speech and relations come from the tagger and from patterns of
closed-class words, which leave some questions open; once the sentence has been parsed they are always answered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import assert_never

from jargoncheck.language import quick_descriptions, quick_relations, relations
from jargoncheck.language.answers import Answer, all_of, any_of
from jargoncheck.language.evidence import evidenced
from jargoncheck.language.excuses import quoted
from jargoncheck.language.mentions import mentioned
from jargoncheck.language.names import in_name
from jargoncheck.language.noun_phrases import PhraseReader, bare, means
from jargoncheck.language.reading import Reading
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.language.voice import attributed, conditional, negated, questioned
from jargoncheck.language.words import Word
from jargoncheck.rulebook.conditions import (
    AllOf,
    AnyOf,
    Circumstance,
    Condition,
    Is,
    IsWordClass,
    IsWritten,
    Not,
    Related,
    Relation,
    WordClass,
)
from jargoncheck.text.document import BlockKind
from jargoncheck.text.spans import ProseSpan

_ADJACENT = frozenset({Relation.FOLLOWED_BY, Relation.PRECEDED_BY})
_MOST_TOKENS = 300
"""A "sentence" of more tokens is a list or a table; nothing is read off its grammar."""

_NEARBY = frozenset({Relation.NEAR, Relation.IN_BLOCK})


def answer(condition: Condition, reading: Reading, span: ProseSpan) -> Answer:
    """Answer ``condition`` for the match at ``span`` of ``reading``.

    Unknown asks for the sentence to be parsed; parts of speech and relations are never unknown once it is.
    """
    match condition:
        case IsWordClass():
            return _is_word_class(condition.classes, reading, span)
        case IsWritten():
            return Answer.of(span.of(reading.text).lower() in condition.forms)
        case Related():
            return _related(condition, reading, span)
        case Is():
            return _is(condition.circumstance, reading, span)
        case AnyOf() | AllOf():
            answers = (answer(part, reading, span) for part in sorted(condition.conditions, key=_cost))
            return any_of(answers) if isinstance(condition, AnyOf) else all_of(answers)
        case Not():
            return answer(condition.condition, reading, span).inverted()
        case _:
            assert_never(condition)


def _cost(condition: Condition) -> int:
    """Return a rank: the higher, the longer an answer takes."""
    match condition:
        case IsWritten():
            return 0
        case Related():
            return 0 if condition.relation in _ADJACENT else 2 if condition.relation in _NEARBY else 5
        case IsWordClass():
            return 3
        case Is():
            return 1 if condition.circumstance is Circumstance.IN_HEADING else 4
        case AnyOf() | AllOf():
            return max(map(_cost, condition.conditions), default=0)
        case Not():
            return _cost(condition.condition)
        case _:
            assert_never(condition)


def _is(circumstance: Circumstance, reading: Reading, span: ProseSpan) -> Answer:
    if circumstance is Circumstance.IN_HEADING:
        return Answer.of(reading.block.kind in {BlockKind.HEADING, BlockKind.TITLE})
    return _QUESTIONS[circumstance](reading, span)


_QUESTIONS = {
    Circumstance.IN_NAME: in_name,
    Circumstance.QUOTED: quoted,
    Circumstance.MENTIONED: mentioned,
    Circumstance.NEGATED: negated,
    Circumstance.QUESTIONED: questioned,
    Circumstance.ATTRIBUTED: attributed,
    Circumstance.CONDITIONAL: conditional,
    Circumstance.EVIDENCED: evidenced,
}


def _is_word_class(classes: frozenset[WordClass], reading: Reading, span: ProseSpan) -> Answer:
    sentence = _parse(reading, span)
    if sentence and (token := sentence.head_of(span)) is not None:
        return Answer.of(sentence.word_class(token) in classes)
    first, last = reading.word_range(span)
    # The first word shows what a verb phrase is, the last word what a noun phrase is.
    index = first if WordClass.VERB in classes else last - 1
    return reading.tagger.is_one_of(reading.words, index, classes)


def _parse(reading: Reading, span: ProseSpan) -> ParsedSentence | None:
    sentence = reading.parsed(span.start)
    return sentence if sentence and 0 < len(sentence.tokens) <= _MOST_TOKENS else None


def _related(condition: Related, reading: Reading, span: ProseSpan) -> Answer:
    relation = condition.relation
    if relation in _ADJACENT or relation in _NEARBY:
        return Answer.of(_stands_near(condition, reading, span))
    around = reading.sentence_at(span.start)
    if condition.words.isdisjoint(reading.sentence_forms(around)):
        return Answer.NO
    first, last = reading.word_range(span)
    start, end = reading.word_range(around)
    found = [
        index
        for index in range(start, end)
        if not first <= index < last and means(reading.words[index], condition.words)
    ]
    if not found:
        return Answer.NO
    sentence = _parse(reading, span)
    if sentence and (token := sentence.head_of(span)) is not None:
        return Answer.of(_holds(relation, sentence, token, span, {reading.words[index].span for index in found}))
    reader = PhraseReader(reading.words, start, end, reading.tagger)
    return _QUICK[relation](quick_relations.Place(reader, first, last, frozenset(found)))


def _stands_near(condition: Related, reading: Reading, span: ProseSpan) -> bool:
    relation, words = condition.relation, reading.words
    around = reading.sentence_at(span.start)
    if relation in _NEARBY:
        whole_block = relation is Relation.IN_BLOCK
        forms = reading.forms if whole_block else reading.sentence_forms(around)
        if condition.first_words.isdisjoint(forms):
            return False
        start, end = (0, len(words)) if whole_block else reading.word_range(around)
        first, last = reading.word_range(span)
        return _holds_phrase(words[start:first], condition) or _holds_phrase(words[last:end], condition)
    first, last = reading.word_range(span)
    start, end = reading.word_range(around)
    most = condition.longest
    if relation is Relation.FOLLOWED_BY:
        if last >= end or not _may_be(words[last], condition.first_words):
            return False
        return any(phrase in condition.words for phrase in _phrases(words[last : min(end, last + most)], most))
    if first <= start or not _may_be(words[first - 1], condition.last_words):
        return False
    return any(phrase in condition.words for phrase in _phrases_back(words[max(start, first - most) : first], most))


def _may_be(word: Word, wanted: frozenset[str]) -> bool:
    lower = word.lower
    return lower in wanted or (lower.endswith("'s") and lower[:-2] in wanted)


_QUICK = {
    Relation.OBJECT: quick_relations.has_object,
    Relation.SUBJECT: quick_relations.has_subject,
    Relation.MODIFIES: quick_descriptions.describes,
    Relation.MODIFIED_BY: quick_descriptions.is_described,
}


def _holds(
    relation: Relation, sentence: ParsedSentence, token: int, span: ProseSpan, wanted: Collection[ProseSpan]
) -> bool:
    inside = [index for index, part in enumerate(sentence.tokens) if part.span.overlaps(span)]
    if relation is Relation.MODIFIED_BY:
        return any(
            target in inside
            for place in wanted
            if (describer := sentence.head_of(place)) is not None
            for target in relations.described(sentence, describer)
        )
    if relation is Relation.OBJECT:
        related = relations.objects(sentence, token, inside[-1])
    elif relation is Relation.SUBJECT:
        related = relations.subjects(sentence, token)
    else:
        related = relations.described(sentence, token)
    return any(sentence.tokens[index].span.overlaps(place) for index in related for place in wanted)


def _holds_phrase(words: Sequence[Word], condition: Related) -> bool:
    wanted, most = condition.words, condition.longest
    if most == 1:
        return any(word.lower in wanted or bare(word.lower) in wanted for word in words)
    return any(
        phrase in wanted for start in range(len(words)) for phrase in _phrases(words[start : start + most], most)
    )


def _phrases(words: Sequence[Word], most: int) -> Iterator[str]:
    """Yield the words at the start: one, two and so on, up to ``most``."""
    for count in range(1, min(most, len(words)) + 1):
        yield from _spellings(words[:count])


def _phrases_back(words: Sequence[Word], most: int) -> Iterator[str]:
    """Yield the words at the end: one, two and so on, up to ``most``."""
    for count in range(1, min(most, len(words)) + 1):
        yield from _spellings(words[-count:])


def _spellings(words: Sequence[Word]) -> Iterator[str]:
    phrase = " ".join(word.lower for word in words)
    yield phrase
    if phrase.endswith("'s"):
        yield phrase[:-2]
