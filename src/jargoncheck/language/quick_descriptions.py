"""What a match describes and what describes it, as far as that shows without a parser."""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.language.answers import Answer
from jargoncheck.language.function_words import BE, NEGATIONS, RELATIVES, word_set
from jargoncheck.language.noun_phrases import IN_PHRASE, Role
from jargoncheck.language.quick_relations import Place
from jargoncheck.rulebook.conditions import WordClass

_VERB = frozenset({WordClass.VERB})
_NOUNS = frozenset({Role.NOUN, Role.DESCRIPTION})
_ADJECTIVE = frozenset({WordClass.ADJECTIVE})
_LINKING = BE | word_set(
    """appear appears appeared become becomes became becoming feel feels felt look looks looked remain remains remained
    seem seems seemed sound sounds sounded stay stays stayed"""
)


def describes(place: Place) -> Answer:
    """Tell whether the match describes a wanted word: a noun after it in its phrase, or that of which it is said."""
    reader = place.reader
    verb = reader.tagger.likelihood(reader.words, place.last - 1, _VERB)
    if verb >= reader.tagger.sure:
        return Answer.NO
    certain, possible = _nouns_after(place)
    if certain or possible:
        found = place.one_of(certain, possible)
        # In "few options are available, and less time" the match says something of what stands before it.
        aside = place.on_left and reader.role(place.last) in {Role.COMMA, Role.COORDINATOR}
        if found is Answer.NO:
            return Answer.UNKNOWN if aside else found
        return Answer.UNKNOWN if verb > 0.5 else found
    return _said_of(place) if place.on_left else Answer.NO


def _nouns_after(place: Place) -> tuple[list[int], list[int]]:
    reader, at = place.reader, place.last
    certain: list[int] = []
    possible: list[int] = []
    target = certain
    described = True
    while True:
        role = reader.role(at)
        if role in {Role.NOUN, Role.NOMINAL}:
            target.append(at)
            described = False
            if place.lower(at).endswith(("'s", "s'")):
                break
        elif role is Role.UNCLEAR:
            possible.append(at)
            break
        elif role in {Role.COMMA, Role.COORDINATOR} and described:
            following = reader.role(at + 1)
            if following is Role.COORDINATOR:
                at, following = at + 1, reader.role(at + 2)
            adjective = reader.tagger.is_one_of(reader.words, place.last - 1, _ADJECTIVE) is not Answer.NO
            if not adjective or following not in IN_PHRASE | {Role.ADVERB, Role.UNCLEAR}:
                break
            if following is not Role.DESCRIPTION:
                target = possible
        elif role is not Role.DESCRIPTION and not (role is Role.ADVERB and described):
            break
        at += 1
    return certain, possible


def _said_of(place: Place) -> Answer:
    reader, at = place.reader, place.first - 1
    while reader.role(at) is Role.ADVERB or place.lower(at) in NEGATIONS:
        at -= 1
    if place.lower(at) in _LINKING:
        while reader.role(at) in {Role.AUXILIARY, Role.ADVERB} or place.lower(at) in _LINKING:
            at -= 1
        return place.judge_if_found(reader.to_right(at))
    attributive = at == place.first - 1 and place.lower(at) != "as"
    settled = attributive and reader.role(at) in {Role.PREPOSITION, Role.DETERMINER}
    return Answer.NO if settled else Answer.UNKNOWN


def is_described(place: Place) -> Answer:
    """Tell whether a wanted word describes the match."""
    reader = place.reader
    certain, possible = _descriptions_before(place)
    if reader.role(place.last) is Role.ADVERB:
        possible.append(place.last)
    verb = reader.tagger.likelihood(reader.words, place.first, _VERB)
    if verb > 1 - reader.tagger.sure:
        return _verb_is_described(place, certain, possible, verb >= reader.tagger.sure)
    if reader.role(place.last - 1) is Role.DESCRIPTION:
        # In "assisted digital support" the first word describes the last.
        adverbs = [index for index in certain if reader.role(index) is Role.ADVERB]
        return place.one_of(adverbs, [*certain, *possible])
    found = place.one_of(certain, possible)
    if found is not Answer.NO:
        return found
    after = place.lower(place.last)
    predicate = after in _LINKING | RELATIVES or reader.role(place.last) in {
        Role.AUXILIARY,
        Role.DESCRIPTION,
        Role.UNCLEAR,
        Role.COMMA,
    }
    return Answer.UNKNOWN if predicate and place.on_right else Answer.NO


def _verb_is_described(place: Place, certain: list[int], possible: list[int], sure: bool) -> Answer:
    """Do the same for what is or may be a verb, which nouns and adjectives do not describe."""
    adverbs = [index for index in certain if place.reader.role(index) is Role.ADVERB]
    if place.one_of(adverbs, ()) is Answer.YES:
        return Answer.YES
    nearby = [i for i in place.wanted if abs(i - place.first) <= 5 and place.reader.role(i) not in _NOUNS]
    return place.one_of((), nearby if sure else [*certain, *possible, *nearby])


def _descriptions_before(place: Place) -> tuple[list[int], list[int]]:
    certain: list[int] = []
    possible: list[int] = []
    target = certain
    for index, role in _backwards(place):
        if role is Role.UNCLEAR:
            possible.append(index)
            target = possible
        elif role is Role.COORDINATOR or role is Role.COMMA:
            pair = {place.reader.role(index - 1), place.reader.role(index + 1)}
            if not pair <= IN_PHRASE | {Role.ADVERB, Role.UNCLEAR} or index + 1 >= place.first:
                break
            if pair != {Role.DESCRIPTION}:
                target = possible
        else:
            target.append(index)
            if place.lower(index).endswith(("'s", "s'")):
                break
    return certain, possible


def _backwards(place: Place) -> Iterator[tuple[int, Role]]:
    allowed = IN_PHRASE | {Role.ADVERB, Role.UNCLEAR, Role.COORDINATOR, Role.COMMA}
    at = place.first - 1
    while (role := place.reader.role(at)) in allowed:
        yield at, role
        at -= 1
