"""A document as it is in the file, decoded so that every byte can be found again."""

from __future__ import annotations

import codecs
from bisect import bisect_right
from dataclasses import dataclass, field

from jargoncheck.text.lines import LineIndex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class UnreadableError(ValueError):
    """The bytes are no document of their format; the message is one sentence that says so and what to do."""


class NotTextError(UnreadableError):
    """The bytes are not a text document (a picture, a program, an archive)."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"This file is not text ({reason}): leave it out.")


@dataclass(frozen=True, slots=True)
class Source:
    """One document: ``name`` (a path or a label), ``text`` and how its bytes were written.

    ``text`` keeps the byte order mark and the line endings of the file. A byte that is not valid in
    ``encoding`` is one lone surrogate, so ``encoded()`` gives back the very bytes that were read.

    Of a file that is no text (a Word document, a PDF) ``text`` is what its reader took out of it, one line a paragraph,
    and ``extracted`` is true: places count in those lines, and no fix may be written back. For formats that have pages,
    ``pages`` then holds the offset where each page begins.
    """

    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"
    extracted: bool = False
    pages: tuple[int, ...] = ()
    _lines: list[LineIndex] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def lines(self) -> LineIndex:
        """The line index, made when it is first asked for."""
        if not self._lines:
            self._lines.append(LineIndex(self.text))
        return self._lines[0]

    def page(self, offset: int) -> int | None:
        """Return the number, from 1, of the page that ``offset`` is on; ``None`` in a format without pages."""
        return bisect_right(self.pages, offset) if self.pages else None

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
