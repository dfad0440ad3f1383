"""A page in parts: each part reads by itself as it reads in the whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jargoncheck.readers.markdown import read_markdown
from jargoncheck.readers.markdown_sections import sections
from jargoncheck.server.parts import PartReader
from jargoncheck.text.document import Document
from jargoncheck.text.source import Source
from readers.test_contract import PIECES

markup = st.lists(st.sampled_from((*PIECES, *["\n\n# H\n\n", "\n\n## I\n", "Some words. "] * 12)), max_size=40).map(
    "".join
)


def in_parts(text: str) -> Document:
    return PartReader().read(Source("page", text), "markdown").document


def alike(document: Document) -> tuple[object, ...]:
    """What two readings of a page must have in common. Tables may have other numbers; only which cells are in one counts."""
    numbers: dict[int, int] = {}
    blocks = [
        (
            block.map.segments,
            block.source,
            block._replace(
                pieces=(),
                start=0,
                end=0,
                cell=block.cell and replace(block.cell, table=numbers.setdefault(block.cell.table, len(numbers))),
                base=0,
            ),
        )
        for block in document.blocks
    ]
    return blocks, document.definitions, document.comments


@given(text=markup)
@settings(max_examples=2_000, deadline=None)
@example("# A\n\n```\n\n# B\n\n```\n")
def test_parts_read_as_the_whole_does(text: str) -> None:
    assert alike(in_parts(text)) == alike(read_markdown(Source("page", text)))


def test_real_documents_read_in_parts_as_they_do_whole(real_document: Path) -> None:
    """Runs on what ``--documents PATH`` names."""
    text = real_document.read_text("utf-8", "surrogateescape")
    assert alike(in_parts(text)) == alike(read_markdown(Source("page", text)))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("# A\n\nOne.\n\n# B\n\nTwo.\n", ["# A\n\nOne.\n\n", "# B\n\nTwo.\n"]),
        ("---\ntitle: a\n\n# comment\n---\n\nOne.\n\n# B\n", ["---\ntitle: a\n\n# comment\n---\n\nOne.\n\n", "# B\n"]),
        ("One.\n# A\n", ["One.\n# A\n"]),
        ("```\n\n# A\n\n```\n\n# B\n", ["```\n\n# A\n\n```\n\n", "# B\n"]),
        ("<div>\n\n# A\n\n</div>\n\n# B\n", ["<div>\n\n# A\n\n</div>\n\n", "# B\n"]),
        ("See [a].\n\n# B\n\n[a]: b\n", ["See [a].\n\n# B\n\n[a]: b\n"]),
        ("{% raw %}\n\n# A\n\n{% endraw %}\n", ["{% raw %}\n\n# A\n\n{% endraw %}\n"]),
    ],
)
def test_a_page_is_cut_at_headings_where_nothing_is_open(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sections(text)] == parts
