"""Whether a match is asked about, or put as a condition or a hope, rather than claimed."""

from __future__ import annotations

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.language.surroundings import surroundings
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_QUESTION_MARK = lazy_pattern(r"\?[\"')\]!?]*\Z")
# "Has it?" straight after a claim takes it back; "How?" does not.
_RETORT = lazy_pattern(
    r"\A\W*(?:really|seriously|so what|or (?:is|does|do|can|will|are|has|have|did|was) (?:it|they|we|he|she|"
    r"this|that)|"
    r"(?:has|have|had|is|are|was|were|does|do|did|will|would|can|could|should)(?:n't)? (?:it|they|we|he|she|"
    r"this|that|you)"
    r"(?: really| actually| though)?)\?"
)
_WHETHER = lazy_pattern(r"(?<!of )\bwhether (?!or not you)[^,;:—–]*\Z|\bwhether,[^,]+,[^,;]*\Z")
_DOUBT_BEFORE = lazy_pattern(
    r"(?<!no )(?<!without )\b(?:doubt(?:s|ed|ful)?|question(?:s|ed|ing)?|unclear|unsure|uncertain|"
    r"not (?:clear|sure|certain|"
    r"convinced)|sceptical|skeptical|debat(?:e|es|ed|able|ing)|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?|see|know|tell|"
    r"unproven|yet to (?:be )?prove[nd]?)\b(?: (?:is|are|was|has|have|been|about|of|us|them|you|yourself|"
    r"people|[\w']+)){0,2}"
    r" (?:if|how|that|about)\b[^,;]*\Z"
)
_SAYS_THAT = lazy_pattern(r"\b(?:see|know|tell|ask\w*)\b(?: [\w']+){0,2} (?:that|about|how(?! (?:far|much|well)))\b")
_DOUBT_AFTER = lazy_pattern(
    r"\b(?:remains? (?:to be seen|unclear|unproven|uncertain|an open question)|(?:is|are|was|"
    r"were) (?:still )?(?:an? )?(?:open "
    r"(?:to )?(?:question|debate)|debatable|unproven|questionable|unclear|doubtful|in doubt|up for debate|"
    r"disputed|contested)|"
    r"(?:the )?jury is (?:still )?out|(?:we|i) (?:will|shall|'ll) see\b(?=\W*\Z)|i(?: doubt it|"
    r"'m not (?:so )?sure)| or not\b(?=\W*\Z))"
)

_IF = lazy_pattern(
    r"(?<!as )(?<!or )(?:\b(?:if|unless|assuming(?: that)?|provid(?:ed|ing) (?:that|it|they|this|we|you)|"
    r"suppos(?:e|ing)(?: that)?|"
    r"in case|as long as|on condition that)\b(?! (?:not|any|anything|so|necessary|possible|needed|applicable|only)\b)"
    r"|\A\W*(?:should|were|had) (?:it|this|that|they|the [\w-]+|[\w-]+) )(?P<rest>[^;:—–]*)\Z"
)
_WOULD = lazy_pattern(
    r"\b(?:would|it'd|that'd)(?: not| [\w]+ly)? (?!(?:like|love|encourage|recommend|urge|suggest|argue|say|"
    r"advise|welcome|be "
    r"(?:delighted|happy|pleased|great if|grateful)|have to say|appreciate|also like)\b)(?:[\w'-]+ ){0,8}\Z"
)
_HOPE = lazy_pattern(
    r"\b(?:hop(?:e|es|ed|ing)\b(?! of\b| and\b|,)|hopefully\b|wish(?:es|ed)? (?:that|for|it|we|they)\b|"
    r"dream(?:s|ed|ing)? (?:of|that)\b|(?:we|i|they)(?: would|'d) like to see\b)[^;:]*\Z"
)
# "if you use our seamless service": the condition is about the reader, the praise is simply there.
_PRESUPPOSED = lazy_pattern(r"\b(?:our|its|their|this|these|your)(?: [\w'-]+){0,2} \Z")


def questioned(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether the match is asked about or doubted.

    That is so in a question, after "whether" or an expression of doubt, before "remains to be seen", and when a short
    question straight after takes the claim back ("Has it?").
    """
    around = surroundings(reading, span)
    if _QUESTION_MARK.search(around.after) or _RETORT.match(around.following):
        return Answer.YES
    if _WHETHER.search(around.before) or _DOUBT_AFTER.search(around.after):
        return Answer.YES
    doubt = _DOUBT_BEFORE.search(around.clause_before)
    return Answer.of(doubt is not None and not _SAYS_THAT.match(doubt.group()))


def conditional(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether the match is a condition, what would follow from one, something to be found out, or a hope.

    "Could", "may" and "aims to" are no conditions: the claim is made all the same.
    """
    around = surroundings(reading, span)
    presupposed = _PRESUPPOSED.search(around.before) is not None
    if presupposed:
        return Answer.NO
    if _WHETHER.search(around.before) or _WOULD.search(around.clause_before):
        return Answer.YES
    condition = _IF.search(around.before)
    if condition and ("," not in condition["rest"] or _is_aside(condition["rest"])):
        return Answer.YES
    return Answer.of(_HOPE.search(around.clause_before) is not None)


def _is_aside(rest: str) -> bool:
    """Tell whether the commas after "if" enclose an aside: "if, as some say, it is transformative"."""
    return rest.startswith(",") and rest.count(",") == 2
