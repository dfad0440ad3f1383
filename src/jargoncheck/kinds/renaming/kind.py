"""The kind ``renaming``: names of bodies that have another name by now, or are no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jargoncheck.kinds.kind import Candidate, Excuse, Fact, Kind, Located, Match, Suggestion, Trigger, Wishes
from jargoncheck.kinds.renaming.history import speaks_of_the_past, year_of
from jargoncheck.kinds.renaming.spec import GRAMMAR, FormerBody, RenamingSpec
from jargoncheck.language.answers import Answer, all_of
from jargoncheck.language.conditions import answer
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Document
from jargoncheck.text.spans import ProseSpan

_LITTLE = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"})


@dataclass(frozen=True, slots=True)
class FormerName:
    """What a trigger was made from: a former ``name`` of ``body``."""

    name: str
    body: FormerBody


@dataclass(frozen=True, slots=True)
class FormerNameUsed(Fact):
    """A former name in the text; ``match`` is what to report unless the document is of the name's own time."""

    until: int
    match: Match


def _triggers(rule: Rule) -> Iterator[Trigger]:
    # Commas part phrases, so a name with one is looked for by what comes before it.
    for key, body in _spec(rule).entries.items():
        for name in body.names:
            yield Trigger(name.partition(",")[0], rule.id, key, FormerName(name, body))


def _judge(candidate: Candidate, reading: Reading) -> Answer:
    found: FormerName = candidate.detail
    span = _whole(candidate, reading)
    if span is None or _in_longer_name(reading, span):
        return Answer.NO
    if speaks_of_the_past(reading, span, found.body, _spec(candidate.rule)):
        return Answer.NO
    return all_of(_answers(found.body, reading, span))


def _answers(body: FormerBody, reading: Reading, span: ProseSpan) -> Iterator[Answer]:
    for condition in body.unless:
        yield answer(condition, reading, span).inverted()
    for condition in body.when:
        yield answer(condition, reading, span)


def _whole(candidate: Candidate, reading: Reading) -> ProseSpan | None:
    """Return the span of the whole name, or None where the text goes on otherwise or has other capitals."""
    found: FormerName = candidate.detail
    start, end = candidate.span.start, candidate.span.start + len(found.name)
    if reading.text[start:end] != found.name or reading.text[end : end + 1].isalnum():
        return None
    return ProseSpan(start, end)


def _in_longer_name(reading: Reading, span: ProseSpan) -> bool:
    """Tell whether another name goes on before or after: a title, a committee, a body elsewhere."""
    if not span.of(reading.text)[0].isupper():
        return False
    words = reading.words
    first, last = reading.word_range(span)
    after = words[last] if last < len(words) else None
    if after is not None and after.text[:1].isupper() and reading.text[span.end : after.span.start] == " ":
        return True
    before = words[first - 1] if first else None
    return (
        before is not None
        and before.text[:1].isupper()
        and before.lower not in _LITTLE
        and reading.text[before.span.end : span.start] == " "
        and before.span.start != reading.sentence_at(span.start).start
    )


def _outcome(candidate: Candidate, reading: Reading) -> Fact:
    found: FormerName = candidate.detail
    span = _whole(candidate, reading)
    assert span is not None, "a candidate that is judged to be a name has its span"
    rule, body = candidate.rule, found.body
    new = body.names[found.name]
    if new:
        either = " or ".join(f"“{name}”" for name in new)
        message = rule.message.format(text=found.name, until=body.until, suggestions=either)
    else:
        message = _spec(rule).advice_message.format(text=found.name, until=body.until, advice=body.advice)
    match = Match(rule.id, candidate.entry, span, message, tuple(Suggestion(name) for name in new))
    return FormerNameUsed(span, body.until, match)


def _conclude(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterator[Located[Match]]:
    del wishes
    wanted = {rule.id for rule in rules}
    used = [(each.block, each.item) for each in facts if isinstance(each.item, FormerNameUsed)]
    year = year_of(document) if used else None
    for block, fact in used:
        longer = any(b == block and other.span.contains(fact.span) and other.span != fact.span for b, other in used)
        if fact.match.rule in wanted and not longer and (year is None or year > fact.until):
            yield Located(block, fact.match)


def _entries(rule: Rule) -> Mapping[str, bool]:
    return {key: body.on for key, body in _spec(rule).entries.items()}


def _suggested(rule: Rule) -> Iterable[tuple[str, str]]:
    return ((key, new) for key, body in _spec(rule).entries.items() for names in body.names.values() for new in names)


def _spec(rule: Rule) -> RenamingSpec:
    spec: RenamingSpec = rule.spec
    return spec


RENAMING = Kind(
    name="renaming",
    grammar=GRAMMAR,
    judge=_judge,
    outcome=_outcome,
    entries=_entries,
    suggested=_suggested,
    triggers=_triggers,
    conclude=_conclude,
    excuses=frozenset({Excuse.QUOTED, Excuse.MENTIONED}),
)
"""The kind ``renaming``. A name is no excuse here: names are what it looks for."""
