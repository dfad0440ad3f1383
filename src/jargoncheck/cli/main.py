"""The ``jargoncheck`` command and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from jargoncheck.cli.check import check
from jargoncheck.cli.rules import rule, rules, schema, test

USAGE_OR_FAILURE = 2
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jargoncheck")
def commands() -> None:
    """Find jargon in documents, and what to write instead."""


for command in (check, rule, rules, test, schema):
    commands.add_command(command)
commands.add_command(rule, "explain")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit status.

    0: nothing to report. 1: findings. 2: wrong usage or settings, or a file that could not be read.
    """
    _print_anything()
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
        click.echo(
            f"jargoncheck failed ({type(error).__name__}: {error}). Please report this, with the document.",
            err=True,
        )
        if os.environ.get("JARGONCHECK_DEBUG"):
            raise
        status = USAGE_OR_FAILURE
    sys.exit(status or 0)


def _print_anything() -> None:
    # Bytes that are not valid text, and characters that the terminal cannot show, must not end the run.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
