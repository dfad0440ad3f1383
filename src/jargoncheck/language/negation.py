"""Whether a match is denied: "is not a promising solution", "no silver bullet", "far from seamless"."""

from __future__ import annotations

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.language.surroundings import Surroundings, surroundings
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# Words that deny something in form only: nothing after them is taken back.
_NO_DENIAL = lazy_pattern(
    r"\bno (?:doubt|question|wonder|surprise|secret|coincidence|accident|less|fewer|later|matter|other|better|"
    r"greater|"
    r"stranger|exception|longer just)\b|\bnot (?:only|just|merely|simply|solely|least|to mention|surprisingly|"
    r"forgetting)\b"
    r"|\bn(?:ot|othing) (?:short of|less than|but)\b|\bcan(?:not|'t| not) (?:wait|help|fail|overstate|"
    r"be overstated|be "
    r"underestimated|get enough)\b|\bnever (?:before|been (?:more|a (?:better|more))|fails?|cease|stop|too late)\b"
    r"|\bwhether or not\b|\bif not\b|\bwhy not\b|\bor not\b|\bdo(?:n't| not) (?:miss|forget|hesitate|worry|"
    r"just|only)\b"
    r"|\b(?:is|are|was|were|has|have|does|do)(?:n't| not) (?:just|only|merely|simply)\b|\bunder no circumstances\b"
    r"|\bnone other than\b|\bcannot do without\b|\bwithout (?:a )?doubt\b|\bwithout question\b|\bwould not exist\b"
    r"|\b(?:not|n't|never) (?:be |have been )?possible without\b|\bnot limited to\b|\bno-\w+|\bno\. ?\d"
)
_DENIAL = lazy_pattern(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|hardly|scarcely|barely|without|\w+n't|"
    r"rather than|instead of|as opposed to|far from|anything but|unlikely|fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?|"
    r"little evidence|refuse[sd]? to|stop(?:ped)? (?:short of|being)|myth|less than)\b"
)
_DENIED_AFTER = lazy_pattern(
    r"\A(?: [\w'-]+){0,3}? (?:(?:is|are|was|were) (?:a |an )?(?:myth|fallacy|illusion|unlikely|nowhere|out of reach)|"
    r"(?:do|does|did)(?: not|n't) (?:exist|work)|never (?:existed|came|arrived|materialised|works?))\b"
)
_NEAR = 6
# After the denial, a clause of another kind begins: "it does not cost much because it is seamless".
_NEW_CLAUSE = lazy_pattern(
    r"\A(?: [\w'-]+)+ (?:unless|because|since|although|though|while|whereas|until|so that|whenever)\b"
)
_CLAUSE = lazy_pattern(r"\b(?:it|we|they|he|she|this|that|is|are|was|were|has|have)\b|'s\b")
# The denial is in a clause of its own, which may end before the match.
_EMBEDS = lazy_pattern(r"\b(?:who|which|that|if|when|where|because|although|while|since|unless)(?: [\w']+){0,4} \Z")


def negated(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether the match is denied in its own clause.

    A denial close before the match is clear. One further off may belong to another part of the clause ("people who
    do not use it get a seamless service"), which only a parse can tell.
    """
    around = surroundings(reading, span)
    if _DENIED_AFTER.search(around.after):
        return Answer.YES
    surface = _surface(around)
    if surface is Answer.UNKNOWN and (parsed := reading.parsed(span.start)) is not None:
        return Answer.of(_denied_in(parsed, span))
    return surface


def _surface(around: Surroundings) -> Answer:
    """Say what the nearest denial in the clause of the match tells."""
    clause = _NO_DENIAL.sub(lambda found: " " * len(found.group()), around.clause_before)
    denials = list(_DENIAL.finditer(clause))
    if not denials:
        return Answer.NO
    between = clause[denials[-1].end() :]
    if ")" in between or ("," in between and not _is_list(between)):
        return Answer.NO
    if _NEW_CLAUSE.search(between):
        return Answer.NO
    embedded = _EMBEDS.search(clause, 0, denials[-1].start()) is not None
    return Answer.YES if len(between.split()) <= _NEAR and not embedded else Answer.UNKNOWN


def _is_list(between: str) -> bool:
    """Tell whether the commas in ``between`` part the items of a list rather than clauses."""
    return all(len(part.split()) <= 3 and not _CLAUSE.search(part) for part in between.split(","))


def _denied_in(parsed: ParsedSentence, span: ProseSpan) -> bool:
    """Walk from the match up the tree: a denial that governs it, or that hangs on one of its governors, counts."""
    at = parsed.head_of(span)
    while at is not None:
        token = parsed.tokens[at]
        if any(_denies(parsed, child, span) or _denied_subject(parsed, child, span) for child in parsed.children(at)):
            return True
        head = parsed.tokens[token.head]
        if head.span.start < span.start and head.text.lower() in _GOVERNING:
            return True
        if token.head == at or _leaves_scope(token.dep, token.pos):
            return False
        at = token.head
    return False


_GOVERNING = frozenset(
    "without unlikely myth myths lack lacks lacked lacking fail fails failed failing avoid avoids avoided avoiding "
    "refuse refuses refused refusing stop stops stopped stopping".split()
)
_DENYING = frozenset(
    {"not", "n't", "n’t", "never", "no", "none", "nothing", "nobody", "neither", "nor", "hardly", "scarcely", "barely"}
)


def _denies(parsed: ParsedSentence, child: int, span: ProseSpan) -> bool:
    token = parsed.tokens[child]
    if token.span.start >= span.start:
        return False
    if token.dep == "neg" or token.text.lower() in _DENYING:
        following = parsed.tokens[child + 1].text.lower() if child + 1 < len(parsed.tokens) else ""
        return following not in {"only", "just", "merely", "simply", "doubt", "doubts", "question", "least", "wonder"}
    # "rather than seamless": the parser hangs "than" and "rather" on the word before or after.
    return token.text.lower() == "than" and child > 0 and parsed.tokens[child - 1].text.lower() == "rather"


def _denied_subject(parsed: ParsedSentence, child: int, span: ProseSpan) -> bool:
    """Tell whether ``child`` is a subject with a denial on it: "no app is revolutionary"."""
    if not parsed.tokens[child].dep.startswith("nsubj"):
        return False
    return any(_denies(parsed, word, span) for word in parsed.children(child))


def _leaves_scope(dep: str, pos: str) -> bool:
    """Tell whether a denial above this relation says nothing of what is below it."""
    return dep in {"advcl", "parataxis", "nsubj"} or (dep == "conj" and pos in {"VERB", "AUX"})
