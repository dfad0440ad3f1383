"""What a vocabulary entry may say, and what it is refused for."""

from __future__ import annotations

import re
from typing import Any

import pytest

from jargoncheck.kinds.kind import Trigger
from jargoncheck.kinds.substitution.entries import Entry, Vocabulary
from jargoncheck.kinds.substitution.kind import entries, suggested
from jargoncheck.kinds.substitution.triggers import Spelling, triggers
from jargoncheck.morphology.inflection import Form, PartOfSpeech
from jargoncheck.rulebook.rules import Confidence, Rule, Severity


def rule_of(**vocabulary: Entry) -> Rule:
    spec = Vocabulary(
        {key.replace("_", "-"): entry for key, entry in vocabulary.items()}, "Replace “{text}”: {advice}."
    )
    return Rule("plain/words", "substitution", "", "", Severity.WARNING, Confidence.HIGH, (), (), (), spec)


def test_every_form_in_both_spellings_is_looked_for() -> None:
    entry = Entry(("utilise",), PartOfSpeech.VERB, ("use",))

    assert list(triggers(rule_of(utilise=entry))) == [
        Trigger(phrase, "plain/words", "utilise", Spelling(entry, frozenset(forms)))
        for phrase, forms in [
            ("utilise", {Form.BASE}),
            ("utilize", {Form.BASE}),
            ("utilises", {Form.THIRD}),
            ("utilizes", {Form.THIRD}),
            ("utilising", {Form.GERUND}),
            ("utilizing", {Form.GERUND}),
            ("utilised", {Form.PAST, Form.PARTICIPLE}),
            ("utilized", {Form.PAST, Form.PARTICIPLE}),
        ]
    ]


@pytest.mark.parametrize(
    ("avoid", "pos", "phrases"),
    [
        ("one-stop shop", PartOfSpeech.NOUN, ["one stop shop", "one stop shops"]),
        ("drive out", PartOfSpeech.VERB, ["drive out", "drives out", "driving out", "drove out", "driven out"]),
        ("in order to", PartOfSpeech.PHRASE, ["in order to"]),
        ("e.g.", PartOfSpeech.PHRASE, ["e g"]),
    ],
)
def test_phrases_are_looked_for_as_words_with_single_spaces(avoid: str, pos: PartOfSpeech, phrases: list[str]) -> None:
    rule = rule_of(entry=Entry((avoid,), pos, advice="leave it out"))

    assert [trigger.phrase for trigger in triggers(rule)] == phrases


def test_entries_say_whether_they_are_on_and_what_they_suggest() -> None:
    rule = rule_of(
        impact=Entry(("impact",), PartOfSpeech.VERB, ("affect",), governed={"on": ("have an effect on",)}),
        easy=Entry(("easy",), PartOfSpeech.ADJECTIVE, advice="leave it out", on=False),
    )

    assert entries(rule) == {"impact": True, "easy": False}
    assert list(suggested(rule)) == [("impact", "affect"), ("impact", "have an effect on")]


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({}, "Add “prefer” or “advice”: the reader wants to know what to write."),
        ({"advice": "leave it out", "safe": True}, "Add “prefer”: only a replacement can be safe."),
        ({"prefer": ("[say how]",)}, "“[say how]” cannot be written in the text: move it to “advice”."),
        ({"prefer": ("done",)}, "“done” has no -ing form: write the base form of a verb."),
    ],
)
def test_an_entry_that_could_not_help_the_reader_is_refused(values: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        Entry(("enhance",), PartOfSpeech.VERB, **values)
