"""sentence/length: words counted as a reader would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.api import make_linter
from jargoncheck.kinds.length.counting import words_in
from jargoncheck.language.reading import Reading
from jargoncheck.language.tagger import Tagger
from jargoncheck.linter.findings import Finding
from jargoncheck.readers.table import read
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source
from kinds.link.family import rules_of

WORDS = "the team that takes in forms keeps them in a box until people ask for them and sends them out".split()


def findings(text: str, longest: int | None = None, *, quotations: bool = False) -> list[Finding]:
    wanted = Settings(select=("sentence/length",), longest_sentence=longest, quotations=quotations)
    (report,) = make_linter(wanted, rules_of("sentence")).check([read(Source("page.md", text), "markdown")])
    return list(report.findings)


def of(number: int) -> str:
    """Return so many words."""
    return " ".join((WORDS * 3)[:number])


def count(text: str) -> int:
    (block,) = read(Source("page.md", text), "markdown").blocks
    reading = Reading(block, Tagger.shipped())
    return sum(len(words_in(reading, sentence)) for sentence in reading.sentences)


def test_the_whole_sentence_is_reported_with_its_number_of_words() -> None:
    (finding,) = findings(f"It is open. So {of(25)}. It is shut.")

    assert finding.text == f"So {of(25)}."
    assert finding.message == "This sentence has 26 words: split it, or cut it to 25."
    assert (finding.severity.value, finding.suggestions) == ("suggestion", ())


def test_25_words_are_allowed() -> None:
    assert findings(f"So {of(24)}.") == []


def test_the_limit_is_a_setting() -> None:
    (finding,) = findings(f"So {of(20)}.", longest=20)

    assert finding.message == "This sentence has 21 words: split it, or cut it to 20."
    assert findings(f"So {of(29)}.", longest=30) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See https://a.gov.uk/a-b?c=d#e now.", 3),
        ("Version 2.10.3-rc1 is out.", 4),
        ("A well-known one-stop shop.", 4),
        ("It has 19.5KB, £1,200 and 45%.", 6),
        ("Run `npm run build --all` first.", 3),
        ("Hello {{ user.name }}, come in.", 4),
        ("One thing—time—is short.", 5),
        ("One thing – time -- is short.", 5),
        ("Ask his/her doctor and/or nurse.", 5),
        ("It's Ada’s.", 2),
        ("Forms[^1] are [1] here.\n", 3),
        ("The ![alt text of a picture](a.png) map.", 2),
        ("The ~~old and long~~ map.", 2),
        ("Read the [rules and rents](a.html).", 5),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    assert count(text) == words


@given(
    st.lists(
        st.sampled_from(["forms", "well-known", "2.0", "`a b`", "https://a.uk/x", "it’s"]), min_size=1, max_size=40
    )
)
def test_words_with_spaces_between_are_counted_one_by_one(words: list[str]) -> None:
    assert count("So " + " ".join(words)) == len(words) + 1


@pytest.mark.parametrize(
    "text",
    [
        f"# So {of(40)}",
        f"---\ntitle: So {of(40)}\n---\n",
        f"| So {of(40)} |\n| --- |\n| a |",
        f"> So {of(40)}.",
        f"Ada said: “So {of(30)}.”",
        "| a |\n| --- |\n" + f"| So {of(12)}<br>So {of(20)} |",
        f"Rao, {of(24)}, accessed 7 June 2017, https://a.org",
        f"SO {of(40)}".upper(),
    ],
)
def test_headings_quotations_sources_and_lists_in_one_block_are_no_sentences(text: str) -> None:
    assert findings(text) == []


def test_quotations_are_counted_when_asked_for() -> None:
    assert len(findings(f"> So {of(40)}.", quotations=True)) == 1


def test_a_short_quotation_is_part_of_the_sentence() -> None:
    assert len(findings(f"The “new forms” are here, so {of(24)}.")) == 1


def test_items_and_the_words_before_them_are_sentences_of_their_own() -> None:
    assert findings(f"So {of(14)}:\n\n- so {of(15)}\n- so {of(15)}") == []
    assert [finding.start.line for finding in findings(f"So {of(14)}:\n\n- so {of(26)}\n- so {of(15)}")] == [3]


def test_the_rule_is_off_until_it_is_chosen() -> None:
    linter = make_linter(Settings(select=("sentence",)), rules_of("sentence"))

    assert not linter.wishes.chosen("sentence/length", None)
