"""Plain text, and the table of formats."""

from __future__ import annotations

import pytest

from jargoncheck.readers.table import FORMATS, SUFFIXES, format_of, read
from jargoncheck.text.source import Source
from readers.reading import outline, slices


def test_lines_of_a_paragraph_are_joined_by_one_space() -> None:
    text = "\ufeffOne line\r\n  goes on  \r\n\r\nTwo\rmore\n"
    assert outline(text, "text") == [("paragraph", "One line goes on"), ("paragraph", "Two more")]
    assert slices(text, "text") == [["One line", "\r\n  ", "goes on"], ["Two", "\r", "more"]]


def test_bullets_are_list_items_and_rules_are_not_prose() -> None:
    text = "Title\n=====\n\n- one\n  goes on\n* two\n3) three\n\u2022 four\n\n-----\n\n> quoted\n> too\nours\n"
    assert outline(text, "text") == [
        ("paragraph", "Title"),
        ("list-item 1", "one goes on"),
        ("list-item 1", "two"),
        ("list-item 1", "three"),
        ("list-item 1", "four"),
        ("> paragraph", "quoted too"),
        ("paragraph", "ours"),
    ]


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.md", "markdown"),
        ("docs/a.html.md.erb", "erb-markdown"),
        ("README.MD", "markdown"),
        ("v1.2.notes.markdown", "markdown"),
        ("a.md.txt", "markdown"),
        ("a.txt", "text"),
        ("a.mdx", "mdx"),
        ("C:\\docs\\a.njk", "nunjucks"),
        ("a.xyz", None),
        ("md", None),
        ("a.md/b", None),
    ],
)
def test_the_longest_suffix_decides_the_format(name: str, format_name: str | None) -> None:
    assert format_of(name) == format_name


def test_every_suffix_has_a_reader() -> None:
    assert set(SUFFIXES.values()) <= set(FORMATS)


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(KeyError):
        read(Source("a", ""), "xyz")


def test_a_line_that_hides_findings_is_a_comment_and_no_prose() -> None:
    text = "One\n# jargoncheck-disable-next-line plain -- the law says so\ntwo.\n\njargoncheck-disable\njargoncheck-disabled is a word.\n"
    found = read(Source("a.txt", text), "text")
    assert [block.text for block in found.blocks] == ["One two.", "jargoncheck-disabled is a word."]
    assert [comment.text for comment in found.comments] == [
        "jargoncheck-disable-next-line plain -- the law says so",
        "jargoncheck-disable",
    ]
