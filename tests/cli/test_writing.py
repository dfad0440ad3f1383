"""A file is written whole or not at all, and what is no file stays what it is."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import click
import pytest

from jargoncheck.cli.writing import write_file


def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    path.chmod(0o640)
    write_file(path, b"after")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"after", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(path, b"words")
        assert os.read(reader, 100) == b"words"
    finally:
        os.close(reader)
    assert path.is_fifo()


def test_a_folder_is_not_written_to(tmp_path: Path) -> None:
    with pytest.raises(click.ClickException, match="cannot be written: is a directory"):
        write_file(tmp_path, b"words")
