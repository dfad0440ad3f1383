"""The kind of rule that finds words to avoid and says what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jargoncheck.kinds.kind import Candidate, Kind, Match
from jargoncheck.kinds.substitution.entries import GRAMMAR, Vocabulary
from jargoncheck.kinds.substitution.judging import judge
from jargoncheck.kinds.substitution.messages import message
from jargoncheck.kinds.substitution.replacing import replacement
from jargoncheck.kinds.substitution.triggers import Spelling, triggers
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.rules import Rule


def outcome(candidate: Candidate, reading: Reading) -> Match:
    """Return what to report: the words that are replaced, with suggestions that fit the sentence."""
    vocabulary: Vocabulary = candidate.rule.spec
    spelling: Spelling = candidate.detail
    found = replacement(spelling, candidate.span, reading)
    return Match(
        candidate.rule.id,
        candidate.entry,
        found.span,
        message(candidate.rule.message, vocabulary, spelling.entry, found, reading.text),
        found.suggestions,
    )


def entries(rule: Rule) -> Mapping[str, bool]:
    """Return the keys of the vocabulary of ``rule``, each with whether it is on by default."""
    vocabulary: Vocabulary = rule.spec
    return {key: entry.on for key, entry in vocabulary.entries.items()}


def suggested(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield the key of each entry with each of its replacements, as a lemma."""
    vocabulary: Vocabulary = rule.spec
    for key, entry in vocabulary.entries.items():
        for words in entry.replacements():
            yield key, words


SUBSTITUTION = Kind(
    name="substitution",
    grammar=GRAMMAR,
    judge=judge,
    outcome=outcome,
    entries=entries,
    suggested=suggested,
    triggers=triggers,
)
