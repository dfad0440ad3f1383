"""From a file to a document, or to the reason why not."""

import os
from pathlib import Path

import pytest

from jargoncheck.linter.findings import Problem
from jargoncheck.runner.documents import LARGEST, Loaded, load_bytes, load_path


def test_bytes_become_a_document() -> None:
    loaded = load_bytes("a.md", "# Héllo\r\n".encode())
    assert loaded.document is not None
    assert [block.text for block in loaded.document.blocks] == ["Héllo"]


def test_the_format_that_is_named_beats_the_suffix() -> None:
    loaded = load_bytes("a.md", b"# Hello", "text")
    assert loaded.document is not None
    assert [block.text for block in loaded.document.blocks] == ["# Hello"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.md", b"\x89PNG\0\0", "This file is not text (it holds NUL bytes): leave it out."),
        ("a.xyz", b"\x89PNG\0\0", "The format of this file is not known: name it with --format."),
    ],
)
def test_what_is_no_document_is_a_problem(name: str, data: bytes, message: str) -> None:
    assert load_bytes(name, data) == Loaded(name, None, Problem(message))


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe.md"
    os.mkfifo(path)
    assert load_path(path) == Loaded(
        str(path), None, Problem("This is not a regular file: name a document or a folder.")
    )


def test_a_file_that_is_too_large_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(10 * LARGEST)
    assert load_path(path) == Loaded(
        str(path), None, Problem("This file has 50 MB and 5 MB is the most: split it into parts.")
    )


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "gone.md"
    assert load_path(path) == Loaded(str(path), None, Problem("This file cannot be read: no such file or directory."))
