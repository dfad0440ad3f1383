"""HTML pages, fragments and templates: which blocks there are, what they say and where it stands."""

from __future__ import annotations

from jargoncheck.text.document import Cell, Comment
from jargoncheck.text.spans import SourceSpan
from readers.reading import document, marks, outline, slices


def test_title_and_description_come_first_and_the_rest_of_the_head_is_no_prose() -> None:
    text = (
        "<!doctype html><html><head><title>Pay &amp; go</title>"
        '<meta charset=utf-8><meta name="description" content="How to pay"><style>p{}</style>'
        "<script>let words = 'no'</script></head><body><p>Pay now.</p></body></html>"
    )
    assert outline(text, "html") == [("title", "Pay & go"), ("title", "How to pay"), ("paragraph", "Pay now.")]


def test_the_main_content_is_read_where_the_page_marks_it() -> None:
    text = (
        "<body><header><p>Site</p></header><div>Crumbs</div>"
        "<main><h1>Bins</h1><nav><ul><li>On this page</li></ul></nav><p>Mondays.</p></main><footer>Us</footer></body>"
    )
    assert outline(text, "html") == [("heading 1", "Bins"), ("paragraph", "Mondays.")]
    by_role = "<div role=banner>Site</div><div role='main'><div><p>Mondays.</p></div></div><p>After</p>"
    assert outline(by_role, "html") == [("paragraph", "Mondays.")]


def test_without_a_mark_navigation_banner_and_footer_are_left_out() -> None:
    text = (
        "<header>Site</header><nav>Menu</nav><article><header><h1>Bins</h1></header><p>Mondays.</p></article>"
        "<aside>Also</aside><div role=search>Find</div><footer>Us</footer>"
    )
    assert outline(text, "html") == [("heading 1", "Bins"), ("paragraph", "Mondays."), ("paragraph", "Also")]


def test_an_element_that_never_closes_hides_nothing() -> None:
    assert outline("<nav><p>One.</p><p>Two.", "html") == [("paragraph", "One."), ("paragraph", "Two.")]


def test_tags_in_comments_and_code_mark_nothing() -> None:
    text = "<!-- <main> --><pre><main></pre><p>One.</p>"
    assert outline(text, "html") == [("paragraph", "One.")]
    assert document(text, "html").comments == (Comment("<main>", SourceSpan(0, 15)),)


def test_lists_tables_terms_and_quotations() -> None:
    text = (
        "<ul><li>a<ol><li>b</ol></ul><dl><dt>c<dd>d</dl><blockquote><p>e</blockquote>"
        "<table><caption>f</caption><tr><th>g<td>h</table>"
    )
    assert outline(text, "html") == [
        ("list-item 1", "a"),
        ("list-item 2", "b"),
        ("term", "c"),
        ("definition", "d"),
        ("> paragraph", "e"),
        ("caption", "f"),
        ("table-header", "g"),
        ("table-cell", "h"),
    ]
    assert [block.cell for block in document(text, "html").blocks][-2:] == [Cell(0, 0, 0), Cell(0, 0, 1)]


def test_long_forms_links_pictures_code_and_line_breaks() -> None:
    text = (
        '<p>The <abbr title="National Audit Office">NAO</abbr>\n'
        '  <a href="/x">said</a><br><code>x</code> <img alt="a map">'
    )
    assert outline(text, "html") == [("paragraph", "The NAO said \ufffc a map")]
    assert marks(text, "html") == [
        ("abbreviation", "NAO", "National Audit Office"),
        ("link", "said", "/x"),
        ("code", "\ufffc", ""),
        ("image", "a map", ""),
    ]


def test_template_code_prints_a_stand_in_or_nothing() -> None:
    text = "---\ntitle: Pay\n---\n<p>Hello <%= name %>, {% if x %}pay {{ sum }}{% endif %}.</p>\n{# note #}"
    assert outline(text, "html") == [("title", "Pay"), ("paragraph", "Hello \ufffc, pay \ufffc.")]
    assert [comment.text for comment in document(text, "html").comments] == ["note"]


def test_entities_are_decoded_and_the_rest_is_verbatim() -> None:
    assert slices("<p>R&amp;D\r\n  is &pound;5</p>", "html") == [["R", "&amp;", "D", "\r\n  ", "is ", "&pound;", "5"]]


def test_titles_and_labels_are_read_on_request() -> None:
    text = (
        '<p>See <a href="b" title="In order to pay" aria-label="Pay &amp; go">the bin</a>.</p>'
        '<button aria-label="Close">x</button><abbr title="Short Form">SF</abbr>'
    )
    assert outline(text, "html") == [("paragraph", "See the bin."), ("paragraph", "x"), ("paragraph", "SF")]
    assert outline(text, "html-with-labels") == [
        ("paragraph", "See"),
        ("paragraph", "In order to pay"),
        ("paragraph", "Pay & go"),
        ("paragraph", "the bin."),
        ("paragraph", "Close"),
        ("paragraph", "x"),
        ("paragraph", "SF"),
    ]
