"""AsciiDoc: which blocks there are, what they say and where it stands."""

from __future__ import annotations

import pytest

from jargoncheck.readers.asciidoc_tables import column_styles
from jargoncheck.text.document import Cell
from readers.reading import document, marks, outline, slices


def read(text: str) -> list[tuple[str, str]]:
    return outline(text, "asciidoc")


def test_headings_paragraphs_and_titles() -> None:
    text = "= Plan\nAda Byron <a@b.example>\n:toc:\n\n== Aims\n\nOne\ntwo.\n\n.How it works\nThree +\nfour.\n"
    assert read(text) == [
        ("heading 1", "Plan"),
        ("paragraph", "Ada Byron <a@b.example>"),
        ("heading 2", "Aims"),
        ("paragraph", "One two."),
        ("caption", "How it works"),
        ("paragraph", "Three four."),
    ]


def test_lists_terms_and_admonitions() -> None:
    text = "* a\n** b\n. c\n1. d\n- [x] e\n\nTerm:: its meaning\nOther::\n  goes on\n\nNOTE: Mind this.\n"
    assert read(text) == [
        ("list-item 1", "a"),
        ("list-item 2", "b"),
        ("list-item 1", "c"),
        ("list-item 1", "d"),
        ("list-item 1", "e"),
        ("term", "Term"),
        ("definition", "its meaning"),
        ("term", "Other"),
        ("definition", "goes on"),
        ("paragraph", "Mind this."),
    ]


def test_code_literal_and_passed_through_blocks_are_no_prose() -> None:
    text = (
        "----\ncode\n----\n\n....\nliteral\n....\n\n++++\n<b>\n++++\n\n```ruby\ncode\n```\n\n[source,ruby]\ncode\nmore\n\n"
        "[listing]\n--\ncode\n--\n\n indented\n\nProse.\n"
    )
    assert read(text) == [("paragraph", "Prose.")]


def test_quotations_sidebars_and_comments() -> None:
    text = "____\nShe said.\n____\n\n[quote, Ada]\nShe said so.\n\n****\nAside.\n****\n\n// a note\n////\nnot read\n////\nEnd.\n"
    assert read(text) == [
        ("> paragraph", "She said."),
        ("> paragraph", "She said so."),
        ("paragraph", "Aside."),
        ("paragraph", "End."),
    ]
    assert document(text, "asciidoc").comments[0].text == "a note"


def test_cells_of_a_table() -> None:
    text = '[cols="1,1"]\n|===\n|Name |Use\n\n|a\n|b\n2+|c d\n|===\n'
    blocks = document(text, "asciidoc").blocks
    assert [(block.kind.value, block.text, block.cell) for block in blocks] == [
        ("table-header", "Name", Cell(0, 0, 0)),
        ("table-header", "Use", Cell(0, 0, 1)),
        ("table-cell", "a", Cell(0, 1, 0)),
        ("table-cell", "b", Cell(0, 2, 0)),
        ("table-cell", "c d", Cell(0, 3, 0)),
    ]


def test_inline_marks_links_code_and_references() -> None:
    text = "Use *bold* and **b**old, _it_, `code`, {name}, link:/x[this], <<aims,our aims>>, https://a.example[there] R&amp;D."
    assert read(text) == [
        ("paragraph", "Use bold and bold, it, \ufffc, \ufffc, this, our aims, there R&D."),
    ]
    assert [mark for mark in marks(text, "asciidoc") if mark[0] == "link"] == [
        ("link", "this", "/x"),
        ("link", "our aims", "#aims"),
        ("link", "there", "https://a.example"),
    ]
    assert slices("*Go* on", "asciidoc") == [["Go", " on"]]


def test_conditions_and_includes_are_left_out() -> None:
    assert read("ifdef::x[]\nOne.\nendif::[]\ninclude::a.adoc[]\nimage::a.png[A map, 20]\n") == [
        ("paragraph", "One."),
        ("paragraph", "A map"),
    ]


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (
            '[cols="1,2m"]\n|===\n|Name |Example\n\n|content\n|=content\n|===\n',
            ["Name", "Example", "content", "\ufffc"],
        ),
        ('[cols="2*m"]\n|===\n|one two\nthree\n|four\n|===\n', ["\ufffc", "\ufffc"]),
        ("|===\n|plain\nl|= code\n|===\n", ["plain", "\ufffc"]),
        ("|===\n|each \\|item\\| here\n|two\n|===\n", ["each \\|item\\| here", "two"]),
        ("|===\na|\n $ command line\na|\n[,ruby]\n----\ncode\n----\n\nWords.\n|===\n", ["Words."]),
        ("|===\n|one\n|===\n\n|===\n|two\n|===\n", ["one", "two"]),
    ],
)
def test_code_in_a_table_is_told_by_its_style(table: str, cells: list[str]) -> None:
    assert [block.text for block in document(table, "asciidoc").blocks] == cells


@pytest.mark.parametrize(
    ("attributes", "styles"),
    [
        ('[cols="1,2m,1"]', ("", "m", "")),
        ("[cols=2*l]", ("l", "l")),
        ("[%header,cols='<1,^.^20%a;~']", ("", "a", "")),
        ('[cols="what"]', ()),
        ('[cols="' + "999*m," * 1000 + '1"]', ()),
        ("[source,ruby]", ()),
    ],
)
def test_styles_of_columns(attributes: str, styles: tuple[str, ...]) -> None:
    assert column_styles(attributes) == styles
