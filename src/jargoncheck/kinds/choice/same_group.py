"""Which words of a document name the same group.

Two words are taken for names of one group when enough speaks for it. Each sign has a weight in the rule file:

- ``served``: a word is used of people who are served (they apply, pay, are helped);
- ``same_act``: both are said to do the same, or to have the same done to them;
- ``same_place``: both stand in the same paragraph or in neighbouring ones;
- ``repeated``: a word stands there more than once, so it is no slip or aside.

Words that a list sets apart ("clients and users") name different groups, and so do words whose breadths do not meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from jargoncheck.kinds.choice.evidence import Evidence
from jargoncheck.kinds.choice.facts import PersonWord
from jargoncheck.kinds.choice.spec import MixedSpec
from jargoncheck.kinds.choice.standing import Standing
from jargoncheck.kinds.kind import Located

Uses = Sequence[Located[PersonWord]]

NEIGHBOURING = 1
"""How many blocks apart two words may stand and still be in the same place."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words for one group, by key, the most used first; of equals, the one that comes first."""

    uses: Mapping[str, Uses]

    @property
    def words(self) -> tuple[str, ...]:
        """The keys, the most used first."""
        return tuple(self.uses)


def groups(uses: Uses, spec: MixedSpec) -> Iterator[Group]:
    """Yield each group of people that ``uses``, all of one document and in order, call by two words or more."""
    by_word = uses_for_group(uses)
    pages = {word: in_page(found) for word, found in by_word.items()}
    joined = {word: {word} for word in by_word}
    for one, other in combinations(by_word, 2):
        if same_group(pages[one], pages[other], spec):
            union = joined[one] | joined[other]
            for word in union:
                joined[word] = union
    for members in dict.fromkeys(frozenset(words) for words in joined.values()):
        if len(members) > 1:
            ordered = sorted((word for word in by_word if word in members), key=lambda word: -len(by_word[word]))
            yield Group({word: by_word[word] for word in ordered})


def same_group(one: WordInPage, other: WordInPage, spec: MixedSpec) -> bool:
    """Tell whether two words of one document are taken for names of one group."""
    return _are_same(one, other, spec, weight(one, other, spec.evidence))


def weight(one: WordInPage, other: WordInPage, evidence: Evidence) -> int:
    """Return the sum of what speaks for one group in one document."""
    near = any(abs(a - b) <= NEIGHBOURING for a in one.blocks for b in other.blocks)
    return weight_across(one, other, evidence) + evidence.same_place * near


def same_group_across(one: WordInPage, other: WordInPage, spec: MixedSpec) -> bool:
    """Tell whether two words of two documents are taken for names of one group.

    Two pages may be about two groups, so one sign more has to speak for one: on the pages of 40 sites this left 1 of 12
    reports, and 6 of the 12 were about two groups.
    """
    return _are_same(one, other, spec, weight_across(one, other, spec.evidence) - spec.evidence.repeated)


@dataclass(frozen=True, slots=True)
class WordInPage:
    """What all uses of the word ``key`` for a group, by the rule ``rule``, say of it in one document.

    ``blocks`` are the blocks of the document that it stands in.
    """

    rule: str
    key: str
    acts: frozenset[str]
    apart: frozenset[str]
    repeated: bool
    blocks: frozenset[int]


def in_page(uses: Uses) -> WordInPage:
    """Return the sum of ``uses``, all of one word."""
    first = uses[0].item
    acts = frozenset(act for use in uses for act in use.item.acts)
    apart = frozenset(key for use in uses for key in use.item.apart)
    return WordInPage(first.rule, first.word, acts, apart, len(uses) > 1, frozenset(use.block for use in uses))


def _are_same(one: WordInPage, other: WordInPage, spec: MixedSpec, total: int) -> bool:
    one_word, other_word = spec.words[one.key], spec.words[other.key]
    if not one_word.breadth.may_be(other_word.breadth) or other.key in one.apart or one.key in other.apart:
        return False
    return total >= spec.evidence.needed + one_word.doubt + other_word.doubt


def weight_across(one: WordInPage, other: WordInPage, evidence: Evidence) -> int:
    """Return the sum of what speaks for one group, wherever the words stand."""
    total = evidence.served * (bool(one.acts) + bool(other.acts))
    if (one.acts & other.acts) - {"for"}:
        total += evidence.same_act
    return total + evidence.repeated * (one.repeated + other.repeated)


def uses_for_group(uses: Uses) -> dict[str, list[Located[PersonWord]]]:
    """Return the uses of each word that stand for the group itself, by word, in order.

    A word that in this document means others more often than the group is left out: it always may. After Gale,
    Church and Yarowsky, "One Sense Per Discourse" (1992).
    """
    by_word: dict[str, list[Located[PersonWord]]] = {}
    others: Counter[str] = Counter()
    for use in uses:
        if use.item.standing is Standing.GROUP:
            by_word.setdefault(use.item.word, []).append(use)
        elif use.item.standing is Standing.OTHERS:
            others[use.item.word] += 1
    return {word: found for word, found in by_word.items() if len(found) >= others[word]}
