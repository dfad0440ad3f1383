"""The server in a real editor: Neovim without a window, on a page with an emoji and CRLF line ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

DRIVE = Path(__file__).with_name("drive.lua")


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_neovim_opens_sees_hovers_fixes_undoes_and_follows_settings(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / "a.md").write_bytes("# Plan\r\n\r\n😀 Use it in order to save.\r\n".encode())
    steps = tmp_path / "steps.txt"
    variables = {
        **os.environ,
        "SITE": str(site),
        "PYTHON": sys.executable,
        "STEPS": str(steps),
        "HOME": str(tmp_path),
    }
    subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {DRIVE}"],
        env=variables, timeout=150, check=True, capture_output=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert [line.strip() for line in steps.read_text("utf-8").splitlines()] == [
        "ok 2:12-23 plain/words-to-avoid/in-order-to",
        "hover Write “to” instead of “in order to”.",
        "action Write “to”",
        "ok nothing",
        "line 😀 Use it to save.",
        "ok 2:12-23 plain/words-to-avoid/in-order-to",
        "ok nothing",
        "format dos",
    ]
    assert gone(str(site)), "the server outlived its editor"


def gone(folder: str, seconds: float = 20) -> bool:
    """Tell whether no process is left that was started with ``folder`` in its environment."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not any(f"SITE={folder}".encode() in environment(path) for path in Path("/proc").glob("[0-9]*/environ")):
            return True
        time.sleep(0.2)
    return False


def environment(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
