"""How long a large Word document takes to read, to check and to review.

Usage: python benchmarks/word_speed.py [--pages N]

The document is made up of our own labelled documents, 500 words a page.
"""

from __future__ import annotations

import argparse
import io
import itertools
import time
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from jargoncheck.api import make_linter
from jargoncheck.review.comments import Reviewer, comments_of
from jargoncheck.review.word import review_word
from jargoncheck.runner.documents import load_bytes, load_path

CORPORA = Path(__file__).parents[1] / "corpora"
WORDS_A_PAGE = 500
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def main() -> None:
    """Make, read, check, review."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pages", type=int, default=500)
    options = arguments.parse_args()
    data = made(options.pages)
    linter = make_linter()
    start = time.perf_counter()
    document = load_bytes("large.docx", data).document
    assert document is not None
    read = time.perf_counter()
    (report,) = linter.check([document])
    checked = time.perf_counter()
    reviewed = review_word(data, list(comments_of(report.findings)), Reviewer(date=datetime(2024, 1, 1)))
    done = time.perf_counter()
    print(f"{options.pages} pages, {len(data) / 1e6:.1f} MB, {len(report.findings)} findings")
    print(f"reading {read - start:.1f} s, checking {checked - read:.1f} s")
    print(f"{len(reviewed.placed)} comments in {done - checked:.1f} s")


def made(pages: int) -> bytes:
    """Return a Word document of so many pages."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        lines = "".join(
            f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in paragraphs(pages)
        )
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{lines}</w:body></w:document>')
        archive.writestr(
            "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        )
    return buffer.getvalue()


def paragraphs(pages: int) -> Iterator[str]:
    """Yield the paragraphs of our documents, over and over, for so many pages."""
    documents = [load_path(path).document for path in sorted(CORPORA.rglob("*.md"))]
    left = pages * WORDS_A_PAGE
    for block in itertools.cycle([block for document in documents if document for block in document.blocks]):
        yield block.text
        left -= len(block.text.split())
        if left <= 0:
            return


if __name__ == "__main__":
    main()
