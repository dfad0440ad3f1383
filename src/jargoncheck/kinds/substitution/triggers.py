"""What the one pass over the text looks for: every spelling of every entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jargoncheck.kinds.kind import Trigger
from jargoncheck.kinds.substitution.entries import Entry, Vocabulary
from jargoncheck.morphology.inflection import Form, surface_forms
from jargoncheck.rulebook.rules import Rule


@dataclass(frozen=True, slots=True)
class Spelling:
    """What was found: which entry, and the form or forms that it can be."""

    entry: Entry
    forms: frozenset[Form]


def triggers(rule: Rule) -> Iterator[Trigger]:
    """Yield a trigger for each spelling of each entry of ``rule``."""
    vocabulary: Vocabulary = rule.spec
    for key, entry in vocabulary.entries.items():
        for spelling, forms in spellings(entry).items():
            yield Trigger(_phrase(spelling), rule.id, key, Spelling(entry, forms))


def spellings(entry: Entry) -> dict[str, frozenset[Form]]:
    """Return each surface form of ``entry`` in lower case, with what it can be."""
    found: dict[str, frozenset[Form]] = {}
    for words in entry.avoid:
        for spelling, forms in surface_forms(words, entry.pos):
            found[spelling] = found.get(spelling, frozenset()) | forms
    return found


def _phrase(spelling: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", spelling).split())
