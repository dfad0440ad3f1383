"""Former names of bodies: what is reported, and which texts may keep them."""

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
from jargoncheck.rulebook.problems import RulebookError
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source

RULE = """\
id: names/former
kind: renaming
message: Write {suggestions} instead of “{text}”, the name until {until}.
why: Readers cannot find it.
citations: [{guide: G, entry: E}]
historical: [former, renamed]
entries:
  ministry:
    until: 2018
    names:
      Ministry of Roads, Bridges and Canals: [Ministry of Ways]
      Roads Agency: [Ways Agency]
      MRBC: [MW, MoW]
    unless: [{near: [France]}]
  water-roads:
    until: 2020
    names: {Water and Roads Agency: [Ways Agency], water boards: [water trusts]}
  office:
    until: 2010
    names: {Office of Toys: []}
    advice: name the body that does this now
examples:
  flag: [{text: "[[MRBC]] pays.", message: m}]
  pass: [{text: It pays.}]
"""

Check = Callable[..., list[Finding]]


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "names").mkdir()
    (folder / "names" / "former.yaml").write_text(RULE, "utf-8")
    (folder / "packs").mkdir()
    (folder / "packs" / "govuk.yaml").write_text("name: govuk\ndescription: D.\nselect: [names]\n", "utf-8")
    linter = make_linter(Settings(), compile_rules(load_folder(folder, grammars())))

    def findings(text: str, name: str = "page.md") -> list[Finding]:
        (report,) = linter.check([read(Source(name, text), "markdown")])
        return list(report.findings)

    return findings


@pytest.mark.parametrize(
    ("text", "entry", "words", "advice"),
    [
        (
            "Ask the Ministry of Roads, Bridges and Canals.",
            "ministry",
            "Ministry of Roads, Bridges and Canals",
            (
                "Write “Ministry of Ways” instead of “Ministry of Roads, Bridges and Canals”, the name until 2018.",
                ["Ministry of Ways"],
            ),
        ),
        (
            "MRBC pays.",
            "ministry",
            "MRBC",
            ("Write “MW” or “MoW” instead of “MRBC”, the name until 2018.", ["MW", "MoW"]),
        ),
        (
            "Ask the Water and Roads Agency.",
            "water-roads",
            "Water and Roads Agency",
            ("Write “Ways Agency” instead of “Water and Roads Agency”, the name until 2020.", ["Ways Agency"]),
        ),
        (
            "Ask your water boards.",
            "water-roads",
            "water boards",
            ("Write “water trusts” instead of “water boards”, the name until 2020.", ["water trusts"]),
        ),
        (
            "Ask the Office of Toys.",
            "office",
            "Office of Toys",
            ("“Office of Toys” was the name until 2010: name the body that does this now.", []),
        ),
    ],
)
def test_the_whole_former_name_is_reported(
    check: Check, text: str, entry: str, words: str, advice: tuple[str, list[str]]
) -> None:
    (finding,) = check(text)
    assert (finding.entry, finding.text) == (entry, words)
    assert (finding.message, [each.text for each in finding.suggestions]) == advice
    assert not any(each.safe for each in finding.suggestions)
    assert text[finding.span.start : finding.span.end] == words


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("another name", "Ask the Ministry of Roads and Rivers."),
        ("other capitals", "The mrbc file is empty. A roads agency is new."),
        ("a year in which the name held", "In 2015 MRBC paid for it."),
        ("a word of history", "The former Roads Agency pays."),
        ("the new name beside it", "The Roads Agency, now called the Ways Agency, pays."),
        ("a title goes on after it", "Read the MRBC Select Committee report."),
        ("a name goes on before it", "Ask the Utah Roads Agency."),
        ("a condition", "In France the Roads Agency pays."),
        ("somebody else's words", "“MRBC is late,” she said."),
        ("a word under discussion", "The term MRBC is old."),
        ("code", "Set `MRBC` to 1."),
    ],
)
def test_a_name_is_left_alone(check: Check, reason: str, text: str) -> None:
    assert [finding.text for finding in check(text)] == [], reason


@pytest.mark.parametrize(
    ("name", "text", "reported"),
    [
        ("posts/2015-03-01-roads.md", "MRBC pays.", False),
        ("posts/2019-03-01-roads.md", "MRBC pays.", True),
        ("page.md", "---\ntitle: Roads\ndate: 2016-01-01\n---\n\nMRBC pays.", False),
        ("page.md", "---\ntitle: Roads\nlast_reviewed_on: 2019-01-01\n---\n\nMRBC pays.", True),
        ("page.md", "---\ndate: 2016-01-01\nlast_modified: 1 May 2021\n---\n\nMRBC pays.", True),
        ("room-2015.md", "MRBC pays.", True),
    ],
)
def test_a_dated_document_keeps_the_names_of_its_time(check: Check, name: str, text: str, reported: bool) -> None:
    assert [finding.text for finding in check(text, name)] == (["MRBC"] if reported else [])


def test_a_name_without_a_new_one_needs_advice(tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    text = RULE.replace("    advice: name the body that does this now\n", "")
    (tmp_path / "names" / "former.yaml").write_text(text, "utf-8")
    with pytest.raises(RulebookError) as caught:
        load_folder(tmp_path, grammars())
    assert [problem.message for problem in caught.value.problems] == [
        "Add “advice”, or a new name for each former one: the reader wants to know what to write."
    ]
