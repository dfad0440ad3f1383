"""The extension for Visual Studio Code in code-server, seen in Chromium: a page with an emoji and CRLF line ends.

``JARGONCHECK_CODE_SERVER`` names the program, ``JARGONCHECK_CONSUMERS`` the folder with the packages of
``tests/consumers``. ``editors/vscode`` has to be built.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DRIVE = HERE / "drive_code_server.mjs"
EXTENSION = HERE.parents[1] / "editors" / "vscode" / "jargoncheck.vsix"
PACKAGES = Path(os.environ.get("JARGONCHECK_CONSUMERS", HERE.parent / "consumers"))
CODE_SERVER = os.environ.get("JARGONCHECK_CODE_SERVER", "")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
NODE = shutil.which("node") or ""


@pytest.mark.skipif(
    not (CODE_SERVER and CHROMIUM and NODE and EXTENSION.exists() and (PACKAGES / "node_modules").is_dir()),
    reason="code-server, Chromium, Node, the extension or playwright-core is not there",
)
def test_code_server_shows_findings_hovers_fixes_and_follows_settings(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / "a.md").write_bytes("# Plan\r\n\r\n😀 Use it in order to save.\r\n".encode())
    with code_server(tmp_path, site) as address:
        done = subprocess.run(
            [NODE, DRIVE, PACKAGES, CHROMIUM, address, site, "a.md"],
            timeout=240, check=False, capture_output=True, text=True,
        )  # fmt: skip
    assert done.stdout.splitlines() == [
        "sees Write “to” instead of “in order to”. jargoncheck plain/words-to-avoid/in-order-to [Ln 3, Col 11]",
        "hover Write “to” instead of “in order to”."
        " | Readers understand everyday words faster, and a vague word often hides what will really happen."
        " | Reported: In order to apply, fill in the form.",
        "offers Write “to” | Hide it here, with a reason | Turn “plain/words-to-avoid/in-order-to” off in this folder",
        "fixed 😀 Use it to save.",
        "undone 1",
        "all 😀 Use it to save.",
        "settings followed",
        "restarted 1",
        f"status jargoncheck {version('jargoncheck')} From the setting “jargoncheck.interpreter” Restart",
    ], done.stderr


@contextmanager
def code_server(folder: Path, site: Path) -> Iterator[str]:
    """Run code-server with the extension; yield its address."""
    data = folder / "data"
    (data / "User").mkdir(parents=True)
    settings = {"jargoncheck.interpreter": [sys.executable], "security.workspace.trust.enabled": False}
    (data / "User" / "settings.json").write_text(json.dumps(settings), "utf-8")
    program = [CODE_SERVER, "--user-data-dir", str(data), "--extensions-dir", str(folder / "extensions")]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*program, "--install-extension", EXTENSION], env=environment, check=True, capture_output=True, timeout=120
    )
    port = free_port()
    options = ["--auth", "none", "--bind-addr", f"127.0.0.1:{port}", "--disable-telemetry", "--disable-update-check"]
    with subprocess.Popen([*program, *options, str(site)], env=environment, stdout=subprocess.DEVNULL) as running:
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError(f"nothing answers at port {port}")
