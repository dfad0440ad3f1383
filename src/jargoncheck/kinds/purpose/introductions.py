"""Sentences that introduce a model, a strategy or the like to the reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from jargoncheck.kinds.purpose.spec import PurposeSpec


class How(Enum):
    """How a sentence introduces something."""

    OWN = "own"
    """As the author's or the document's own: "this strategy sets out", "we have built a tool"."""
    NAMED = "named"
    """By its name: "The Quality Model describes". Whether the document is about it, its title tells."""
    SAID = "said"
    """As what it is: "Bins Map is a tool". Others' tools are explained so too: the title has to be its name."""


_SHOWS = (
    r"(?:(?:also |now |briefly |only |currently )?(?:sets? out|lays? out|outlines?|describes?|defines?|provides?|"
    r"explains?|"
    r"establish(?:es)?|presents?|introduces?|offers?|covers?|contains?|includes?|consists?|comprises?|details?|aims?|"
    r"seeks?|"
    r"helps?|supports?|allows?|lets?|enables?|brings?|gives?|guides?|articulates?|builds on|applies|focus(?:es|ses)?|"
    r"complements?|replaces?|underpins?|commits?|"
    r"has (?:\w+ ){0,2}(?:parts?|chapters?|missions?|levels?|pillars?|goals?|aims?))"
    r"|(?:is|are) (?:\w+ly )?(?:a|an|the|our|intended|designed|meant|made|based|built|aimed|for|to|about|composed|"
    r"divided|focuss?ed)"
    r"|(?:will|can) (?:be|help|provide|set|guide|support|describe|enable|allow|give))\b"
)
_MAKES = (
    r"(?:introduc(?:e[sd]?|ing)|launch(?:es|ed|ing)?|publish(?:es|ed|ing)?|propos(?:e[sd]?|ing)|develop(?:s|ed|ing)?|"
    r"creat(?:e[sd]?|ing)|built|build(?:s|ing)?|design(?:s|ed|ing)?|present(?:s|ed|ing)?|announc(?:e[sd]?|ing)|"
    r"releas(?:e[sd]?|ing)|adopt(?:s|ed|ing)?|roll(?:s|ed|ing)? out|draft(?:s|ed|ing)?|wrote|written|set(?:ting)? up|"
    r"describes?|sets? out|outlines?|explains?|defines?|made|share[sd]?|sharing|unveil(?:s|ed|ing)?)"
)
_PAPER = r"(?:paper|document|page|report|proposal|guide|post|blog post|note|guidance|article|content|repository)"
_BODY = (
    r"(?:(?!this\b)(?:[\w'’-]+ ){0,5}?(?:council|authority|department|government|agency|ministry|office|team|board|"
    r"trust|unit|partnership)|(?-i:[A-Z]{2,8}))"
)
# What may follow the noun, so that "strategy" is no mere part of "strategy team" and "standard" not an adjective.
_END = (
    r"(?= (?:is|are|was|were|will|would|can|that|which|for|to|of|in|on|by|with|has|have|called|named|known|from|as|"
    r"designed|aimed|based|built|so|at|used|using|where|through|across|between|setting|describing)\b"
    r"|, (?:which|that|so|to|for|with|in|by|it|called|developed|designed|published|based)\b|\s?[.;:!()–—-]|\s*\Z)"
)
# Words in between: none of them negates, joins another noun, or begins what the noun is for.
_WORD = (
    r"(?:(?!(?:not|never|no|is|are|was|were|that|which|if|whether|how|what|why|and|or|to|as|by|from|with)\b)"
    r"[\w'’&/.-]+ |\([\w&-]+\) )"
)


@cache
def _patterns(things: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return patterns for the document's own thing, for one that is named, and for a name that is said to be one."""
    thing = rf"(?:{'|'.join(re.escape(word) for word in things)})"
    kind = rf"{_WORD}{{0,6}}?{thing}{_END}"
    own = (
        rf"\A\W*(?:in (?:this|short)[\w ]{{0,20}}, )?"
        rf"(?:(?:this|our|these) {_WORD}{{0,5}}?{thing} (?:\([\w&-]+\) )?{_SHOWS}"
        rf"|(?:introducing|announcing|presenting|welcome to|proposal for) {kind}"
        rf"|(?:this|here|these) (?:is|are) (?:a|an|our|the) {kind}"
        rf"|(?:a|our|the) new {_WORD}{{0,6}}?{thing} [^.!?]{{0,80}}?(?:has been|is being|will be|is) {_MAKES}"
        rf"|{_BODY} (?:has|have|is|are|will|plans? to) (?:\w+ )?{_MAKES} (?:a|an|our|its|this) {kind})"
        rf"|\b(?:(?:we|i)(?: have|['’]ve|['’]re| are| am|['’]m| will|['’]ll| want to| plan to)?|this {_PAPER})"
        rf" {_WORD}{{0,2}}?{_MAKES} (?:a|an|our|the|this|its) {kind}"
    )
    named = rf"\A\W*the (?P<name>{_WORD}{{0,7}}?{thing}) (?:\([\w&-]+\) )?{_SHOWS}"
    said = (
        r"\A\W*(?!(?:a|an|it|this|that|there|what|which|who|one|another|each|every|he|she|they|if|when|here)\b)"
        rf"(?:the )?(?P<name>{_WORD}{{1,7}}?)(?:is|are) (?:a|an|the|our) {_WORD}{{0,6}}?{thing}"
        rf"(?! (?:that |which )?we use){_END}"
    )
    return re.compile(own, re.IGNORECASE), re.compile(named, re.IGNORECASE), re.compile(said, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Introduction:
    """That a sentence introduces something, how, and by what ``name`` ("" for none)."""

    how: How
    name: str = ""


def introduction(sentence: str, spec: PurposeSpec) -> Introduction | None:
    """Return how ``sentence`` introduces one of the things, or None when it does not."""
    if sentence.rstrip(" \"'”’)").endswith("?"):
        return None
    own, named, said = _patterns(spec.things)
    flat = " ".join(sentence.split())
    if own.search(flat):
        return Introduction(How.OWN)
    if found := named.search(flat):
        return Introduction(How.NAMED, found["name"].strip())
    if found := said.search(flat):
        return Introduction(How.SAID, found["name"].strip())
    return None


@cache
def _any_thing(things: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in things)})\b", re.IGNORECASE)


def names_a_thing(text: str, spec: PurposeSpec) -> bool:
    """Tell whether ``text`` has one of the things in it."""
    return _any_thing(spec.things).search(text) is not None
