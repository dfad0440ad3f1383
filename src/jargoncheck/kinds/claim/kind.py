"""The kind ``claim``: praise that stands in for evidence, reported once for each distinct phrase of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jargoncheck.kinds.claim.extent import extent
from jargoncheck.kinds.claim.judgement import entry_of, judge
from jargoncheck.kinds.claim.speakers import spoken_blocks
from jargoncheck.kinds.claim.spec import GRAMMAR, ClaimSpec, filled
from jargoncheck.kinds.kind import Candidate, Excuse, Fact, Kind, Located, Match, Trigger, Wishes
from jargoncheck.language.reading import Reading
from jargoncheck.morphology.inflection import PartOfSpeech, surface_forms
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Document


@dataclass(frozen=True, slots=True)
class Claim(Fact):
    """A claim with the report that it makes if it is the first of its ``phrase`` (the words before inflection)."""

    phrase: str
    match: Match


def entries(rule: Rule) -> Mapping[str, bool]:
    """Return the keys of the ways to praise, each with whether it is on."""
    spec = rule.spec
    assert isinstance(spec, ClaimSpec)
    return {key: entry.on for key, entry in spec.entries.items()}


def triggers(rule: Rule) -> Iterator[Trigger]:
    """Yield every form of every claim; the detail is the form before inflection."""
    spec = rule.spec
    assert isinstance(spec, ClaimSpec)
    for key, entry in spec.entries.items():
        forms = {form: claim for claim in entry.claims for form in _forms(claim, entry.pos)}
        for form, claim in forms.items():
            yield Trigger(form, rule.id, key, claim)


def _forms(claim: str, pos: PartOfSpeech) -> list[str]:
    return [form for form, _ in surface_forms(claim, pos)] if pos is not PartOfSpeech.PHRASE else [claim]


def outcome(candidate: Candidate, reading: Reading) -> Claim:
    """Return what the document needs to know of a claim. There is no edit: what to say, only the writer knows."""
    entry = entry_of(candidate)
    span = extent(reading, candidate.span, entry) or candidate.span
    text = span.of(reading.text)
    match = Match(candidate.rule.id, candidate.entry, span, filled(candidate.rule.message, text, entry.ask))
    phrase = str(candidate.detail) if span == candidate.span else text
    return Claim(span, phrase.lower(), match)


def conclude(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterator[Located[Match]]:
    """Yield one match for each distinct phrase, at its first place in the author's own words.

    A writer who has answered "so what?" once knows what to do with the other places, and a page that says "seamless"
    nine times has one problem. Where claims overlap, the longest one counts.
    """
    del rules, wishes
    claims = [Located(found.block, found.item) for found in facts if isinstance(found.item, Claim)]
    if not claims:
        return
    spoken = spoken_blocks(document)
    reported: set[str] = set()
    for found in _without_overlaps(claims):
        if found.block not in spoken and found.item.phrase not in reported:
            reported.add(found.item.phrase)
            yield Located(found.block, found.item.match)


def _without_overlaps(claims: Sequence[Located[Claim]]) -> list[Located[Claim]]:
    kept: list[Located[Claim]] = []
    for found in sorted(claims, key=lambda claim: -len(claim.item.span)):
        if not any(found.block == other.block and found.item.span.overlaps(other.item.span) for other in kept):
            kept.append(found)
    return sorted(kept, key=lambda claim: (claim.block, claim.item.span))


CLAIM = Kind(
    name="claim",
    grammar=GRAMMAR,
    judge=judge,
    outcome=outcome,
    entries=entries,
    triggers=triggers,
    conclude=conclude,
    # Names are asked about in ``judge``, which knows that the capitals of "AI-powered" make none.
    excuses=frozenset({Excuse.QUOTED, Excuse.MENTIONED}),
)
