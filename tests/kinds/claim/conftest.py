"""A small rule, and a linter that knows no other."""

from __future__ import annotations

import pytest

from kinds.small_rules import Check, checker_for

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
    return checker_for(
        {"hype/praise": RULE, "packs/govuk": PACK, "word-lists": WORD_LISTS}, tmp_path_factory.mktemp("rules")
    )
