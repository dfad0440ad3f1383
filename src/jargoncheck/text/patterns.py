"""Regular expressions that are compiled when they are first used.

There are some three hundred, and compiling them all takes as long as everything else that a short run does; most runs
need few of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LazyPattern:
    """Turns into a compiled pattern at the first use: its methods are then the compiled one's own, at no cost."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in ("findall", "finditer", "flags", "fullmatch", "match", "search", "split", "sub", "subn"):
            self.__dict__[method] = getattr(compiled, method)
        return getattr(compiled, name)


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` would, but compile it at its first use. A mistake in ``pattern`` shows only then."""
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))
