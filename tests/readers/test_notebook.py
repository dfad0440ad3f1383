"""Jupyter notebooks: the Markdown cells, with places in the file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jargoncheck.api import make_linter
from jargoncheck.readers.table import read
from jargoncheck.runner.fixing import fix_source
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source, UnreadableError
from readers.contract import problems
from readers.reading import outline, slices


def notebook(*cells: tuple[str, str | list[str]], **dumped: int) -> str:
    listed: list[dict[str, object]] = [{"cell_type": kind, "metadata": {}, "source": source} for kind, source in cells]
    return json.dumps({"cells": listed, "metadata": {"title": "no"}, "nbformat": 4}, **dumped)  # type: ignore[arg-type]


def test_markdown_cells_are_read_and_nothing_else() -> None:
    text = notebook(
        ("markdown", ["# Plan\n", "\n", "Use \"it\" é."]), ("code", "print('in order to')"), ("markdown", "- a\n- b"),
        ("raw", "raw"), indent=1,
    )  # fmt: skip
    assert outline(text, "notebook") == [
        ("heading 1", "Plan"),
        ("paragraph", 'Use "it" é.'),
        ("list-item 1", "a"),
        ("list-item 1", "b"),
    ]


def test_escapes_are_decoded_and_the_rest_is_verbatim() -> None:
    assert slices(notebook(("markdown", 'Say "é" on\nline two.')), "notebook") == [
        ["Say ", '\\"', "\\u00e9", '\\"', " on", "\\n", "line two."]
    ]


def test_a_fix_keeps_the_notebook_sound() -> None:
    linter = make_linter(Settings(select=("plain/words-to-avoid",)))
    text = notebook(("markdown", 'Use "it" in order to **save** é.\n'))
    fixed = fix_source(linter, Source("a.ipynb", text)).after.text
    assert json.loads(fixed)["cells"][0]["source"] == 'Use "it" to **save** é.\n'


def test_worksheets_of_the_third_format_are_read() -> None:
    text = json.dumps({"worksheets": [{"cells": [{"cell_type": "heading", "source": "Plan"}]}], "nbformat": 3})
    assert outline(text, "notebook") == [("paragraph", "Plan")]


words = st.text('ab é🎉"\\\n#*`|-', max_size=20)


@given(
    cells=st.lists(st.tuples(st.sampled_from(["markdown", "code"]), st.lists(words, max_size=3)), max_size=4),
    ascii_only=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_any_cells_read_soundly(cells: list[tuple[str, list[str]]], ascii_only: bool) -> None:
    text = notebook(*cells, ensure_ascii=ascii_only)
    assert list(problems(read(Source("a.ipynb", text), "notebook"))) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"cells": [', "This file is not sound JSON in line 1, column 12: mend it there."),
        ("[1]", "This file is no notebook: it has no cells."),
        ("[" * 100_000, "This file is nested more deeply than any document needs: leave it out."),
    ],
)
def test_what_is_no_notebook_says_so(text: str, message: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(Source("a.ipynb", text), "notebook")
    assert str(error.value) == message


def test_a_large_notebook_is_read_in_linear_time() -> None:
    # Reading it in square time would take minutes here.
    lines = ["A line of words.\n"] * 100_000
    assert len(outline(notebook(("markdown", lines)), "notebook")) == 1
