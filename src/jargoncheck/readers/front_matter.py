"""Front matter: the YAML or TOML before a page, of which the title and the summary are shown to readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyromark

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.front_matter_keys import SHOWN_KEYS
from jargoncheck.readers.markdown_events import MarkdownBlocks
from jargoncheck.readers.masks import kramdown, templates
from jargoncheck.readers.masks.marks import marks_in
from jargoncheck.text.document import Block, BlockKind
from jargoncheck.text.patterns import lazy_pattern

_OPENING = lazy_pattern(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_YAML_END = lazy_pattern(r"^(?:---|\.\.\.)[ \t]*(?![^\r\n])", re.MULTILINE)
_TOML_END = lazy_pattern(r"^\+\+\+[ \t]*(?![^\r\n])", re.MULTILINE)
_YAML_LINE = lazy_pattern(r"\s*(?:#|[\w\"'-][^:\r\n]*:(?=[ \t\r\n]|\Z)|<%|\{[{%]|\Z)")
_WANTED = lazy_pattern(rf"^[ \t]*[\"']?(?:{'|'.join(sorted(SHOWN_KEYS))})[\"']?[ \t]*[:=]", re.MULTILINE)
_MARKUP = lazy_pattern(r"</?[a-zA-Z]|&[#a-zA-Z]\w*;|\]\(|`|\*\w|\b_\w|\{")
_WORD = lazy_pattern(r"\S+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """``start`` to ``end`` with its fences, ``content_start`` to ``content_end`` without; code points."""

    start: int
    end: int
    content_start: int
    content_end: int
    language: str


def find(text: str) -> FrontMatter | None:
    """Return the front matter that ``text`` starts with, a byte order mark aside; no lone CR may be left in it."""
    start = 1 if text.startswith("\ufeff") else 0
    opening = _OPENING.match(text, start)
    if opening is None:
        return None
    yaml_style = opening[1] == "---"
    closing = (_YAML_END if yaml_style else _TOML_END).search(text, opening.end())
    if closing is None:
        return None
    content = opening.end(), closing.start()
    if yaml_style and not _YAML_LINE.match(text, *content):
        # Prose between two thematic breaks.
        return None
    return FrontMatter(start, closing.end(), *content, "yaml" if yaml_style else "toml")


def title_blocks(source: str, text: str, matter: FrontMatter) -> Iterator[Block]:
    """Yield a block for each shown value, in order; front matter that does not parse yields none.

    ``text`` is the ``source`` without lone CR and surrogates.
    """
    # A blank at the end of a line means nothing in YAML and TOML, and `^` and `$` then need only LF.
    content = text[matter.content_start : matter.content_end].replace("\r\n", " \n")
    at = matter.content_start
    for start, end, value in _shown_values(content, matter.language):
        block = _marked(source, text, at + start, at + end) if _MARKUP.search(value) else None
        if block is None:
            block = _block(source, at + start, at + end, value)
        if block is not None:
            yield block


def _shown_values(content: str, language: str) -> Sequence[tuple[int, int, str]]:
    # The parsers are imported here, because most pages of a short run have no front matter of the kind.
    if not _WANTED.search(content):
        return ()
    if language == "toml":
        from jargoncheck.readers.front_matter_toml import shown_values  # noqa: PLC0415
    else:
        from jargoncheck.readers.front_matter_yaml import shown_values  # noqa: PLC0415
    return shown_values(content)


def _marked(source: str, text: str, start: int, end: int) -> Block | None:
    """Return the block for a value that holds markup, if it reads as one paragraph of Markdown.

    Line ends take the place of what is before it: front matter is short and begins the file.
    """
    start += len(text[start:end]) - len(text[start:end].lstrip())
    text = "\n" * start + text[start:end]
    marks = marks_in(text)
    text = kramdown.mask(templates.mask(text, marks), marks)
    blocks = MarkdownBlocks(source[:end], text).read(pyromark.events_with_range(text))
    if len(blocks) != 1 or blocks[0].kind is not BlockKind.PARAGRAPH:
        return None
    return blocks[0]._replace(kind=BlockKind.TITLE)


def _block(text: str, start: int, end: int, value: str) -> Block | None:
    """Return the block for ``value``, word by word where the source holds the same words."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
    if not value.split():
        return None
    writer = BlockWriter(text, text)
    if value.split() == [text[first:last] for first, last in words]:
        previous = words[0][0]
        for first, last in words:
            if text[previous:first] == " ":
                writer.copy(previous, last)
            else:
                if first > previous:
                    writer.stand_in(previous, first, " ")
                writer.copy(first, last)
            previous = last
    else:
        writer.reach(words[0][0], words[-1][1])
        writer.replace(start, end, " ".join(value.split()))
    return writer.block(BlockKind.TITLE)
