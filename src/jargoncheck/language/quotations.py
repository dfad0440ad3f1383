"""Stretches inside quotation marks, and whether a match is somebody else's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jargoncheck.language.sentences import sentences
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# Marks that were never closed pile up in broken text; no more than this many are looked back at.
_DEPTH = 8
_MARK = lazy_pattern("[\"'“”„«»‘’]")
# A mark that has not a letter or a digit on either side; most blocks have none, and no quotations.
_NO_APOSTROPHE = lazy_pattern(r"[\"'“”„«»‘’](?:(?<=[\"“”„«»‘])|(?<![^\W_]['’])|(?![^\W_]))")
_OPENS = {"“": "”", "„": "”", "«": "»", "‘": "’", '"': '"', "'": "'"}
_BEFORE_OPENER = frozenset("([{<—–-/“‘«„\"'*_|:;,…")
# The mark comes first and what stands before it second, because a search for one of a few characters is quick.
_CLOSER_AHEAD = lazy_pattern(r"['’](?<=[^\s(\[‘']['’])(?!\w)")
_SINGLE_OPENER = lazy_pattern(r"['‘](?<![\w.,!?]['‘])(?=\w)")
# What is left out at the start of a word: '90s, 'n', 'tis, 'em, 'cause, 'til.
_ELISION = lazy_pattern(r"['’‘](?:\d\ds?\b|(?:n|tis|twas|em|cause|til|bout|round|cos|ere)\b)", re.IGNORECASE)
_ELIDED_AND = lazy_pattern(r"['’‘]n['’]", re.IGNORECASE)
_SAID = (
    r"\b(?:sa(?:id|ys?|ying)|told|tells|explain(?:s|ed)|add(?:s|ed)|wr(?:ites|ote)|not(?:es|ed)|ask(?:s|ed)|"
    r"argue[sd]|claim(?:s|ed)|stat(?:es|ed)|comment(?:s|ed)|repl(?:ies|ied)|conclude[sd]|recall(?:s|ed)|"
    r"remark(?:s|ed)|continue[sd]|read[s]?|quote[sd]?|consider(?:s|ed)|call(?:s|ed)|describe[sd])\b"
)
_REPORTING = lazy_pattern(_SAID, re.IGNORECASE)
_REPORTING_MARK = lazy_pattern(_SAID + r"[^.!?\n]{0,60}[:,]\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Opener:
    mark: str
    offset: int


def quotations(text: str) -> Iterator[ProseSpan]:
    """Yield the stretches inside quotation marks, marks included, in order of their start; nested ones too.

    Apostrophes, feet and inches are no quotation marks. A quotation that is never closed runs to the end of the
    text when it opens the text or follows a reporting verb with a colon or comma (a quotation of several
    paragraphs), to the end of its sentence when that has a reporting verb, and else does not count.
    """
    if not _NO_APOSTROPHE.search(text):
        return
    found: list[ProseSpan] = []
    open_marks: list[_Opener] = []
    skip_to = 0
    last_closer = max((closer.start() for closer in _CLOSER_AHEAD.finditer(text)), default=-1)
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark.group()
        if at < skip_to:
            continue
        if sign in "'’‘" and (elided := _ELIDED_AND.match(text, at)):
            skip_to = elided.end()
        elif (depth := _closes(text, at, open_marks, last_closer)) is not None:
            found.append(ProseSpan(open_marks[depth].offset, at + 1))
            del open_marks[depth:]
        elif _opens(text, at, open_marks, last_closer):
            open_marks.append(_Opener(sign, at))
    if (running := _running_on(text, open_marks)) is not None:
        found = [span for span in found if span.end <= running.start or running.contains(span)]
        found.append(running)
    yield from sorted(found, key=lambda span: (span.start, -span.end))


def _closes(text: str, at: int, open_marks: list[_Opener], last_closer: int) -> int | None:
    """Return the index of the opener that the mark at ``at`` closes, or None."""
    sign = text[at]
    before = text[at - 1 : at]
    after = text[at + 1 : at + 2]
    if sign in "'’":
        if not before or before.isspace() or after.isalnum():
            return None
        if before.lower() == "s" and after == " " and at < last_closer and _is_possessive(text, at):
            return None
    elif sign == '"' and (not before or before.isspace()):
        return None
    for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 1 - _DEPTH), -1):
        if _OPENS[open_marks[depth].mark] == sign or (sign == "'" and open_marks[depth].mark == "‘"):
            return depth if open_marks[depth].offset < at - 1 else None
    return None


def _is_possessive(text: str, at: int) -> bool:
    """Tell whether the mark after an "s" is a possessive because the quotation is closed further on."""
    if not text[at + 2 : at + 3].islower():
        return False
    later = _CLOSER_AHEAD.search(text, at + 2)
    return later is not None and _SINGLE_OPENER.search(text, at + 1, later.start()) is None


def _opens(text: str, at: int, open_marks: list[_Opener], last_closer: int) -> bool:
    """Tell whether the mark at ``at`` opens a quotation."""
    sign = text[at]
    before = text[at - 1 : at]
    after = text[at + 1 : at + 2]
    if sign not in _OPENS or not after or after.isspace():
        return False
    if sign in "“„«":
        return True
    if before and not before.isspace() and before not in _BEFORE_OPENER:
        return False
    if sign == '"':
        return all(opener.mark != '"' for opener in open_marks[-_DEPTH:])
    if _ELISION.match(text, at) and not re.match(r"\d\ds?['’]", text[at + 1 :]):
        return False
    # A single mark needs its partner: a lone one is an apostrophe that was left in front.
    return at < last_closer or sign == "‘"


def _running_on(text: str, open_marks: list[_Opener]) -> ProseSpan | None:
    """Return the stretch of the first quotation that is left open and may run on, or None."""
    opener = next((opener for opener in open_marks if opener.mark != "'"), None)
    if opener is None:
        return None
    end = len(text.rstrip())
    if not text[: opener.offset].strip(" *_>-"):
        return ProseSpan(opener.offset, end)
    if opener.mark == '"':
        return None
    if _REPORTING_MARK.search(text[max(0, opener.offset - 90) : opener.offset]):
        return ProseSpan(opener.offset, end)
    sentence = next((s for s in sentences(text) if s.start <= opener.offset < s.end), None)
    if sentence and opener.mark == "“" and _REPORTING.search(text, sentence.start, opener.offset):
        return ProseSpan(opener.offset, sentence.end)
    return None
