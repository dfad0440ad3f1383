"""What a rule of the kind ``claim`` holds of its own, and how its file says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from string import Formatter
from typing import Any

from jargoncheck.morphology.inflection import PartOfSpeech
from jargoncheck.rulebook.condition_shape import ConditionShape, with_inflections
from jargoncheck.rulebook.conditions import Condition
from jargoncheck.rulebook.loader import ENTRY_KEY, Grammar
from jargoncheck.rulebook.nodes import Node, SequenceNode
from jargoncheck.rulebook.problems import ShapeError, nearest
from jargoncheck.rulebook.shapes import Flag, Key, ListOf, MapOf, OneOf, Record, Schema, Text

_PLACEHOLDERS = frozenset({"text", "ask"})


class Weight(Enum):
    """How much of a claim the words are by themselves."""

    STRONG = "strong"
    """Praise wherever it stands, also in an aim or a piece of advice: world-class, game-changer."""
    WEAK = "weak"
    """Praise only where it is asserted of something: "find innovative ways to" claims nothing."""


class Company(Enum):
    """How many words of the entry have to stand in one list."""

    ALONE = "alone"
    PAIR = "pair"
    """Two or more: "faster and safer"."""
    LIST = "list"
    """Three or more: "simple, clear and current"."""


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """One way to praise without evidence.

    ``claims`` are evaluative words that say the same; ``pos`` says how they inflect. ``about`` holds what the praise
    must be about (surface forms in lower case; empty for anything). ``then`` holds the words of which one must follow
    and is reported too (empty for any): "hugely" before "valuable". ``company`` says how many of the words must be
    joined by commas or coordinators. ``ask`` is what to say instead, as an indirect question.
    """

    claims: tuple[str, ...]
    pos: PartOfSpeech
    weight: Weight
    about: frozenset[str]
    then: frozenset[str]
    company: Company
    when: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    ask: str
    on: bool


@dataclass(frozen=True, slots=True)
class ClaimSpec:
    """The entries of one rule, each with its own question or the rule's."""

    entries: Mapping[str, ClaimEntry]


@dataclass(frozen=True, slots=True)
class _WordsShape:
    """Words in all their forms, and ``@name`` for a list of ``word_lists``."""

    word_lists: Mapping[str, tuple[str, ...]]

    def parse(self, node: Node) -> frozenset[str]:
        words: list[str] = []
        for item in node.value if isinstance(node, SequenceNode) else [node]:
            word = Text().parse(item)
            if word.startswith("@") and word[1:] not in self.word_lists:
                raise ShapeError(item, f"There is no word list “{word[1:]}”. {nearest(word[1:], self.word_lists)}")
            words.extend(self.word_lists[word[1:]] if word.startswith("@") else [word])
        return with_inflections(words)

    def schema(self) -> Schema:
        return ListOf(Text(), single=True).schema()


def _keys(conditions: ConditionShape) -> dict[str, Key]:
    several = ListOf(conditions, single=True)
    entry = Record(
        {
            "claim": Key(
                ListOf(Text(), single=True), "the evaluative words, or several that say the same", required=True
            ),
            "pos": Key(OneOf(PartOfSpeech), "what kind of word it is", default=PartOfSpeech.PHRASE),
            "weight": Key(OneOf(Weight), "“strong” is reported in aims and advice too", default=Weight.STRONG),
            "about": Key(_WordsShape(conditions.word_lists), "what the praise must be about", default=frozenset()),
            "then": Key(
                _WordsShape(conditions.word_lists),
                "the words of which one must follow, and is reported too",
                default=frozenset(),
            ),
            "company": Key(
                OneOf(Company),
                "“pair” or “list” for words that are praise only in a list of them",
                default=Company.ALONE,
            ),
            "when": Key(several, "what must hold", default=()),
            "unless": Key(several, "what excuses", default=()),
            "ask": Key(Text(), "what to say instead, as an indirect question", default=""),
            "on": Key(Flag(), "false for an entry that has to be asked for", default=True),
        },
        _entry,
    )
    return {
        "ask": Key(Text(), "what to say instead, for the entries that do not ask their own", required=True),
        "entries": Key(MapOf(ENTRY_KEY, entry), "the ways to praise, by key", required=True),
    }


def _entry(*, claim: tuple[str, ...], **values: Any) -> ClaimEntry:
    return ClaimEntry(claims=claim, **values)


def _build(*, ask: str, entries: Mapping[str, ClaimEntry]) -> ClaimSpec:
    return ClaimSpec({key: entry if entry.ask else replace(entry, ask=ask) for key, entry in entries.items()})


def filled(message: str, text: str, ask: str) -> str:
    """Return ``message`` with ``{text}`` and ``{ask}`` filled in; other names raise ``ValueError``."""
    unknown = {name for _, name, _, _ in Formatter().parse(message) if name} - _PLACEHOLDERS
    if unknown:
        raise ValueError(f"A claim's message has no “{sorted(unknown)[0]}”: write {{text}} or {{ask}}.")
    return message.format(text=text, ask=ask)


GRAMMAR = Grammar(_keys, _build)
