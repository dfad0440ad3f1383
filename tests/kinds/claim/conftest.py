"""A small rule, and a linter that knows no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jargoncheck.api import make_linter
from jargoncheck.kinds.table import grammars
from jargoncheck.linter.compiled import compile_rules
from jargoncheck.linter.findings import Finding
from jargoncheck.readers.table import read
from jargoncheck.rulebook.loader import load_folder
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source

Check = Callable[[str], list[Finding]]

PACK = """
name: govuk
description: Everything.
select: [hype]
"""

RULE = """
id: hype/praise
kind: claim
message: Instead of “{text}”, say {ask}.
why: Praise is no evidence.
citations: [{guide: A guide, entry: praise}]
ask: what it does
entries:
  promising-solution:
    claim: [promising solution, promising approach]
    pos: noun
    ask: which problem it solves
  world-class: {claim: world-class, pos: adjective}
  ai-powered: {claim: AI-powered, pos: adjective}
  revolutionise: {claim: revolutionise, pos: verb}
  improve: {claim: "dramatically {improve}", pos: verb}
  promising: {claim: promising, pos: adjective, on: false}
  seamless:
    claim: seamless
    pos: adjective
    weight: weak
    about: [service, platform]
    unless:
      - near: [pipe]
  seamlessly: {claim: seamlessly, pos: adverb, weight: weak, about: ["@systems"]}
  intensified: {claim: [hugely, truly], then: [popular, "@praising"]}
  comparatives: {claim: [faster, safer, more secure], pos: adjective, company: pair, weight: weak}
  triples: {claim: [simple, clear, current, friendly], company: list}
  unlock:
    claim: unlock
    pos: verb
    when:
      - followed-by: [growth]
examples:
  flag:
    - text: Our [[world-class]] library opens at nine.
      message: Instead of “world-class”, say what it does.
  pass:
    - text: The library opens at nine.
"""

WORD_LISTS = "systems: [platform, machine learning]\npraising: [useful, helpful]\n"


@pytest.fixture(scope="session")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """Return a function that checks a Markdown text against ``RULE``."""
    folder: Path = tmp_path_factory.mktemp("rules")
    for name, text in (("hype/praise", RULE), ("packs/govuk", PACK), ("word-lists", WORD_LISTS)):
        path = folder / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.lstrip(), "utf-8")
    rules = compile_rules(load_folder(folder, grammars()))
    linter = make_linter(Settings(), rules)

    def check_text(text: str) -> list[Finding]:
        (report,) = linter.check([read(Source("page.md", text), "markdown")])
        assert report.problems == ()
        return list(report.findings)

    return check_text


__all__ = ["Check"]
