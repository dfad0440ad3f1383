"""What a rule about former names holds, and the shape of its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.conditions import Condition
from jargoncheck.rulebook.loader import ENTRY_KEY, Grammar
from jargoncheck.rulebook.shapes import Flag, Key, ListOf, MapOf, Record, Text

_YEAR = Text(r"(?:19|20)\d\d", "a year")
_ADVICE_MESSAGE = "“{text}” was the name until {until}: {advice}."


@dataclass(frozen=True, slots=True)
class FormerBody:
    """A body that had other names, in the year ``until`` and before.

    ``names`` are the former names and their short forms, in the capitals that they have, each with the names to write
    instead; where there are none, ``advice`` says what to do.
    """

    names: Mapping[str, tuple[str, ...]]
    until: int
    advice: str = ""
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    on: bool = True

    def __post_init__(self) -> None:
        if not self.advice and not all(self.names.values()):
            raise ValueError("Add “advice”, or a new name for each former one: the reader wants to know what to write.")


@dataclass(frozen=True, slots=True)
class RenamingSpec:
    """The former bodies by key. ``historical`` are words near a name that say that the past is meant."""

    entries: Mapping[str, FormerBody]
    historical: frozenset[str]
    advice_message: str


def _keys(conditions: ConditionShape) -> Mapping[str, Key]:
    some = ListOf(conditions)
    entry = Record(
        {
            "names": Key(
                MapOf(Text(), ListOf(Text(), at_least=0)), "each former name, with the new ones", required=True
            ),
            "until": Key(_YEAR, "the last year of the former names", required=True),
            "advice": Key(Text(r"[^.]*[^.!?]", "advice without a full stop"), "what to do", default=""),
            "when": Key(some, "what must hold", default=()),
            "unless": Key(some, "what excuses", default=()),
            "on": Key(Flag(), "false for an entry that has to be asked for", default=True),
        },
        _body,
    )
    return {
        "historical": Key(ListOf(Text()), "words near a name that say that the past is meant", required=True),
        "entries": Key(MapOf(ENTRY_KEY, entry), "the bodies: a key, a colon and what it holds", required=True),
        "advice-message": Key(Text(), "the message where no name stands for the old one", default=_ADVICE_MESSAGE),
    }


def _body(until: str, **values: Any) -> FormerBody:
    return FormerBody(until=int(until), **values)


def _build(historical: tuple[str, ...], **values: Any) -> RenamingSpec:
    return RenamingSpec(historical=frozenset(historical), **values)


GRAMMAR = Grammar(_keys, _build)
