"""Patterns that are compiled late."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from jargoncheck.text.patterns import lazy_pattern


def test_it_does_what_a_compiled_pattern_does() -> None:
    late, now = lazy_pattern(r"(a+)b", re.IGNORECASE), re.compile(r"(a+)b", re.IGNORECASE)
    text = "xAAb aab"
    assert late.findall(text) == now.findall(text) == ["AA", "aa"]
    assert late.sub("-", text) == now.sub("-", text)
    assert [found.span() for found in late.finditer(text)] == [found.span() for found in now.finditer(text)]
    assert (late.pattern, late.flags, late.groups) == (now.pattern, now.flags, now.groups)


def test_nothing_is_compiled_before_the_first_use() -> None:
    wrong = lazy_pattern("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("x")


def test_every_pattern_of_the_package_compiles() -> None:
    package = Path(import_module("jargoncheck").__file__ or "").parent
    for path in package.rglob("*.py"):
        name = ".".join(("jargoncheck", *path.relative_to(package).with_suffix("").parts))
        if path.stem in {"__main__", "__init__"}:
            continue
        for value in vars(import_module(name)).values():
            if type(value).__name__ == "_LazyPattern":
                re.compile(value.pattern, value._flags)
