"""Objects and subjects of a match, as far as they show without a parser.

Every function answers whether one of the words at ``wanted`` stands in the relation. It answers unknown where the
grammar is not plain: in relative clauses, after "to", where verb and noun look alike.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from jargoncheck.language.answers import Answer
from jargoncheck.language.function_words import BE, NEGATIONS, RELATIVES, word_set
from jargoncheck.language.noun_phrases import IN_PHRASE, Phrase, PhraseReader, Role
from jargoncheck.rulebook.conditions import WordClass

_VERB = frozenset({WordClass.VERB})
_PASSIVE_MAKERS = BE | frozenset({"get", "gets", "getting", "got"})
_PARTICLES = frozenset({"down", "off", "out", "up"})
_PRONOMINAL = frozenset({Role.PRONOUN, Role.DETERMINER})
"""What can be an object or a subject alone: "it", "this"."""

_TIMES = word_set("day days week weeks month months year years quarter hour hours time times today tomorrow yesterday")


@dataclass(frozen=True, slots=True)
class Place:
    """A match, from word ``first`` to before word ``last``, in the sentence that ``reader`` reads; ``wanted`` are the
    indexes of the words of that sentence which the condition lists."""

    reader: PhraseReader
    first: int
    last: int
    wanted: Collection[int]

    def lower(self, index: int) -> str:
        """Return the word at ``index`` for comparing, nothing outside the sentence."""
        inside = self.reader.first <= index < self.reader.last
        return self.reader.words[index].lower if inside else ""

    def judge(self, phrase: Phrase) -> Answer:
        """Tell whether a head of ``phrase`` is wanted."""
        return self.one_of(phrase.heads, phrase.possible)

    def judge_if_found(self, phrase: Phrase) -> Answer:
        """Do the same, but answer unknown where there is no phrase."""
        return self.judge(phrase) if phrase.found else Answer.UNKNOWN

    def one_of(self, certain: Iterable[int], possible: Iterable[int]) -> Answer:
        """Tell whether a wanted word is among the certain ones; unknown when it is only among the possible ones."""
        if any(index in self.wanted for index in certain):
            return Answer.YES
        return Answer.UNKNOWN if any(index in self.wanted for index in possible) else Answer.NO

    @property
    def on_left(self) -> bool:
        """Tell whether a wanted word stands before the match."""
        return any(index < self.first for index in self.wanted)

    @property
    def on_right(self) -> bool:
        """Tell whether a wanted word stands after the match."""
        return any(index >= self.last for index in self.wanted)

    def if_verb(self, found: Answer) -> Answer:
        """Return ``found`` as far as it is certain that the match is a verb."""
        if found is Answer.NO:
            return found
        verb = self.reader.tagger.is_one_of(self.reader.words, self.first, _VERB)
        return found if verb is Answer.YES else verb

    def auxiliaries(self) -> tuple[int, bool]:
        """Return the index of the word before the verb and its auxiliaries, and whether they make it passive."""
        at, nearest = self.first - 1, ""
        while self.reader.role(at) in {Role.ADVERB, Role.AUXILIARY} or self.lower(at) in _PASSIVE_MAKERS | NEGATIONS:
            if self.lower(at) not in NEGATIONS and self.reader.role(at) is not Role.ADVERB:
                nearest = nearest or self.lower(at)
            at -= 1
        return at, nearest in _PASSIVE_MAKERS and not self.lower(self.first).endswith("ing")


def has_object(place: Place) -> Answer:
    """Tell whether the match is a verb and a wanted word is its direct object or the subject of its passive."""
    return place.if_verb(_object(place))


def _object(place: Place) -> Answer:
    before, passive = place.auxiliaries()
    if passive:
        return place.judge_if_found(place.reader.to_right(before)) if place.on_left else Answer.NO
    at = place.last
    if place.reader.role(at) in {Role.COMMA, Role.COORDINATOR} and place.reader.role(at + 1) is Role.VERB:
        # "plan and deliver services": both verbs have the object of the last one.
        at += 2
    particle = place.lower(at) in _PARTICLES
    phrase = place.reader.from_left(at + particle)
    if not phrase.found:
        return _object_elsewhere(place, at)
    if particle:
        # "build out a service" or "look up the tree": nobody can tell here.
        return place.one_of((), phrase.heads + phrase.possible)
    found = place.judge(phrase)
    if found is Answer.NO and place.on_left and any(place.lower(head) in _TIMES for head in phrase.heads):
        return Answer.UNKNOWN
    return found


def _object_elsewhere(place: Place, at: int) -> Answer:
    role = place.reader.role(at)
    if role in _PRONOMINAL:
        return Answer.of(at in place.wanted)
    open_end = role in {Role.UNCLEAR, Role.COORDINATOR, Role.COMMA, Role.ADVERB}
    return Answer.UNKNOWN if place.on_left or open_end else Answer.NO


def has_subject(place: Place) -> Answer:
    """Tell whether the match is a verb and a wanted word does it."""
    return place.if_verb(_subject(place))


def _subject(place: Place) -> Answer:
    before, passive = place.auxiliaries()
    if passive:
        return _agent(place)
    if not place.on_left:
        return Answer.NO
    if place.lower(place.first).endswith("ing") and before == place.first - 1:
        return Answer.UNKNOWN
    role = place.reader.role(before)
    if place.lower(before) in RELATIVES:
        noun = before - 2 if place.lower(before - 1) == "," else before - 1
        return place.judge_if_found(place.reader.to_right(noun))
    if role in _PRONOMINAL or before < place.reader.first:
        return Answer.of(before in place.wanted)
    return place.judge(place.reader.to_right(before)) if role in IN_PHRASE else Answer.UNKNOWN


def _agent(place: Place) -> Answer:
    by = next((i for i in range(place.last, place.reader.last) if place.lower(i) == "by"), None)
    if by is None:
        return Answer.NO
    return place.judge(place.reader.from_left(by + 1)) if by == place.last else Answer.UNKNOWN
