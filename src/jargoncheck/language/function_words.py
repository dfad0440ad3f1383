"""The words of closed classes, which need no model: determiners, pronouns, prepositions and the like.

The lists follow the classes of Quirk and others, "A Comprehensive Grammar of the English Language" (1985), without the
words that are as often something else (like, past, round, well, that, so, plus, worth).
"""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which spaces separate."""
    return frozenset(text.split())


ARTICLES = frozenset({"a", "an", "the"})

DETERMINERS = ARTICLES | word_set(
    """this these those my your our its their his her whose each every either neither some any no another both all
    half many several few fewer such what which whichever whatever enough much"""
)
"""Words that can open a noun phrase."""

PRONOUNS = word_set(
    """i me we us you he him she it they them who whom whoever anyone anybody anything everyone everybody everything
    someone somebody something noone nobody nothing myself yourself himself herself itself ourselves yourselves
    themselves mine yours ours theirs hers one's there"""
)

PREPOSITIONS = word_set(
    """of in to for with on at from by about as into through after over between out against during without before
    under around among within along across behind beyond upon toward towards amongst throughout despite via per
    onto off up down above below beside besides beneath amid inside outside until till since unlike except than
    versus"""
)
"""Prepositions, and the particles and conjunctions that share their spelling."""

COORDINATORS = frozenset({"and", "or", "nor", "but", "&"})

SUBORDINATORS = word_set(
    """because although though unless if whether whereas while when whenever where wherever why how lest once
    that"""
)

RELATIVES = frozenset({"who", "which", "that", "whom"})

BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "isn't", "aren't", "wasn't", "weren't"})
HAVE = frozenset({"have", "has", "had", "having", "haven't", "hasn't", "hadn't"})
DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})

MODALS = word_set(
    """can could may might must shall should will would cannot can't couldn't mightn't mustn't shan't shouldn't won't
    wouldn't ought"""
)

AUXILIARIES = BE | HAVE | DO | MODALS

NUMBERS = word_set(
    """one two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozen"""
)

NEGATIONS = frozenset({"not", "never", "n't"})

CLOSED = DETERMINERS | PRONOUNS | PREPOSITIONS | COORDINATORS | SUBORDINATORS | AUXILIARIES | NUMBERS | NEGATIONS
"""Every word above: as a neighbour it stands for itself."""

_AMBIGUOUS = word_set(
    """above across all along any around as before behind below beyond both can down either enough few fewer half how
    inside may might million mine much must never no not off once one out outside over ours neither never several
    since such that there through throughout under up when whenever where wherever why will within about many n't"""
)

NO_CLASS = CLOSED - _AMBIGUOUS - BE - HAVE - DO
"""Words that are never a verb, noun, adjective, adverb or name, so that no model need be asked."""
