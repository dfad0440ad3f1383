"""Packs: named selections of rules with the settings of one guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jargoncheck.rulebook.problems import nearest
from jargoncheck.rulebook.rules import AcronymScope, Pack, Rule
from jargoncheck.rulebook.shapes import Key, ListOf, OneOf, Record, Text

_NAME = Text(r"[a-z0-9]+(?:-[a-z0-9]+)*", "a name in lower case with hyphens")
_SELECTOR = Text(r"[a-z0-9-]+(?:/[a-z0-9-]+(?:/\S+)?)?", "a family, family/name or family/name/entry")
_WORDS = Text(r"[1-9][0-9]*", "a number of words")


@dataclass(frozen=True, slots=True)
class WrittenPack:
    """A pack as its file has it. ``extends`` names the pack that it adds to, "" for none."""

    pack: Pack
    extends: str = ""


def pack_record() -> Record:
    """Return the shape of a pack's file."""
    selectors = ListOf(_SELECTOR, at_least=0)
    return Record(
        {
            "name": Key(_NAME, "the name of the pack, which is also its file name", required=True),
            "description": Key(Text(), "whom it is for, in a sentence", required=True),
            "extends": Key(_NAME, "the pack that this one adds to", default=""),
            "select": Key(selectors, "families, rules or entries to use", default=()),
            "ignore": Key(selectors, "families, rules or entries to leave out", default=()),
            "known-acronyms": Key(ListOf(Text(), at_least=0), "acronyms that readers know", default=()),
            "preferred-people-word": Key(Text(), "the one word for the people a service is for"),
            "acronym-scope": Key(OneOf(AcronymScope), "how far the explanation of an acronym carries"),
            "longest-sentence": Key(_WORDS, "the most words that a sentence may have"),
        },
        _written,
    )


def _written(extends: str, longest_sentence: str | None, **values: Any) -> WrittenPack:
    for key in ("select", "ignore", "known_acronyms"):
        values[key] = frozenset(values[key])
    return WrittenPack(Pack(**values, longest_sentence=int(longest_sentence) if longest_sentence else None), extends)


def whole(written: Mapping[str, WrittenPack], name: str) -> Pack:
    """Return the pack ``name`` with all that it takes over from the packs it extends.

    What it selects or ignores itself outweighs the other pack's word on the same rule; a setting that it does not name
    is the other's. Raises ``ValueError`` when a pack that is extended is not there, or extends itself in the end.
    """
    chain = [written[name]]
    while (base := chain[-1].extends) != "":
        if base not in written:
            raise ValueError(f"There is no pack “{base}”. {nearest(base, written)}")
        if any(base == earlier.pack.name for earlier in chain):
            raise ValueError(f"The pack “{base}” extends itself: take one “extends” out.")
        chain.append(written[base])
    pack = chain.pop().pack
    for found in reversed(chain):
        pack = _added(pack, found.pack)
    return pack


def _added(base: Pack, own: Pack) -> Pack:
    return replace(
        own,
        select=(base.select - own.ignore) | own.select,
        ignore=(base.ignore - own.select) | own.ignore,
        known_acronyms=base.known_acronyms | own.known_acronyms,
        preferred_people_word=own.preferred_people_word or base.preferred_people_word,
        acronym_scope=own.acronym_scope or base.acronym_scope,
        longest_sentence=own.longest_sentence or base.longest_sentence,
    )


def unknown_selectors(pack: Pack, rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield a message for each name in ``pack`` that is neither a family nor in a rule."""
    valid = {*rules, *(rule.family for rule in rules.values())}
    for selector in sorted(pack.select | pack.ignore):
        if selector not in valid and "/".join(selector.split("/")[:2]) not in rules:
            yield f"There is no rule “{selector}”. {nearest(selector, valid)}"
