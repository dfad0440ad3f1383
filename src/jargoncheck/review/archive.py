"""Writes an archive anew with some of its parts changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

_DATE = (1980, 1, 1, 0, 0, 0)


def rewritten(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> bytes:
    """Return ``archive`` with ``parts`` in place of those of the same name, or after them; the order stays."""
    buffer = io.BytesIO()
    left = dict(parts)
    with zipfile.ZipFile(buffer, "w") as target:
        for info in archive.infolist():
            data = left.pop(info.filename, None)
            target.writestr(info, archive.read(info) if data is None else data)
        for name, data in left.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, data)
    return buffer.getvalue()


def serialised(root: etree._Element) -> bytes:
    """Return the part whose root is ``root``."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
