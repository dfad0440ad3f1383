"""The dialects: what is template code or a mark is no prose, and nothing that is prose is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from jargoncheck.readers.masks import (
    abbreviations,
    admonitions,
    govspeak,
    kramdown,
    mdx,
    protect,
    templates,
)
from jargoncheck.readers.masks.marks import Marks, marks_in
from jargoncheck.text.document import Comment
from jargoncheck.text.spans import SourceSpan
from readers.reading import document, marks, outline, slices
from readers.test_contract import markup

MASKS = (
    abbreviations.mask, admonitions.mask, govspeak.mask, kramdown.mask, mdx.mask, mdx.imports, protect.mask,
    templates.mask,
)  # fmt: skip


@pytest.mark.parametrize("mask", MASKS)
@given(text=markup.filter(lambda text: not any("\ud800" <= character <= "\udfff" for character in text)))
def test_a_mask_keeps_the_length(mask: Callable[[str, Marks], str], text: str) -> None:
    assert len(mask(text, marks_in(text))) == len(text)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Hello {{ user.name }}, welcome", "Hello \ufffc, welcome"),
        ("Pay <%= amount %> by <% if x %>card<% end %>", "Pay \ufffc by card"),
        ("Only {% if a %}this{% endif %} text", "Only this text"),
        ('See {{< ref "x" >}} and {% link y.md %}', "See \ufffc and \ufffc"),
        ("{% if a %}\nAlone\n{% endif %}", "Alone"),
        ("{{ f({a: {b: 1}}) }} done", "\ufffc done"),
        ("A stray {{ mark", "A stray {{ mark"),
        ("A {# note #}word", "A word"),
        ('<a href="{{ url }}" {% if b %}class="c"{% endif %}>Go</a>', "Go"),
        ("{% highlight rb %}\ncode\n{% endhighlight %}\nText", "Text"),
        ("Type `{{` and `}}` here", "Type \ufffc and \ufffc here"),
    ],
)
def test_templates(text: str, prose: str) -> None:
    assert [block.text for block in document(text + "\n").blocks] == [prose]


def test_a_tag_before_a_list_mark_does_not_hide_the_list() -> None:
    assert outline("{% if a %}- one{% endif %}\n- two\n") == [("list-item 1", "one"), ("list-item 1", "two")]


def test_template_code_in_a_fence_or_across_one_is_left_alone() -> None:
    text = "a\n\n```\n{{ x\n```\n\nprose }} here\n"
    assert outline(text) == [("paragraph", "a"), ("paragraph", "prose }} here")]


def test_template_comments() -> None:
    text = "{% comment %} one {% endcomment %}\n\n<%# two %>\n\n{# three #}\n\n{{/* four */}}\n"
    assert [(comment.text, comment.source.of(text)) for comment in document(text).comments] == [
        ("one", "{% comment %} one {% endcomment %}"),
        ("two", "<%# two %>"),
        ("three", "{# three #}"),
        ("four", "{{/* four */}}"),
    ]
    assert document(text).blocks == ()


def test_mkdocs_admonitions_are_prose_and_keep_their_blocks() -> None:
    text = (
        '!!! note "A *title*"\n    Body **text**\n    goes on\n\n    ```\n    code\n\n    more\n    ```\n\n'
        "    - item\n\n??? tip\n    Closed\n\nAfter\n"
    )
    assert outline(text) == [
        ("caption", "A title"),
        ("paragraph", "Body text goes on"),
        ("list-item 1", "item"),
        ("paragraph", "Closed"),
        ("paragraph", "After"),
    ]
    assert slices(text)[:3] == [["A ", "title"], ["Body ", "text", "\n    ", "goes on"], ["item"]]


def test_admonitions_nest_and_stand_in_lists() -> None:
    text = (
        '1. item\n\n    !!! note "T"\n\n        Inner\n\n        !!! tip\n            Deep\n\n=== "Tab"\n\n\tTabbed\n'
    )
    assert outline(text) == [
        ("list-item 1", "item"),
        ("caption", "T"),
        ("paragraph", "Inner"),
        ("paragraph", "Deep"),
        ("caption", "Tab"),
        ("paragraph", "Tabbed"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (":::note Title\nBody\n:::\n", [("caption", "Title"), ("paragraph", "Body")]),
        (":::tip[In *brackets*]\n\nBody\n\n:::\n", [("caption", "In brackets"), ("paragraph", "Body")]),
        ("::: {.warning}\nBody\n:::\n", [("paragraph", "Body")]),
        ("/// note | Title\nBody\n///\n", [("caption", "Title"), ("paragraph", "Body")]),
    ],
)
def test_containers(text: str, expected: list[tuple[str, str]]) -> None:
    assert outline(text) == expected


def test_govspeak() -> None:
    text = (
        "$CTA\nCall us\n$CTA\n\n^A callout^\n\n%A warning%\n\ns1. First\ns2. Second\n\nSee x[this](http://a.b)x now\n\n"
        "{button start}[Start](/s){/button}\n\n{::highlight-answer}\nThe rate is *20%*\n{:/highlight-answer}\n\n"
        "[embed:attachments:1]\n\nRead [InlineAttachment:a.pdf] first\n"
    )
    assert outline(text) == [
        ("paragraph", "Call us"),
        ("paragraph", "A callout"),
        ("paragraph", "A warning"),
        ("list-item 1", "First"),
        ("list-item 1", "Second"),
        ("paragraph", "See this now"),
        ("paragraph", "Start"),
        ("paragraph", "The rate is 20%"),
        ("paragraph", "Read \ufffc first"),
    ]
    assert marks(text) == [
        ("link", "this", "http://a.b"),
        ("link", "Start", "/s"),
        ("emphasis", "20%", ""),
        ("code", "\ufffc", ""),
    ]


def test_kramdown_and_its_kin() -> None:
    text = (
        '[TOC]\n\nText{: .a} with [link](/x){:target="_blank"} and :smile: $$x^2$$\n{: .b}\n\n'
        '<div markdown="1">\n*inside*\n</div>\n\n[//]: # a note (with words\n\n[far](a folder/file (1).pdf)\n\n'
        "{kbd}`x` key\n"
    )
    assert outline(text) == [
        ("paragraph", "Text with link and \ufffc \ufffc"),
        ("paragraph", "inside"),
        ("paragraph", "far"),
        ("paragraph", "\ufffc key"),
    ]


def test_mdx() -> None:
    text = (
        "import Tabs from '@theme/Tabs'\n\nexport const meta = {\n  a: 1\n}\n\n"
        '# Hello {props.name}\n\n<Tabs>\n<Tab label={"A b"}>\n\n'
        'Text {/* note */}with <b>words</b>\n\n</Tab>\n</Tabs>\n\n<Card\n  title="x"\n/>\n'
    )
    assert outline(text, "mdx") == [("heading 1", "Hello \ufffc"), ("paragraph", "Text with words")]
    at = text.index("{/*")
    assert document(text, "mdx").comments == (Comment("note", SourceSpan(at, at + 12)),)


def test_nunjucks_pages() -> None:
    text = (
        '{% extends "a.njk" %}\n{% set t = "No prose" %}\n{# note #}\n'
        '<p>Give {{ button({\n  text: "no"\n}) }} a name</p>\n'
        "<ul>\n{% for x in y %}\n<li>{{ x }} item</li>\n{% endfor %}\n</ul>\n<pre>no</pre>\n"
    )
    assert outline(text, "nunjucks") == [("paragraph", "Give \ufffc a name"), ("list-item 1", "\ufffc item")]
    assert [comment.text for comment in document(text, "nunjucks").comments] == ["note"]
