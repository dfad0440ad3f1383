"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import click


class FailureError(click.ClickException):
    """Something could not be done; the message says what and why."""

    exit_code = 2


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``: to a temporary file beside it that is then renamed, so no reader meets half of it.

    The permissions of a file that is there stay, and a link is followed. What is no file but a device or a pipe, such
    as ``/dev/null``, is written to and stays what it is. Raises a click error that names the file.
    """
    target = Path(os.path.realpath(path))
    try:
        there = target.exists()
        if there and not target.is_file():
            target.write_bytes(data)
            return
        mode = stat.S_IMODE(target.stat().st_mode) if there else 0o666 & ~_mask()
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, mode)
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FailureError(f"{path} cannot be written: {reason}.") from error


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
