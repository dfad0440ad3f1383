"""Front matter: the YAML or TOML before a page, of which the title and the summary are shown to readers."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

import pyromark
import yaml

from jargoncheck.readers.markdown_events import MarkdownBlocks
from jargoncheck.readers.masks import kramdown, templates
from jargoncheck.text.document import Block, BlockKind
from jargoncheck.text.spans import SourceSpan
from jargoncheck.text.text_map import ProseBuilder

SHOWN_KEYS = frozenset(("title", "description", "summary", "subtitle", "lede", "intro", "lead"))
"""The keys whose text the page shows, in the generators that the public sector uses (Jekyll, Hugo, Eleventy,
Middleman, MkDocs, Docusaurus)."""

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?![^\r\n])", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*(?![^\r\n])", re.MULTILINE)
_YAML_LINE = re.compile(r"\s*(?:#|[\w\"'-][^:\r\n]*:(?=[ \t\r\n]|\Z)|<%|\{[{%]|\Z)")
_YAML_WANTED = re.compile(rf"^[\"']?(?:{'|'.join(sorted(SHOWN_KEYS))})[\"']?[ \t]*:", re.MULTILINE)
_TOML_VALUE = re.compile(
    rf"^[ \t]*({'|'.join(sorted(SHOWN_KEYS))})[ \t]*=[ \t]*(?!\"\"\"|''')(\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*')",
    re.MULTILINE,
)
_TOML_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_MARKUP = re.compile(r"</?[a-zA-Z]|&[#a-zA-Z]\w*;|\]\(|`|\*\w|\b_\w|\{")
_WORD = re.compile(r"\S+")


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
    values = _yaml_values(content) if matter.language == "yaml" else _toml_values(content)
    try:
        found = list(values)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        return
    at = matter.content_start
    for start, end, value in found:
        block = _marked(source, text, at + start, at + end) if _MARKUP.search(value) else None
        if block is None:
            block = _block(source, at + start, at + end, value)
        if block is not None:
            yield block


def _marked(source: str, text: str, start: int, end: int) -> Block | None:
    """Return the block for a value that holds markup, if it reads as one paragraph of Markdown.

    Line ends take the place of what is before it: front matter is short and begins the file.
    """
    start += len(text[start:end]) - len(text[start:end].lstrip())
    text = kramdown.mask(templates.mask("\n" * start + text[start:end]))
    blocks = MarkdownBlocks(source[:end], text).read(pyromark.events_with_range(text))
    if len(blocks) != 1 or blocks[0].kind is not BlockKind.PARAGRAPH:
        return None
    return dataclasses.replace(blocks[0], kind=BlockKind.TITLE)


def _yaml_values(content: str) -> Iterator[tuple[int, int, str]]:
    if not _YAML_WANTED.search(content):
        return
    # Events, not nodes: the composer calls itself for each level of nesting.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    key: str | None = None
    is_key = True
    for event in yaml.parse(content, Loader=loader):
        if isinstance(event, yaml.NodeEvent) and depth == 1:
            if is_key:
                key = event.value if isinstance(event, yaml.ScalarEvent) else None
            elif isinstance(event, yaml.ScalarEvent) and key in SHOWN_KEYS:
                yield from _yaml_scalar(content, event)
            is_key = not is_key
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1


def _yaml_scalar(content: str, event: yaml.ScalarEvent) -> Iterator[tuple[int, int, str]]:
    if event.start_mark is None or event.end_mark is None:
        return
    start, end = event.start_mark.index, event.end_mark.index
    if event.style in ("|", ">"):
        start = content.find("\n", start, end) + 1
    elif event.style in ('"', "'"):
        start, end = start + 1, end - 1
    elif event.value in ("", "~", "null", "true", "false"):
        return
    if start < end:
        yield start, end, event.value


def _toml_values(content: str) -> Iterator[tuple[int, int, str]]:
    data = tomllib.loads(content)
    table = _TOML_TABLE.search(content)
    for found in _TOML_VALUE.finditer(content, 0, table.start() if table else len(content)):
        value = data.get(found[1])
        if isinstance(value, str) and tomllib.loads(f"value = {found[2]}")["value"] == value:
            yield found.start(2) + 1, found.end(2) - 1, value


def _block(text: str, start: int, end: int, value: str) -> Block | None:
    """Return the block for ``value``, word by word where the source holds the same words."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
    builder = ProseBuilder(text)
    if not value.split():
        return None
    if value.split() == [text[first:last] for first, last in words]:
        previous = words[0][0]
        for first, last in words:
            if text[previous:first] == " ":
                builder.copy(SourceSpan(previous, last))
            else:
                if first > previous:
                    builder.stand_in(SourceSpan(previous, first), " ")
                builder.copy(SourceSpan(first, last))
            previous = last
    else:
        builder.replace(SourceSpan(start, end), " ".join(value.split()))
    prose, text_map = builder.build()
    return Block(BlockKind.TITLE, prose, text_map, SourceSpan(words[0][0], words[-1][1]))
