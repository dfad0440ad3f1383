"""Which clause a verb is in, and whether one follows.

"Make sure" fits "ensure it works" and not "ensure safety"; "concentrated" fits "the team focused on rents" and not "I
had a job focused on rents".
"""

from __future__ import annotations

from jargoncheck.language.function_words import AUXILIARIES, COORDINATORS, RELATIVES, SUBORDINATORS
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.conditions import WordClass
from jargoncheck.text.spans import ProseSpan

_OPENERS = frozenset({"that", "there", "they", "he", "she", "we", "i"})
_CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d")
_SUBJECTS = frozenset({"it", "there", "you", "they", "he", "she", "we", "i", "everyone", "everything", "nobody"})
_NOT_FINITE = ("ing", "ed", "be", "been", "being", "having")
_VERB = frozenset({WordClass.VERB})
_SURE = 0.8


def clause_follows(span: ProseSpan, reading: Reading) -> bool:
    """Tell whether the words after ``span``, up to the next mark, have a verb of their own.

    In doubt there is none: a participle may describe a noun ("ensure services delivered by others"), and the verb of a
    relative clause is not the one that is looked for.
    """
    words = reading.words
    first = reading.word_range(span)[1]
    end = reading.word_range(reading.sentence_at(span.start))[1]
    in_relative = False
    for index in range(first, end):
        lower = words[index].lower
        if not words[index].is_word and lower not in {"&", "\ufffc", "“", "”", '"'}:
            return False
        if index == first and lower in _OPENERS:
            return True
        if index > first and lower in RELATIVES:
            in_relative = True
        elif lower in SUBORDINATORS or lower.rpartition("'")[0] in RELATIVES:
            return False
        elif _is_finite(reading, index):
            if not in_relative:
                return True
            in_relative = False
    return False


def describes_noun(span: ProseSpan, reading: Reading) -> bool:
    """Tell whether the clause has a verb before ``span``, so that a form such as "focused" describes a noun there."""
    words = reading.words
    start = reading.word_range(reading.sentence_at(span.start))[0]
    for index in range(reading.word_range(span)[0] - 1, start, -1):
        lower = words[index].lower
        if not words[index].is_word or lower in SUBORDINATORS or lower in COORDINATORS:
            return False
        if _is_finite(reading, index):
            return True
    return False


def _is_finite(reading: Reading, index: int) -> bool:
    words = reading.words
    lower = words[index].lower
    if lower.endswith(_CONTRACTED) and lower.rpartition("'")[0] in _SUBJECTS:
        return True
    # After "and" it may be a second verb beside the first one: "ensure safety and keep records".
    before = words[index - 1].lower
    if lower.endswith(_NOT_FINITE) or before == "to" or before in COORDINATORS:
        return False
    return lower in AUXILIARIES or reading.tagger.likelihood(words, index, _VERB) >= _SURE
