"""The findings that need the whole document: mixed words, and words that are not the organisation's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from jargoncheck.kinds.choice.facts import PersonWord
from jargoncheck.kinds.choice.fitting import fitted, in_number, singular
from jargoncheck.kinds.choice.same_group import Uses, groups, uses_for_group
from jargoncheck.kinds.choice.spec import GroupWord, MixedSpec, PreferredSpec
from jargoncheck.kinds.kind import Fact, Located, Match, Related, Suggestion
from jargoncheck.morphology.inflection import PartOfSpeech, surface_forms
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Document

PEOPLE = "people"
"""The word that suits most groups, and so is always offered."""


def uses_of(rule: Rule, facts: Sequence[Located[Fact]]) -> Iterator[Located[PersonWord]]:
    """Yield the words for people that ``rule`` found, in order; of words that overlap the longest ("end user")."""
    found = [
        Located(fact.block, fact.item)
        for fact in facts
        if isinstance(fact.item, PersonWord) and fact.item.rule == rule.id
    ]
    found.sort(key=_place)
    places = [_place(use) for use in found]
    longest = max((len(use.item.span) for use in found), default=0)
    for use in found:
        # Only neighbours can overlap; to compare each with all takes minutes on a page that says "user" everywhere.
        span = use.item.span
        first = bisect_left(places, (use.block, span.start - longest))
        last = bisect_left(places, (use.block, span.end))
        near = (other.item.span for other in found[first:last])
        if not any(len(other) > len(span) and other.overlaps(span) for other in near):
            yield use


def _place(use: Located[PersonWord]) -> tuple[int, int]:
    return use.block, use.item.span.start


def mixed(
    rule: Rule, spec: MixedSpec, uses: Uses, document: Document, preferred: str | None
) -> Iterator[Located[Match]]:
    """Yield the first use of each word but one for every group that has two words or more.

    The one is the organisation's ``preferred`` word where the document uses it, else the most used.
    """
    chosen = key_of(spec.words, preferred)
    for group in groups(uses, spec):
        main = chosen if chosen is not None and chosen in group.uses else group.words[0]
        known = group.uses[main][0]
        place = Located(known.block, Related(known.item.span, f"“{spec.words[main].word}” is first used here."))
        for word in group.words:
            if word != main:
                use = group.uses[word][0]
                message = mixed_message(rule, spec, main, word)
                offered = _suggestions(document, use, (preferred or spec.words[main].word, PEOPLE))
                yield Located(use.block, Match(rule.id, word, use.item.span, message, offered, (place,)))


def mixed_message(rule: Rule, spec: MixedSpec, main: str, word: str) -> str:
    """Return what ``rule`` says of ``word`` where ``main`` names the same group; both are keys."""
    one, other = spec.words[main], spec.words[word]
    return rule.message.format(main=one.word, main_fits=one.fits, word=other.word, word_fits=other.fits)


def not_preferred(
    rule: Rule, spec: PreferredSpec, uses: Uses, document: Document, preferred: str
) -> Iterator[Located[Match]]:
    """Yield every use of a word for the group that is not the ``preferred`` one."""
    chosen = key_of(spec.words, preferred)
    for word, found in uses_for_group(uses).items():
        for use in found if word != chosen else ():
            text = use.item.span.of(document.blocks[use.block].text)
            message = rule.message.format(word=text, preferred=_numbered(preferred, use.item.plural) or preferred)
            offered = _suggestions(document, use, (preferred,))
            yield Located(use.block, Match(rule.id, word, use.item.span, message, offered))


def key_of(words: Mapping[str, GroupWord], preferred: str | None) -> str | None:
    """Return the key of the word that ``preferred`` is the singular or the plural of; None when there is none."""
    if preferred is None:
        return None
    for key, word in words.items():
        for known in (word.word, *word.also):
            if preferred.lower() in dict(surface_forms(known, PartOfSpeech.NOUN)):
                return key
    return None


def _suggestions(document: Document, use: Located[PersonWord], offered: Sequence[str]) -> tuple[Suggestion, ...]:
    text = document.blocks[use.block].text
    numbered = (_numbered(word, use.item.plural) for word in offered)
    fitting = (fitted(text, use.item.span, word) for word in numbered if word is not None)
    written = use.item.span.of(text)
    return tuple(Suggestion(word) for word in dict.fromkeys(fitting) if word is not None and word != written)


def _numbered(word: str, plural: bool) -> str | None:
    return in_number(singular(word), plural)
