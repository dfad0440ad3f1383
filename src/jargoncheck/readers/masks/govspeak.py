"""Govspeak, the Markdown of GOV.UK: call-outs, calls to action, buttons, steps, embedded things."""

from __future__ import annotations

import re

from jargoncheck.readers.masks.fill import DROPPED, STAND_IN, blank, blanked, line_start
from jargoncheck.readers.masks.marks import Marks
from jargoncheck.text.patterns import lazy_pattern

# It begins with a sign and not with a line, since a sign is sought much quicker.
_SECTION = lazy_pattern(r"\$(?:CTA|AI|[ACDEIPT!]|LegislativeList|EndLegislativeList|PriorityList:\d+)[ \t]*(?![^\r\n])")
_CALLOUT = lazy_pattern(r"^([\^%@])(?=\S)([^\r\n]*\S)\1[ \t]*(?![^\r\n])", re.MULTILINE)
_CALLOUT_MARKS = ("^", "%", "@")
_STEP = lazy_pattern(r"^s(?=\d{1,3}\. )", re.MULTILINE)
_EXTERNAL_LINK = lazy_pattern(r"(?<!\w)x(\[[^\]\r\n]*\]\([^)\r\n]*\))x(?!\w)")
_NAMES = r"button|stat-headline|barchart|highlight-answer|call-to-action|contact|div|pull|include"
_TAG = lazy_pattern(rf"\{{(?:/|::|:/)?(?:{_NAMES})(?:[ \t][\w:./ -]*)?\}}")
_EMBEDDED = lazy_pattern(
    r"\[(?:embed:|[Ii]nline[Aa]ttachment:|[Aa]ttachment(?:[Ll]ink)?:|[Ii]mage:|[Cc]ontact:)[^\]\r\n]*\](?!\()"
)
_NUMBERED_IMAGE = lazy_pattern(r"^!!\d{1,3}[ \t]*(?![^\r\n])", re.MULTILINE)


def mask(text: str, marks: Marks) -> str:
    """Return ``text`` with Govspeak's own marks made blank, marked as nothing, or filled in."""
    if "$" in marks:
        text = _SECTION.sub(lambda found: blank(found[0]) if _begins_line(found) else found[0], text)
    if text.endswith(_CALLOUT_MARKS) or any(_ends_line(mark, text) for mark in _CALLOUT_MARKS):
        text = _CALLOUT.sub(lambda found: f" {found[2]}" + " " * (len(found[0]) - len(found[2]) - 1), text)
    if "s1. " in marks or "s2. " in marks:
        text = _STEP.sub(" ", text)
    if "x[" in marks:
        text = _EXTERNAL_LINK.sub(rf"{DROPPED}\1{DROPPED}", text)
    if "{" in marks:
        text = _filled(text, _TAG, DROPPED)
    if "[" in text:
        text = _filled(text, _EMBEDDED, STAND_IN)
    if "!!" in marks:
        text = blanked(text, _NUMBERED_IMAGE)
    return text


def _begins_line(found: re.Match[str]) -> bool:
    text, start = found.string, found.start()
    return not text[line_start(text, start) : start].strip(" \t")


def _ends_line(mark: str, text: str) -> bool:
    # To look for one sign is much quicker than to look for two.
    return mark in text and (f"{mark}\n" in text or f"{mark}\r" in text)


def _filled(text: str, pattern: re.Pattern[str], filler: str) -> str:
    def fill(found: re.Match[str]) -> str:
        start, end = found.span()
        starts = start == 0 or text[start - 1] in "\r\n"
        ends = end == len(text) or text[end] in "\r\n"
        return blank(found[0]) if starts and ends else filler * len(found[0])

    return pattern.sub(fill, text)
