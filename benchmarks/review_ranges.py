"""Whether review comments stand at their exact words, as pandoc and LibreOffice read the result.

Usage: python benchmarks/review_ranges.py FOLDER [--files N] [--libreoffice]

FOLDER is searched for .docx and .odt files. Each is reviewed, and pandoc reads the copy: the words of each comment have
to be those of the finding, and the text has to be as before. With --libreoffice, so has LibreOffice's text.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from jargoncheck.api import make_linter
from jargoncheck.review.comments import Reviewed, Reviewer, comments_of
from jargoncheck.review.open_document import review_open_document
from jargoncheck.review.word import review_word
from jargoncheck.runner.documents import load_path


def main() -> None:
    """Review and compare."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--files", type=int, default=1000)
    arguments.add_argument("--libreoffice", action="store_true")
    options = arguments.parse_args()
    linter = make_linter()
    files = sorted(path for path in options.folder.rglob("*") if path.suffix in (".docx", ".odt"))[: options.files]
    placed = unplaced = right = wrong = changed = 0
    seconds = 0.0
    for path in files:
        loaded = load_path(path)
        if loaded.document is None:
            print(f"{path}: {loaded.problem.message if loaded.problem else ''}")
            continue
        (report,) = linter.check([loaded.document])
        comments = list(comments_of(report.findings))
        begin = time.perf_counter()
        reviewer = Reviewer(date=datetime(2024, 1, 1))
        reviewed: Reviewed = (
            review_word(path.read_bytes(), comments, reviewer)
            if path.suffix == ".docx"
            else review_open_document(path.read_bytes(), comments, reviewer)
        )
        seconds += time.perf_counter() - begin
        placed += len(reviewed.placed)
        unplaced += len(reviewed.unplaced)
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, path.name)
            copy.write_bytes(reviewed.data)
            wanted = Counter(plain(comment.finding.text) for comment in reviewed.placed)
            if path.suffix == ".docx":
                found = Counter(plain(words) for words in commented(copy))
                right += (wanted & found).total()
                wrong += (wanted - found).total()
                if wanted != found:
                    print(f"{path}: ours {dict(wanted - found)}, pandoc’s {dict(found - wanted)}")
            same = pandoc_text(path) == pandoc_text(copy)
            if options.libreoffice:
                same = same and office_text(path, Path(folder)) == office_text(copy, Path(folder))
            changed += not same
            if not same:
                print(f"{path}: the text is not as before")
    print(f"{len(files)} files, {placed} comments placed, {unplaced} not placed, {seconds:.1f} s")
    print(f"{right} comments in .docx files at their exact words by pandoc, {wrong} not")
    print(f"{changed} files with another text")


def plain(words: str) -> str:
    """Return ``words`` as pandoc spaces them."""
    return " ".join(words.replace("\u00a0", " ").replace("\u2011", "-").split())


def pandoc_text(path: Path) -> str:
    """Return the text of ``path`` by pandoc."""
    command = ["pandoc", "--wrap=none", "-t", "plain", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def office_text(path: Path, folder: Path) -> str:
    """Return the text of ``path`` by LibreOffice."""
    target = folder / f"text-{path.stat().st_size}"
    command = ["soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(target), str(path)]
    subprocess.run(command, capture_output=True, check=True)
    return (target / f"{path.stem}.txt").read_text("utf-8-sig")


def commented(path: Path) -> Iterator[str]:
    """Yield the words of each of our comments by pandoc."""
    command = ["pandoc", "--track-changes=all", "-t", "json", str(path)]
    tree = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    open_comments: dict[str, list[str]] = {}
    for kind, value in walk(tree["blocks"]):
        if kind == "start" and "[jargoncheck " in value[1]:
            open_comments[value[0]] = []
        elif kind == "end" and value[0] in open_comments:
            yield "".join(open_comments.pop(value[0]))
        elif kind == "text":
            for words in open_comments.values():
                words.append(value)


def walk(node: Any) -> Iterator[tuple[str, Any]]:
    """Yield the texts, and the starts and ends of comments, in order."""
    if isinstance(node, list):
        for child in node:
            yield from walk(child)
    elif isinstance(node, dict) and "t" in node:
        kind: str = node["t"]
        content: Any = node.get("c")
        if kind == "Str":
            yield "text", content
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield "text", " "
        elif kind == "Quoted":
            marks = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
            yield "text", marks[0]
            yield from walk(content[1])
            yield "text", marks[1]
        elif kind == "Span" and content[0][1][:1] == ["comment-start"]:
            number = dict(content[0][2]).get("id", "")
            yield "start", (number, "".join(value for kind, value in walk(content[1]) if kind == "text"))
        elif kind == "Span" and content[0][1][:1] == ["comment-end"]:
            yield "end", (dict(content[0][2]).get("id", ""),)
            # Where two comments end in one place, pandoc puts the second end into the first.
            yield from walk(content[1])
        else:
            yield from walk(content)
    elif isinstance(node, dict):
        for child in node.values():
            yield from walk(child)


if __name__ == "__main__":
    main()
