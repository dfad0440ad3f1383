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
import json
import statistics
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from pathlib import Path

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
    """A client with one open document, which types a word in its middle, letter by letter.

    It reads messages as editors do, as plain JSON; no more of what they say is looked at than a version.
    """

    def __init__(self) -> None:
        self.published: asyncio.Queue[int | None] = asyncio.Queue()
        self.uri = (ROOT / "benchmark.md").as_uri()
        self.version = 0
        self.line = 0
        self._server: Process | None = None
        self._reading: asyncio.Task[None] | None = None

    @property
    def server(self) -> Process:
        """The server, once it was started."""
        assert self._server is not None
        return self._server

    def send(self, method: str, params: object, number: int | None = None) -> None:
        """Send a notification, or a request when it has a number."""
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            message["id"] = number
        data = json.dumps(message).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)

    async def read(self) -> None:
        """Read messages until the server ends; put the versions of diagnostics into ``published``."""
        out = self.server.stdout
        assert out is not None
        while header := await out.readline():
            length = int(header.split(b":")[1]) if header.lower().startswith(b"content-length") else 0
            while (await out.readline()).strip():
                pass
            message = json.loads(await out.readexactly(length))
            if message.get("method") == "textDocument/publishDiagnostics":
                self.published.put_nowait(message["params"].get("version"))

    async def open(self, text: str) -> float:
        """Open ``text``; return the seconds until its first diagnostics."""
        self.line = text.count("\n") // 2
        while not text.split("\n")[self.line].strip():
            self.line += 1
        start = time.perf_counter()
        self._server = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "jargoncheck", "server", stdin=PIPE, stdout=PIPE, limit=2**24
        )
        self._reading = asyncio.create_task(self.read())
        self.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1)
        self.send("initialized", {})
        document = {"uri": self.uri, "languageId": "markdown", "version": 0, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        await self.published.get()
        return time.perf_counter() - start

    async def change(self, start: int, end: int, text: str) -> float:
        """Put ``text`` in place of characters of the line; return the seconds until the new version's diagnostics."""
        self.version += 1
        places = {"start": {"line": self.line, "character": start}, "end": {"line": self.line, "character": end}}
        document = {"uri": self.uri, "version": self.version}
        begin = time.perf_counter()
        self.send(
            "textDocument/didChange", {"textDocument": document, "contentChanges": [{"range": places, "text": text}]}
        )
        while await self.published.get() != self.version:
            pass
        return time.perf_counter() - begin

    async def type(self, letters: Iterator[str]) -> float:
        """Type the next letter; return the seconds until its diagnostics."""
        return await self.change(0, 0, next(letters))

    async def undo(self, count: int) -> None:
        """Take the last ``count`` letters out again."""
        await self.change(0, count, "")

    async def close(self) -> None:
        """End the server."""
        self.send("shutdown", None, 2)
        self.send("exit", None)
        await self.server.wait()
        if self._reading is not None:
            await self._reading

    def megabytes(self) -> float:
        """Return the memory of the server."""
        status = Path(f"/proc/{self.server.pid}/status").read_text()
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
    # Text that does not come again, so that nothing is remembered for long.
    letters = itertools.cycle(" ".join(document(edits).split()))
    for number in range(edits + 1):
        if number % max(1, edits // 10) == 0:
            print(f"{number} edits: {editor.megabytes():.0f} MB")
        await editor.type(letters)
        if number % 100 == 99:
            await editor.undo(100)
    await editor.close()


if __name__ == "__main__":
    main()
