"""What a rule about the purpose of a document holds: the words for what is introduced and for what is gained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jargoncheck.morphology.inflection import PartOfSpeech, surface_forms
from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.loader import Grammar
from jargoncheck.rulebook.rules import Rule
from jargoncheck.rulebook.shapes import Key, ListOf, Text


@dataclass(frozen=True, slots=True)
class PurposeSpec:
    """Words in all their forms, in lower case.

    - ``things``: what a document may introduce (model, strategy);
    - ``people``: who may gain (you, residents, staff);
    - ``gains``: words that are a gain by themselves (cheaper, sooner);
    - ``cutting`` and ``burdens``: verbs and the nouns that people are glad to have less of;
    - ``raising`` and ``goods``: verbs and the nouns that they are glad to have more of;
    - ``using``: verbs for what one does with the thing itself, so that "helps you assess" is no gain.
    """

    things: tuple[str, ...]
    people: tuple[str, ...]
    gains: tuple[str, ...]
    cutting: tuple[str, ...]
    burdens: tuple[str, ...]
    raising: tuple[str, ...]
    goods: tuple[str, ...]
    using: tuple[str, ...]


_PARTS = {
    "things": PartOfSpeech.NOUN,
    "people": PartOfSpeech.NOUN,
    "gains": PartOfSpeech.PHRASE,
    "cutting": PartOfSpeech.VERB,
    "burdens": PartOfSpeech.NOUN,
    "raising": PartOfSpeech.VERB,
    "goods": PartOfSpeech.NOUN,
    "using": PartOfSpeech.VERB,
}
_ABOUT = {
    "things": "nouns for what a document may introduce",
    "people": "words for people who may gain",
    "gains": "words that are a gain by themselves",
    "cutting": "verbs for making less of something",
    "burdens": "nouns for what people like to have less of",
    "raising": "verbs for making more or better of something",
    "goods": "nouns for what people like to have more of",
    "using": "verbs for what is done with the thing itself",
}


def _build(**words: Sequence[str]) -> PurposeSpec:
    return PurposeSpec(**{name: tuple(_forms(found, _PARTS[name])) for name, found in words.items()})


def _forms(words: Sequence[str], part: PartOfSpeech) -> Sequence[str]:
    forms: dict[str, None] = {}
    for word in words:
        forms[word.lower()] = None
        if part is not PartOfSpeech.PHRASE:
            forms.update((form.lower(), None) for form, _ in surface_forms(word, part))
    return list(forms)


def _keys(conditions: ConditionShape) -> Mapping[str, Key]:
    del conditions
    return {name: Key(ListOf(Text()), about, required=True) for name, about in _ABOUT.items()}


GRAMMAR = Grammar(_keys, _build)


def spec_of(rule: Rule) -> PurposeSpec:
    """Return the spec of a rule about purpose."""
    spec: Any = rule.spec
    assert isinstance(spec, PurposeSpec)
    return spec
