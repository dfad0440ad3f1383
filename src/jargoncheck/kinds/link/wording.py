"""What the words of a link, and those next to it, tell its reader."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jargoncheck.kinds.link.spec import FileType
from jargoncheck.text.document import Block, Inline, InlineKind
from jargoncheck.text.patterns import lazy_pattern

# How far from a link, in code points, words still belong to it; what is in brackets right after it may be longer.
_REACH = 30
_BRACKET_REACH = 120
_SIZE = lazy_pattern(r"\d\s?(?:[KMG]i?B|(?:kilo|mega|giga)?bytes?)\b", re.IGNORECASE)
_BRACKET_AFTER = lazy_pattern(r"[\s\"'”’»,.:;*–—-]*[(\[]([^()\[\]]*)[)\]]?")
_SENTENCE_END = lazy_pattern(r"[.!?;](?=\s)|\n")
_LABEL = lazy_pattern(r"\s*[(\[][^()\[\]]*[)\]]\s*\Z")
_MARKS = " \t\n\u00a0.,:;!?…\"'“”‘’«»‹›<>()[]*_→➔➜➤⇒▸►»›-–—|/"
_COURTESY = lazy_pattern(r"(?:please|or|and|just|to)\s+")
_APOSTROPHE = str.maketrans("’", "'")


def is_told(file_type: FileType, block: Block, link: Inline) -> bool:
    """Tell whether the link's words, or those next to it, name the type of the file or its size."""
    return any(file_type.is_named_in(words) or _SIZE.search(words) for words in _next_to(block, link))


def _next_to(block: Block, link: Inline) -> Iterable[str]:
    text = block.text
    yield link.span.of(text)
    links = [other.span for other in block.inlines if other.kind is InlineKind.LINK]
    end = min((other.start for other in links if other.start >= link.span.end), default=len(text))
    bracket = _BRACKET_AFTER.match(text, link.span.end, min(end, link.span.end + _BRACKET_REACH))
    if bracket:
        yield bracket[1]
    else:
        after = text[link.span.end : min(end, link.span.end + _REACH)]
        yield _SENTENCE_END.split(after, maxsplit=1)[0]
    start = max((other.end for other in links if other.end <= link.span.start), default=0)
    # What stands in brackets after the link before belongs to that one.
    theirs = _BRACKET_AFTER.match(text, start) if start else None
    start = max(theirs.end() if theirs else start, link.span.start - _REACH)
    if start < link.span.start:
        yield _SENTENCE_END.split(text[start : link.span.start])[-1]


def plain_text(text: str) -> str:
    """Return a link text as it is compared: lower case, without marks, arrows, "please" and a label in brackets."""
    words = " ".join(_LABEL.sub("", text).lower().translate(_APOSTROPHE).split()).strip(_MARKS)
    return _COURTESY.sub("", words, count=1) if _COURTESY.match(words) else words


def with_label(text: str, label: str) -> str:
    """Return a link text with the file type in brackets, before a full stop or the like at its end."""
    words = text.rstrip(" .,:;")
    return f"{words} ({label}){text[len(words) :].strip()}"
