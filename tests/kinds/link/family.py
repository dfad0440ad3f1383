"""The shipped rules of one family alone, which load in a moment."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from jargoncheck.api import load_rules
from jargoncheck.linter.compiled import CompiledRules

RULES = Path(__file__).parents[3] / "rules"


@cache
def rules_of(family: str) -> CompiledRules:
    """Return the rules in the folder ``family``."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(RULES / family, Path(folder) / family)
        return load_rules(folder)
