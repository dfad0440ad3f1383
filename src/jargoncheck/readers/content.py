"""Which format a file has by its content, for files whose name does not tell."""

from __future__ import annotations

import io
import re
import zipfile

from jargoncheck.text.patterns import lazy_pattern

_LOOKED_AT = 4_096
"""How many bytes at the start are looked at."""

_HTML = lazy_pattern(
    r"\A\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|main|div|p|h1|article|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = lazy_pattern(
    r"^(?:#{1,6} \S|---[ \t]*$|```|~~~|[-*+] \S|>\s|\|.+\||={3,}[ \t]*$|-{3,}[ \t]*$)|\]\([^)\s]+\)|\*\*\w|`[^`\n]+`",
    re.MULTILINE,
)
_RESTRUCTURED = lazy_pattern(r"^(?:\.\. (?:[a-z][\w-]*:: |_[^:\n]+:|[a-z][\w-]*::$)|:[a-z]+:`[^`\n]+`)", re.MULTILINE)
_NOTEBOOK = lazy_pattern(r"\A\s*\{.*\"(?:nbformat|cells)\"\s*:", re.DOTALL)
_BY_LOOK = (
    ("html", _HTML),
    ("notebook", _NOTEBOOK),
    ("restructuredtext", _RESTRUCTURED),
    ("markdown", _MARKDOWN),
)
"""Formats of text by their marks, the surest first."""
_PARTS = (("word/document.xml", "docx"), ("ppt/presentation.xml", "pptx"))
_OPEN_DOCUMENT = {b"application/vnd.oasis.opendocument.text": "odt"}


def format_by_content(data: bytes) -> str | None:
    """Return the name of the format that ``data`` looks like, or ``None`` for bytes that are no document.

    The name may be one that no reader is there for (``pdf`` without its extra).
    """
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _format_in_zip(data)
    start = data[:_LOOKED_AT]
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    text = start.decode("utf-8", "replace").lstrip("\ufeff")
    return next((name for name, pattern in _BY_LOOK if pattern.search(text)), "text")


def _format_in_zip(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            for part, format_name in _PARTS:
                if part in names:
                    return format_name
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _OPEN_DOCUMENT.get(archive.read("mimetype").strip())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        # Damaged, encrypted or packed in a way that nobody writes documents in.
        pass
    return None
