"""PO files of gettext: what is shown in English.

Source: the GNU gettext manual, "The Format of PO Files" and "Locale Names". An English file, by its header or its name
(``en.po``, ``en_GB/LC_MESSAGES/site.po``), shows its translations. A template, or a file that names no language, shows
what stands in the code: that is read and not fixed, because a fix would part it from the code. A file in another
language shows nothing in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from jargoncheck.readers.escapes import unescaped
from jargoncheck.readers.locales.values import value_blocks
from jargoncheck.text.document import Block, Comment, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

_LINE = lazy_pattern(
    r"^[ \t]*(?:(?P<comment>#[^\r\n]*)|(?P<key>msgid_plural|msgid|msgctxt|msgstr(?:\[\d+\])?)?[ \t]*"
    r"\"(?P<text>(?:[^\"\\\r\n]|\\.)*)\")",
    re.MULTILINE,
)
_LANGUAGE = lazy_pattern(r"(?:\A|\\n)Language: *([A-Za-z_-]+)")
_ENGLISH_NAME = lazy_pattern(r"(?:\A|[/\\])en(?:[_-][A-Za-z]{2,4})?(?:\.po\Z|[/\\]LC_MESSAGES[/\\][^/\\]*\Z)")
_ESCAPE = lazy_pattern(r"\\(?:x[0-9a-fA-F]{2}|[0-7]{1,3}|.)")
_SPECIAL = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


@dataclass(frozen=True, slots=True)
class _Text:
    """One text: its key (``msgid``, ``msgstr``, ...) and where the insides of its quoted parts stand."""

    key: str
    parts: tuple[tuple[int, int], ...]


def read_po(source: Source) -> Document:
    """Read a PO file or a template of one."""
    texts = list(_texts(source.text))
    language = _language(source.text, texts) or ("en" if _ENGLISH_NAME.search(source.name) else "")
    comments = tuple(_comments(source.text))
    if language:
        shown = "msgstr" if language.lower().startswith("en") else ""
    else:
        shown = "msgid"
        source = replace(source, extracted=True)
    blocks = (block for text in texts if shown and text.key.startswith(shown) for block in _blocks(source, text))
    return Document(source, tuple(blocks), (), comments)


def _texts(text: str) -> Iterator[_Text]:
    """Yield the texts in order."""
    key = ""
    parts: list[tuple[int, int]] = []
    for found in _LINE.finditer(text):
        if found["comment"] is not None:
            continue
        if found["key"]:
            if key:
                yield _Text(key, tuple(parts))
            key, parts = found["key"], []
        parts.append(found.span("text"))
    if key:
        yield _Text(key, tuple(parts))


def _language(text: str, texts: list[_Text]) -> str:
    """Return the language that the header names, and take the header out: it is written like a text without a key."""
    for at, (before, found) in enumerate(pairwise(texts), 1):
        if found.key == "msgstr" and not _joined(text, before):
            del texts[at]
            language = _LANGUAGE.search(_joined(text, found))
            return language[1] if language else ""
    return ""


def _joined(text: str, found: _Text) -> str:
    return "".join(text[start:end] for start, end in found.parts)


def _comments(text: str) -> Iterator[Comment]:
    for found in _LINE.finditer(text):
        if found["comment"] is not None:
            yield Comment(found["comment"].lstrip("#.,:|~ "), SourceSpan(*found.span("comment")))


def _blocks(source: Source, found: _Text) -> list[Block]:
    return value_blocks(source, *unescaped(source.text, found.parts, _ESCAPE, _decoded))


def _decoded(escape: str) -> str:
    """Return what ``escape`` says, which begins with a backslash as in C."""
    sign = escape[1:]
    if sign[0] == "x" and len(sign) > 1:
        return chr(int(sign[1:], 16))
    if sign[0] in "01234567":
        return chr(int(sign, 8))
    return _SPECIAL.get(sign, sign)
