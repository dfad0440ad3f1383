"""Cold start, throughput and memory, each beside proselint in the same run.

Usage: python benchmarks/speed.py [FOLDER] [--files N] [--repeat N]

FOLDER is searched for Markdown files (the repository's own documents when it is left out). Both programs are taken
from the environment that runs this script.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jargoncheck.api import make_linter
from jargoncheck.language.syntax import Parser, RawToken
from jargoncheck.language.words import words
from jargoncheck.runner.documents import load_path

ROOT = Path(__file__).parents[1]
CLEAN = "# Bins\n\nWe collect your bins each Monday. Put them out by 7am.\n\nCall us if we miss yours.\n"
JARGON = "# Plan\n\nWe will drive change, and the team is to focus on outcomes that impact residents.\n"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program: wall-clock seconds and the largest resident memory in MB."""

    seconds: float
    megabytes: float


def run(command: Sequence[str]) -> Run:
    """Run ``command`` with its output thrown away."""
    start = time.perf_counter()
    process = os.posix_spawn(
        command[0],
        list(command),
        dict(os.environ),
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    _, _, usage = os.wait4(process, 0)
    return Run(time.perf_counter() - start, usage.ru_maxrss / 1024)


def program(name: str) -> str:
    """Return the path of the program ``name`` beside the running interpreter."""
    path = Path(sys.executable).with_name(name)
    if not path.exists():
        sys.exit(f"{name} is not installed here: run “python -m pip install . --group bench”.")
    return str(path)


def compare(label: str, ours: Sequence[str], theirs: Sequence[str], repeat: int) -> None:
    """Run both commands by turns and print the medians and their ratio."""
    own: list[Run] = []
    other: list[Run] = []
    for _ in range(repeat):
        own.append(run(ours))
        other.append(run(theirs))
    mine = statistics.median(found.seconds for found in own)
    yours = statistics.median(found.seconds for found in other)
    memory = max(found.megabytes for found in own)
    print(f"{label}: jargoncheck {mine:.2f} s, proselint {yours:.2f} s, ratio {mine / yours:.2f}, {memory:.0f} MB")


class CountingParser:
    """Counts the words that go through a parser."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self.words = 0

    def parse(self, texts: Sequence[str]) -> list[tuple[RawToken, ...]]:
        """Parse and count."""
        self.words += sum(word.is_word for text in texts for word in words(text))
        return self._parser.parse(texts)


def share_parsed(files: Sequence[Path]) -> tuple[int, int, int]:
    """Return how many words spaCy read, how many there were, and how many findings."""
    linter = make_linter()
    counter = CountingParser(linter.parser)
    documents = [loaded.document for path in files if (loaded := load_path(path)).document]
    total = sum(word.is_word for document in documents for block in document.blocks for word in words(block.text))
    reports = list(replace(linter, parser=counter).check([found for found in documents if found]))
    return counter.words, total, sum(len(report.findings) for report in reports)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", type=Path, default=ROOT)
    arguments.add_argument("--files", type=int, default=200)
    arguments.add_argument("--repeat", type=int, default=5)
    options = arguments.parse_args()
    found = sorted(path for path in options.folder.rglob("*.md") if ".venv" not in path.parts)
    chosen = found[:: max(1, len(found) // options.files)][: options.files]
    ours, theirs = program("jargoncheck"), program("proselint")
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder, "clean.md")
        clean.write_text(CLEAN, "utf-8")
        jargon = Path(folder, "jargon.md")
        jargon.write_text(JARGON, "utf-8")
        many = Path(folder, "many")
        many.mkdir()
        for number, path in enumerate(chosen):
            shutil.copy(path, many / f"{number:04}.md")
        # Reports that an earlier run kept would make each later one cheap.
        own, other = [ours, "check", "--no-cache"], [theirs, "check"]
        for label, path, repeat in (
            ("Cold start, one clean file", clean, options.repeat * 2),
            ("One file with jargon", jargon, options.repeat),
            (f"{len(chosen)} files", many, max(1, options.repeat // 2)),
        ):
            compare(label, [*own, str(path)], [*other, str(path)], repeat)
    parsed, total, findings = share_parsed(chosen)
    print(f"Words: {total}, read by spaCy: {parsed} ({parsed / max(1, total):.1%}), findings: {findings}")


if __name__ == "__main__":
    main()
