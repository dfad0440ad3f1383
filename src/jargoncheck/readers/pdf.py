"""PDF files, read-only: the words of each page, joined into paragraphs.

A PDF has lines and no paragraphs. Lines are joined where the next one goes on: the same size of letters, no gap, no
bullet. What stands at the same place on most pages (headers, footers, page numbers) is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pypdfium2
from pypdfium2 import PdfiumError
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_GetLastError

from jargoncheck.text.document import Block, BlockKind, Document
from jargoncheck.text.source import Source, UnreadableError
from jargoncheck.text.text_map import Stretch

_MOST_PAGES = 5_000
_MOST_CHARACTERS = 20_000_000
_BULLET = re.compile(r"(?:[•◦▪‣●–*\uf0b7-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+(?=\S)")
_NUMBER = re.compile(r"\d+")
_HEADING_LONGEST = 120
_FURNITURE_PAGES = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its words, and the heights of its lower and upper edge in points, from the bottom."""

    page: int
    text: str
    bottom: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def read_pdf(name: str, data: bytes) -> Document:
    """Read a PDF; raises ``UnreadableError`` for one that is damaged, encrypted, or made of pictures."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except PdfiumError as error:
        if FPDF_GetLastError() == FPDF_ERR_PASSWORD:
            raise UnreadableError("This PDF needs a password: save it without one.") from error
        raise UnreadableError("This file is not a PDF, or it is damaged: save it again from the program.") from error
    try:
        if len(pdf) > _MOST_PAGES:
            raise UnreadableError(f"This PDF has more than {_MOST_PAGES} pages: split it into parts.")
        lines = list(_lines(pdf))
    except PdfiumError as error:
        raise UnreadableError("This PDF is damaged: save it again from the program that made it.") from error
    finally:
        pdf.close()
    if not lines:
        raise UnreadableError("This PDF has no text, only pictures: have its text recognised first.")
    return _document(name, lines)


def _lines(pdf: pypdfium2.PdfDocument) -> Iterator[_Line]:
    total = 0
    for number in range(len(pdf)):
        page = pdf[number]
        words = page.get_textpage()
        text = words.get_text_range()
        total += len(text)
        if total > _MOST_CHARACTERS:
            raise UnreadableError("This PDF has more text than any document needs: split it into parts.")
        at = 0
        for raw in text.split("\n"):
            line = raw.rstrip("\r")
            shown = line.strip()
            if shown:
                index = at + line.index(shown)
                # The box of the font and not of the letter, so that lines of one font are as high as each other.
                _, bottom, _, top = words.get_charbox(index + _first_letter(shown), loose=True)
                yield _Line(number, shown, bottom, top)
            at += len(raw) + 1
        words.close()
        page.close()


def _first_letter(shown: str) -> int:
    """Return the offset of the first letter or digit, as bullets may be of another font."""
    return next((offset for offset, character in enumerate(shown) if character.isalnum()), 0)


def _document(name: str, lines: Sequence[_Line]) -> Document:
    furniture = _furniture(lines)
    paragraphs: list[list[_Line]] = []
    body = Counter(round(line.height, 1) for line in lines if len(line.text) > 30)
    usual = body.most_common(1)[0][0] if body else 0.0
    for line in lines:
        if _shape(line) in furniture:
            continue
        if paragraphs and _goes_on(paragraphs[-1][-1], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    text: list[str] = []
    blocks: list[Block] = []
    pages: list[int] = []
    length = 0
    for paragraph in paragraphs:
        while len(pages) <= paragraph[0].page:
            pages.append(length)
        joined = _joined(paragraph)
        bullet = _BULLET.match(joined)
        start = bullet.end() if bullet else 0
        kind, level = _kind(paragraph, joined, usual, listed=bullet is not None)
        prose = joined[start:]
        if prose.strip():
            first, last = length + start, length + len(joined)
            blocks.append(Block(kind, prose, ((0, first, last, Stretch.VERBATIM),), first, last, level))
        text.append(joined + "\n")
        length += len(joined) + 1
    return Document(Source(name, "".join(text), extracted=True, pages=tuple(pages)), tuple(blocks))


def _furniture(lines: Sequence[_Line]) -> frozenset[tuple[str, int]]:
    """Return what stands first or last on many pages at the same height, whatever the number in it."""
    pages = [list(of_page) for _, of_page in groupby(lines, key=lambda line: line.page)]
    seen = Counter(shape for page in pages for shape in {_shape(line) for line in (page[0], page[-1])})
    return frozenset(shape for shape, count in seen.items() if count >= max(_FURNITURE_PAGES, len(pages) // 2))


def _shape(line: _Line) -> tuple[str, int]:
    return _NUMBER.sub("#", line.text), round(line.bottom / 4)


def _goes_on(before: _Line, line: _Line) -> bool:
    """Tell whether ``line`` belongs to the paragraph that ``before`` is in."""
    if _BULLET.match(line.text):
        return False
    if line.page != before.page:
        # Over a page break only a sentence that is not at its end goes on.
        return before.text[-1].isalpha() and line.text[0].islower()
    height = max(before.height, line.height)
    if abs(before.height - line.height) > 0.3 * height:
        return False
    gap = before.bottom - line.top
    # A sentence that is not at its end may go on over a wider gap.
    widest = 1.2 if before.text[-1].isalpha() and line.text[0].islower() else 0.6
    return -0.5 * height < gap < widest * height


def _joined(paragraph: Sequence[_Line]) -> str:
    parts: list[str] = []
    for line in paragraph:
        text = line.text.replace("\r", " ").replace("\x0b", " ")
        if parts and parts[-1].endswith(("\ufffe", "\x02")):
            # A word that was cut at the end of a line.
            parts[-1] = parts[-1][:-1] + text
        elif parts:
            parts.append(" " + text)
        else:
            parts.append(text)
    return "".join(parts).replace("\ufffe", "").replace("\x02", "")


def _kind(paragraph: Sequence[_Line], text: str, usual: float, *, listed: bool) -> tuple[BlockKind, int]:
    if listed:
        return BlockKind.LIST_ITEM, 1
    if usual and paragraph[0].height > 1.2 * usual and len(text) < _HEADING_LONGEST:
        return BlockKind.HEADING, 2
    return BlockKind.PARAGRAPH, 0
