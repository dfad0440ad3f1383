"""Progress on standard error: only on a terminal, never in a pipe, in CI or under pre-commit."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_FEWEST = 20
"""With fewer files than this, the run is over before anybody would read a progress line."""


def with_progress(items: Sequence[Item]) -> Iterator[Item]:
    """Yield ``items`` and show how many have been read."""
    if len(items) < _FEWEST or not sys.stderr.isatty() or os.environ.get("PRE_COMMIT") or os.environ.get("CI"):
        yield from items
        return
    try:
        for number, item in enumerate(items, start=1):
            sys.stderr.write(f"\rReading file {number} of {len(items)}")
            sys.stderr.flush()
            yield item
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
