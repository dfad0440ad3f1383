"""A small vocabulary, and a linter that knows no other rule."""

from __future__ import annotations

import pytest

from kinds.small_rules import Check, checker_for

PACK = """
name: govuk
description: Everything.
select: [plain]
"""

RULE = """
id: plain/words
kind: substitution
message: Write {suggestions} instead of “{text}”.
why: Everyday words are quicker to read.
citations: [{guide: A guide, entry: words}]
entries:
  utilise: {avoid: utilise, pos: verb, certain: true, prefer: use, safe: true}
  undertake: {avoid: undertake, pos: verb, prefer: [do, carry out]}
  demonstrate: {avoid: demonstrate, pos: verb, certain: true, prefer: show}
  initiate: {avoid: initiate, pos: verb, certain: true, prefer: [set up, start]}
  come-to-an-end: {avoid: come to an end, pos: verb, certain: true, prefer: end}
  put-to-bed: {avoid: put to bed, pos: verb, certain: true, prefer: finish}
  impact: {avoid: impact, pos: verb, certain-participles: true, prefer: affect, with: {"on": [affect], upon: [affect]}}
  focus:
    avoid: focus
    pos: verb
    imperative: true
    prefer: concentrate
    with: {"on": [concentrate on, work on]}
    passive: []
    advice: say what you are working on
  liaise: {avoid: liaise, pos: verb, certain: true, prefer: work together, with: {with: [talk to, work with]}}
  facilitate:
    avoid: facilitate
    pos: verb
    certain: true
    prefer: [help, support]
    passive: support
    without-object: []
    advice: say how you are helping
    unless: [{object: [workshop]}]
  ensure:
    avoid: ensure
    pos: verb
    certain: true
    prefer: make sure
    passive: []
    without-clause: []
    advice: say what must happen
  progress: {avoid: progress, pos: verb, prefer: work on, without-object: continue}
  deliver:
    avoid: deliver
    pos: verb
    prefer: achieve
    when: [{object: [change]}]
  key: {avoid: key, pos: adjective, prefer: important, before-noun: [major, main], unless: [{preceded-by: [api]}]}
  robust: {avoid: robust, pos: adjective, certain: true, prefer: [strong, reliable]}
  equitable: {avoid: equitable, pos: adjective, certain: true, prefer: fair}
  sufficient: {avoid: sufficient, pos: adjective, certain: true, prefer: [enough, big]}
  dialogue: {avoid: dialogue, pos: noun, prefer: discussion}
  synergy: {avoid: synergy, pos: noun, prefer: teamwork}
  in-order-to: {avoid: in order to, pos: phrase, prefer: to, safe: true}
  one-stop-shop: {avoid: one-stop shop, pos: noun, certain: true, prefer: single place}
  eg: {avoid: [e.g., eg], pos: phrase, prefer: for example}
  nb: {avoid: [n.b., nb], pos: phrase, prefer: note}
  please-note: {avoid: please note, pos: phrase, advice: leave it out}
  via: {avoid: via, pos: phrase, prefer: through, on: false}
examples:
  flag:
    - text: We [[utilise]] the hall.
      message: Write “use” instead of “utilise”.
      fixed: We use the hall.
  pass:
    - text: We use the hall.
"""


@pytest.fixture(scope="session")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """Return a function that checks a Markdown text against ``RULE``."""
    return checker_for({"plain/words": RULE, "packs/govuk": PACK}, tmp_path_factory.mktemp("rules"))
