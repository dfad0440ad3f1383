"""The server in Emacs without a window, set up as the page on editors says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "editors.md"


def has_eglot() -> bool:
    if shutil.which("emacs") is None:
        return False
    probe = ["emacs", "--batch", "--eval", "(progn (package-initialize) (require 'eglot))"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def test_emacs_shows_findings_and_takes_a_fix(tmp_path: Path) -> None:
    if not has_eglot():
        pytest.skip("Emacs with eglot is not installed")
    snippet = re.search(r"```elisp\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert snippet is not None
    (tmp_path / "snippet.el").write_text(snippet[1], "utf-8")
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    page = site / "a.txt"
    page.write_text("Plan 😀\n\n😀 Use it in order to save.\n", "utf-8")
    steps = tmp_path / "steps.txt"
    subprocess.run(
        ["emacs", "--batch", "--no-init-file", "--load", HERE / "drive.el"],
        env={
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(tmp_path),
            "LANG": "C.UTF-8",
            "SNIPPET": str(tmp_path / "snippet.el"),
            "PAGE": str(page),
            "STEPS": str(steps),
        },
        timeout=150, check=True, capture_output=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert steps.read_text("utf-8").splitlines() == [
        "found in order to jargoncheck [plain/words-to-avoid/in-order-to]: Write “to” instead of “in order to”.",
        "line 😀 Use it to save.",
    ]
