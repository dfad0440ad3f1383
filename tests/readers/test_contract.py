"""Every reader, judged by one contract: on random markup, on hostile input and on real files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jargoncheck.readers.table import FORMATS, format_of, read, read_bytes
from jargoncheck.text.source import Source, UnreadableError, decode
from readers.contract import problems

# JSON and YAML that are not sound are not read at all: notebooks and locale files have tests of their own.
STRICT = ("notebook", "locale-json", "locale-yaml")
TEXT_FORMATS = [name for name, chosen in FORMATS.items() if not chosen.binary and name not in STRICT]
PIECES = (
    *"abé中🎉 \t\n\r>#*_-+`~[]()!<>&|\\\"':;={}%^$@/.?1x\ufeff\udc80\ufdd0\ufdd1\ufffc",
    *("\r\n", "\n\n", "    ", "word ", "**", "```\n", "~~~", "- ", "1. ", "> ", "> [!NOTE]\n", "![", "](", "[^1]"),
    *("[^1]: ", "&amp;", "&#x41;", "<b>", "</b>", "<br>", "<code>", "</code>", "<div>", "</div>", "<!--", "-->"),
    *('<abbr title="', "<blockquote>", "</blockquote>", "<svg>", "</svg>", "<pre>", "<td>", "<li>", "<img alt='"),
    *("{{", "}}", "{%", "%}", "{#", "#}", "<%=", "<%#", "%>", "{{< x >}}", "{% if a %}", "{% comment %}"),
    *(
        "{% endcomment %}",
        '!!! note "T"\n',
        "\n    body",
        "??? x\n",
        '=== "T"\n',
        ":::note T\n",
        ":::\n",
        "*[SF]: Long\n",
    ),
    *(
        "$CTA\n",
        "^x^\n",
        "s1. ",
        "x[",
        ")x",
        "{: .c}",
        "{#id}",
        "{::",
        "{:/",
        "[TOC]\n",
        ":smile:",
        "{button}",
        "{/button}",
    ),
    *(
        "import a from 'b'\n",
        "export const a = 1\n",
        "<Tab>",
        "{/*",
        "*/}",
        "\n| a | b |\n|---|---|\n",
        "\n: ",
        "\n===\n",
    ),
    *("<main>", "</main>", "<nav>", "</nav>", "<header role=banner>", "</header>", "<title>", "</title>", "<article>"),
    *('<meta name="description" content="', "</article>", "<footer>", "</footer>", "<body>", "<h1>", "</h1>"),
    *(
        "== ",
        "----\n",
        "|===\n",
        "|a |b\n",
        "____\n",
        "[quote]\n",
        "[source]\n",
        "link:x[",
        "<<a,b>>",
        "image::x[",
        "a:: ",
    ),
    *("footnote:[", "{x}", "NOTE: ", ".Title\n", "+++", "//// ", "////\n", "// c\n", "--\n", "* x\n", "xref:a[b]"),
    *(
        ".. ",
        ".. note::",
        ".. [1] ",
        ".. _a: b\n",
        "::\n",
        "``",
        "`a <b>`_",
        ":ref:`",
        "`_",
        "|x|",
        "\n====\n",
        "+--+--+\n",
    ),
    *(
        "| a | b |\n",
        "== ==\n",
        "a  b\n",
        ":x: ",
        "    ",
        "#. ",
        "\\ ",
        ":alt: a\n",
        ".. list-table::\n",
        "   * - a\n",
        "__ ",
    ),
    *("---\n", "+++\n", "title: ", 'title = "', "\n---\n", "\n+++\n", "$$", "\n- [ ] ", "\n\n1) ", "<x-y\n>", "]: <>"),
)

markup = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
@given(text=markup)
@settings(max_examples=300, deadline=None)
def test_any_text_reads_soundly(format_name: str, text: str) -> None:
    assert list(problems(read(Source("page", text), format_name))) == []


@given(values=st.lists(markup, max_size=5), name=st.sampled_from(["en", "en-GB", "cy", "title"]))
@settings(max_examples=300, deadline=None)
@pytest.mark.parametrize("style", ["'", '"', "|", ">", None])
def test_any_values_of_a_locale_file_read_soundly(style: str | None, values: list[str], name: str) -> None:
    # What no such file can hold, and what an escape would bring into the prose behind the masks' back.
    values = [re.sub("[\udc80\ufdd0\ufdd1]", "", value) for value in values]
    text = yaml.safe_dump({name: {"a": values}}, default_style=style, width=20, allow_unicode=True)
    document = read(Source("page", text), "locale-yaml")
    assert list(problems(document)) == []
    assert list(problems(read(Source("page", json.dumps({name: {"a": values}})), "locale-json"))) == []


@given(head=st.sampled_from(["---\n", "+++\n", "\ufeff---\r\n", "---\r"]), body=markup)
@settings(max_examples=300, deadline=None)
def test_any_front_matter_reads_soundly(head: str, body: str) -> None:
    text = f"{head}title: {body}\n{head.strip()}\nA paragraph.\n"
    assert list(problems(read(Source("page", text), "markdown"))) == []


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"caf\xe9 \xff\xfe *b*\r\rc", b"\x1a\x0b\x0c"])
def test_bytes_that_are_not_valid_keep_their_places(format_name: str, data: bytes) -> None:
    source = decode("page", data)
    assert list(problems(read(source, format_name))) == []
    assert source.encoded() == data


@pytest.mark.parametrize("format_name", ["markdown", "mdx", "html", "asciidoc", "restructuredtext", "text"])
@pytest.mark.parametrize(
    "piece",
    ["[", "![", ">", "*", "*_", "`", "- ", "(", "<", "<a \"", "<div>", "<!--", "{{", "{% ", "{", "{: ", "<%", "](a ",
     "!!! note\n", ":::a b\n", "<svg>\n\n", "&amp;", "$$ a ", "<x-y a=\"", "[a](", "| ", "<code>", "```\n{{",
     "`a ", "``x ", "*x ", "|x ", "a.b_", ".. ", ":a: ", "* ", "== ==\n", "+-+\n", "a\n ", "-- a\n", ".. a::\n "],
)  # fmt: skip
def test_markup_repeated_20000_times_is_read_in_linear_time(format_name: str, piece: str) -> None:
    # Reading it in square time would take minutes here.
    assert list(problems(read(Source("page", piece * 20_000), format_name))) == []


def test_real_documents_read_soundly(real_document: Path) -> None:
    """Runs on what ``--documents PATH`` names."""
    name = real_document.name
    try:
        document = read_bytes(name, real_document.read_bytes(), format_of(name) or "text")
    except UnreadableError as error:
        pytest.skip(str(error))
    assert list(problems(document)) == []
