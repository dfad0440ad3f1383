"""Whether words that were found are used in the sense that has a plain alternative."""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.kinds.kind import Candidate
from jargoncheck.kinds.substitution.triggers import Spelling
from jargoncheck.language.answers import Answer, all_of
from jargoncheck.language.conditions import answer
from jargoncheck.language.reading import Reading
from jargoncheck.morphology.inflection import Form, PartOfSpeech
from jargoncheck.rulebook.conditions import IsWordClass, WordClass
from jargoncheck.text.spans import ProseSpan

_WORD_CLASSES = {
    PartOfSpeech.VERB: WordClass.VERB,
    PartOfSpeech.NOUN: WordClass.NOUN,
    PartOfSpeech.ADJECTIVE: WordClass.ADJECTIVE,
    PartOfSpeech.ADVERB: WordClass.ADVERB,
}


def judge(candidate: Candidate, reading: Reading) -> Answer:
    """Answer whether the candidate is to be reported: its part of speech fits, ``when`` holds and no ``unless``."""
    return all_of(_answers(candidate.detail, candidate.span, reading))


def _answers(spelling: Spelling, span: ProseSpan, reading: Reading) -> Iterator[Answer]:
    # Neighbouring words often settle the matter at no cost, so the part of speech is asked after the excuses.
    entry = spelling.entry
    for condition in entry.unless:
        yield answer(condition, reading, span).inverted()
    if not _is_certain(spelling, span, reading) and entry.pos in _WORD_CLASSES:
        # A word alone in its heading or cell has no grammar: "Key" heads a column as a noun.
        yield Answer.of(span.of(reading.text) != reading.text.strip())
        head = _head(span, entry.pos, reading)
        yield answer(IsWordClass(_classes(spelling, head.of(reading.text))), reading, head)
    for condition in entry.when:
        yield answer(condition, reading, span)


def _is_certain(spelling: Spelling, span: ProseSpan, reading: Reading) -> bool:
    """Tell whether nothing needs to be asked about the part of speech."""
    entry = spelling.entry
    if Form.BASE in spelling.forms:
        opens = entry.imperative and span.start == reading.sentence_at(span.start).start
        return entry.certain or opens
    participle = not spelling.forms.isdisjoint({Form.PARTICIPLE, Form.GERUND})
    return entry.certain or (entry.certain_participles and participle)


def _classes(spelling: Spelling, word: str) -> frozenset[WordClass]:
    """Return the parts of speech that fit.

    In a heading in title case every word looks like a name ("Key Findings", "Driving Change"). Real names are
    excused elsewhere, so for words that would hardly be names the capital is not held against them.
    """
    wanted = _WORD_CLASSES[spelling.entry.pos]
    seldom_named = wanted is WordClass.ADJECTIVE or spelling.forms == {Form.GERUND}
    return frozenset({wanted, WordClass.NAME} if seldom_named and word[:1].isupper() else {wanted})


def _head(span: ProseSpan, pos: PartOfSpeech, reading: Reading) -> ProseSpan:
    """Return the word that shows the part of speech: the first of a verb phrase, else the last."""
    first, last = reading.word_range(span)
    return reading.words[first if pos is PartOfSpeech.VERB else last - 1].span
