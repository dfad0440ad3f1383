"""Where Markdown can be cut so that each part reads by itself as it reads in the whole.

An editor asks for a page again after each letter; what was read of the other parts still holds. A page is cut at
headings, and only where nothing that began before is still open: no fence, tag, template code or block of a dialect.
When in doubt it is not cut.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from jargoncheck.text.patterns import lazy_pattern

_HEADING = lazy_pattern(r"#{1,6}[ \t]+(?=[^\s#])")
_FENCE = lazy_pattern(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*[ \t>]*(`{3,}|~{3,})[ \t]*([^\n]*)$", re.MULTILINE)
_FRONT = lazy_pattern(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_FRONT_END = lazy_pattern(r"^(?:---|\+\+\+)[ \t]*\r?$", re.MULTILINE)
_COLON = lazy_pattern(r"\][ \t]*:")
_TARGET = lazy_pattern(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*\[[^\]\n]*\][ \t]*:")
_LONE_CR = lazy_pattern(r"\r(?!\n)")
_OPENS_MORE = lazy_pattern(
    r"^[ \t>]*(?::::|\$|!!!|\?\?\?|===)|\$\$|\{::|\{/|\{\w+\}|<[!?]|<[A-Za-z/][^<>\n]*(?:\n|<|\Z)"
    r"|\{[{%][-<%]?\s*(?:comment|highlight|mermaid|style|javascript|code-block|raw|verbatim)\b",
    re.MULTILINE,
)
_TAG = lazy_pattern(r"<(/?)([A-Za-z][^\s/>]*)")
_COMMENT = lazy_pattern(r"<!--(?!-?>)(?:(?!-->|<!--)[^`])*?-->")
_FENCED = lazy_pattern(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[^\n]*\n)*? {0,3}\1[ \t]*$", re.MULTILINE)
_CODE_SPAN = lazy_pattern(r"(?<![`\\])`[^`\n]+`(?!`)")
_LIST = lazy_pattern(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]*:", re.MULTILINE)
_INDENTED = lazy_pattern(r"(?:(?<=\n\n)|(?<=\n\r\n))(?:(?: {4}|\t)[^\n]*\n)+", re.MULTILINE)
_MOST_TRIES = 30
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_PAIRS = (("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>"))


def sections(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each part of ``text`` starts and ends, in code points and in order; the parts cover the text."""
    start = tried = 0
    for heading in () if _reaches_far(text) else _headings(text, _after_front_matter(text)):
        tried += 1
        if _is_closed(text[start:heading]):
            yield start, heading
            start, tried = heading, 0
        elif tried == _MOST_TRIES:
            # What is open so long may never close, and to look at all of it again and again takes square time.
            break
    yield start, len(text)


def _headings(text: str, at: int) -> Iterator[int]:
    """Yield where headings begin that have a blank line above. A pattern would look at each character of the page."""
    while (at := text.find("\n#", at) + 1) > 0:
        if text.endswith(("\n\n", "\n\r\n"), max(0, at - 3), at) and _HEADING.match(text, at):
            yield at


def _reaches_far(text: str) -> bool:
    """Tell whether ``text`` has link targets or footnotes, which mean something in the whole page, or a lone CR."""
    for found in _COLON.finditer(text):
        if _TARGET.match(text, text.rfind("\n", 0, found.start()) + 1):
            return True
    return "\r" in text and _LONE_CR.search(text) is not None


def _after_front_matter(text: str) -> int:
    front = _FRONT.match(text)
    if front is None:
        return 0
    end = _FRONT_END.search(text, front.end())
    return end.end() if end else len(text) + 1


@lru_cache(maxsize=1_000)
def _is_closed(part: str) -> bool:
    """Tell whether nothing that begins in ``part`` goes on after it."""
    fences = list(_FENCE.finditer(part))
    if fences and (len(fences) % 2 or len({fence[1] for fence in fences}) > 1 or any(one[2] for one in fences[1::2])):
        return False
    part = _without_code(part)
    if _OPENS_MORE.search(part) is not None or any(part.count(one) != part.count(other) for one, other in _PAIRS):
        return False
    tags = Counter((name.lower(), bool(closing)) for closing, name in _TAG.findall(part) if name.lower() not in _VOID)
    return all(tags[name, True] == tags[name, False] for name, _ in tags)


def _without_code(part: str) -> str:
    """Return ``part`` without its comments and its code: what stands there opens nothing."""
    part = _CODE_SPAN.sub("", _FENCED.sub("", _COMMENT.sub("", part)))
    # Inside a list, what is indented may be anything.
    return part if _LIST.search(part) else _INDENTED.sub("", part)
