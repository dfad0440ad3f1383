"""CommonMark and GFM: which blocks there are, what they say and where it stands."""

from __future__ import annotations

from jargoncheck.text.document import Cell, Comment, Definition
from jargoncheck.text.spans import SourceSpan
from readers.reading import document, marks, outline, slices, sources


def test_headings_of_both_styles_have_their_level_and_lose_their_attributes() -> None:
    text = "# One *two* {#id .c}\n\nThree\n===\n\nFour\n---\n\n#### Five ####\n"
    assert outline(text) == [
        ("heading 1", "One two"),
        ("heading 1", "Three"),
        ("heading 2", "Four"),
        ("heading 4", "Five"),
    ]
    assert sources(text) == ["One *two* {#id .c}", "Three", "Four", "Five"]


def test_a_soft_break_is_one_space_and_a_hard_break_a_line_end() -> None:
    text = "a\nb  \nc\\\nd\r\ne\rf\n"
    assert outline(text) == [("paragraph", "a b\nc\nd e f")]
    assert slices(text) == [["a", "\n", "b", "  \n", "c", "\\\n", "d", "\r\n", "e", "\r", "f"]]


def test_code_is_one_stand_in() -> None:
    text = "Run `a  b` now\n\n```sh\nnot prose\n```\n\n    nor this\n"
    assert outline(text) == [("paragraph", "Run \ufffc now")]
    assert slices(text) == [["Run ", "`a  b`", " now"]]
    assert marks(text) == [("code", "\ufffc", "")]


def test_entities_are_decoded_and_an_escape_is_verbatim_after_its_backslash() -> None:
    text = "R&amp;D \\*not\\* &bogus;\n"
    assert outline(text) == [("paragraph", "R&D *not* &bogus;")]
    assert slices(text) == [["R", "&amp;", "D ", "*not", "* &bogus;"]]


def test_emphasis_inside_a_word_leaves_the_word_whole() -> None:
    text = "un*frigging*believable **a *b* c** ~~d~~\n"
    assert outline(text) == [("paragraph", "unfriggingbelievable a b c d")]
    assert marks(text) == [
        ("emphasis", "frigging", ""),
        ("strong", "a b c", ""),
        ("emphasis", "b", ""),
        ("deleted", "d", ""),
    ]


def test_the_text_of_links_and_images_is_prose() -> None:
    text = "[a *b*](/x 'T') ![alt *c*](y.png) [d][r] <https://e.f> <g@h.i> https://j.k\n\n[r]: /z 'Not prose'\n"
    assert outline(text) == [("paragraph", "a b alt c d \ufffc \ufffc https://j.k")]
    assert marks(text) == [
        ("link", "a b", "/x"),
        ("emphasis", "b", ""),
        ("image", "alt c", "y.png"),
        ("emphasis", "c", ""),
        ("link", "d", "/z"),
        ("code", "\ufffc", ""),
        ("code", "\ufffc", ""),
    ]


def test_list_items_have_their_depth_and_later_paragraphs_are_paragraphs() -> None:
    text = "- tight\n  1. nested\n\n* loose\n\n  second\n\n- [x] task\n"
    assert outline(text) == [
        ("list-item 1", "tight"),
        ("list-item 2", "nested"),
        ("list-item 1", "loose"),
        ("paragraph", "second"),
        ("list-item 1", "task"),
    ]


def test_text_after_a_nested_list_is_a_block_of_its_own() -> None:
    text = "- a\n  - b\n\n  c **d**\n"
    assert outline(text) == [("list-item 1", "a"), ("list-item 2", "b"), ("paragraph", "c d")]
    assert sources(text) == ["a", "b", "c **d**"]


def test_tables_have_cells() -> None:
    text = "| H | I |\n|---|---|\n| a\\|b | `c` |\n\nx\n\nJ | K\n--|--\n| | d\n"
    blocks = document(text).blocks
    assert [(block.kind.value, block.text, block.cell) for block in blocks] == [
        ("table-header", "H", Cell(0, 0, 0)),
        ("table-header", "I", Cell(0, 0, 1)),
        ("table-cell", "a|b", Cell(0, 1, 0)),
        ("table-cell", "\ufffc", Cell(0, 1, 1)),
        ("paragraph", "x", None),
        ("table-header", "J", Cell(1, 0, 0)),
        ("table-header", "K", Cell(1, 0, 1)),
        ("table-cell", "d", Cell(1, 1, 1)),
    ]


