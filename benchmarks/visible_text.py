"""Compares the prose that our readers find with what independent programs show of the same files.

Usage: python benchmarks/visible_text.py FOLDER... [--examples N] [--format NAME]

Each file in a format that has a judge is read by us and by the judge: docutils for reStructuredText, html5lib for HTML,
LibreOffice for Word, and Asciidoctor 3 for AsciiDoc where the variable ``ASCIIDOCTOR`` names npm's folder for
it. Blocks are the same when their words are: code, template expressions, addresses and generated numbers are left out
on both sides. It prints, for each format, how many of the judge's blocks we have, how many of ours the judge has, and
how many stretches are not where their map says; ``--examples`` shows the first blocks that differ. It needs the group
``dev``.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from judges import asciidoctor_blocks, docutils_blocks, html5lib_blocks, office_blocks

from jargoncheck.readers.block_writer import OBJECT
from jargoncheck.readers.table import format_of, read_bytes
from jargoncheck.text.source import UnreadableError
from jargoncheck.text.text_map import check_map

JUDGES: dict[str, Callable[[Path], Iterator[str]]] = {
    "asciidoc": asciidoctor_blocks,
    "docx": office_blocks,
    "restructuredtext": docutils_blocks,
    "html": html5lib_blocks,
}
NUMBER = re.compile(r"^\s*(?:\d+\.)+\d*\s*")
"""The number of a heading, which one program writes out and another counts."""
ADDRESS = re.compile(r"(?:https?|ftp|mailto):\S+")


def normal(text: str) -> str:
    """Return the letters and digits of ``text``: what is compared."""
    return "".join(one for one in ADDRESS.sub("", NUMBER.sub("", text)).casefold() if one.isalnum())


def main() -> None:
    """Compare and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--examples", type=int, default=0)
    arguments.add_argument("--format", choices=sorted(JUDGES))
    options = arguments.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    shown = 0
    for path in sorted(path for folder in options.folders for path in folder.rglob("*") if path.is_file()):
        name = options.format or format_of(path.name) or ""
        if name not in JUDGES or (name == "asciidoc" and "ASCIIDOCTOR" not in os.environ):
            continue
        try:
            document = read_bytes(str(path), path.read_bytes(), name)
            wrong = [one for block in document.blocks for one in check_map(block.text, block.map, document.source.text)]
            counts[name, "wrong"] += len(wrong)
            ours = [block.text.replace(OBJECT, " ") for block in document.blocks]
        except UnreadableError:
            continue
        try:
            theirs = list(JUDGES[name](path))
        except Exception as error:
            print(f"{path}: the judge gave up: {type(error).__name__}", file=sys.stderr)
            continue
        own = Counter(words for text in ours if (words := normal(text)))
        other = Counter(words for text in theirs if (words := normal(text)))
        counts[name, "files"] += 1
        counts[name, "ours"] += own.total()
        counts[name, "theirs"] += other.total()
        counts[name, "missing"] += (other - own).total()
        counts[name, "surplus"] += (own - other).total()
        for label, texts, left in (("missing", theirs, other - own), ("surplus", ours, own - other)):
            for text in texts:
                if shown < options.examples and left[normal(text)] > 0:
                    print(f"{path}: {label}: {' '.join(text.split())[:300]}")
                    shown += 1
    for name in JUDGES:
        if total := counts[name, "files"]:
            have = 1 - counts[name, "missing"] / max(1, counts[name, "theirs"])
            right = 1 - counts[name, "surplus"] / max(1, counts[name, "ours"])
            print(
                f"{name}: {total} files; of the judge's {counts[name, 'theirs']} blocks we have {have:.2%};"
                f" of our {counts[name, 'ours']} the judge has {right:.2%}; {counts[name, 'wrong']} wrong positions"
            )


if __name__ == "__main__":
    main()
