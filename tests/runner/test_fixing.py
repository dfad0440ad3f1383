"""Taking suggestions: what is taken, and that all else stays."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jargoncheck.api import make_linter
from jargoncheck.linter.linter import Linter
from jargoncheck.runner.fixing import fix_source
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source, decode


@cache
def linter() -> Linter:
    return make_linter(Settings(select=("plain/words-to-avoid", "plain/formal-words")))


def fixed(text: str, name: str = "a.md", *, unsafe: bool = False) -> str:
    return fix_source(linter(), Source(name, text), unsafe=unsafe).after.text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", "Use it in order to **save**.", "Use it to **save**."),
        ("a.md", "Use it in *order* to save.", "Use it in *order* to save."),
        ("a.md", "Use it in order\nto save.", "Use it in order\nto save."),
        ("a.md", '`in order to` "in order to"', '`in order to` "in order to"'),
        ("a.html", "<p title='in order to'>Use it in order to save.</p>", "<p title='in order to'>Use it to save.</p>"),
        ("a.txt", "In order to save.\r\nWe utilise it.\r", "To save.\r\nWe use it.\r"),
        ("a.md", "We commence now.", "We commence now."),
    ],
)
def test_safe_suggestions_are_taken_where_no_markup_runs_through(name: str, before: str, after: str) -> None:
    assert fixed(before, name) == after


def test_unsafe_ones_are_taken_when_asked_for_the_first_of_each() -> None:
    result = fix_source(linter(), Source("a.md", "We commence in order to win."), unsafe=True)
    assert (result.after.text, result.count, result.report.findings) == ("We start to win.", 2, ())


def test_marks_line_ends_and_bytes_that_are_not_valid_stay() -> None:
    data = b"\xef\xbb\xbfcaf\xe9\r\nin order to\r\rutilise\n"
    after = fix_source(linter(), decode("a.txt", data)).after
    assert after.encoded() == b"\xef\xbb\xbfcaf\xe9\r\nto\r\ruse\n"


WORDS = ("in order to ", "utilise ", "commence ", "**", "`", "\n", "\r\n", "é ", "<b>", "</b>", "&amp; ", "- ", "the ")


@given(pieces=st.lists(st.sampled_from(WORDS), max_size=12), unsafe=st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_second_time_takes_nothing(pieces: list[str], unsafe: bool) -> None:
    once = fixed("".join(pieces), unsafe=unsafe)
    assert fix_source(linter(), Source("a.md", once), unsafe=unsafe).count == 0
