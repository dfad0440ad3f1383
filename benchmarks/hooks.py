"""What a pre-commit run and a second run cost: beside codespell, and beside the first run.

Usage: python benchmarks/hooks.py [FOLDER] [--repeat N] [--files N]

pre-commit runs our hook and codespell by turns on one changed, clean file. Then the files of FOLDER (our own documents
when it is left out) are checked twice with an empty cache. jargoncheck, codespell and pre-commit are taken from the
environment that runs this script; install it as users do, since a checkout reads its rules anew each time.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
CLEAN = "# Bins\n\nWe collect your bins each Monday. Put them out by 7am.\n\nCall us if we miss yours.\n"
HOOK = """\
repos:
  - repo: local
    hooks:
      - {{id: it, name: it, entry: {entry}, language: system, types: [markdown], require_serial: true}}
"""


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", type=Path, default=ROOT)
    arguments.add_argument("--repeat", type=int, default=7)
    arguments.add_argument("--files", type=int, default=1500)
    options = arguments.parse_args()
    binaries = Path(sys.executable).parent
    entries = {
        "jargoncheck": f"{binaries / 'jargoncheck'} check --force-exclude",
        "codespell": str(binaries / "codespell"),
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for tool, entry in entries.items():
            site = folder / tool
            site.mkdir()
            quiet(["git", "init", "--quiet"], site)
            (site / "a.md").write_text(CLEAN)
            (site / ".pre-commit-config.yaml").write_text(HOOK.format(entry=entry))
            quiet(["git", "add", "."], site)
        times: dict[str, list[float]] = {tool: [] for tool in entries}
        for _ in range(options.repeat):
            for tool in entries:
                times[tool].append(timed([str(binaries / "pre-commit"), "run"], folder / tool))
        ours, theirs = (statistics.median(times[tool]) for tool in entries)
        print(f"pre-commit on one clean file: {ours:.2f} s, codespell {theirs:.2f} s, ratio {ours / theirs:.2f}")
        files = [str(path) for path in sorted(options.folder.resolve().rglob("*.md"))[: options.files]]
        command = [str(binaries / "jargoncheck"), "check", "--exit-zero", "--cache-dir", str(folder / "cache"), *files]
        first, second = timed(command, folder), timed(command, folder)
        print(f"{len(files)} files: {first:.2f} s, unchanged {second:.2f} s, ratio {second / first:.3f}")


def timed(command: list[str], folder: Path) -> float:
    """Return the seconds that ``command`` takes."""
    start = time.perf_counter()
    quiet(command, folder)
    return time.perf_counter() - start


def quiet(command: list[str], folder: Path) -> None:
    """Run ``command`` with its output thrown away; it has to end well."""
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
