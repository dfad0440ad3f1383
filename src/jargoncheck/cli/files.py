"""Which files a command reads, by the paths that were given and the settings."""

from __future__ import annotations

from pathlib import Path

import click

from jargoncheck.cli.settings import usage_errors
from jargoncheck.linters import Linters
from jargoncheck.runner.discovery import Chosen, discover


def chosen_files(linters: Linters, paths: tuple[str, ...], *, force_exclude: bool = False) -> list[Chosen]:
    """Return the files that ``paths`` stand for (this folder when there are none), and say which need an extra."""
    with usage_errors():
        found = list(
            discover(
                [Path(path) for path in paths or (".",)],
                force_exclude=force_exclude,
                excludes=linters.configuration.excludes,
                format_for=linters.format_of,
            )
        )
    for left_out in (one for one in found if one.left_out):
        click.echo(f"{left_out.path}: {left_out.problem}", err=True)
    return [one for one in found if not one.left_out]
