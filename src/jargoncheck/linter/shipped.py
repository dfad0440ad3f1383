"""The rules that come with jargoncheck.

An installed wheel holds them compiled, since reading YAML would take most of the time of a short run. In a checkout
they are read from ``rules/``. Nobody else knows which of the two it was.
"""

from __future__ import annotations

import hashlib
import pickle
from functools import cache
from importlib.resources import files
from pathlib import Path

from jargoncheck.kinds.table import grammars
from jargoncheck.linter.compiled import CompiledRules, compile_rules
from jargoncheck.rulebook.loader import load_folder

COMPILED = "compiled-rules.pickle"
"""The name of the compiled rules in the wheel's ``_rules`` folder; hatch_build.py writes them."""


@cache
def shipped_rules() -> CompiledRules:
    """Return the shipped rules, compiled; they are read once."""
    compiled = files("jargoncheck").joinpath("_rules", COMPILED)
    if compiled.is_file():
        loaded: CompiledRules = pickle.loads(compiled.read_bytes())
        return loaded
    return compile_rules(load_folder(shipped_folder(), grammars()))


@cache
def shipped_digest() -> bytes:
    """Return a digest of the shipped rules."""
    compiled = Path(str(files("jargoncheck").joinpath("_rules", COMPILED)))
    if compiled.is_file():
        return hashlib.sha256(compiled.read_bytes()).digest()
    found = sorted(shipped_folder().rglob("*.yaml"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in found)).digest()


def are_compiled() -> bool:
    """Tell whether the rules come compiled, as in an installed wheel and not in a checkout."""
    return files("jargoncheck").joinpath("_rules", COMPILED).is_file()


def shipped_folder() -> Path:
    """Return the folder of the shipped rule files: in the installed package, or in the checkout."""
    installed = Path(str(files("jargoncheck").joinpath("_rules")))
    return installed if installed.is_dir() else Path(__file__).parents[3] / "rules"
