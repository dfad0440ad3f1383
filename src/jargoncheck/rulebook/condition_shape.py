"""The YAML of a condition.

A circumstance stands as a word (``- in-name``), everything else as a table with one key (``- object: [change]``).
A word that starts with @ stands for a named list in ``word-lists.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jargoncheck.morphology.inflection import PartOfSpeech, surface_forms
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
from jargoncheck.rulebook.nodes import MappingNode, Node, ScalarNode, SequenceNode
from jargoncheck.rulebook.problems import ShapeError, nearest
from jargoncheck.rulebook.shapes import ListOf, OneOf, Schema, Text

_WORD = Text()
_COMBINATIONS: Mapping[str, type[AnyOf | AllOf]] = {"any": AnyOf, "all": AllOf}


def with_inflections(words: Iterable[str]) -> frozenset[str]:
    """Return ``words`` in lower case with the noun and verb forms of each single word."""
    forms = {word.lower() for word in words}
    for word in tuple(forms):
        if " " not in word:
            for pos in (PartOfSpeech.NOUN, PartOfSpeech.VERB):
                forms.update(form for form, _ in surface_forms(word, pos))
    return frozenset(forms)


@dataclass(frozen=True, slots=True)
class ConditionShape:
    """One condition; ``word_lists`` are the named lists that it may use."""

    word_lists: Mapping[str, tuple[str, ...]]

    def parse(self, node: Node) -> Condition:
        if isinstance(node, ScalarNode):
            return Is(self._circumstance(node))
        if not isinstance(node, MappingNode) or len(node.value) != 1:
            raise ShapeError(node, "Write one condition here, such as “object: [change]” or “in-name”.")
        ((key_node, value_node),) = node.value
        name = str(key_node.value)
        if name in _COMBINATIONS:
            return _COMBINATIONS[name](ListOf(self).parse(value_node))
        if name == "not":
            return Not(self.parse(value_node))
        if name == "pos":
            return IsWordClass(frozenset(ListOf(OneOf(WordClass), single=True).parse(value_node)))
        if name == "written":
            return IsWritten(frozenset(word.lower() for word in self._words(value_node)))
        relations = {relation.value: relation for relation in Relation}
        if name not in relations:
            raise ShapeError(key_node, f"“{name}” is not a condition. {nearest(name, self.names())}")
        return Related(relations[name], with_inflections(self._words(value_node)))

    def schema(self) -> Schema:
        words = ListOf(_WORD, single=True).schema()
        own: Schema = {"$ref": "#/$defs/condition"}
        keys: dict[str, Schema] = {
            "any": {"type": "array", "items": own},
            "all": {"type": "array", "items": own},
            "not": own,
            "pos": ListOf(OneOf(WordClass), single=True).schema(),
            "written": words,
            **{relation.value: words for relation in Relation},
        }
        table = {
            "type": "object",
            "additionalProperties": False,
            "properties": keys,
            "maxProperties": 1,
            "minProperties": 1,
        }
        return {"anyOf": [OneOf(Circumstance).schema(), table]}

    @staticmethod
    def names() -> tuple[str, ...]:
        """Return the names of all conditions."""
        circumstances = [circumstance.value for circumstance in Circumstance]
        return (*_COMBINATIONS, "not", "pos", "written", *[relation.value for relation in Relation], *circumstances)

    def _circumstance(self, node: ScalarNode) -> Circumstance:
        valid = {circumstance.value: circumstance for circumstance in Circumstance}
        if node.value not in valid:
            raise ShapeError(node, f"“{node.value}” is not a condition. {nearest(node.value, self.names())}")
        return valid[node.value]

    def _words(self, node: Node) -> Sequence[str]:
        items = node.value if isinstance(node, SequenceNode) else [node]
        words: list[str] = []
        for item in items:
            word = _WORD.parse(item)
            if not word.startswith("@"):
                words.append(word)
            elif word[1:] in self.word_lists:
                words.extend(self.word_lists[word[1:]])
            else:
                raise ShapeError(item, f"There is no word list “{word[1:]}”. {nearest(word[1:], self.word_lists)}")
        return words
