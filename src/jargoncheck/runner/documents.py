"""From a file to a document, or to the reason why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from typing import TypeVar

from jargoncheck.linter.findings import Problem
from jargoncheck.readers.table import FORMATS, MissingExtraError, format_of, read, read_bytes
from jargoncheck.text.document import Document
from jargoncheck.text.source import Source, UnreadableError

Read = TypeVar("Read")

LARGEST = 5_000_000
"""The largest text file that is read, in bytes: some two and a half thousand pages."""
LARGEST_BINARY = 100_000_000
"""The largest other file, in bytes: pictures take most of a Word document."""

NOT_REGULAR = "This is not a regular file: name a document or a folder."


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a path gave: a document and the format that it was read in, or the problem with it."""

    path: str
    document: Document | None
    problem: Problem | None = None
    format_name: str | None = None


def load_path(path: Path, format_name: str | None = None) -> Loaded:
    """Read the file at ``path``; ``format_name`` overrides what its suffix says."""
    data = read_file(path, format_name)
    return load_bytes(str(path), data, format_name) if isinstance(data, bytes) else Loaded(str(path), None, data)


def read_file(path: Path, format_name: str | None = None) -> bytes | Problem:
    """Return the bytes of the file at ``path``, or why there are none."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            # Reading a pipe or a device may never end.
            return Problem(NOT_REGULAR)
        size = status.st_size
        chosen = format_name or format_of(path.name)
        largest = LARGEST_BINARY if chosen and FORMATS[chosen].binary else LARGEST
        if size > largest:
            limit = f"{largest // 1_000_000} MB"
            return Problem(f"This file has {size / 1e6:.0f} MB and {limit} is the most: split it into parts.")
        return path.read_bytes()
    except OSError as error:
        return Problem(f"This file cannot be read: {(error.strerror or str(error)).lower()}.")


def load_bytes(name: str, data: bytes, format_name: str | None = None) -> Loaded:
    """Read ``data`` as the document ``name``.

    The format is the one that is given, or that the name tells, or else the one that the content looks like.
    """
    return _load(
        name, format_name or format_of(name) or _by_content(data), lambda chosen: read_bytes(name, data, chosen)
    )


def _by_content(data: bytes) -> str | None:
    from jargoncheck.readers.content import format_by_content  # noqa: PLC0415 - few files have a name that tells nothing

    found = format_by_content(data)
    return found if found in FORMATS else None


def load_source(source: Source, format_name: str | None = None) -> Loaded:
    """Read ``source``, a text, in the format that is given, or else in the one its name tells."""
    return _load(source.name, format_name or format_of(source.name), lambda chosen: read(source, chosen))


def _load(name: str, chosen: str | None, reader: Callable[[str], Document]) -> Loaded:
    if chosen is None:
        return _failed(name, "The format of this file is not known: name it with --format.")
    document = reading(lambda: reader(chosen))
    return Loaded(name, None, document) if isinstance(document, Problem) else Loaded(name, document, None, chosen)


def reading(read_it: Callable[[], Read]) -> Read | Problem:
    """Return what ``read_it`` returns, or the problem with the file that it reads."""
    try:
        return read_it()
    except (UnreadableError, MissingExtraError) as error:
        return Problem(str(error))
    except Exception as error:
        return failure(error)


def failure(error: Exception) -> Problem:
    """Return the problem for a mistake of ours, which costs the file that shows it and no other."""
    return Problem(
        f"jargoncheck failed on this file ({type(error).__name__}: {error}): please report it with the file."
    )


def _failed(name: str, message: str) -> Loaded:
    return Loaded(name, None, Problem(message))
