"""The kind ``suppression``: comments that hide findings, and have gone stale.

The words of a document say nothing to it; the linter looks at the comments once the findings are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from jargoncheck.kinds.kind import Kind, always, fact_in
from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.loader import Grammar
from jargoncheck.rulebook.shapes import Key, OneOf


class Stale(Enum):
    """What can be wrong with a comment that hides findings."""

    UNUSED = "unused"
    """It hides nothing."""
    EXPIRED = "expired"
    """Its day is over."""
    UNKNOWN = "unknown"
    """It names a rule that does not exist."""


@dataclass(frozen=True, slots=True)
class SuppressionSpec:
    """``reports`` is what the rule reports."""

    reports: Stale


def _keys(conditions: ConditionShape) -> Mapping[str, Key]:
    del conditions
    return {"reports": Key(OneOf(Stale), "what is reported", required=True)}


def _build(reports: Stale) -> SuppressionSpec:
    return SuppressionSpec(reports)


SUPPRESSION = Kind("suppression", Grammar(_keys, _build), always, fact_in, excuses=frozenset())
