"""The format that a file without a telling name has."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.readers.content import format_by_content


def zipped(**parts: str) -> bytes:
    """Return an archive of ``parts``; in their names ``__`` stands for a slash and ``_`` for a dot."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "format_name"),
    [
        (b"<!DOCTYPE html>\n<p>Hello", "html"),
        (b"\xef\xbb\xbf<!-- a --> <!-- b -->\n<html lang=en>", "html"),
        (b"# Bins\n\nMondays.", "markdown"),
        (b"Read [this](a.md) first.", "markdown"),
        (b"Plan\n====\n\n.. note:: Mind it.\n", "restructuredtext"),
        (b"Dear resident,\n\nYour bin is late.", "text"),
        (b'{"cells": [], "nbformat": 4}', "notebook"),
        (b"%PDF-1.7\n\0\0", "pdf"),
        (zipped(word__document_xml=""), "docx"),
        (zipped(ppt__presentation_xml=""), "pptx"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (zipped(a_txt=""), None),
        (b"PK\x03\x04 broken", None),
        (b"\x89PNG\0\0", None),
        (b"", "text"),
    ],
)
def test_content_tells(data: bytes, format_name: str | None) -> None:
    assert format_by_content(data) == format_name


@given(data=st.binary(max_size=300))
def test_any_bytes_are_looked_at_without_harm(data: bytes) -> None:
    assert format_by_content(data) in {None, "html", "markdown", "notebook", "pdf", "text"}
