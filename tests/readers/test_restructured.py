"""reStructuredText: which blocks there are, what they say and where it stands."""

from __future__ import annotations

import pytest

from jargoncheck.text.document import Cell
from readers.reading import document, marks, outline, slices


def read(text: str) -> list[tuple[str, str]]:
    return outline(text, "restructuredtext")


def test_titles_have_the_level_of_their_signs() -> None:
    text = "====\nPlan\n====\n\nAims\n====\n\nOne\n  two\n\nMore\n----\n\nEnd.\n\n----\n\nAims\n====\n"
    assert read(text) == [
        ("heading 1", "Plan"),
        ("heading 2", "Aims"),
        ("term", "One"),
        ("definition", "two"),
        ("heading 3", "More"),
        ("paragraph", "End."),
        ("heading 2", "Aims"),
    ]


def test_lists_nest_by_their_indent() -> None:
    text = "* a\n  goes on\n\n  - b\n\n    deeper\n\n1. c\n#. d\n(i) e\n\nA. Smith\nwrote this.\n"
    assert read(text) == [
        ("list-item 1", "a goes on"),
        ("list-item 2", "b"),
        ("list-item 2", "deeper"),
        ("list-item 1", "c"),
        ("list-item 1", "d"),
        ("list-item 1", "e"),
        ("paragraph", "A. Smith wrote this."),
    ]


def test_fields_options_and_lines_that_are_kept() -> None:
    text = ":Author: Ada\n:orphan:\n\nIntro.\n\n:param bin: the bin\n   to empty\n\n-v, --verbose  Say more.\n\n| One line\n| another\n"
    assert read(text) == [
        ("paragraph", "Intro."),
        ("definition", "the bin to empty"),
        ("definition", "Say more."),
        ("paragraph", "One line"),
        ("paragraph", "another"),
    ]


def test_code_is_no_prose() -> None:
    text = (
        "So::\n\n  code\n\n  more\n\nProse ::\n\n  code\n\n::\n\n> quoted\n> code\n\n>>> 1 + 1\n2\n\n"
        ".. code-block:: python\n   :linenos:\n\n   code\n\n.. toctree::\n\n   a\n\nEnd.\n"
    )
    assert read(text) == [("paragraph", "So:"), ("paragraph", "Prose"), ("paragraph", "End.")]


def test_a_quotation_is_meant_and_a_list_that_is_moved_is_not() -> None:
    assert read("She said:\n\n   Words.\n") == [("paragraph", "She said:"), ("> paragraph", "Words.")]
    assert read("* a\n\n   * b\n") == [("list-item 1", "a"), ("list-item 2", "b")]
    assert read("1. a\n\n    more\n\n2. b\n") == [("list-item 1", "a"), ("list-item 1", "more"), ("list-item 1", "b")]


def test_directives_hold_prose_titles_pictures_or_nothing() -> None:
    text = (
        ".. note:: Mind this\n   and that.\n\n   More.\n\n.. admonition:: Title\n   :class: x\n\n   Body.\n\n"
        ".. versionadded:: 2.1 Old bins.\n\n.. figure:: a.png\n   :alt: A bin\n\n   Caption.\n\n.. py:function:: f(x)\n\n   Empties.\n\n"
        ".. |x| replace:: y\n\n.. unknown:: argument\n\n   Shown.\n"
    )
    assert read(text) == [
        ("paragraph", "Mind this and that."),
        ("paragraph", "More."),
        ("caption", "Title"),
        ("paragraph", "Body."),
        ("paragraph", "Old bins."),
        ("paragraph", "A bin"),
        ("paragraph", "Caption."),
        ("paragraph", "Empties."),
        ("paragraph", "Shown."),
    ]


def test_footnotes_targets_and_comments() -> None:
    text = "Text [1]_ and [#a]_.\n\n.. [1] A note\n   goes on.\n.. _here: https://a.example/\n.. jargoncheck-disable-file plain -- old\n\n..\n   not read\n"
    assert read(text) == [("paragraph", "Text  and ."), ("footnote", "A note goes on.")]
    found = document(text, "restructuredtext").comments
    assert [comment.text for comment in found] == ["jargoncheck-disable-file plain -- old", "not read"]


