"""What shows that two words for people mean the same group: the weights and the verbs, as a rule file has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jargoncheck.morphology.inflection import PartOfSpeech, surface_forms
from jargoncheck.rulebook.nodes import Node, ScalarNode
from jargoncheck.rulebook.problems import ShapeError
from jargoncheck.rulebook.shapes import Key, ListOf, Record, Schema, Text


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much each sign weighs; ``same_group`` adds them up.

    ``doing`` maps the forms of verbs whose subject is a person who is served (apply, pay) to their base forms,
    ``receiving`` those of verbs done to one (help, ask), ``having`` those of nouns for what one has (need, complaint).
    """

    needed: int
    served: int
    same_place: int
    same_act: int
    repeated: int
    doing: Mapping[str, str]
    receiving: Mapping[str, str]
    having: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Weight:
    """A whole number, 0 or more."""

    def parse(self, node: Node) -> int:
        if not isinstance(node, ScalarNode) or not str(node.value).isdecimal():
            raise ShapeError(node, "Write a whole number here.")
        return int(node.value)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": 0}


def evidence_record() -> Record:
    """Return the shape of the ``evidence`` table."""
    nouns = ListOf(Text(r"[a-z]+", "a noun in the singular"))
    verbs = ListOf(Text(r"[a-z]+", "a verb in its base form"))
    return Record(
        {
            "needed": Key(Weight(), "the sum from which two words are taken for names of one group", required=True),
            "served": Key(Weight(), "for each word that is used of people who are served", required=True),
            "same-place": Key(Weight(), "for standing in the same or the next paragraph", required=True),
            "same-act": Key(Weight(), "for doing the same thing", required=True),
            "repeated": Key(Weight(), "for each word that stands there more than once", required=True),
            "doing": Key(verbs, "what people who are served do", required=True),
            "receiving": Key(verbs, "what is done to people who are served", required=True),
            "having": Key(nouns, "what people who are served have", required=True),
        },
        _evidence,
    )


def _evidence(doing: Iterable[str], receiving: Iterable[str], having: Iterable[str], **weights: int) -> Evidence:
    return Evidence(
        doing=_forms(doing, PartOfSpeech.VERB),
        receiving=_forms(receiving, PartOfSpeech.VERB),
        having=_forms(having, PartOfSpeech.NOUN),
        **weights,
    )


def _forms(lemmas: Iterable[str], pos: PartOfSpeech) -> Mapping[str, str]:
    return {form: lemma for lemma in lemmas for form, _ in surface_forms(lemma, pos)}
