"""Words that label people: what finds them, when they are reported, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jargoncheck.kinds.choice.bare import stands_alone
from jargoncheck.kinds.choice.fitting import fitted
from jargoncheck.kinds.choice.spec import DiscouragedEntry, DiscouragedSpec
from jargoncheck.kinds.kind import Candidate, Match, Suggestion, Trigger
from jargoncheck.language.answers import Answer, all_of
from jargoncheck.language.conditions import answer
from jargoncheck.language.names import in_name
from jargoncheck.language.reading import Reading
from jargoncheck.morphology.inflection import Form, inflect, surface_forms
from jargoncheck.rulebook.rules import Rule


@dataclass(frozen=True, slots=True)
class FoundForm:
    """The detail of a trigger: the grammatical forms that the phrase can be."""

    forms: frozenset[Form]


def triggers(rule: Rule, spec: DiscouragedSpec) -> Iterator[Trigger]:
    """Yield every form of every phrase to avoid."""
    for key, entry in spec.entries.items():
        for lemma in entry.avoid:
            for text, forms in surface_forms(lemma, entry.pos):
                yield Trigger(text.replace("-", " ").replace("'", " "), rule.id, key, FoundForm(forms))


def judge(candidate: Candidate, reading: Reading, spec: DiscouragedSpec) -> Answer:
    """Answer whether the entry's conditions hold."""
    entry = _entry(candidate, spec)

    def answers() -> Iterator[Answer]:
        for condition in entry.unless:
            yield answer(condition, reading, candidate.span).inverted()
        for condition in entry.when:
            yield answer(condition, reading, candidate.span)
        if entry.bare:
            yield stands_alone(reading, candidate.span)
        if not any(lemma.isupper() for lemma in entry.avoid):
            yield in_name(reading, candidate.span).inverted()

    return all_of(answers())


def outcome(candidate: Candidate, reading: Reading, spec: DiscouragedSpec) -> Match:
    """Return the finding, with the replacements that fit the form that was found."""
    entry = _entry(candidate, spec)
    text = candidate.span.of(reading.text)
    message = candidate.rule.message.format(words=text, advice=entry.advice)
    suggestions = tuple(_suggestions(candidate, reading, entry))
    return Match(candidate.rule.id, candidate.entry, candidate.span, message, suggestions)


def _suggestions(candidate: Candidate, reading: Reading, entry: DiscouragedEntry) -> Iterator[Suggestion]:
    found: FoundForm = candidate.detail
    form = next((form for form in Form if form in found.forms), Form.PLAIN)
    for lemma in entry.prefer:
        word = inflect(lemma, form)
        replacement = fitted(reading.text, candidate.span, word) if word else None
        if replacement is not None:
            yield Suggestion(replacement)


def _entry(candidate: Candidate, spec: DiscouragedSpec) -> DiscouragedEntry:
    assert candidate.entry is not None, "every trigger of a discouraged word names its entry"
    return spec.entries[candidate.entry]
