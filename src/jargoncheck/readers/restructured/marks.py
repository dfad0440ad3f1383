"""What the first line of a block of reStructuredText tells: the marks of lists, fields, footnotes and directives.

Source: the reStructuredText markup specification (docutils).
"""

from __future__ import annotations

import re

from jargoncheck.text.patterns import lazy_pattern

BULLET = lazy_pattern(r"[-*+\u2022\u2023\u2043](?:[ \t]+|\Z)")
_ROMAN = r"m{0,4}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})"
NUMBER = lazy_pattern(rf"\(?(?:\d+|#|[a-zA-Z]|(?=[ivxlcdm])(?i:{_ROMAN}))[.)](?:[ \t]+|\Z)")
FIELD = lazy_pattern(r":(?![: ])((?:[^:\\\n]|\\.|:(?![ `]|\Z))+)(?<! ):(?:[ \t]+|\Z)")
_ARGUMENT = r"(?:[A-Za-z][\w-]*|<[^<>\n]+>)"
_ONE_OPTION = rf"(?:[-+][A-Za-z0-9](?: ?{_ARGUMENT})?|(?:--|/)[A-Za-z0-9][\w-]*(?:[ =]{_ARGUMENT})?)"
OPTION = lazy_pattern(rf"{_ONE_OPTION}(?:, {_ONE_OPTION})*(?:  +|[ ]?\Z)")
EXPLICIT = lazy_pattern(r"\.\.(?:[ \t\f\v]+|\Z)")
FOOTNOTE = lazy_pattern(r"\[(?:\d+|#[\w.-]*|\*|[A-Za-z][\w.+:-]*)\](?:[ \t]+|\Z)")
TARGET = lazy_pattern(r"_(?! )(?:`[^`\n]*`|(?:[^:\n\\]|\\.|:(?! |\Z))*):(?:[ \t]+|\Z)|__(?:[ \t:]|\Z)")
DIRECTIVE = lazy_pattern(r"(\|[^|\n]+\|[ \t]+)?([A-Za-z][\w.+-]*(?::[\w.+-]+)*)[ \t]?::(?:[ \t]+|\Z)")
ANONYMOUS = lazy_pattern(r"__(?:[ \t]|\Z)")
LINE_BLOCK = lazy_pattern(r"\|(?:[ \t]+|\Z)")
ALT = lazy_pattern(r":alt:[ \t]+")

_ADORNMENT = lazy_pattern(r"([!-/:-@\[-`{-~])\1*\Z")
_NAMED_TARGET = lazy_pattern(r"^[ \t]*\.\. _(`?)([^:`\n]+)\1:[ \t]+(\S+)[ \t]*$")

_DEFAULT_ROLE = lazy_pattern(r"^\.\.[ \t]+default-role::[ \t]+([\w:.+-]+)", re.MULTILINE)

DOCUMENT_FIELDS = frozenset(
    "address author authors contact copyright date field name nocomments nosearch organization orphan revision status"
    " tocdepth version".split()
)
"""Fields that say something about the file and are not shown as its text."""


def adornment(words: str) -> str:
    """Return the sign that ``words`` repeat, as a line under a title does; "" when they are no such line."""
    found = _ADORNMENT.match(words)
    return found[1] if found else ""


def targets_of(text: str) -> dict[str, str]:
    """Return the addresses of the link targets in ``text``, by their names in lower case."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if ".. _" in line and (target := _NAMED_TARGET.match(line)):
            found.setdefault(" ".join(target[2].lower().split()), target[3])
    return found


def default_role_of(text: str) -> str:
    """Return the role that words between single backquotes have; "" when ``text`` sets none."""
    found = _DEFAULT_ROLE.search(text)
    return found[1] if found else ""
