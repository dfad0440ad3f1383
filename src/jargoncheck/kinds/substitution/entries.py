"""The vocabulary of a substitution rule: what to avoid, what to write instead, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jargoncheck.morphology.inflection import Form, PartOfSpeech, inflect
from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.conditions import Condition
from jargoncheck.rulebook.loader import ENTRY_KEY, NAME, Grammar
from jargoncheck.rulebook.shapes import Flag, Key, ListOf, MapOf, OneOf, Record, Text

_PREPOSITION = Text(r"[a-z]+", "one word in lower case")
_ADVICE_MESSAGE = "Replace “{text}”: {advice}."


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to avoid.

    - ``avoid`` are lemmas or phrases, and ``pos`` says how they inflect;
    - ``prefer`` are replacements as lemmas, the best first; ``passive`` stands in their place in the passive or where a
      participle describes something, ``without_object`` where a verb has no object, ``without_clause`` where no clause
      follows, and ``before_noun`` adds adjectives that fit only in front of a noun;
    - ``governed`` are the replacements for the words together with a preposition that follows them;
    - ``advice`` says what to do where no replacement fits, and starts in lower case;
    - ``certain`` words are of this part of speech wherever they stand; ``certain_participles`` says that of the -ed and
      -ing forms alone, and ``imperative`` of the base form at the start of a sentence;
    - ``safe``: the first replacement can be applied without reading.
    """

    avoid: tuple[str, ...]
    pos: PartOfSpeech
    prefer: tuple[str, ...] = ()
    advice: str = ""
    governed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    passive: tuple[str, ...] | None = None
    without_object: tuple[str, ...] | None = None
    without_clause: tuple[str, ...] | None = None
    before_noun: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    certain: bool = False
    certain_participles: bool = False
    imperative: bool = False
    safe: bool = False
    on: bool = True
    formerly: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.prefer and not self.advice:
            raise ValueError("Add “prefer” or “advice”: the reader wants to know what to write.")
        if self.safe and not self.prefer:
            raise ValueError("Add “prefer”: only a replacement can be safe.")
        for words in self.replacements():
            if "[" in words or "(" in words:
                raise ValueError(f"“{words}” cannot be written in the text: move it to “advice”.")
            if self.pos is PartOfSpeech.VERB and inflect(words, Form.GERUND) is None:
                raise ValueError(f"“{words}” has no -ing form: write the base form of a verb.")

    @property
    def abbreviation(self) -> bool:
        """True for an entry that may be written with full stops."""
        return any(words.endswith(".") for words in self.avoid)

    def replacements(self) -> Iterator[str]:
        """Yield everything that the entry may suggest, as lemmas."""
        yield from self.prefer
        yield from self.passive or ()
        yield from self.without_object or ()
        yield from self.without_clause or ()
        yield from self.before_noun
        for words in self.governed.values():
            yield from words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The own part of a substitution rule. ``advice_message`` is the message where there is only advice to give."""

    entries: Mapping[str, Entry]
    advice_message: str


def _keys(conditions: ConditionShape) -> Mapping[str, Key]:
    words = ListOf(Text(), single=True)
    of_conditions = ListOf(conditions)
    entry = Record(
        {
            "avoid": Key(words, "the words to avoid, as lemmas", required=True),
            "pos": Key(OneOf(PartOfSpeech), "verb, noun, adjective, adverb or phrase", required=True),
            "prefer": Key(words, "what to write instead, the best first", default=()),
            "advice": Key(
                Text(r"[^.]*[^.!?]", "advice without a full stop"), "what to do where nothing fits", default=""
            ),
            "with": Key(MapOf(_PREPOSITION, words), "replacements for the words with a preposition", default={}),
            "passive": Key(ListOf(Text(), at_least=0, single=True), "what to write instead in the passive"),
            "without-object": Key(
                ListOf(Text(), at_least=0, single=True), "what to write instead where the verb has no object"
            ),
            "without-clause": Key(
                ListOf(Text(), at_least=0, single=True), "what to write instead where no clause follows (ensure safety)"
            ),
            "before-noun": Key(words, "adjectives that fit only in front of a noun", default=()),
            "when": Key(of_conditions, "what must hold", default=()),
            "unless": Key(of_conditions, "what excuses", default=()),
            "certain": Key(Flag(), "true when the words are always this part of speech", default=False),
            "certain-participles": Key(Flag(), "true when the -ed and -ing forms always are", default=False),
            "imperative": Key(Flag(), "true when the base form that opens a sentence is a verb", default=False),
            "safe": Key(Flag(), "true when the first replacement can be applied without reading", default=False),
            "on": Key(Flag(), "false for an entry that has to be asked for", default=True),
            "formerly": Key(ListOf(NAME), "keys that the entry had before", default=()),
        },
        _entry,
    )
    return {
        "entries": Key(MapOf(ENTRY_KEY, entry), "the vocabulary: a key, a colon and what it holds", required=True),
        "advice-message": Key(Text(), "the message where there is only advice", default=_ADVICE_MESSAGE),
    }


def _entry(**values: Any) -> Entry:
    return Entry(governed=values.pop("with"), **values)


GRAMMAR = Grammar(_keys, Vocabulary)
