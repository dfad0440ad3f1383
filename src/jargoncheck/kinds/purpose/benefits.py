"""Words that say what people gain: cheaper, sooner, a lower risk, a need that does not arise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from jargoncheck.kinds.purpose.spec import PurposeSpec


def says_a_gain(text: str, spec: PurposeSpec) -> bool:
    """Tell whether ``text`` says what somebody gains. What a thing has or does is no gain."""
    return _gain(spec).search(" ".join(text.split())) is not None


@cache
def _gain(spec: PurposeSpec) -> re.Pattern[str]:
    people, burden, good = _any(spec.people), _any(spec.burdens), _any(spec.goods)
    few = r"(?:[^\s.!?;,]+ ){0,5}?"
    who = rf"(?!(?:please|we)\b)(?:[^\s.!?;,]+ ){{0,4}}?{people}"
    now = (
        r"(?:can|could|gets?|do|does|don['’]t|have|has|had|will|won['’]t|are|is|know|feel|find|receive|spend|"
        r"understand|see|no longer)"
    )
    # "Raises security concerns" is no gain.
    spoilt = r"(?:concern|risk|issue|problem|question|request|requirement|incident|breach)s?"
    not_so_good = rf"(?! (?:and \w+ )?{spoilt}\b)"
    patterns = (
        # Less of a burden, more of a good.
        rf"{_any(spec.cutting)} {few}{burden}",
        rf"sav(?:e|es|ed|ing) {few}(?:\d+ |£ ?\d|hours?|days?|minutes?|weeks?|months?|time|money)",
        r"fewer (?!than\b)[\w-]+",
        rf"(?:less|lower|smaller|shorter|reduced|no more) (?:(?!than\b)[\w-]+ ){{0,2}}?{burden}",
        rf"{_any(spec.raising)} {few}{good}{not_so_good}",
        rf"(?:better|greater|higher|improved) (?:[\w-]+ ){{0,2}}?{good}{not_so_good}",
        r"more (?:time|money|choice|control|independence|homes|jobs)(?! (?:to read|is needed|information))",
        r"better (?:serve|meet|support|help|inform|protect|able|use of)|better off",
        rf"(?:{burden}|{good}) (?:(?:is|are|will be) (?:much |far )?(?:lower|shorter|higher|better)|"
        r"(?:falls?|fell|drops?|dropped|goes|went|rises?|rose) (?:down|up|by|from|to))",
        rf"(?:{_any(spec.cutting)}|{_any(spec.raising)}|fell|dropped|went) {few}from £?\d",
        _any(spec.gains),
        # What people can do now, or need not do any more.
        rf"so(?: that)? {who} {few}{now}",
        rf"(?:means?|meaning)(?: that)? {who} {now}",
        r"(?:no longer|will never|won['’]t|will not) (?:have|need|wait)",
        r"(?:without|instead of|rather than) (?:having to|needing to|waiting|queueing|filling)",
        rf"help(?:s|ed|ing)? (?:(?!us\b|we\b)[^\s.!?;,]+ ){{0,3}}?{people} (?:to )?(?!{_any(spec.using)})[\w-]+",
        r"makes? (?:it|things|life) (?:easy|simple|quick|cheap|possible|safe) (?:for|to)",
        rf"{people} (?:can |will |could )?(?:get|gets|find|finds|receive|receives) (?:the |their |more )?(?:right )?"
        r"(?:help|support|care|answers?|money|what they need)",
        r"(?:builds?|building|wins?|earns?|regains?) (?:\w+ )?(?:trust|confidence)",
        # Benefits that are called so.
        rf"(?<!no )benefits? (?:of|to|for|from|include|are|is)|benefits {people}|benefits?:",
        r"(?:will|can|could|would|to) benefit|opportunit(?:y|ies) (?:for|to)|value for money",
        r"why (?:it|this) matters|what(?:['’]s| is) in it for",
    )
    return re.compile("|".join(rf"(?<![\w-])(?:{pattern})(?!\w)" for pattern in patterns), re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(word) for word in longest_first)})(?!\w)"
