"""Edits of a settings file that quick fixes make: text in, text out, and everything else in the file stays."""

from __future__ import annotations

import json
import re
import tomllib

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def with_known_acronym(text: str, short: str) -> str:
    """Return the text of a ``jargoncheck.toml`` with ``short`` among the acronyms that readers know."""
    return _with_item(text, "known-acronyms", short)


def with_rule_off(text: str, folder: str, rule: str) -> str:
    """Return the text with an override that leaves ``rule`` out for ``folder`` (relative, "" for all)."""
    if not folder:
        return _with_item(text, "ignore", rule)
    before = text.rstrip("\n") + "\n\n" if text.strip() else ""
    return f"{before}[[overrides]]\nfiles = [{json.dumps(folder + '/')}]\nignore = [{json.dumps(rule)}]\n"


def with_long_form(text: str, short: str, long: str) -> str:
    """Return the text with a long form for ``short`` in the glossary."""
    line = f"{json.dumps(short)} = {json.dumps(long, ensure_ascii=False)}\n"
    found = re.search(r"^\[glossary\][^\n]*\n", text, re.MULTILINE)
    if found:
        return text[: found.end()] + line + text[found.end() :]
    before = text.rstrip("\n") + "\n\n" if text.strip() else ""
    return f"{before}[glossary]\n{line}"


def _with_item(text: str, key: str, item: str) -> str:
    """Return the text with ``item`` in the list ``key`` of the top table, which is made when there is none."""
    found = re.search(rf"^{re.escape(key)}[ \t]*=[ \t]*\[", text, re.MULTILINE)
    if found and not _TABLE.search(text, 0, found.start()):
        rest = text[found.end() :]
        comma = "" if rest.lstrip().startswith("]") else ", "
        edited = f"{text[: found.end()]}{json.dumps(item)}{comma}{rest}"
    else:
        edited = f"{key} = [{json.dumps(item)}]\n{text}"
    tomllib.loads(edited)
    return edited
