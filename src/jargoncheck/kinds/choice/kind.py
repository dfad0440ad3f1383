"""The kind ``choice``: which word to choose for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jargoncheck.kinds.choice import discouraged, reports
from jargoncheck.kinds.choice.acts import acts
from jargoncheck.kinds.choice.facts import PersonWord
from jargoncheck.kinds.choice.spec import GRAMMAR, DiscouragedSpec, GroupWord, MixedSpec, PreferredSpec, Spec
from jargoncheck.kinds.choice.standing import Standing, set_apart, standing
from jargoncheck.kinds.kind import Candidate, Excuse, Fact, Kind, Located, Match, Trigger, Wishes
from jargoncheck.language.answers import Answer, any_of
from jargoncheck.language.conditions import answer
from jargoncheck.language.names import in_name
from jargoncheck.language.reading import Reading
from jargoncheck.morphology.inflection import Form, PartOfSpeech, surface_forms
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Document


def _triggers(rule: Rule) -> Iterable[Trigger]:
    spec: Spec = rule.spec
    if isinstance(spec, DiscouragedSpec):
        return discouraged.triggers(rule, spec)
    return _group_triggers(rule, spec)


def _is_idle(rule: Rule, wishes: Wishes) -> bool:
    # Without a word that the organisation prefers there is none to prefer.
    return isinstance(rule.spec, PreferredSpec) and not wishes.preferred_people_word


def _entries(rule: Rule) -> Mapping[str, bool]:
    spec: Spec = rule.spec
    if isinstance(spec, DiscouragedSpec):
        return {key: entry.on for key, entry in spec.entries.items()}
    return dict.fromkeys(spec.words, True)


def _suggested(rule: Rule) -> Iterator[tuple[str | None, str]]:
    spec: Spec = rule.spec
    if isinstance(spec, DiscouragedSpec):
        for key, entry in spec.entries.items():
            yield from ((key, word) for word in entry.prefer)


def _group_triggers(rule: Rule, spec: MixedSpec | PreferredSpec) -> Iterator[Trigger]:
    for key, word in spec.words.items():
        for phrase in (word.word, *word.also):
            for text, forms in surface_forms(phrase, PartOfSpeech.NOUN):
                plural = Form.PLURAL in forms or phrase.startswith("the ")
                yield Trigger(text.replace("-", " "), rule.id, key, plural)


def _judge(candidate: Candidate, reading: Reading) -> Answer:
    spec: Spec = candidate.rule.spec
    if isinstance(spec, DiscouragedSpec):
        return discouraged.judge(candidate, reading, spec)
    if standing(reading, candidate.span, _word(candidate, spec).breadth) is Standing.LABEL:
        return Answer.NO
    return in_name(reading, candidate.span).inverted()


def _outcome(candidate: Candidate, reading: Reading) -> Match | Fact | None:
    spec: Spec = candidate.rule.spec
    if isinstance(spec, DiscouragedSpec):
        return discouraged.outcome(candidate, reading, spec)
    word = _word(candidate, spec)
    stands = standing(reading, candidate.span, word.breadth)
    if stands is Standing.GROUP and _excused(candidate, reading, word):
        stands = Standing.OTHERS
    return PersonWord(
        candidate.span,
        candidate.rule.id,
        candidate.entry or "",
        candidate.detail,
        stands,
        frozenset(acts(reading, candidate.span, spec)) if isinstance(spec, MixedSpec) else frozenset(),
        frozenset(_apart(candidate, reading, spec)),
    )


def _apart(candidate: Candidate, reading: Reading, spec: MixedSpec | PreferredSpec) -> Iterator[str]:
    for key, narrowed in set_apart(reading, candidate.span, spec.forms):
        # "Citizens and customers" may be the same people twice, "clients and users" are not.
        if narrowed or spec.words[key].breadth is _word(candidate, spec).breadth:
            yield key


def _excused(candidate: Candidate, reading: Reading, word: GroupWord) -> bool:
    # A condition that only a parser could answer excuses: a word too few is counted rather than one too many.
    return any_of(answer(condition, reading, candidate.span) for condition in word.unless) is not Answer.NO


def _word(candidate: Candidate, spec: MixedSpec | PreferredSpec) -> GroupWord:
    assert candidate.entry is not None, "every trigger of a word for people names its key"
    return spec.words[candidate.entry]


def _conclude(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterator[Located[Match]]:
    for rule in rules:
        spec: Spec = rule.spec
        uses = tuple(reports.uses_of(rule, facts))
        if isinstance(spec, MixedSpec):
            yield from reports.mixed(rule, spec, uses, document, wishes.preferred_people_word)
        elif isinstance(spec, PreferredSpec) and wishes.preferred_people_word:
            yield from reports.not_preferred(rule, spec, uses, document, wishes.preferred_people_word)


CHOICE = Kind(
    "choice",
    GRAMMAR,
    _judge,
    _outcome,
    entries=_entries,
    suggested=_suggested,
    triggers=_triggers,
    is_idle=_is_idle,
    conclude=_conclude,
    # Names are asked for in ``judge``, where acronyms for people are known not to be any.
    excuses=frozenset((Excuse.QUOTED, Excuse.MENTIONED)),
)
