"""What is wrong with a rule file, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from jargoncheck.rulebook.nodes import Node
from jargoncheck.text.lines import Place


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """One mistake: the file, the place in it (None for the whole file) and what to do about it."""

    path: str
    place: Place | None
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.place.line}:{self.place.column}" if self.place else self.path
        return f"{where}: {self.message}"


class RulebookError(ValueError):
    """The rules cannot be used; ``problems`` says why, one entry a mistake."""

    def __init__(self, problems: Iterable[RuleProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ShapeError(ValueError):
    """A YAML node has not the shape that is asked for."""

    def __init__(self, node: Node, message: str) -> None:
        self.place = node.place
        self.message = message
        super().__init__(message)


def nearest(name: str, valid: Iterable[str], most: int = 30) -> str:
    """Return a hint that ends a message: the nearest valid name, or the valid ones when there are not too many."""
    names = sorted(valid)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"Did you mean “{close[0]}”?"
    if len(names) <= most:
        return f"Use one of: {', '.join(names)}."
    return "Run “jargoncheck rules” to see all names."
