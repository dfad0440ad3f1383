"""Numbers with their nouns, as people write them."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return ``number`` with ``noun``, which takes an s unless there is one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
