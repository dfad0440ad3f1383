"""Tries the way of adopting jargoncheck on real sites: is day one quiet, and is each change alone shown?

Usage: python benchmarks/adoption.py FOLDER...

Each FOLDER is copied into a repository of its own and gets a history: the baseline, then edits on a branch that move
lines, add jargon, mend findings and add a page. After each, what is reported is compared with what the edit brought,
for the whole site, for ``--changed-since`` and for a hook that is handed the files in portions. It prints a line for
each site and step, and ends with 1 when one was not as expected.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

PROGRAM = [sys.executable, "-m", "jargoncheck"]
HEADING = re.compile(r"^#+ .*\n", re.MULTILINE)
HTML_HEADING = re.compile(r"</h[1-4]>")
MOVED = "This page was last looked at in May."
ADDED = "We will utilise it in order to help."
PORTION = 10

Found = tuple[str, str]
"""The path and the words of a finding."""


class Site:
    """A repository with the documents of a folder, and the commands on it."""

    def __init__(self, folder: Path, documents: Path) -> None:
        self.folder = folder
        shutil.copytree(documents, folder)
        self._git("init", "--quiet", "--initial-branch=main")
        self.commit("The site")
        self.pages = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if self._is_page(path)]

    def _is_page(self, path: Path) -> bool:
        return path.is_file() and path.suffix in (".md", ".erb", ".njk", ".html") and ".git" not in path.parts

    def _git(self, *words: str) -> None:
        identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        subprocess.run(["git", *identity, *words], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)

    def commit(self, message: str) -> None:
        self._git("add", "--all")
        self._git("commit", "--quiet", "--allow-empty", "--message", message)

    def branch(self, name: str) -> None:
        self._git("switch", "--quiet", "--create", name)

    def run(self, *words: str) -> str:
        done = subprocess.run([*PROGRAM, *words], cwd=self.folder, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{self.folder.name}: {' '.join(words[:3])}: {done.stdout[-300:]}{done.stderr[-300:]}")
        return done.stdout

    def check(self, *words: str) -> list[Found]:
        files = json.loads(self.run("check", "--output-format", "json", *words))["files"]
        return sorted((file["path"], found["text"]) for file in files for found in file["findings"])

    def check_in_portions(self) -> list[Found]:
        return sorted(
            found
            for first in range(0, len(self.pages), PORTION)
            for found in self.check("--force-exclude", *self.pages[first : first + PORTION])
        )

    def known(self) -> int:
        """Return how many findings the baseline lists."""
        files = json.loads((self.folder / ".jargoncheck-baseline.json").read_text("utf-8"))["findings"]
        return sum(map(len, files.values()))

    def edit(self, pages: Sequence[str], text: str, *, last: bool) -> list[str]:
        """Put a paragraph after the first or the last heading of each page that has one; return these pages."""
        edited = []
        for page in pages:
            path = self.folder / page
            before = path.read_bytes().decode("utf-8", "surrogateescape")
            is_markdown = path.suffix in (".md", ".erb")
            headings = list((HEADING if is_markdown else HTML_HEADING).finditer(before))
            if not headings or "```" in before:
                continue
            at = headings[-1 if last else 0].end()
            paragraph = f"\n{text}\n\n" if is_markdown else f"\n<p>{text}</p>\n"
            path.write_bytes((before[:at] + paragraph + before[at:]).encode("utf-8", "surrogateescape"))
            edited.append(page)
        return edited


def brought(pages: Sequence[str]) -> list[Found]:
    """Return what the added paragraph is reported for on each page."""
    return sorted((page, words) for page in pages for words in ("utilise", "in order to"))


def steps(site: Site) -> Iterator[tuple[str, list[Found], list[Found]]]:
    """Take the site through its history; yield each step with what was reported and what should have been."""
    yield "known findings", site.check(), []
    site.branch("change")
    moved = site.edit(site.pages[::3], MOVED, last=False)
    site.commit("Lines move")
    yield f"lines moved in {len(moved)}", site.check(), []
    yield "  changed lines", site.check("--changed-since", "main"), []
    added = site.edit(site.pages[1::4], ADDED, last=True)
    site.commit("Jargon comes")
    yield f"jargon added to {len(added)}", site.check(), brought(added)
    yield "  changed lines", site.check("--changed-since", "main"), brought(added)
    yield "  in portions", site.check_in_portions(), brought(added)
    (site.folder / "new.md").write_text(f"# New\n\n{ADDED}\n", "utf-8")
    yield "a page that git does not know", site.check("--changed-since", "main"), brought([*added, "new.md"])
    site.run("check", "--fix", "--changed-since", "main")
    yield "safe fixes taken", site.check(), []
    site.commit("Jargon goes")
    yield "  and nothing to fix again", changes_of(site, "check", "--fix"), []
    known = site.known()
    mended = [page for page in site.pages[::5] if changes_of(site, "check", "--fix", "--no-baseline", page)]
    site.commit("Old findings mended")
    yield f"known findings mended in {len(mended)}", site.check(), []
    site.run("baseline", "--prune")
    gone = known - site.known()
    yield f"  {gone} pruned", site.check(), [] if bool(gone) == bool(mended) else [("", "nothing was pruned")]


def changes_of(site: Site, *words: str) -> list[Found]:
    """Run a command and return the files that it changed."""
    before = {page: (site.folder / page).read_bytes() for page in site.pages}
    site.run(*words)
    return [(page, "changed") for page in site.pages if (site.folder / page).read_bytes() != before[page]]


def main() -> None:
    """Try each site and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="+", type=Path)
    options = arguments.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        for documents in options.folders:
            site = Site(Path(name) / documents.name, documents)
            day_one = site.check()
            site.run("baseline")
            site.commit("The baseline")
            print(f"{documents.name}: {len(site.pages)} pages, {len(day_one)} findings on day one", flush=True)
            for step, reported, expected in steps(site):
                missing = [found for found in expected if found not in reported]
                surplus = [found for found in reported if found not in expected]
                wrong += bool(missing or surplus)
                print(
                    f"  {step}: {len(reported)} reported, {len(missing)} missing, {len(surplus)} too many", flush=True
                )
                for found in (*missing, *surplus):
                    print(f"    {found[0]}: {found[1]}")
    sys.exit(int(wrong > 0))


if __name__ == "__main__":
    main()
