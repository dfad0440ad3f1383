"""What a rule about links holds: the file types that a link has to name, or the link texts that say nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.loader import ENTRY_KEY, Grammar
from jargoncheck.rulebook.rules import Rule
from jargoncheck.rulebook.shapes import Flag, Key, ListOf, MapOf, OneOf, Record, Text


class Check(Enum):
    """What a rule looks at."""

    DOCUMENT_TYPE = "document-type"
    """A link to a file whose type the reader is not told."""
    TEXT = "text"
    """A link whose words do not say where it goes."""


@dataclass(frozen=True, slots=True)
class FileType:
    """A type of file: ``suffixes`` end its addresses, ``words`` tell a reader of it, ``label`` is what to add.

    A word with a capital is told by it ("Word", not "word"); any other stands in any case.
    """

    label: str
    suffixes: tuple[str, ...]
    words: tuple[str, ...]
    on: bool

    def is_named_in(self, text: str) -> bool:
        """Tell whether ``text`` has one of the words, or a word and an s."""
        return _any_word(self.words).search(text) is not None


@dataclass(frozen=True, slots=True)
class VagueText:
    """Link texts, in lower case, that say nothing; ``address`` stands for every address of a page instead."""

    texts: tuple[str, ...]
    address: bool
    on: bool


@dataclass(frozen=True, slots=True)
class LinkSpec:
    """The keys that rules about links have of their own: ``types`` or ``texts``, as ``check`` asks, by entry."""

    check: Check
    types: Mapping[str, FileType]
    texts: Mapping[str, VagueText]


@cache
def _any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    told = (re.escape(word) if word != word.lower() else f"(?i:{re.escape(word)})" for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})s?(?!\w)")


def _spec(check: Check, types: Mapping[str, FileType], texts: Mapping[str, VagueText]) -> LinkSpec:
    needed, other = (types, texts) if check is Check.DOCUMENT_TYPE else (texts, types)
    if not needed or other:
        name = "types" if check is Check.DOCUMENT_TYPE else "texts"
        raise ValueError(f"The check “{check.value}” needs “{name}” and nothing else.")
    return LinkSpec(check, types, texts)


def _vague(texts: Sequence[str], address: bool, on: bool) -> VagueText:
    if bool(texts) == address:
        raise ValueError("Write “texts”, or “address: true”.")
    return VagueText(tuple(text.lower() for text in texts), address, on)


def _keys(conditions: ConditionShape) -> Mapping[str, Key]:
    del conditions
    suffix = Text(r"[a-z0-9]+", "a suffix without its full stop")
    on = Key(Flag(), "false for an entry that has to be asked for", default=True)
    file_type = Record(
        {
            "label": Key(Text(), "the name of the type, as it is to stand in brackets", required=True),
            "suffixes": Key(ListOf(suffix), "its suffixes", required=True),
            "words": Key(ListOf(Text()), "words that tell readers of the type", required=True),
            "on": on,
        },
        FileType,
    )
    vague = Record(
        {
            "texts": Key(ListOf(Text()), "link texts that say nothing", default=()),
            "address": Key(Flag(), "true for every address of a page", default=False),
            "on": on,
        },
        _vague,
    )
    return {
        "check": Key(OneOf(Check), "document-type or text", required=True),
        "types": Key(MapOf(ENTRY_KEY, file_type), "the types of files, for document-type", default={}),
        "texts": Key(MapOf(ENTRY_KEY, vague), "the link texts, for text", default={}),
    }


GRAMMAR = Grammar(_keys, _spec)


def spec_of(rule: Rule) -> LinkSpec:
    """Return the spec of a rule about links."""
    assert isinstance(rule.spec, LinkSpec)
    return rule.spec


def entries(rule: Rule) -> Mapping[str, bool]:
    """Return the keys of the rule's entries, each with whether it is on by default."""
    spec = spec_of(rule)
    types = {key: file_type.on for key, file_type in spec.types.items()}
    return types | {key: text.on for key, text in spec.texts.items()}
