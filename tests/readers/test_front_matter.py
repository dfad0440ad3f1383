"""Front matter: titles and summaries, in YAML and TOML."""

from __future__ import annotations

import pytest

from readers.reading import document, marks, outline, slices


def test_shown_values_are_titles_and_nothing_else_is() -> None:
    text = "---\ntitle: A page\nlayout: main\nsub:\n  title: no\ndescription: 'Its summary'\n---\nBody\n"
    assert outline(text) == [("title", "A page"), ("title", "Its summary"), ("paragraph", "Body")]
    assert slices(text) == [["A page"], ["Its summary"], ["Body"]]


def test_folded_values_are_copied_word_by_word() -> None:
    text = "---\ntitle: >-\n  Two\n  lines é\nsummary: plain\n  too\n---\n"
    assert outline(text) == [("title", "Two lines é"), ("title", "plain too")]
    assert slices(text) == [["Two", "\n  ", "lines é"], ["plain", "\n  ", "too"]]


def test_a_value_with_escapes_is_one_decoded_stretch() -> None:
    text = '---\ntitle: "caf\\u00e9 \\"x\\""\n---\n'
    assert outline(text) == [("title", 'café "x"')]
    assert slices(text) == [['caf\\u00e9 \\"x\\"']]


def test_markup_in_a_value_is_read() -> None:
    text = '---\nlead: >\n    A [link](/x){:class="y"} &amp; <b>more</b>\n---\n'
    assert outline(text) == [("title", "A link & more")]
    assert marks(text) == [("link", "link", "/x"), ("strong", "more", "")]


def test_toml() -> None:
    text = '+++\ntitle = "T \\u00e9"\ndescription = \'plain\'\n[extra]\ntitle = "no"\n+++\nBody\n'
    assert outline(text) == [("title", "T é"), ("title", "plain"), ("paragraph", "Body")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_and_a_byte_order_mark(end: str) -> None:
    text = "\ufeff" + end.join(["---", "title: Été", "---", "", "# Head", ""])
    assert outline(text) == [("title", "Été"), ("heading 1", "Head")]
    assert slices(text) == [["Été"], ["Head"]]


@pytest.mark.parametrize(
    "matter",
    ["---\ntitle: a: b: [\n---\n", "---\ntitle: " + "[" * 5000 + "\n---\n", '+++\ntitle = "a\n+++\n',
     "---\ntitle:\n---\n",
     "---\ntitle: {{ page.title }}\n---\n", "---\ntitle: \x07\n---\n", "---\n---\n"],
)  # fmt: skip
def test_broken_or_empty_front_matter_yields_nothing_and_no_error(matter: str) -> None:
    assert outline(matter + "Body\n") == [("paragraph", "Body")]


def test_front_matter_that_never_ends_is_prose() -> None:
    assert document("---\ntitle: a\n").blocks[-1].text == "title: a"
