"""The four reports on a document's acronyms: never explained, explained late, in two ways, or for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jargoncheck.kinds.acronym.facts import AcronymExplanation, AcronymUse
from jargoncheck.kinds.acronym.same_meaning import mean_the_same
from jargoncheck.kinds.acronym.scope import in_scope
from jargoncheck.kinds.acronym.spec import AcronymSpec, Check, spec_of, vocabulary
from jargoncheck.kinds.acronym.survey import Explanation, Record, Use, survey
from jargoncheck.kinds.acronym.tokens import key_of
from jargoncheck.kinds.kind import Fact, Located, Match, Related, Suggestion, Wishes
from jargoncheck.language.sentences import sentences
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Document


def conclude(
    document: Document, facts: Sequence[Located[Fact]], rules: Sequence[Rule], wishes: Wishes
) -> Iterator[Located[Match]]:
    """Yield what ``rules`` report of ``document``, rule by rule."""
    table = vocabulary(rules)
    records = survey(document, facts, wishes, table)
    glossary = {key_of(short): longs for short, longs in wishes.glossary.items()}
    for rule in rules:
        for key, record in records.items():
            entry = key if key in spec_of(rule).entries else None
            if not wishes.chosen(rule.id, entry):
                continue
            match spec_of(rule).check:
                case Check.UNEXPLAINED:
                    for part in in_scope(record, document, wishes.acronym_scope):
                        yield from _unexplained(rule, entry, part, table, document)
                case Check.EXPLAINED_LATE:
                    for part in in_scope(record, document, wishes.acronym_scope):
                        yield from _explained_late(rule, entry, part, document)
                case Check.CONFLICTING:
                    yield from _conflicting(rule, entry, record, glossary.get(key, ()))
                case Check.UNNEEDED:
                    yield from _unneeded(rule, entry, record, document)


def _unexplained(
    rule: Rule, entry: str | None, record: Record, table: AcronymSpec | None, document: Document
) -> Iterator[Located[Match]]:
    certain = [use for use in record.uses if use.item.certain]
    if record.is_explained or not certain:
        return
    first = next((use for use in record.body_uses() if use.item.certain), certain[0])
    item = first.item
    suggestions = tuple(_suggestions(first, entry, table, document))
    yield _located(rule, entry, first, rule.message.format(short=item.short), suggestions=suggestions)


def _suggestions(use: Use, entry: str | None, table: AcronymSpec | None, document: Document) -> Iterator[Suggestion]:
    """Yield the long forms as they fit where the acronym stands, each followed by the acronym in brackets."""
    if entry is None or table is None or use.item.joined:
        return
    text = document.blocks[use.block].text
    written = use.item.span.of(text)
    for long in table.entries[entry].written_out(plural=use.item.plural):
        start = long[0].upper() + long[1:] if _starts_sentence(use.item, text) else long
        yield Suggestion(f"{start} ({written})")


def _starts_sentence(use: AcronymUse, text: str) -> bool:
    before = text[: use.span.start].rstrip(" \"'“‘([*_")
    return not before or before[-1] in ".!?:"


def _explained_late(rule: Rule, entry: str | None, record: Record, document: Document) -> Iterator[Located[Match]]:
    body = record.body_uses()
    if not body or record.defined or not record.explanations:
        return
    use, explanation = body[0], record.explanations[0]
    if _is_at_hand(use, explanation, document):
        return
    related = _related(explanation, "It is explained here.")
    yield _located(rule, entry, use, rule.message.format(short=use.item.short), related=(related,))


def _is_at_hand(use: Use, explanation: Explanation, document: Document) -> bool:
    """Tell whether the explanation comes before the use, or right after it: in that sentence or the next."""
    if use.block != explanation.block:
        return use.block > explanation.block
    text = document.blocks[use.block].text
    ends = [sentence.end for sentence in sentences(text) if sentence.end > use.item.span.start]
    return explanation.item.span.start < ends[min(1, len(ends) - 1)] or explanation.item.span <= use.item.span


def _conflicting(rule: Rule, entry: str | None, record: Record, glossary: Sequence[str]) -> Iterator[Located[Match]]:
    own = [explanation for explanation in record.explanations if not explanation.item.quoted]
    for explanation in own:
        item = explanation.item
        if glossary and not any(mean_the_same(item.long, long) for long in glossary):
            message = rule.message.format(short=item.short, first=glossary[0], second=item.long)
            yield _located(rule, entry, explanation, message)
            return
    for second in own[1:]:
        first = own[0]
        if not mean_the_same(first.item.long, second.item.long):
            message = rule.message.format(short=second.item.short, first=first.item.long, second=second.item.long)
            related = _related(first, "It is explained here first.")
            yield _located(rule, entry, second, message, related=(related,))
            return


def _unneeded(rule: Rule, entry: str | None, record: Record, document: Document) -> Iterator[Located[Match]]:
    if record.uses or len(record.explanations) != 1 or record.explanations[0].item.everywhere:
        return
    explanation = record.explanations[0]
    item = explanation.item
    suggestions: tuple[Suggestion, ...] = ()
    if item.long_span is None:
        return
    if item.long_span.start == item.span.start and _says_no_more(item, document, explanation.block):
        suggestions = (Suggestion(item.long),)
    yield _located(rule, entry, explanation, rule.message.format(short=item.short), suggestions=suggestions)


def _says_no_more(item: AcronymExplanation, document: Document, block: int) -> bool:
    """Tell whether nothing is lost with the acronym: its bracket holds nothing else."""
    rest = document.blocks[block].text[item.short_span.end : item.span.end]
    return not any(char.isalnum() for char in rest)


def _related(explanation: Explanation, message: str) -> Located[Related]:
    return Located(explanation.block, Related(explanation.item.span, message))


def _located(
    rule: Rule,
    entry: str | None,
    where: Use | Explanation,
    message: str,
    *,
    suggestions: Sequence[Suggestion] = (),
    related: Sequence[Located[Related]] = (),
) -> Located[Match]:
    match = Match(rule.id, entry, where.item.span, message, tuple(suggestions), tuple(related))
    return Located(where.block, match)


def entries(rule: Rule) -> Mapping[str, bool]:
    """Return the keys of the rule's acronyms; all are on."""
    return dict.fromkeys(spec_of(rule).entries, True)
