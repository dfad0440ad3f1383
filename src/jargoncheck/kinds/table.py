"""The kinds there are.

A kind is imported when it is first asked for: most short documents meet one or two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from jargoncheck.kinds.kind import Kind
from jargoncheck.rulebook.loader import Grammar

_NAMES = ("acronym", "choice", "claim", "length", "link", "purpose", "renaming", "substitution", "suppression")

SCANNING = ("acronym", "length", "link", "purpose")
"""The kinds that look at every block themselves, because no list of words can find what they look for."""


class _Kinds(Mapping[str, Kind]):
    def __getitem__(self, name: str) -> Kind:
        return _kind(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


KINDS: Mapping[str, Kind] = _Kinds()
"""Each kind by its name."""


def grammars() -> Mapping[str, Grammar]:
    """Return what each kind has in its rule files, by the kind's name."""
    return {name: kind.grammar for name, kind in KINDS.items()}


@cache
def _kind(name: str) -> Kind:  # noqa: PLR0911 - one for each kind
    match name:
        case "acronym":
            from jargoncheck.kinds.acronym.kind import ACRONYM  # noqa: PLC0415

            return ACRONYM
        case "choice":
            from jargoncheck.kinds.choice.kind import CHOICE  # noqa: PLC0415

            return CHOICE
        case "claim":
            from jargoncheck.kinds.claim.kind import CLAIM  # noqa: PLC0415

            return CLAIM
        case "length":
            from jargoncheck.kinds.length.kind import LENGTH  # noqa: PLC0415

            return LENGTH
        case "link":
            from jargoncheck.kinds.link.kind import LINK  # noqa: PLC0415

            return LINK
        case "purpose":
            from jargoncheck.kinds.purpose.kind import PURPOSE  # noqa: PLC0415

            return PURPOSE
        case "renaming":
            from jargoncheck.kinds.renaming.kind import RENAMING  # noqa: PLC0415

            return RENAMING
        case "substitution":
            from jargoncheck.kinds.substitution.kind import SUBSTITUTION  # noqa: PLC0415

            return SUBSTITUTION
        case "suppression":
            from jargoncheck.kinds.suppression.kind import SUPPRESSION  # noqa: PLC0415

            return SUPPRESSION
    raise KeyError(name)
