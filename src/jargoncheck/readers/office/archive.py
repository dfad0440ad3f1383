"""Opens archives and parses the XML in them without trusting either.

Limits follow what real documents need; see the decision on office formats. The checks are those of defusedxml's
guidance: no entities, no external files, no network.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from jargoncheck.text.source import UnreadableError

LARGEST_PART = 200_000_000
"""The most bytes that one part of an archive may unpack to."""
_LARGEST_RATIO = 400
_SMALL = 10_000_000
"""Parts below this size are read whatever their ratio."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BLOCK = 1 << 20


class Archive:
    """The parts of a document; raises ``UnreadableError`` for bytes that are no archive, or one that is not safe."""

    def __init__(self, data: bytes, kind: str) -> None:
        self._kind = kind
        if data.startswith(_OLE):
            raise UnreadableError(f"This is an old or a password-protected file: save it as {kind} without a password.")
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise UnreadableError(
                f"This file is not {kind}, or it is damaged: save it again from the program."
            ) from error

    def names(self) -> Iterator[str]:
        """Yield the names of all parts, in the order of the archive."""
        return iter(self.zip.namelist())

    def read(self, name: str) -> bytes | None:
        """Return a part's bytes, ``None`` when there is no such part."""
        try:
            info = self.zip.getinfo(name)
        except KeyError:
            return None
        if info.file_size > LARGEST_PART:
            raise self._too_large(name)
        read = bytearray()
        try:
            with self.zip.open(info) as part:
                while block := part.read(_BLOCK):
                    read += block
                    # The size that the archive states need not be true.
                    if len(read) > LARGEST_PART or len(read) > max(_SMALL, info.compress_size * _LARGEST_RATIO):
                        raise self._too_large(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise UnreadableError(
                f"The part {name} of this file is damaged or encrypted: save the file again."
            ) from error
        return bytes(read)

    def parse(self, name: str) -> etree._Element | None:
        """Return the root of a part that is XML, ``None`` when there is no such part."""
        data = self.read(name)
        return None if data is None else parse(data, name)

    def required(self, name: str) -> etree._Element:
        """Do the same, but a part that is not there makes the file unreadable."""
        root = self.parse(name)
        if root is None:
            raise UnreadableError(f"This file is not {self._kind}: the part {name} is missing.")
        return root

    def _too_large(self, name: str) -> UnreadableError:
        return UnreadableError(
            f"The part {name} of this file unpacks to more than any document needs: leave the file out."
        )


def parse(data: bytes, name: str) -> etree._Element:
    """Return the root of the XML in ``data``."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"The part {name} of this file is not sound XML: save the file again.") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(
            f"The part {name} of this file declares entities, which no document needs: leave the file out."
        )
    return root
