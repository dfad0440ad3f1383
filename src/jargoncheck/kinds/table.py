"""The kinds there are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jargoncheck.kinds.acronym.kind import ACRONYM
from jargoncheck.kinds.choice.kind import CHOICE
from jargoncheck.kinds.claim.kind import CLAIM
from jargoncheck.kinds.kind import Kind
from jargoncheck.kinds.substitution.kind import SUBSTITUTION

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in (ACRONYM, CHOICE, CLAIM, SUBSTITUTION)})
