"""Kramdown, Pandoc, MyST and MkDocs marks.

Attribute lists, tables of contents, icons, roles, formulas, comments written as link definitions, Markdown
inside HTML elements, and link destinations with spaces.
"""

from __future__ import annotations

import re

from jargoncheck.readers.masks.fill import DROPPED, STAND_IN, blank, blanked, dropped
from jargoncheck.readers.masks.marks import Marks
from jargoncheck.text.patterns import lazy_pattern

_CONTENTS = lazy_pattern(
    r"^[ \t]*(?:\[TOC\]|\[\[_?toc_?\]\]|\{:toc\}|--8<--[^\r\n]*)[ \t]*(?![^\r\n])", re.MULTILINE | re.IGNORECASE
)
_CONTENTS_MARKS = frozenset(("--8<--", "[[", "[TOC]", "[toc]", "{:toc}"))
_LIST_LINE = lazy_pattern(r"^[ \t>]*\{:[^\r\n{}]*\}[ \t]*(?![^\r\n])", re.MULTILINE)
_LIST = lazy_pattern(
    # {: .class}, {:.class}, {::nomarkdown /}, {:/}
    r"\{(?::[^\r\n{}]*"
    # { .class } and {#id .class key=value} at the end of a line or after a span, as Pandoc and attr_list write them
    r"|[ \t]?[.#][A-Za-z][\w-]*(?:[ \t][^\r\n{}]*)?(?=\}[ \t]*(?![^\r\n]))"
    r"|(?<=[)\]`*_]\{)[ \t]*(?:[.#][A-Za-z]|[a-z-]+=)[^\r\n{}]*)\}"
)
_ROLE = lazy_pattern(r"\{[a-z][a-z:-]*\}(?=`)")
_FORMULA = lazy_pattern(r"\$\$(?!\$)(?:[^$\r\n]|(?:\r\n|\r|\n)(?![ \t]*[\r\n])){1,2000}?\$\$")
_NOTE = lazy_pattern(r"^\[(?://|[Cc]omment|COMMENT|_)\]:[^\r\n]*", re.MULTILINE)
_NOTE_MARKS = frozenset(("//]:", "omment]:", "OMMENT]:", "_]:"))
# Found with what is before it, since two signs are sought much quicker than a place after them.
_DESTINATION = lazy_pattern(
    r"\]\((?=[^()\s\"'<>]+[ (])"
    r"[^()\s\"'<>]+(?: +[^()\s\"'<>]+)*(?: *\([^()\s\"'<>]*\)[^()\s\"'<>]*)?(?: +[^()\s\"'<>]+)*(?=\))"
)
# The last line of such a tag, a lone `>`, would begin a quotation.
_ELEMENT = lazy_pattern(
    r"^[ \t]*<[a-z]\w*(?:-\w+)+(?:\s+[\w:@.-]+(?:=(?:\"[^\"]{0,500}\"|'[^']{0,500}'|[^\s\"'<>]+))?){0,50}\s*/?>",
    re.MULTILINE,
)
_COMMENT = lazy_pattern(r"\{::comment\}.*?\{:/(?:comment)?\}", re.DOTALL)
_ICON = lazy_pattern(r":(?<![\w:/]:)[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])")
_MARKDOWN_TAG = lazy_pattern(
    r"^[ \t]*<(?:div|section|aside|article|details|main)\b[^<>\r\n]*\smarkdown\b[^<>\r\n]*>"
    r"[ \t]*(?![^\r\n])",
    re.MULTILINE,
)


def mask(text: str, marks: Marks) -> str:
    """Return ``text`` with these marks made blank or marked as nothing."""
    if not _CONTENTS_MARKS.isdisjoint(marks):
        text = blanked(text, _CONTENTS)
    if "{:" in marks:
        if "{::comment}" in text and "{:/" in text:
            text = blanked(text, _COMMENT)
        text = blanked(text, _LIST_LINE)
    if "{" in marks:
        # At the end of a heading the parser itself would know the list.
        text = dropped(text, _LIST)
        text = dropped(text, _ROLE)
    if "$$" in marks:
        text = _FORMULA.sub(lambda found: STAND_IN * len(found[0]), text)
    if not _NOTE_MARKS.isdisjoint(marks):
        text = blanked(text, _NOTE)
    if " " in text and "](" in text:
        text = _DESTINATION.sub(lambda found: found[0].replace(" ", DROPPED), text)
    if "\n>" in text and "<" in text:
        text = _ELEMENT.sub(lambda found: blank(found[0]) if "\n" in found[0] else found[0], text)
    if "markdown" in marks and "<" in text:
        # The content of such an element is Markdown; without its tag it is read as such.
        text = blanked(text, _MARKDOWN_TAG)
    return _ICON.sub(lambda found: STAND_IN * len(found[0]), text)