def test_a_quotation_is_quoted_and_a_callout_is_not() -> None:
    text = "> q\n> - r\n\n> [!NOTE]\n> s\n\n> [!house-style] Title\n> t\n> > u\n\nv\n"
    assert outline(text) == [
        ("> paragraph", "q"),
        ("> list-item 1", "r"),
        ("paragraph", "s"),
        ("paragraph", "Title t"),
        ("> paragraph", "u"),
        ("paragraph", "v"),
    ]


def test_footnotes_and_definition_lists() -> None:
    text = "a[^1] b\n\n[^1]: foot\n\nTerm\n: meaning\n"
    assert outline(text) == [
        ("paragraph", "a b"),
        ("footnote", "foot"),
        ("term", "Term"),
        ("definition", "meaning"),
    ]


def test_inline_html_marks_the_prose() -> None:
    text = (
        'An <abbr title="Long &amp; Form">LF</abbr> <q>said</q> <del>old</del> <kbd>x *y*</kbd> a<br>b '
        '<a href="/c">c</a> <img src="d" alt="e &lt; f"> <svg>no</svg>g <!-- note --> <span>h</span>\n'
    )
    assert outline(text) == [("paragraph", "An LF said old \ufffc a b c e < f g  h")]
    assert marks(text) == [
        ("abbreviation", "LF", "Long & Form"),
        ("quotation", "said", ""),
        ("deleted", "old", ""),
        ("code", "\ufffc", ""),
        ("link", "c", "/c"),
        ("image", "e < f", "d"),
    ]
    at = text.index("<!--")
    assert document(text).comments == (Comment("note", SourceSpan(at, at + len("<!-- note -->"))),)


def test_code_that_is_never_closed_stays_prose() -> None:
    assert outline("a <code> b\n") == [("paragraph", "a  b")]


def test_the_text_of_html_blocks_is_prose() -> None:
    text = (
        "<div>\n<h2>Title</h2>\n<p>One &amp;\n  two <b>three</b></p>\n<ul><li>a<ul><li>b</ul><li>c</ul>\n"
        "<table><tr><th>H<td>d</table>\n<blockquote>q</blockquote>\n<script>no()</script>\n</div>\n"
    )
    assert outline(text) == [
        ("heading 2", "Title"),
        ("paragraph", "One & two three"),
        ("list-item 1", "a"),
        ("list-item 2", "b"),
        ("list-item 1", "c"),
        ("table-header", "H"),
        ("table-cell", "d"),
        ("> paragraph", "q"),
    ]


def test_an_element_may_stay_open_over_blank_lines() -> None:
    text = "<blockquote>\n\n*theirs*\n\n</blockquote>\n\nours\n\n<svg>\n\nno\n\n</svg>\n\nyes\n"
    assert outline(text) == [("> paragraph", "theirs"), ("paragraph", "ours"), ("paragraph", "yes")]


def test_an_element_that_is_never_closed_does_not_swallow_the_document() -> None:
    text = "<blockquote>\n\na\n\n<svg>\n\nb\n"
    assert outline(text) == [("paragraph", "a"), ("paragraph", "b")]


def test_markdown_inside_html_is_read_as_such() -> None:
    text = "<br>\nRead the [guide](http://a.b) **now** with `c`\n"
    assert outline(text) == [("paragraph", "Read the guide now with \ufffc")]
    assert marks(text) == [("link", "guide", "http://a.b"), ("code", "\ufffc", "")]


def test_abbreviations_are_definitions_and_not_prose() -> None:
    text = "Use SF.\n\n*[SF]: Long Form\n"
    assert outline(text) == [("paragraph", "Use SF.")]
    assert document(text).definitions == (Definition("SF", "Long Form", SourceSpan(9, 25)),)


def test_a_byte_order_mark_and_other_scripts_keep_their_places() -> None:
    text = "\ufeff# É中🎉 *x*\n\nb\udc80 **ü**\n"
    assert outline(text) == [("heading 1", "É中🎉 x"), ("paragraph", "b\udc80 ü")]
    assert slices(text) == [["É中🎉 ", "x"], ["b\udc80 ", "ü"]]


def test_fillers_that_the_file_holds_are_ordinary_characters() -> None:
    assert outline("a \ufdd0\ufdd1 b\n") == [("paragraph", "a \ufdd0\ufdd1 b")]


def test_a_thematic_break_between_prose_is_no_front_matter() -> None:
    assert outline("a\n\n---\n\nb: c\n\n---\n") == [("paragraph", "a"), ("paragraph", "b: c")]
