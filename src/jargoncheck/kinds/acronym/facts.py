"""What a block says about acronyms: which it uses and which it explains."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from jargoncheck.kinds.kind import Fact
from jargoncheck.text.spans import ProseSpan


class Standing(Enum):
    """Where a use stands, which decides whether it can be the first use."""

    BODY = "body"
    HEADING = "heading"
    """A heading, a title or navigation: the first use only when the body has none."""
    QUOTED = "quoted"
    """Somebody else's words: no use at all, unless quotations are to be checked."""


@dataclass(frozen=True, slots=True)
class AcronymUse(Fact):
    """An acronym in the text. ``certain`` is false for a word in capitals that is an acronym only if it is explained
    somewhere; ``joined`` is true when a hyphen, a stroke or a possessive keeps a long form from standing in its place.
    """

    short: str
    key: str
    standing: Standing
    certain: bool = True
    plural: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class AcronymExplanation(Fact):
    """An acronym with its long form; ``span`` covers both, ``short_span`` the letters alone.

    ``everywhere`` is true for a tooltip that shows the long form at its use; ``quoted`` is true for an explanation in
    somebody else's words, which explains but cannot conflict.
    """

    short: str
    key: str
    long: str
    short_span: ProseSpan
    long_span: ProseSpan | None
    everywhere: bool = False
    quoted: bool = False
