"""The second level: what needs the whole document, and the findings in their final form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from operator import attrgetter

from jargoncheck.kinds.kind import Excuse, Fact, Located, Match, Suggestion, Wishes
from jargoncheck.kinds.table import KINDS
from jargoncheck.linter.blocks import BlockResult
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.findings import Finding, RelatedPlace
from jargoncheck.linter.placing import placed
from jargoncheck.linter.sections import word_list_blocks
from jargoncheck.text.document import Document


def conclude(
    document: Document, results: Sequence[BlockResult], rules: CompiledRules, wishes: Wishes
) -> tuple[Finding, ...]:
    """Return the findings of ``document``, in order of place, from the results of its blocks."""
    mentioned_only = word_list_blocks(document)
    matches = [
        Located(index, match)
        for index, result in enumerate(results)
        for match in result.matches
        if index not in mentioned_only
    ]
    facts = [(kind, Located(index, fact)) for index, result in enumerate(results) for kind, fact in result.facts]
    # What a document decides is about more than the words at one place, so it stands beside what overlaps it.
    located = [*without_overlaps(matches, rules), *_conclusions(document, facts, mentioned_only, rules, wishes)]
    if wishes.ignored_names:
        located = [match for match in located if not _in_ignored_name(document, match, wishes.ignored_names)]
    found = (to_finding(document, match, rules, wishes) for match in located)
    return tuple(sorted(found, key=attrgetter("order")))


def without_overlaps(matches: Iterable[Located[Match]], rules: CompiledRules) -> Iterator[Located[Match]]:
    """Yield ``matches`` without those that overlap a longer one of the same family; the first of equals stays."""
    kept: dict[tuple[int, str], list[Match]] = {}
    for located in sorted(matches, key=lambda found: (-len(found.item.span), found.item.span.start, found.item.rule)):
        match = located.item
        taken = kept.setdefault((located.block, rules.rules[match.rule].family), [])
        if not any(match.span.overlaps(other.span) for other in taken):
            taken.append(match)
            yield located


def _in_ignored_name(document: Document, located: Located[Match], names: Sequence[str]) -> bool:
    text, span = document.blocks[located.block].text, located.item.span
    for name in names:
        at = text.find(name, max(0, span.end - len(name)), span.start + len(name))
        if at >= 0 and at <= span.start and span.end <= at + len(name):
            return True
    return False


def to_finding(document: Document, located: Located[Match], rules: CompiledRules, wishes: Wishes) -> Finding:
    """Return the finding that ``located`` is in the source of ``document``."""
    block, match = document.blocks[located.block], located.item
    editable = block.map.editable(match.span) and not document.source.extracted
    return placed(
        document.source,
        block.map.to_source(match.span),
        rules.rules[match.rule],
        match.message,
        wishes.severities,
        entry=match.entry,
        suggestions=tuple(_as_safe_as(editable, found) for found in match.suggestions),
        related=tuple(_related(document, match)),
        editable=editable,
    )


def _conclusions(
    document: Document,
    facts: Iterable[tuple[str, Located[Fact]]],
    mentioned_only: Set[int],
    rules: CompiledRules,
    wishes: Wishes,
) -> Iterator[Located[Match]]:
    by_kind: defaultdict[str, list[Located[Fact]]] = defaultdict(list)
    for kind, located in facts:
        # A glossary explains acronyms, so the kind that has no excuse for mentions sees all of it.
        if located.block not in mentioned_only or Excuse.MENTIONED not in KINDS[kind].excuses:
            by_kind[kind].append(located)
    for kind, found in by_kind.items():
        chosen = [rules.rules[rule] for rule in rules.ids_of_kind(kind) if wishes.chosen(rule, None)]
        yield from KINDS[kind].conclude(document, found, chosen, wishes)


def _as_safe_as(editable: bool, suggestion: Suggestion) -> Suggestion:
    # Where markup runs through the words, an edit without reading could break it.
    return suggestion if editable or not suggestion.safe else replace(suggestion, safe=False)


def _related(document: Document, match: Match) -> Iterator[RelatedPlace]:
    lines = document.source.lines
    for located in match.related:
        span = document.blocks[located.block].map.to_source(located.item.span)
        yield RelatedPlace(lines.place(span.start), lines.place(span.end), located.item.message)
