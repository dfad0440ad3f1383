"""A document as it is in the file, decoded so that every byte can be found again."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

from jargoncheck.text.lines import LineIndex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class NotTextError(ValueError):
    """The bytes are not a text document (a picture, a program, an archive)."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document: ``name`` (a path or a label), ``text`` and how its bytes were written.

    ``text`` keeps the byte order mark and the line endings of the file. A byte that is not valid in
    ``encoding`` is one lone surrogate, so ``encoded()`` gives back the very bytes that were read.
    """

    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"
    _lines: list[LineIndex] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def lines(self) -> LineIndex:
        """The line index, made when it is first asked for."""
        if not self._lines:
            self._lines.append(LineIndex(self.text))
        return self._lines[0]

    def encoded(self) -> bytes:
        """Return the bytes of the file."""
        return self.text.encode(self.encoding, "surrogateescape")


def decode(name: str, data: bytes) -> Source:
    """Return the source in ``data``; raises ``NotTextError`` for bytes that are no text.

    A byte order mark decides the encoding; without one the bytes are read as UTF-8.
    """
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "utf-8")
    if encoding == "utf-8":
        if b"\0" in data:
            raise NotTextError("it holds NUL bytes")
        return Source(name, data.decode("utf-8", "surrogateescape"))
    try:
        return Source(name, data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(f"it is not valid {encoding}") from error
