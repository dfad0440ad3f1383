"""Imports run one way, and what is slow to import is imported late."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import jargoncheck

PACKAGE = Path(jargoncheck.__file__).parent
ROOMS = (
    "text",
    "readers",
    "morphology",
    "rulebook",
    "language",
    "kinds",
    "linter",
    "settings",
    "runner",
    "evaluation",
    "reporters",
    "review",
    "api",
    "linters",
    "spacy_component",
    "server",
    "cli",
)


def room_of(module: str) -> str:
    return module.split(".")[1]


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        if name not in {"jargoncheck", "jargoncheck.__main__"}:
            yield name, ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_every_module_imports_only_its_own_room_and_those_before_it() -> None:
    wrong = [
        f"{name} imports {target}"
        for name, tree in modules()
        for target in imported(tree)
        if target.startswith("jargoncheck.") and ROOMS.index(room_of(target)) > ROOMS.index(room_of(name))
    ]
    assert wrong == []


def test_only_the_parser_and_the_component_touch_spacy() -> None:
    touching = [name for name, tree in modules() for target in imported(tree) if target.split(".")[0] == "spacy"]
    assert set(touching) == {
        "jargoncheck.language.spacy_import",
        "jargoncheck.language.syntax",
        "jargoncheck.spacy_component",
    }


def test_importing_the_library_imports_no_spacy() -> None:
    code = "import sys, jargoncheck, jargoncheck.api; print('spacy' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