@pytest.mark.parametrize(
    ("text", "prose", "found"),
    [
        ("A ``code *x*`` b.", "A \ufffc b.", [("code", "\ufffc", "")]),
        ("An *easy* and **strong** one.", "An easy and strong one.", [("emphasis", "easy", ""), ("strong", "strong", "")]),
        ("See `the\nplan <https://a.example>`_.", "See the plan.", [("link", "the plan", "https://a.example")]),
        ("See plan_ now.\n\n.. _plan: b.pdf", "See plan now.", [("link", "plan", "b.pdf")]),
        (":ref:`Plans <x>` and :ref:`x`.", "Plans and \ufffc.", [("link", "Plans", "x"), ("code", "\ufffc", "")]),
        (":abbr:`SF (Short Form)` and :func:`f`.", "SF (Short Form) and \ufffc.", [("code", "\ufffc", "")]),
        ("The `Plan for Bins` says so.", "The Plan for Bins says so.", [("quotation", "Plan for Bins", "")]),
        (r"A \*star\* and re\ Structured.", "A *star* and reStructured.", []),
        ("At https://a.example/b.", "At \ufffc.", [("code", "\ufffc", "")]),
        ("2 * 3 * 4 and a_b and |x|.", "2 * 3 * 4 and a_b and \ufffc.", [("code", "\ufffc", "")]),
    ],
)  # fmt: skip
def test_inline_marks(text: str, prose: str, found: list[tuple[str, str, str]]) -> None:
    assert read(text) == [("paragraph", prose)]
    assert marks(text, "restructuredtext") == found


def test_a_line_break_inside_marks_keeps_its_place() -> None:
    assert slices("* We *must\n  use* it.", "restructuredtext") == [["We ", "must", "\n  ", "use", " it."]]


def test_tables_that_are_drawn() -> None:
    grid = "+-----+------+\n| Bin | Day  |\n+=====+======+\n| red | Mon  |\n|     | Tue  |\n+-----+------+\n"
    simple = "===  =====\nBin  Day\n===  =====\nred  Mon\n     Tue\nblue  or so\n===  =====\n"
    assert read(grid) == [
        ("table-header", "Bin"),
        ("table-header", "Day"),
        ("table-cell", "red"),
        ("table-cell", "Mon Tue"),
    ]
    assert [(block.text, block.cell) for block in document(simple, "restructuredtext").blocks] == [
        ("Bin", Cell(0, 0, 0)),
        ("Day", Cell(0, 0, 1)),
        ("red", Cell(0, 1, 0)),
        ("Mon Tue", Cell(0, 1, 1)),
        ("blue", Cell(0, 2, 0)),
        ("or so", Cell(0, 2, 1)),
    ]


def test_cells_that_run_beside_each_other_are_read_line_by_line() -> None:
    grid = "+-----+-----+\n| a b | e f |\n| c d | g h |\n+-----+-----+\n"
    assert [text for _, text in read(grid)] == ["a b", "e f", "c d", "g h"]


def test_tables_that_are_lists_or_values_and_glossaries() -> None:
    text = (
        '.. list-table:: Days\n\n   * - Bin\n     - Day\n   * - red\n     - Monday\n\n.. csv-table::\n\n   a, "b, c"\n   d, e\n\n'
        ".. glossary::\n\n   SF\n   Short form\n      What is short.\n"
    )
    assert [(block.kind.value, block.text, block.cell) for block in document(text, "restructuredtext").blocks] == [
        ("caption", "Days", None),
        ("table-header", "Bin", Cell(0, 0, 0)),
        ("table-header", "Day", Cell(0, 0, 1)),
        ("table-cell", "red", Cell(0, 1, 0)),
        ("table-cell", "Monday", Cell(0, 1, 1)),
        ("table-cell", "a", Cell(1, 0, 0)),
        ("table-cell", "b, c", Cell(1, 0, 1)),
        ("table-cell", "d", Cell(1, 1, 0)),
        ("table-cell", "e", Cell(1, 1, 1)),
        ("term", "SF", None),
        ("term", "Short form", None),
        ("definition", "What is short.", None),
    ]
