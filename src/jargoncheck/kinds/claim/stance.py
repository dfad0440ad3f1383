"""Whether the words are an aim, a wish or a piece of advice, in which nothing is claimed of anything."""

from __future__ import annotations

import re

from jargoncheck.language.reading import Reading
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_REACH = 14
"""How many words before the praise can turn it into an aim: about the length of a clause."""

_CLAUSE_START = lazy_pattern(
    r"[;:.()] | but | because | which | why | that (?=will )|, (?=(?:we|it|this|these|they|our|you|i) )"
)
_GRADED = lazy_pattern(
    r"\b(?:as|more|most|less|least|too|enough|how|any|whatever|no matter how|or|potentially|relatively|fairly)$"
)
_AIM = lazy_pattern(
    r"\b(?:should|must|ought to|have to|has to|had to|wants?|wanted|wish(?:es)? to|would like|in need of"
    r"|needs? (?:for|an?|the|more|new|some)|needs?$|need(?:s|ed)? to|is needed"
    r"|(?:we|they|you|users|people|agencies|that|who) need"
    r"|aim(?:s|ed|ing)? (?:to|at|for)|aims? (?:is|was|are) to"
    r"|(?:goals?|aims?|objectives?|purpose|idea|ambition|vision|mission|task|role|job) (?:is|was|are|were|of)"
    r"|intended to|designed to help|criteria|role in|make sure|so we can|let['’]s"
    r"|how (?:to|might|can|could|do|we)|ways? (?:to|of|in)"
    r"|striv(?:e|es|ing)|try(?:ing)?|tries|tried|seek(?:s|ing)?|sought|hop(?:e|es|ed|ing)"
    r"|look(?:s|ed|ing)? (?:for|to|into|at)|find(?:ing)?|explor(?:e|es|ing|ed)|consider(?:ing)?"
    r"|expect(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|call(?:s|ed|ing)? for|requir(?:e|es|ed|ing)"
    r"|demand(?:s|ed)?|interested in|work(?:ing)? (?:on|to|towards)|plans? (?:for|to)"
    r"|opportunit(?:y|ies) to|challenge (?:is|was)|challenges? (?:of|to|in)"
    r"|(?:prize|award)s? (?:for|to|recogni[sz]\w+)|funding|grants?"
    r"|experience(?: ,[\w ]+,)? (?:of|in|with)|^(?:\w+ )?ability to"
    r"|you(?:['’]ll| will) (?:build|create|design|develop|learn|need)|whether|if|unless|until)\b"
)
_MAKING = (
    "achieve|adopt|be|become|build|continue|create|deliver|design|develop|enable|ensure|establish|find|foster|generate|get|give"
    "|have|identify|implement|keep|maintain|make|offer|pilot|produce|promote|provide|run|spark|support|take|test|use"
    "|work|write"
)
_PURPOSE = lazy_pattern(rf"\bto (?:\w+ly )?(?:\w+(?: [\w'’-]+){{0,6}}? (?:and|or) (?:\w+ly )?)?(?:{_MAKING})\b")
_HELPING = lazy_pattern(r"\b(?:allow|enabl|help|empower|let|lett)(?:e|es|ed|ing|s)?\b")
_INSTRUCTION = lazy_pattern(
    r"(?:\d+[.)]? |please |always |then |also |instead |never |first |and |to |when \w+,? |not )*"
    r"(?:add|adopt|aim|allow|apply|avoid|be|build|building|check|choose|conduct|consider|craft|create|creating|define"
    r"|deliver|describe|design|designing|develop|do|don['’]t|embrace|encourage|engage|ensure|establish|explore|favou?r"
    r"|find|focus|foster|get|give|have|help|identify|implement|improve|include|invest|keep|learn|let|look|maintain"
    r"|maintaining|make|note|offer|organi[sz]e|pick|plan|prefer|prioriti[sz]e|promote|provide|put|read|recogni[sz]e"
    r"|remember|review|scale|see|seek|select|set|share|show|start|support|take|test|think|try|understand|use|work"
    r"|write)\b"
)

_INDISPENSABLE = lazy_pattern(
    r"\b(?:without|but for)\b.{1,120}?\b(?:would|could)(?: not|n['’]t| never) have\b", re.DOTALL
)


def indispensable(reading: Reading, span: ProseSpan) -> bool:
    """Tell whether the sentence denies twice: "without their help, we would not have this outstanding service"."""
    return _INDISPENSABLE.search(reading.sentence_at(span.start).of(reading.text).lower()) is not None


def aimed(reading: Reading, span: ProseSpan) -> bool:
    """Tell whether the praise at ``span`` is what somebody aims for, asks for or is told to do.

    It is where the clause has a word of aiming before it ("should be", "we want", "find"), an infinitive of purpose
    ("to create a seamless service", but not "helps you to create"), a comparison ("as intuitive as possible"), or
    where the sentence is an instruction ("Build robust services").
    """
    words = reading.words
    first, _ = reading.word_range(span)
    start, _ = reading.word_range(reading.sentence_at(span.start))
    before = " ".join(word.lower for word in words[max(start, first - _REACH) : first])
    clause = _CLAUSE_START.split(before)[-1].strip()
    # What somebody is helped to do is not the writer's own aim, so only what stands before the help counts.
    helping = _HELPING.search(clause)
    governing = clause[: helping.start()] if helping else clause
    if _GRADED.search(clause) or _AIM.search(governing) or _PURPOSE.search(governing):
        return True
    return _INSTRUCTION.match(" ".join(word.lower for word in words[start:first])) is not None
