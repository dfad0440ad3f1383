"""What people do, or have done to them, that shows them as people who are served."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jargoncheck.kinds.choice.evidence import Evidence
from jargoncheck.kinds.choice.spec import MixedSpec
from jargoncheck.kinds.choice.standing import DETERMINING, SERVICES
from jargoncheck.language.function_words import AUXILIARIES, BE, COORDINATORS, PREPOSITIONS, RELATIVES, word_set
from jargoncheck.language.reading import Reading
from jargoncheck.language.words import Word
from jargoncheck.text.spans import ProseSpan

_BEFORE_A_VERB = AUXILIARIES | word_set(
    "to not never also then always often only still just able unable already now ever first both either"
)
_ACTORS = frozenset(("we", "they", "it", "you", "governments", "agencies"))
_HAVING = frozenset(("of", "from"))
_SERVING = frozenset(("for", "to"))


def acts(reading: Reading, span: ProseSpan, spec: MixedSpec) -> Iterator[str]:
    """Yield what shows the people in ``span`` as people who are served.

    These are the base forms of verbs that they do ("apply") or that are done to them ("help them"), nouns for what
    they have ("need" in "the needs of users" and "users' needs"), and "for" for what is for them. In "citizens and
    customers who pay", both pay.
    """
    first, last = reading.word_range(span)
    words, evidence = reading.words, spec.evidence
    if words[last - 1].lower.endswith("'s") or (words[last : last + 1] and words[last].text in "'’"):
        yield from _has(words, last, evidence)
        return
    yield from _done_by(words, _after_pair(words, last, spec.forms), evidence)
    yield from _done_to(words, _before_pair(words, first, spec.forms), evidence)


def _after_pair(words: Sequence[Word], after: int, forms: Mapping[str, str]) -> int:
    """Return the place after "and customers" when that follows, else ``after``."""
    paired = [word.lower for word in words[after : after + 2]]
    return after + 2 if len(paired) == 2 and paired[0] in COORDINATORS and paired[1] in forms else after


def _before_pair(words: Sequence[Word], first: int, forms: Mapping[str, str]) -> int:
    """Return the place of "citizens" in "citizens and customers" when ``first`` is that of "customers"."""
    paired = [word.lower for word in words[max(first - 2, 0) : first]]
    return first - 2 if len(paired) == 2 and paired[1] in COORDINATORS and paired[0] in forms else first


def _has(words: Sequence[Word], after: int, evidence: Evidence) -> Iterator[str]:
    for word in words[after : after + 3]:
        if word.lower in evidence.having:
            yield evidence.having[word.lower]
            return


def _done_by(words: Sequence[Word], after: int, evidence: Evidence) -> Iterator[str]:
    index, passive = after, False
    following = [word.lower for word in words[after : after + 4]]
    if following[:1] in (["of"], ["for"]) and SERVICES.intersection(following):
        yield "for"
        return
    if index < len(words) and words[index].lower in RELATIVES:
        index += 1
    if index + 1 < len(words) and words[index].lower in _ACTORS:
        # "the citizens we serve"
        verb = words[index + 1].lower
        if verb in evidence.receiving:
            yield f"{evidence.receiving[verb]} them"
        return
    while index < len(words) and _leads_to_verb(words[index].lower, evidence):
        passive = passive or words[index].lower in BE
        index += 1
    if index == len(words):
        return
    verb = words[index].lower
    if passive and verb in evidence.receiving and not verb.endswith("ing"):
        yield f"{evidence.receiving[verb]} them"
    elif verb in evidence.doing:
        yield evidence.doing[verb]


def _leads_to_verb(word: str, evidence: Evidence) -> bool:
    return word in _BEFORE_A_VERB or (word.endswith("ly") and word not in evidence.doing)


def _done_to(words: Sequence[Word], first: int, evidence: Evidence) -> Iterator[str]:
    index = first - 1
    while index >= 0 and words[index].lower in DETERMINING:
        index -= 1
    if index < 0:
        return
    before = words[index].lower
    if before in _SERVING:
        yield "for"
    if before in PREPOSITIONS:
        index -= 1
    if index < 0:
        return
    if words[index].lower in evidence.receiving:
        yield f"{evidence.receiving[words[index].lower]} them"
    elif before in _HAVING and words[index].lower in evidence.having:
        yield evidence.having[words[index].lower]
