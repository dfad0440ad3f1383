"""How fast files are read, with the map of every block, beside a program that parses the same text.

Usage: python benchmarks/reading.py FOLDER... [--repeat N]

For each format it prints how many files there are, their size, and megabytes a second, the best of ``--repeat`` runs.
The peers know less of where things stand: pyromark (the events that we start from) for Markdown, html5lib for HTML,
docutils for reStructuredText. Files are in memory before the clock starts. It needs the group ``dev``.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import docutils.core
import html5lib
import pyromark

from jargoncheck.readers.markdown import OPTIONS
from jargoncheck.readers.table import format_of, read_bytes
from jargoncheck.text.source import UnreadableError

TEXT_FORMATS = frozenset({"asciidoc", "html", "markdown", "mdx", "restructuredtext", "text"})


def pyromark_events(text: str) -> None:
    """Run through the events that pyromark reports."""
    for _ in pyromark.events_with_range(text, options=OPTIONS):
        pass


def docutils_tree(text: str) -> None:
    """Parse with docutils, which says nothing of what it does not know."""
    settings = {"report_level": 5, "halt_level": 5, "file_insertion_enabled": False, "raw_enabled": False}
    docutils.core.publish_doctree(text, settings_overrides=settings)


PEERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "html": ("html5lib", html5lib.parse),
    "markdown": ("pyromark’s events", pyromark_events),
    "restructuredtext": ("docutils", docutils_tree),
}


def read_all(files: dict[Path, bytes], name: str) -> None:
    """Read each of ``files``; as in a run, a document is let go when the next is read."""
    for path, content in files.items():
        read_bytes(path.name, content, name)


def readable(name: str, paths: Iterable[Path]) -> dict[Path, bytes]:
    """Return the content of each of ``paths`` that can be read as ``name``."""
    found = {}
    for path in paths:
        content = path.read_bytes()
        try:
            read_bytes(path.name, content, name)
        except UnreadableError:
            continue
        found[path] = content
    return found


def best(repeat: int, work: Callable[[], object]) -> float:
    """Return the seconds of the quickest of ``repeat`` runs."""
    taken = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--repeat", type=int, default=3)
    options = arguments.parse_args()
    by_format: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(path for folder in options.folders for path in folder.rglob("*") if path.is_file()):
        name = format_of(path.name)
        if name in TEXT_FORMATS:
            by_format[name].append(path)
    for name, paths in sorted(by_format.items()):
        print(measured(name, readable(name, paths), options.repeat), flush=True)


def measured(name: str, files: dict[Path, bytes], repeat: int) -> str:
    """Return the line to print for the format ``name``."""
    size = sum(map(len, files.values())) / 1e6
    ours = best(repeat, lambda: read_all(files, name))
    line = f"{name}: {len(files)} files, {size:.1f} MB, {size / ours:.1f} MB/s"
    if name not in PEERS:
        return line
    peer, parse = PEERS[name]
    texts = [content.decode("utf-8", "replace") for content in files.values()]
    return f"{line}, {peer} {size / best(repeat, lambda: [parse(text) for text in texts]):.1f} MB/s"


if __name__ == "__main__":
    main()
