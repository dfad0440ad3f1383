"""What a block says of the people a service is for: a fact that the document decides on."""

from __future__ import annotations

from dataclasses import dataclass

from jargoncheck.kinds.choice.standing import Standing
from jargoncheck.kinds.kind import Fact


@dataclass(frozen=True, slots=True)
class PersonWord(Fact):
    """A word that stands for the people a service is for.

    ``word`` is its key in the rule ``rule``. ``standing`` says whom it stands for. ``acts`` say what these people do,
    have, or have done to them, as people who are served (see ``acts``); nothing when the sentence does not say so.
    ``apart`` are the keys of words that a list sets apart from it ("clients and users").
    """

    rule: str
    word: str
    plural: bool
    standing: Standing
    acts: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
