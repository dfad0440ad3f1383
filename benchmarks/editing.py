"""From an edit to its diagnostics, in a document of so many words, over the protocol.

Usage: python benchmarks/editing.py [--words N ...] [--edits N] [--soak N]

A client types into the middle of a document made of our own labelled documents and waits for the diagnostics of each
version. ``--soak`` makes so many edits and prints the server's memory along the way. Needs the extra "server" and
Linux.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types
from pygls.lsp._base_client import BaseLanguageClient

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--words", type=int, nargs="+", default=[5_000, 50_000])
    arguments.add_argument("--edits", type=int, default=200)
    arguments.add_argument("--soak", type=int, default=0)
    options = arguments.parse_args()
    for words in options.words:
        asyncio.run(measure(words, options.edits))
    if options.soak:
        asyncio.run(soak(5_000, options.soak))


def document(words: int) -> str:
    """Return Markdown of so many words."""
    texts: list[str] = []
    left = words
    for path in itertools.cycle(sorted((ROOT / "corpora").rglob("*.md"))):
        text = path.read_text("utf-8")
        texts.append(text)
        left -= len(text.split())
        if left <= 0:
            return "\n\n".join(texts)
    return ""


class Editor:
    """A client with one open document, which types a word in its middle, letter by letter."""

    def __init__(self) -> None:
        self.client = BaseLanguageClient("benchmark", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.uri = (ROOT / "benchmark.md").as_uri()
        self.version = 0

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def on_diagnostics(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

    async def open(self, text: str) -> float:
        """Open ``text``; return the seconds until its first diagnostics."""
        await self.client.start_io(sys.executable, "-m", "jargoncheck", "server")
        await self.client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
        self.client.initialized(types.InitializedParams())
        self.line = text.count("\n") // 2
        while not text.split("\n")[self.line].strip():
            self.line += 1
        start = time.perf_counter()
        item = types.TextDocumentItem(self.uri, "markdown", 0, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self.published.get()
        return time.perf_counter() - start

    async def type(self, letters: Iterator[str]) -> float:
        """Type the next letter; return the seconds until the diagnostics of the new version."""
        self.version += 1
        at = types.Position(self.line, 0)
        change = types.TextDocumentContentChangePartial(types.Range(at, at), next(letters))
        identifier = types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        start = time.perf_counter()
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))
        while True:
            params = await self.published.get()
            if params.version == self.version:
                return time.perf_counter() - start

    async def undo(self, count: int) -> None:
        """Take the last ``count`` letters out again."""
        self.version += 1
        where = types.Range(types.Position(self.line, 0), types.Position(self.line, count))
        identifier = types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        change = types.TextDocumentContentChangePartial(where, "")
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [change]))
        while (await self.published.get()).version != self.version:
            pass

    async def close(self) -> None:
        """End the server."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()  # type: ignore[no-untyped-call]

    def megabytes(self) -> float:
        """Return the memory of the server."""
        process = self.client._server
        assert process is not None
        status = Path(f"/proc/{process.pid}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024


async def measure(words: int, edits: int) -> None:
    """Print the median and the 95th percentile of so many edits."""
    editor = Editor()
    first = await editor.open(document(words))
    await asyncio.sleep(5)
    while not editor.published.empty():
        editor.published.get_nowait()
    letters = itertools.cycle("We commence the work in order to save time. ")
    times = [await editor.type(letters) for _ in range(edits)]
    await editor.close()
    cut = statistics.quantiles(times, n=20)
    middle, late = 1000 * statistics.median(times), 1000 * cut[-1]
    print(f"{words} words: first diagnostics {1000 * first:.0f} ms, then {middle:.0f} ms at the median")
    print(f"and {late:.0f} ms at the 95th percentile")


async def soak(words: int, edits: int) -> None:
    """Print the server's memory while so many edits are made."""
    editor = Editor()
    await editor.open(document(words))
    await asyncio.sleep(5)
    letters = itertools.cycle("We commence the work in order to save time. ")
    for number in range(edits + 1):
        if number % max(1, edits // 10) == 0:
            print(f"{number} edits: {editor.megabytes():.0f} MB")
        await editor.type(letters)
        if number % 100 == 99:
            await editor.undo(100)
    await editor.close()


if __name__ == "__main__":
    main()
