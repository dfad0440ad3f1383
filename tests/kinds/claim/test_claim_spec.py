"""How a rule file says what praise is, and what it must not say."""

from __future__ import annotations

import pytest

from jargoncheck.kinds.claim.kind import CLAIM, triggers
from jargoncheck.kinds.claim.spec import ClaimEntry, ClaimSpec, Company, Weight, filled
from jargoncheck.morphology.inflection import PartOfSpeech
from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.nodes import parse_yaml
from jargoncheck.rulebook.problems import ShapeError
from jargoncheck.rulebook.rules import Confidence, Rule, Severity
from jargoncheck.rulebook.shapes import Record


def parse(text: str) -> ClaimSpec:
    record = Record(CLAIM.grammar.keys(ConditionShape({"tools": ("hammer",)})), CLAIM.grammar.build)
    node = parse_yaml(text)
    assert node is not None
    spec = record.parse(node)
    assert isinstance(spec, ClaimSpec)
    return spec


def rule_of(spec: ClaimSpec) -> Rule:
    return Rule("hype/x", "claim", "“{text}”: {ask}", "why", Severity.WARNING, Confidence.HIGH, (), (), (), spec)


def test_an_entry_has_defaults_and_the_rules_own_question() -> None:
    assert parse("{ask: what it does, entries: {best: {claim: the best}}}").entries == {
        "best": ClaimEntry(
            claims=("the best",),
            pos=PartOfSpeech.PHRASE,
            weight=Weight.STRONG,
            about=frozenset(),
            then=frozenset(),
            company=Company.ALONE,
            when=(),
            unless=(),
            ask="what it does",
            on=True,
        )
    }


def test_about_takes_words_and_lists_in_all_their_forms() -> None:
    entry = parse('{ask: what, entries: {x: {claim: x, ask: who, about: ["@tools", Web form]}}}').entries["x"]
    assert {"hammer", "hammers", "web form"} <= entry.about
    assert entry.ask == "who"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{ask: what, entries: {x: {claim: x, about: ['@tool']}}}",
            "There is no word list “tool”. Did you mean “tools”?",
        ),
        ("{ask: what, entries: {x: {claim: x, weight: heavy}}}", "“heavy” is not known here."),
        ("{entries: {x: {claim: x}}}", "Add “ask”: what to say instead, for the entries that do not ask their own."),
        ("{ask: what, entries: {x: {}}}", "Add “claim”: the evaluative words, or several that say the same."),
    ],
)
def test_mistakes_are_reported_in_words(text: str, message: str) -> None:
    with pytest.raises(ShapeError) as caught:
        parse(text)
    assert caught.value.message.startswith(message)


def test_triggers_are_every_form() -> None:
    spec = parse("{ask: w, entries: {a: {claim: game-changer, pos: noun}, b: {claim: '{win} big', pos: verb}}}")
    found = {(trigger.phrase, trigger.entry) for trigger in triggers(rule_of(spec))}
    assert found == {
        ("game-changer", "a"),
        ("game-changers", "a"),
        ("win big", "b"),
        ("wins big", "b"),
        ("won big", "b"),
        ("winning big", "b"),
    }


def test_entries_say_which_are_on() -> None:
    spec = parse("{ask: w, entries: {a: {claim: a}, b: {claim: b, on: false}}}")
    assert CLAIM.entries(rule_of(spec)) == {"a": True, "b": False}


def test_a_message_is_filled_in() -> None:
    assert filled("Instead of “{text}”, say {ask}.", "best", "what it does") == "Instead of “best”, say what it does."


def test_a_message_knows_no_other_names() -> None:
    with pytest.raises(ValueError, match=r"A claim's message has no “name”: write \{text\} or \{ask\}\."):
        filled("{name}", "best", "what it does")
