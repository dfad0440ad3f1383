"""What a rule file of the kind may hold; a mistake is reported at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from jargoncheck.kinds.choice.kind import CHOICE
from jargoncheck.kinds.choice.spec import Breadth, DiscouragedSpec, GroupWord, PreferredSpec
from jargoncheck.morphology.inflection import PartOfSpeech
from jargoncheck.rulebook.loader import load_folder
from jargoncheck.rulebook.problems import RulebookError

COMMON = """\
id: people/test
kind: choice
message: Say “{word}”.
why: It is clearer.
citations: [{guide: A guide, entry: An entry}]
examples: {flag: [{text: "A [[word]].", message: Say it.}], pass: [{text: A word.}]}
"""
WORDS = """\
words:
  user: {word: user, also: [end user], breadth: served}
"""
EVIDENCE = """\
evidence:
  {served: 2, same-place: 2, same-act: 2, repeated: 1, needed: 6, doing: [pay], receiving: [help], having: [need]}
"""


def load(folder: Path, own: str) -> object:
    (folder / "people").mkdir(exist_ok=True)
    (folder / "people" / "test.yaml").write_text(COMMON + own, encoding="utf-8")
    return load_folder(folder, {"choice": CHOICE.grammar}).rules["people/test"].spec


def test_preferred(tmp_path: Path) -> None:
    assert load(tmp_path, "check: preferred\n" + WORDS) == PreferredSpec(
        words={"user": GroupWord("user", ("end user",), Breadth.SERVED, "", 0, ())},
        forms={"user": "user", "users": "user", "end user": "user", "end users": "user"},
    )


def test_discouraged_has_defaults(tmp_path: Path) -> None:
    spec = load(tmp_path, "check: discouraged\nentries: {the-old: {avoid: the old}}\n")

    assert isinstance(spec, DiscouragedSpec)
    (entry,) = spec.entries.values()
    assert (entry.avoid, entry.pos, entry.prefer, entry.bare, entry.on) == (
        ("the old",),
        PartOfSpeech.PHRASE,
        (),
        False,
        True,
    )


@pytest.mark.parametrize(
    ("own", "problem"),
    [
        ("check: mixed\n" + WORDS, "1:1: The check “mixed” needs “words” and “evidence”, and no “entries”."),
        ("check: preferred\n", "1:1: The check “preferred” needs “words”, and no “evidence” or “entries”."),
        (
            "check: discouraged\n" + WORDS,
            "1:1: The check “discouraged” needs “entries”, and no “words” or “evidence”.",
        ),
        (
            "check: mixed\n" + WORDS + EVIDENCE,
            "1:1: Say under “fits” where “user” is the right word.",
        ),
        (
            "check: mixt\n" + WORDS,
            "7:8: “mixt” is not known here. Did you mean “mixed”?",
        ),
        (
            "check: preferred\n" + WORDS.replace("served}", "served, doubt: some}"),
            "9:64: Write a whole number here.",
        ),
    ],
)
def test_mistakes(tmp_path: Path, own: str, problem: str) -> None:
    with pytest.raises(RulebookError) as raised:
        load(tmp_path, own)

    (found,) = raised.value.problems
    assert found.place is not None
    assert f"{found.place.line}:{found.place.column}: {found.message}" == problem
