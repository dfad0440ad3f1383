"""In whose voice, and how firmly, a match is said: the four questions, each answered in its own module."""

from __future__ import annotations

from jargoncheck.language.attribution import attributed
from jargoncheck.language.doubt import conditional, questioned
from jargoncheck.language.negation import negated

__all__ = ["attributed", "conditional", "negated", "questioned"]
