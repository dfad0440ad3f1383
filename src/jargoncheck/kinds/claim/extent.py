"""How far praise reaches: the words that the trigger found, and those that must stand after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from jargoncheck.kinds.claim.spec import ClaimEntry, Company
from jargoncheck.language.function_words import COORDINATORS
from jargoncheck.language.reading import Reading
from jargoncheck.language.words import Word
from jargoncheck.text.spans import ProseSpan

_DEGREES = frozenset({"more", "most", "highly", "truly", "fully", "very", "equally", "also", "yet"})
_JOINTS = COORDINATORS | {",", "/"}
_MOST_JOINTS = 3
"""How many tokens join two words of a list at most: a comma, "and" and an adverb."""
_REACH = 24
_LEAST = {Company.PAIR: 1, Company.LIST: 2}


def extent(reading: Reading, span: ProseSpan, entry: ClaimEntry) -> ProseSpan | None:
    """Return the whole of the praise that starts at ``span``, or None where what must follow does not.

    "hugely" before "valuable" is "hugely valuable"; "faster" in "faster, safer and more secure" is all of it.
    """
    if not entry.then and entry.company is Company.ALONE:
        return span
    _, after = reading.word_range(span)
    end = reading.sentence_at(span.start).end
    following = [word for word in reading.words[after : after + _REACH] if word.span.start < end]
    if entry.then:
        return ProseSpan(span.start, following[0].span.end) if following and following[0].lower in entry.then else None
    others = list(_others(following, _last_words(entry.claims)))
    return ProseSpan(span.start, others[-1].span.end) if len(others) >= _LEAST[entry.company] else None


@lru_cache(maxsize=64)
def _last_words(claims: tuple[str, ...]) -> frozenset[str]:
    """Return the last words of ``claims``, in lower case: a list can leave out the "more" of "more secure"."""
    return frozenset(claim.lower().rsplit(" ", 1)[-1] for claim in claims)


def _others(words: Sequence[Word], members: frozenset[str]) -> Iterator[Word]:
    """Yield the other members of the list that goes on in ``words``."""
    joints = 0
    for word in words:
        if joints and word.lower in members:
            joints = 0
            yield word
        elif joints < _MOST_JOINTS and (word.lower in _JOINTS or (joints and word.lower in _DEGREES)):
            joints += 1
        else:
            return
