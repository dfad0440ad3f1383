"""How words stand to each other in a parsed sentence: objects, subjects and descriptions.

Everything is read off the dependency labels of spaCy's English models (ClearNLP's scheme). Functions take and yield
indexes of tokens.
"""

from __future__ import annotations

from collections.abc import Iterator

from jargoncheck.language.function_words import RELATIVES
from jargoncheck.language.noun_phrases import CONTAINERS
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.rulebook.conditions import WordClass

_OBJECTS = frozenset({"dobj", "obj"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_DESCRIPTIONS = frozenset({"amod", "compound", "nmod", "nummod", "npadvmod", "advmod", "poss"})
_INSIDE_PHRASE = frozenset({"compound", "nmod", "amod"})
_PREDICATES = frozenset({"acomp", "attr", "oprd"})


def objects(sentence: ParsedSentence, verb: int, last: int | None = None) -> Iterator[int]:
    """Yield what the verb is done to: direct objects, the subject of its passive, the noun that its clause describes.

    Coordinated nouns count, and what stands after "range of" and the like. ``last`` is the last token of a match of
    several words; when that is a preposition ("deliver on"), its object counts. Verbs that are coordinated share the
    object of the last one ("plan and deliver services").
    """
    if sentence.word_class(verb) is not WordClass.VERB:
        return
    for found in _objects(sentence, verb, last):
        yield from _meant(sentence, found)


def _objects(sentence: ParsedSentence, verb: int, last: int | None) -> Iterator[int]:
    tokens = sentence.tokens
    if last is not None and last != verb and tokens[last].dep in {"prep", "dative", "agent"}:
        yield from (child for child in sentence.children(last) if tokens[child].dep == "pobj")
        return
    own = [child for child in sentence.children(verb) if tokens[child].dep in _OBJECTS]
    if own:
        for child in own:
            yield from _antecedent(sentence, child)
        return
    if _is_passive(sentence, verb):
        yield from _passive_subjects(sentence, verb)
        return
    shared = _shared_object(sentence, verb)
    if shared:
        yield from shared
    elif _has_gap(sentence, verb):
        yield from _noun_of_clause(sentence, verb)


def _is_passive(sentence: ParsedSentence, verb: int) -> bool:
    deps = {sentence.tokens[child].dep for child in sentence.children(verb)}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    governor = sentence.tokens[verb].head
    return (
        sentence.tokens[verb].dep == "conj"
        and governor != verb
        and sentence.tokens[verb].tag in {"VBN", "VBD"}
        and not deps & (_SUBJECTS | {"aux"})
        and sentence.tokens[governor].pos == "VERB"
        and _is_passive(sentence, governor)
    )


def _passive_subjects(sentence: ParsedSentence, verb: int) -> Iterator[int]:
    tokens = sentence.tokens
    own = [child for child in sentence.children(verb) if tokens[child].dep in _PASSIVE_SUBJECTS]
    if own:
        # "The quality of the care being delivered" has no finite verb: the parser cannot tell it from a clause.
        auxiliaries = {
            tokens[child].text.lower() for child in sentence.children(verb) if tokens[child].dep in _AUXILIARIES
        }
        for child in own:
            yield from _antecedent(sentence, child)
            if auxiliaries == {"being"}:
                yield from _inner_nouns(sentence, child, verb)
        return
    governor, dep = tokens[verb].head, tokens[verb].dep
    if dep == "conj" and governor != verb and tokens[governor].pos in {"VERB", "AUX"}:
        passive = _is_passive(sentence, governor)
        yield from _passive_subjects(sentence, governor) if passive else _doers(sentence, governor)
    elif dep == "xcomp":
        yield from _doers(sentence, governor)
    elif dep in {"acl", "relcl"}:
        yield from _noun_of_clause(sentence, verb)


def _noun_of_clause(sentence: ParsedSentence, verb: int) -> Iterator[int]:
    """Yield the noun that the clause of ``verb`` describes; in "the quality of the care delivered" it may be either."""
    noun = sentence.tokens[verb].head
    yield noun
    yield from _inner_nouns(sentence, noun, verb)


def _inner_nouns(sentence: ParsedSentence, noun: int, verb: int) -> Iterator[int]:
    """Yield what stands after "of" between ``noun`` and ``verb``."""
    tokens = sentence.tokens
    for child in sentence.children(noun):
        if noun < child < verb and tokens[child].text.lower() == "of":
            yield from (inner for inner in sentence.children(child) if tokens[inner].dep == "pobj" and inner < verb)


def _shared_object(sentence: ParsedSentence, verb: int) -> list[int]:
    """Return the objects of the next coordinated verb when only verbs and conjunctions stand between the two."""
    tokens = sentence.tokens
    for child in sentence.children(verb):
        if tokens[child].dep == "conj" and tokens[child].pos == "VERB" and child > verb:
            between = {tokens[i].dep for i in range(verb + 1, child)}
            if between <= {"cc", "punct", "conj", "advmod", "preconj"}:
                own = [i for i in sentence.children(child) if tokens[i].dep in _OBJECTS]
                return own or _shared_object(sentence, child)
    return []


def _has_gap(sentence: ParsedSentence, verb: int) -> bool:
    """Tell whether the object is the noun before, as in "services we deliver" and "services to deliver"."""
    tokens = sentence.tokens
    if tokens[verb].dep == "acl":
        return tokens[verb].tag in {"VBN", "VBD", "VB"}
    if tokens[verb].dep != "relcl":
        return False
    subjects = [child for child in sentence.children(verb) if tokens[child].dep in _SUBJECTS]
    return any(tokens[child].text.lower() not in RELATIVES for child in subjects)


def subjects(sentence: ParsedSentence, verb: int) -> Iterator[int]:
    """Yield who or what does the verb: its subject, or the agent of its passive.

    A verb without a subject has that of the verb it depends on ("aims to deliver", "plans and delivers"), and a clause
    without one that of the noun it describes.
    """
    if sentence.word_class(verb) is not WordClass.VERB:
        return
    tokens = sentence.tokens
    agents = [
        child
        for agent in sentence.children(verb)
        if tokens[agent].dep == "agent"
        for child in sentence.children(agent)
        if tokens[child].dep == "pobj"
    ]
    found = agents if agents or _is_passive(sentence, verb) else _doers(sentence, verb)
    for doer in found:
        yield from _meant(sentence, doer)


def _doers(sentence: ParsedSentence, verb: int) -> Iterator[int]:
    tokens = sentence.tokens
    own = [child for child in sentence.children(verb) if tokens[child].dep in _SUBJECTS | _PASSIVE_SUBJECTS]
    if own:
        for child in own:
            yield from _antecedent(sentence, child)
        return
    governor, dep = tokens[verb].head, tokens[verb].dep
    if governor == verb:
        return
    if dep in {"acl", "relcl"}:
        yield governor
    elif dep == "xcomp":
        given = [child for child in sentence.children(governor) if tokens[child].dep in _OBJECTS]
        yield from given or _doers(sentence, governor)
    elif dep in {"conj", "advcl"}:
        yield from _doers(sentence, governor)


def _antecedent(sentence: ParsedSentence, token: int) -> Iterator[int]:
    """Yield the noun that a relative pronoun stands for, or else the token itself."""
    tokens = sentence.tokens
    verb = tokens[token].head
    if tokens[token].text.lower() in RELATIVES and tokens[verb].dep == "relcl":
        yield tokens[verb].head
    else:
        yield token


def _meant(sentence: ParsedSentence, noun: int) -> Iterator[int]:
    """Yield a noun, those coordinated with it, and what it contains ("a range of services")."""
    tokens = sentence.tokens
    yield noun
    container = tokens[noun].text.lower() in CONTAINERS
    for child in sentence.children(noun):
        if tokens[child].dep == "conj":
            yield from _meant(sentence, child)
        elif container and tokens[child].dep == "prep" and tokens[child].text.lower() == "of":
            for inner in sentence.children(child):
                if tokens[inner].dep in {"pobj", "pcomp"}:
                    yield from _meant(sentence, inner)


def described(sentence: ParsedSentence, token: int) -> Iterator[int]:
    """Yield what the token describes.

    That is the nouns after it in its phrase ("key worker housing": worker, housing), the verb or adjective of an
    adverb, or the subject of which it is said ("the process is robust").
    """
    tokens = sentence.tokens
    while tokens[token].dep == "conj" and tokens[token].head != token:
        if any(tokens[child].dep in _SUBJECTS | _OBJECTS for child in sentence.children(token)):
            return
        token = tokens[token].head
    dep, head = tokens[token].dep, tokens[token].head
    if dep in _DESCRIPTIONS:
        yield from _phrase_after(sentence, token, head)
    elif dep in _PREDICATES:
        for doer in _predicate_subjects(sentence, token):
            yield from _meant(sentence, doer)
    elif dep in {"acl", "relcl"} and tokens[token].pos != "AUX":
        yield head
    elif dep == "ccomp":
        yield from (child for child in sentence.children(token) if tokens[child].dep in _SUBJECTS)


def _phrase_after(sentence: ParsedSentence, token: int, head: int) -> Iterator[int]:
    tokens = sentence.tokens
    yield head
    yield from (
        child
        for child in sentence.children(head)
        if token < child < head and tokens[child].dep in _INSIDE_PHRASE and tokens[child].pos in {"NOUN", "PROPN"}
    )
    while tokens[head].dep in {"compound", "nmod"} and tokens[head].head > head:
        head = tokens[head].head
        yield head


def _predicate_subjects(sentence: ParsedSentence, token: int) -> Iterator[int]:
    tokens = sentence.tokens
    verb = tokens[token].head
    given = [child for child in sentence.children(verb) if tokens[child].dep in _OBJECTS]
    yield from given if tokens[token].dep == "oprd" and given else _doers(sentence, verb)
