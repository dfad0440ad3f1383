"""Noun phrases found without a parser, with their heads as far as they are certain.

A phrase is read word by word from a given place: determiners, adjectives, nouns; "range of" and the like are looked
through. Where the tagger does not know, what could be a head counts as a possible one only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from jargoncheck.language.function_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    word_set,
)
from jargoncheck.language.tagger import Tagger
from jargoncheck.language.words import Word

CONTAINERS = word_set(
    """all any both each few many more most much none one several some
    amount amounts array batch bit bits body bulk bunch class classes collection collections combination
    combinations couple form forms group groups handful host kind kinds level levels list lists load loads lot lots
    majority mix mixture number numbers package packages pair part parts piece pieces portfolio portfolios portion
    portions programme programmes program programs proportion range ranges rest selection series set sets share sort
    sorts suite suites type types variety volume volumes wave waves wealth"""
)
"""Nouns that say how much or what kind, so that what follows their "of" is meant as well."""

LIKELY = 0.9
"""The likelihood from which the kind of a neighbouring word is taken for granted."""

_BEFORE_CLAUSES = frozenset({"way", "ways"})
"""Nouns that a clause often follows without "that": "the way people book"."""

_MOST_WORDS = 12
_MOST_PHRASES = 8
_QUOTES = frozenset("\"“”‘'«»")
_GLUE = frozenset("./_@#")
"""Marks that are part of a name or of a pair when no space follows: "U.S. law", "map/plan view"."""


class Role(Enum):
    """What a word can do at the edge of, or inside, a noun phrase."""

    DETERMINER = "determiner"
    DESCRIPTION = "description"
    """An adjective, participle or number."""
    NOUN = "noun"
    NOMINAL = "nominal"
    """A noun or an adjective: inside a phrase the difference does not matter."""
    ADVERB = "adverb"
    VERB = "verb"
    PREPOSITION = "preposition"
    COORDINATOR = "coordinator"
    COMMA = "comma"
    QUOTE = "quote"
    """A mark that may stand inside a phrase."""
    PRONOUN = "pronoun"
    AUXILIARY = "auxiliary"
    EDGE = "edge"
    """A mark, a subordinator or the end of the sentence."""
    UNCLEAR = "unclear"


IN_PHRASE = frozenset({Role.DESCRIPTION, Role.NOUN, Role.NOMINAL})
_OPENERS = IN_PHRASE | {Role.DETERMINER, Role.ADVERB}


@dataclass(slots=True)
class Phrase:
    """Indexes of words: the heads that are certain and those that are possible, and the place after the phrase."""

    end: int
    heads: list[int] = field(default_factory=list)
    possible: list[int] = field(default_factory=list)

    @property
    def found(self) -> bool:
        """Tell whether there is a phrase at all."""
        return bool(self.heads or self.possible)


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads phrases in ``words``, from ``first`` to before ``last``: one sentence of a block."""

    words: Sequence[Word]
    first: int
    last: int
    tagger: Tagger
    _known: dict[int, Role] = field(default_factory=dict)

    def role(self, index: int) -> Role:
        """Return the role of the word at ``index``; an edge outside the sentence."""
        if not self.first <= index < self.last:
            return Role.EDGE
        known = self._known.get(index)
        if known is None:
            glued = self.words[index].text in _GLUE and self._is_glued(index)
            closed = Role.QUOTE if glued else _closed_role(self.words[index])
            known = self._known[index] = closed or self._open_role(index)
        return known

    def _is_glued(self, index: int) -> bool:
        return index + 1 < self.last and self.words[index + 1].start == self.words[index].end

    def _open_role(self, index: int) -> Role:
        verb, noun, adjective, adverb, name, other = self.tagger.likelihoods(self.words, index)
        nominal = noun + name + adjective
        if nominal >= LIKELY:
            if adjective <= 1 - LIKELY:
                return Role.NOUN
            return Role.DESCRIPTION if adjective >= LIKELY else Role.NOMINAL
        if verb >= LIKELY:
            return Role.VERB
        if adverb + other >= LIKELY:
            return Role.ADVERB if adverb >= other else Role.EDGE
        return Role.UNCLEAR

    def from_left(self, start: int, more: int = _MOST_PHRASES) -> Phrase:
        """Read the phrase that begins at ``start``, with up to ``more`` that are coordinated with it."""
        that = self.first <= start < self.last and self.words[start].lower == "that"
        phrase = self._one_phrase(start + that)
        if not phrase.found:
            return phrase
        self._look_through(phrase)
        if more:
            self._add_coordinated(phrase, start, more - 1)
        if that:
            # "share that plan" has an object, "share that plans change" has a clause.
            phrase.possible.extend(phrase.heads)
            phrase.heads.clear()
        return phrase

    def _one_phrase(self, start: int) -> Phrase:
        at, head, possible = start, -1, []
        described = -1
        while at < min(self.last, start + _MOST_WORDS):
            role = self.role(at)
            if head >= 0 and self.words[head].lower in _BEFORE_CLAUSES and role is not Role.QUOTE:
                break
            if role in {Role.NOUN, Role.NOMINAL}:
                if role is Role.NOMINAL and head >= 0:
                    possible.append(head)
                head = at
            elif role is Role.DESCRIPTION:
                described = at
            elif role is Role.UNCLEAR:
                possible.extend([head, at] if head >= 0 else [at])
                head = -1
            elif role is Role.QUOTE:
                pass
            elif role is Role.COMMA or role is Role.COORDINATOR:
                if head >= 0 or described != at - 1 or self.role(at + 1) not in IN_PHRASE | {Role.ADVERB}:
                    break
            elif role not in {Role.DETERMINER, Role.ADVERB} or head >= 0 or possible:
                break
            at += 1
        if head < 0 and described >= 0 and not possible:
            possible.append(described)
        if possible and head >= 0 and self.role(head) is not Role.NOMINAL:
            # An unclear word was followed by a clear noun: the noun is the head if the unclear word is no verb.
            possible.append(head)
            head = -1
        return Phrase(at, [head] if head >= 0 else [], possible)

    def _look_through(self, phrase: Phrase) -> None:
        """Add what stands after the "of" of a container."""
        for head in phrase.heads + phrase.possible:
            if bare(self.words[head].lower) in CONTAINERS and self._is_of(phrase.end):
                inner = self._one_phrase(phrase.end + 1)
                target = phrase.heads if head in phrase.heads else phrase.possible
                target.extend(inner.heads)
                phrase.possible.extend(inner.possible)
                phrase.end = inner.end
                return

    def _is_of(self, index: int) -> bool:
        return index < self.last and self.words[index].lower == "of"

    def _add_coordinated(self, phrase: Phrase, start: int, more: int) -> None:
        after_preposition = self._skip_prepositions(phrase)
        at = phrase.end
        comma = self.role(at) is Role.COMMA
        if not comma and self.role(at) is not Role.COORDINATOR:
            return
        if comma and self.role(at + 1) is Role.COORDINATOR:
            at += 1
        if self.role(at + 1) not in _OPENERS and self.role(at + 1) is not Role.UNCLEAR:
            return
        other = self.from_left(at + 1, more)
        after = self.role(other.end)
        if not other.found or after in {Role.VERB, Role.AUXILIARY}:
            return
        sure = not after_preposition and after is not Role.UNCLEAR and (not comma or other.end - at > 3)
        bare_first = phrase.end - start == 1
        if sure and bare_first and not comma and other.end - at > 2 and self.role(at + 1) is not Role.DETERMINER:
            # "health and care services": the first noun may only describe the last.
            phrase.possible.extend(phrase.heads)
            phrase.heads.clear()
        (phrase.heads if sure else phrase.possible).extend(other.heads)
        phrase.possible.extend(other.possible)
        phrase.end = other.end

    def _skip_prepositions(self, phrase: Phrase) -> bool:
        """Move the end past "of ..." and "for ...", after which a coordinated noun may belong to either."""
        skipped = False
        while self.role(phrase.end) is Role.PREPOSITION:
            inner = self._one_phrase(phrase.end + 1)
            if not inner.found:
                break
            phrase.end = inner.end
            skipped = True
        return skipped

    def to_right(self, end: int, more: int = _MOST_PHRASES) -> Phrase:
        """Read backwards the phrase whose last word is at ``end``, and up to ``more`` before it that it may belong to.

        The ``end`` of the phrase is where it starts.
        """
        if self.role(end) not in IN_PHRASE:
            return Phrase(end, [], [end] if self.role(end) is Role.UNCLEAR else [])
        at = end
        while (role := self.role(at - 1)) in IN_PHRASE or (role is Role.ADVERB and self.role(at) is Role.DESCRIPTION):
            at -= 1
        sure = self.role(end) is not Role.DESCRIPTION
        while self.role(at - 1) is Role.DETERMINER:
            at -= 1
        before = self.role(at - 1) if more else Role.EDGE
        phrase = Phrase(at, [end] if sure else [], [] if sure else [end])
        if before is Role.PREPOSITION:
            outer = self.to_right(at - 2, more - 1)
            through = self._is_of(at - 1) and any(bare(self.words[i].lower) in CONTAINERS for i in outer.heads)
            if not through:
                phrase.possible.extend(phrase.heads)
                phrase.heads.clear()
            (phrase.heads if through else phrase.possible).extend(outer.heads)
            phrase.possible.extend(outer.possible)
            phrase.end = outer.end
        elif before in {Role.COORDINATOR, Role.COMMA}:
            outer = self.to_right(at - 2, more - 1)
            phrase.possible.extend(outer.heads + outer.possible)
        elif before is Role.UNCLEAR:
            phrase.possible.extend([*phrase.heads, at - 1])
            phrase.heads.clear()
        return phrase


