"""The ``jargoncheck`` command and how it ends."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

USAGE_OR_FAILURE = 2
INTERRUPTED = 130
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


_COMMANDS = {
    "baseline": ("jargoncheck.cli.baseline", "baseline"),
    "check": ("jargoncheck.cli.check", "check"),
    "config": ("jargoncheck.cli.config", "config"),
    "evaluate": ("jargoncheck.cli.evaluate", "evaluate"),
    "explain": ("jargoncheck.cli.rules", "rule"),
    "init": ("jargoncheck.cli.init", "init"),
    "review": ("jargoncheck.cli.review", "review"),
    "rule": ("jargoncheck.cli.rules", "rule"),
    "rules": ("jargoncheck.cli.rules", "rules"),
    "schema": ("jargoncheck.cli.rules", "schema"),
    "server": ("jargoncheck.cli.server", "server"),
    "test": ("jargoncheck.cli.rules", "test"),
}
"""Each command with its module and its name there."""


class _Commands(click.Group):
    """The commands, each imported when it is asked for: checking a page needs none of the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jargoncheck")
def commands() -> None:
    """Find jargon in documents, and what to write instead."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit status.

    0: nothing to report. 1: findings. 2: wrong usage or settings, or a file that could not be read.
    """
    _print_anything()
    # A run makes many objects and few cycles: looking for cycles as often as Python does by default is a tenth of it.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 30)
    try:
        status = commands.main(arguments, prog_name="jargoncheck", standalone_mode=False)
    except click.exceptions.Exit as end:
        status = end.exit_code
    except click.ClickException as error:
        error.show()
        status = USAGE_OR_FAILURE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        status = INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (head, a closed pager): that is no mistake of anybody's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except Exception as error:
        click.echo(_failure(error), err=True)
        if os.environ.get("JARGONCHECK_DEBUG"):
            raise
        status = USAGE_OR_FAILURE
    sys.exit(status or 0)


def _failure(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "Error: The disk is full: make room, and run jargoncheck again."
    return f"jargoncheck failed ({type(error).__name__}: {error}). Please report this, with the document."


def run() -> NoReturn:
    """Be the program: do what ``main`` does, and end the process with what it holds.

    To give the memory of a run back piece by piece, as Python does on its way out, takes a tenth of the time.
    """
    try:
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else USAGE_OR_FAILURE
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            pass
        except OSError:
            status = USAGE_OR_FAILURE
    os._exit(status)


def _print_anything() -> None:
    # Bytes that are not valid text, and characters that the terminal cannot show, must not end the run.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
