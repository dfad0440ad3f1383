"""``--cache-dir`` and ``--no-cache``."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from jargoncheck.linter.shipped import are_compiled
from jargoncheck.runner.cache import ReportCache, default_folder

Command = Callable[..., Any]


def caching_options(command: Command) -> Command:
    """Add the options to ``command``, which gets ``cache``, or ``None``.

    In a checkout of our own code there is no cache unless one is named, because the code changes under it.
    """

    @click.option("--cache-dir", type=click.Path(path_type=Path), help="Where to keep reports of unchanged files.")
    @click.option("--no-cache", is_flag=True, help="Keep no reports, and use none.")
    @functools.wraps(command)
    def with_cache(*, cache_dir: Path | None, no_cache: bool, **others: Any) -> Any:
        named = cache_dir or os.environ.get("JARGONCHECK_CACHE_DIR")
        folder = Path(named) if named else default_folder() if are_compiled() else None
        return command(cache=None if no_cache or folder is None else ReportCache(folder), **others)

    return with_cache
