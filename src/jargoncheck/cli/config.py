"""``jargoncheck config``."""

from __future__ import annotations

import json
from enum import Enum
from pathlib import Path
from typing import Any

import click

from jargoncheck.cli.settings import linters_options, usage_errors
from jargoncheck.linters import Linters
from jargoncheck.settings.configuration import Applied, documented


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=".")
@linters_options
def config(*, path: Path, linters: Linters) -> None:
    """Show which settings apply to PATH (this folder when none is named), and where each comes from."""
    with usage_errors():
        applied = linters.configuration.for_path(path)
        linters.for_path(path)
    print_settings(applied)


def print_settings(applied: Applied) -> None:
    """Print the settings that apply, each with the place that it comes from."""
    click.echo(f"# {applied.file}" if applied.file else "# There is no settings file: “jargoncheck init” writes one.")
    for name, value, origin in documented(applied):
        click.echo(f"{name} = {_shown(value)}  # {origin}")


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_shown(item)}" for key, item in value.items()) + " }"
    if isinstance(value, (tuple, list, frozenset)):
        items = sorted(value) if isinstance(value, frozenset) else value
        return "[" + ", ".join(map(_shown, items)) + "]"
    if isinstance(value, Enum):
        return json.dumps(value.value)
    if isinstance(value, str) and value.isdecimal():
        return value
    return json.dumps(value, ensure_ascii=False)
