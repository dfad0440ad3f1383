"""PDF files: paragraphs out of lines, and what stands on every page left out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from jargoncheck.readers.table import read_bytes
from jargoncheck.text.source import UnreadableError
from readers.contract import problems

Line = tuple[int, int, str]
"""The size of the letters, the height on the page, and the words."""


def pdf(*pages: Sequence[Line], trailer: str = "") -> bytes:
    """Return a PDF with ``pages`` of lines, written by hand."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        content = "".join(f"BT /F1 {size} Tf 72 {height} Td ({words}) Tj ET\n" for size, height, words in lines)
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}endstream")
        stream = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R "
            "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = "%PDF-1.4\n"
    starts = []
    for number, text in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R {trailer} >>\n"
    return (out + f"startxref\n{out.index('xref')}\n%%EOF\n").encode("latin-1")


def page(number: int) -> list[Line]:
    return [
        (9, 800, "Digital plan"),
        (18, 760, f"Part {number}"),
        (11, 720, "We use it in order to save the money of the people"),
        (11, 706, "who pay for it."),
        (11, 670, "The second paragraph stands here, after a gap of some size."),
        (11, 640, "- A point of a list"),
        (9, 40, f"Page {number}"),
    ]


def test_lines_become_paragraphs_headings_and_points() -> None:
    document = read_bytes("a.pdf", pdf(*(page(number) for number in range(1, 5))), "pdf")
    first = [(block.kind.value, block.text) for block in document.blocks][:4]
    assert first == [
        ("heading", "Part 1"),
        ("paragraph", "We use it in order to save the money of the people who pay for it."),
        ("paragraph", "The second paragraph stands here, after a gap of some size."),
        ("list-item", "A point of a list"),
    ]
    assert len(document.blocks) == 16
    assert [document.source.page(block.source.start) for block in document.blocks[::4]] == [1, 2, 3, 4]
    assert list(problems(document)) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"not a pdf", "This file is not a PDF, or it is damaged: save it again from the program."),
        (b"", "This file is not a PDF, or it is damaged: save it again from the program."),
        (pdf([]), "This PDF has no text, only pictures: have its text recognised first."),
        (pdf(page(1), trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + "x" * 32 + ") /U (" + "y" * 32
             + ") /P -4 >> /ID [(a) (a)]"), "This PDF needs a password: save it without one."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_bytes("a.pdf", data, "pdf")
    assert str(error.value) == message
