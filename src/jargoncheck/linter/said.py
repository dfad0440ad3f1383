"""What a document says that other documents are compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jargoncheck.kinds.acronym.facts import AcronymExplanation
from jargoncheck.kinds.choice.reports import uses_of
from jargoncheck.kinds.choice.same_group import in_page, uses_for_group
from jargoncheck.kinds.choice.spec import MixedSpec
from jargoncheck.kinds.kind import Fact, Located, Wishes
from jargoncheck.linter.blocks import BlockResult
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.findings import ExplainedAcronym, FileReport, Finding, Said, WordForPeople
from jargoncheck.linter.sections import word_list_blocks
from jargoncheck.text.document import Document

CONFLICTING = "acronym/conflicting"


def said(
    document: Document,
    results: Sequence[BlockResult],
    rules: CompiledRules,
    wishes: Wishes,
    report_with: Callable[[Sequence[Finding]], FileReport],
) -> Said:
    """Return what ``document`` says, as far as ``wishes`` ask for it."""
    facts = [Located(index, fact) for index, result in enumerate(results) for _, fact in result.facts]
    explained = tuple(_explained(document, facts)) if wishes.across_files and _conflicts_are_on(rules, wishes) else ()
    people = tuple(_people(document, facts, rules, wishes)) if wishes.in_sections else ()
    return Said(explained, people, wishes.severities, report_with)


def _conflicts_are_on(rules: CompiledRules, wishes: Wishes) -> bool:
    return CONFLICTING in rules.kinds and wishes.chosen(CONFLICTING, None)


def _explained(document: Document, facts: Sequence[Located[Fact]]) -> Iterator[ExplainedAcronym]:
    """Yield the acronyms that ``document`` explains in its own words, in order."""
    for located in facts:
        fact = located.item
        if isinstance(fact, AcronymExplanation) and not fact.quoted:
            block = document.blocks[located.block]
            yield ExplainedAcronym(fact.key, fact.short, fact.long, block.map.to_source(fact.span))


def _people(
    document: Document, facts: Sequence[Located[Fact]], rules: CompiledRules, wishes: Wishes
) -> Iterator[WordForPeople]:
    """Yield the words for people that ``document`` uses of the group itself, in order.

    Where the organisation has a word of its own, each other one is reported already.
    """
    if wishes.preferred_people_word:
        return
    mentioned_only = word_list_blocks(document)
    own = [located for located in facts if located.block not in mentioned_only]
    for rule in rules.ids_of_kind("choice"):
        if isinstance(rules.rules[rule].spec, MixedSpec) and wishes.chosen(rule, None):
            by_word = uses_for_group(tuple(uses_of(rules.rules[rule], own)))
            for uses in by_word.values():
                first = uses[0]
                span = document.blocks[first.block].map.to_source(first.item.span)
                yield WordForPeople(in_page(uses), span)
