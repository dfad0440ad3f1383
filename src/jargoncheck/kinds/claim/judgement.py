"""Whether words of praise are a claim: asserted of something, by the author, without evidence."""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.kinds.claim.extent import extent
from jargoncheck.kinds.claim.spec import ClaimEntry, ClaimSpec, Weight
from jargoncheck.kinds.claim.stance import aimed, indispensable
from jargoncheck.kinds.claim.subjects import is_about
from jargoncheck.kinds.kind import Candidate
from jargoncheck.language.answers import Answer, all_of
from jargoncheck.language.conditions import answer
from jargoncheck.language.evidence import evidenced
from jargoncheck.language.names import in_name
from jargoncheck.language.reading import Reading
from jargoncheck.language.voice import attributed, conditional, negated, questioned
from jargoncheck.text.document import InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_ACRONYM = lazy_pattern(r"[A-Z0-9]{2,5}[-‐‑ ](?=\w)")


def entry_of(candidate: Candidate) -> ClaimEntry:
    """Return the entry that the words of ``candidate`` belong to."""
    spec = candidate.rule.spec
    assert isinstance(spec, ClaimSpec)
    assert candidate.entry is not None
    return spec.entries[candidate.entry]


def judge(candidate: Candidate, reading: Reading) -> Answer:
    """Answer whether ``candidate`` is a claim; the cheapest question comes first and the first no decides."""
    return all_of(_answers(candidate, reading))


def _answers(candidate: Candidate, reading: Reading) -> Iterator[Answer]:
    entry = entry_of(candidate)
    span = extent(reading, candidate.span, entry)
    if span is None:
        yield Answer.NO
        return
    yield Answer.of(not _describes_image(reading, span))
    if entry.about:
        yield Answer.of(is_about(reading, span, entry.pos, entry.about))
    for condition in entry.unless:
        yield answer(condition, reading, span).inverted()
    for condition in entry.when:
        yield answer(condition, reading, span)
    if entry.weight is Weight.WEAK:
        yield Answer.of(not aimed(reading, span))
    yield _in_name(reading, span).inverted()
    for excuse in (questioned, attributed, evidenced):
        yield excuse(reading, span).inverted()
    if not indispensable(reading, span):
        yield negated(reading, span).inverted()
        yield conditional(reading, span).inverted()


def _describes_image(reading: Reading, span: ProseSpan) -> bool:
    """Tell whether ``span`` is in an image's alt text, which repeats what the image says or shows."""
    return any(inline.kind is InlineKind.IMAGE and inline.span.overlaps(span) for inline in reading.block.inlines)


def _in_name(reading: Reading, span: ProseSpan) -> Answer:
    """Answer whether ``span`` is in a name; the capitals of the acronym in "AI-powered" make none of it."""
    text = span.of(reading.text)
    acronym = _ACRONYM.match(text)
    if acronym and text[acronym.end() :].islower():
        return Answer.NO
    return in_name(reading, span)