def bare(lower: str) -> str:
    """Return a word in lower case without its possessive ending."""
    return lower[:-2] if lower.endswith("'s") else lower.removesuffix("'")


def means(word: Word, wanted: frozenset[str]) -> bool:
    """Tell whether ``wanted`` holds a word: as it stands, without "'s", or its part after a hyphen."""
    lower = word.lower
    if lower in wanted:
        return True
    if "'" not in lower and "-" not in lower:
        return False
    plain = bare(lower)
    return plain in wanted or plain.rpartition("-")[2] in wanted


_CLOSED_ROLES = {
    word: role
    for members, role in (
        (PREPOSITIONS, Role.PREPOSITION),
        (SUBORDINATORS, Role.EDGE),
        (PRONOUNS, Role.PRONOUN),
        (NUMBERS, Role.DESCRIPTION),
        (DETERMINERS, Role.DETERMINER),
        (AUXILIARIES, Role.AUXILIARY),
        (_QUOTES, Role.QUOTE),
        (frozenset({","}), Role.COMMA),
        (COORDINATORS, Role.COORDINATOR),
    )
    for word in members
}


def _closed_role(word: Word) -> Role | None:
    if word.text in {"IT", "US"}:
        return Role.NOUN
    if word.lower in _CLOSED_ROLES:
        return _CLOSED_ROLES[word.lower]
    if word.text[0].isdigit():
        return Role.DESCRIPTION
    if word.text == "\ufffc":
        return Role.NOUN
    return None if word.is_word else Role.EDGE
