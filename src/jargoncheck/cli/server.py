"""``jargoncheck server``."""

from __future__ import annotations

import click

from jargoncheck.cli.writing import FailureError


@click.command()
def server() -> None:
    """Serve an editor over standard input and output (Language Server Protocol)."""
    try:
        from jargoncheck.server.server import make_server  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        message = "The server needs the extra “server”: run pip install 'jargoncheck[server]'."
        raise FailureError(message) from error
    make_server().start_io()
