"""The third level: what documents say to each other.

A glossary explains acronyms for every document of the project, so it is read first and its long forms become part of
the wishes for the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from jargoncheck.kinds.acronym.survey import survey
from jargoncheck.kinds.kind import Located
from jargoncheck.language.syntax import NoParser
from jargoncheck.linter.blocks import BlockChecker
from jargoncheck.linter.linter import Linter
from jargoncheck.text.document import Document


def with_glossary(linter: Linter, glossary: Sequence[Document]) -> Linter:
    """Return ``linter`` with what the documents of ``glossary`` explain, on top of its own long forms."""
    long_forms = dict(linter.wishes.glossary)
    for document in glossary:
        long_forms.update(explained_in(linter, document))
    return replace(linter, wishes=replace(linter.wishes, glossary=long_forms))


def explained_in(linter: Linter, document: Document) -> Mapping[str, tuple[str, ...]]:
    """Return the long forms that ``document`` gives, by acronym."""
    wishes = replace(linter.wishes, chosen=lambda rule, entry: True, known_acronyms=frozenset(), glossary={})
    checker = BlockChecker(linter.rules, wishes, linter.tagger, NoParser())
    results = checker.check(document.blocks)
    facts = [Located(index, fact) for index, result in enumerate(results) for _, fact in result.facts]
    records = survey(document, facts, wishes, None)
    return {
        short: tuple(dict.fromkeys([*record.defined, *(found.item.long for found in record.explanations)]))
        for short, record in records.items()
        if record.is_explained
    }
