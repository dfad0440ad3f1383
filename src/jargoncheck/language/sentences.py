"""Where sentences end, without a parser.

A stop ends a sentence unless something says otherwise: an abbreviation that needs a word after it, a lower-case word
after a closing quotation mark, a number that opens a list item. When in doubt the sentence goes on where a name may
follow ("St. Mary") and ends where a common opening word follows ("in the U.S. The").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# A run of stops with the quotation marks, brackets and footnote marks that close after it, or a hard line break.
_STOP = lazy_pattern(
    r"(?P<stop>[.!?…]+)(?P<closers>[\"'”’»)\]*_]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹])*"
    # The number of a footnote that was set higher: "... of schizophrenia.2 There is".
    r"(?:(?<=[\w%)][%)a-z][.!?])\d{1,2}(?=\s+[A-Z“‘\"])|(?<=[.!?][”’\")])\d{1,2}(?=\s+[A-Z“‘\"]))?)(?=\s|\Z)(?P<gap>\s*)"
    r"|(?P<break>\n\s*)"
)
_MARK = lazy_pattern(r"[.!?…\n]")
# No short form is longer, and the words that end an unfinished line are shorter still.
_LONGEST_SHORT_FORM = 16
_VISIBLE = lazy_pattern(r"\S")
_LAST_WORD = lazy_pattern(r"[^\s(\[“‘\"'/—–]*\Z")
_NEXT_WORD = lazy_pattern(r"[\"'“‘«(\[*_]*([\w.&’'-]*)")
_LIST_NUMBER = lazy_pattern(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\Z")
_DOTTED_LETTERS = lazy_pattern(r"(?:[A-Za-z]\.)+[A-Za-z]?\Z|[A-Z]\Z")

# Abbreviations that are never the last word of a sentence; titles have a capital.
_LEADS_ON = frozenset(
    "e.g i.e eg ie cf viz vs v approx ca incl esp resp fig figs eq sect para paras vol chap ch pp".split()
)
_TITLES = frozenset("Dr Mr Mrs Ms Prof Rev Hon Gen Col Capt Lt Sgt Gov Sen Rep Pres Messrs Mme".split())
# Abbreviations that lead on to a number only: "No. 10", "p. 4", "Sept. 2015".
_BEFORE_NUMBER = frozenset(
    "no nos p pg sec s st art reg vol ver jan feb mar apr jun jul aug sep sept oct nov dec est c".split()
)
# Abbreviations that may end a sentence but often do not: the next word decides.
_MAY_END = frozenset(
    "inc ltd co corp plc llc jr sr dept govt st ave blvd rd bros assn univ misc min max avg ibid ph.d phd "
    "a.m p.m u.s u.k u.n e.u d.c op cit".split()
)
# Abbreviations that end a sentence where a capital follows.
_MOSTLY_END = frozenset({"etc", "al"})
# Words that open sentences far more often than they continue a name.
_OPENERS = frozenset(
    "the a an this that these those it he she they we you i in on at for from with by as if when while where what "
    "who how why there here our their his her its my your but and so yet or not no to after before because since "
    "however some many most all each every both under over during please see also is are was were do does did can "
    "will would should could may might must then once although though unless until".split()
)
# A line that ends in one of these has not ended its sentence.
_UNFINISHED = frozenset("a an the of and or to in for with by from on at as is are your our their its that".split())


def sentences(text: str) -> Iterator[ProseSpan]:
    """Yield the sentences of ``text`` in order, in code points, without the white space between them."""
    start = _visible_from(text, 0)
    for found in _stops(text):
        if found.start() < start:
            continue
        if found["break"] is not None:
            end, after = _visible_end(text, start, found.start()), found.end()
            if end == start or after >= len(text) or not _line_ends_sentence(text, start, end, after):
                continue
        else:
            end, after = found.start("gap"), found.end()
            if after < len(text) and not _stop_ends_sentence(text, start, found):
                continue
        yield ProseSpan(start, end)
        start = after
    end = len(text.rstrip())
    if start < end:
        yield ProseSpan(start, end)


def _stops(text: str) -> Iterator[re.Match[str]]:
    """Yield what ``_STOP`` finds; it is tried only where it can begin, which the search for a few characters tells."""
    at = 0
    while mark := _MARK.search(text, at):
        at = mark.end()
        if found := _STOP.match(text, mark.start()):
            at = found.end()
            yield found


def _visible_from(text: str, offset: int) -> int:
    found = _VISIBLE.search(text, offset)
    return found.start() if found else len(text)


def _visible_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _last_word(text: str, start: int, end: int) -> str:
    """Return the word that ends at ``end``, without brackets and quotation marks before it."""
    found = _LAST_WORD.search(text[max(start, end - _LONGEST_SHORT_FORM) : end])
    return found.group() if found else ""


def _line_ends_sentence(text: str, start: int, end: int, after: int) -> bool:
    """Tell whether the hard break at ``end`` starts a new thought at ``after``."""
    if text.count("\n", end, after) > 1:
        return True
    following = text[after]
    if following.islower() or text[end - 1] in ",-–—&":
        return False
    return _last_word(text, start, end).lower() not in _UNFINISHED


def _stop_ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether the stop that ``found`` holds ends the sentence that began at ``start``; text follows it."""
    stop, closers, after = found["stop"], found["closers"], found.end()
    following = text[after]
    if "\n" in found["gap"] and not following.islower():
        return True
    if following in ".…,;:)":
        return False
    opening = _NEXT_WORD.match(text, after)
    next_word = opening[1] if opening else ""
    lower_start = next_word[:1].islower()
    if stop != ".":
        return _strong_stop_ends(stop, closers, next_word) if lower_start else True
    word = _last_word(text, start, found.start())
    if found.start() - start <= 4 and _LIST_NUMBER.match(text[start : found.start()]):
        return False
    if closers:
        return not lower_start
    return _word_ends_sentence(word, next_word, lower_start)


def _strong_stop_ends(stop: str, closers: str, next_word: str) -> bool:
    """Judge "?", "!" and an ellipsis before a lower-case word: only a bare question mark ends a sentence there."""
    return "?" in stop and not closers and next_word not in {"and", "or", "but"}


def _word_ends_sentence(word: str, next_word: str, lower_start: bool) -> bool:
    """Tell whether a sentence ends at the full stop between ``word`` and ``next_word``."""
    lower = word.lower()
    if lower in _LEADS_ON or word in _TITLES:
        return False
    if lower in _MOSTLY_END:
        return next_word[:1].isupper()
    if lower in _BEFORE_NUMBER and next_word[:1].isdigit():
        return False
    if lower in _MAY_END or _DOTTED_LETTERS.match(word):
        return next_word.lower() in _OPENERS and not lower_start
    # A lower-case word opens a sentence after an ordinary word ("gov.uk is ..."), hardly ever after a short form.
    return not lower_start or (len(word) > 2 and word[-1:].islower() and word.isalpha()) or "." in next_word
