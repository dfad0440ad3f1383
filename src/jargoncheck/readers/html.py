"""HTML: pages, fragments and templates.

Where the page marks its main content, that is read; where it does not, its navigation, banner and footer are left
out. The title and the description, which search results show, are read as well.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from jargoncheck.readers import front_matter
from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.html_block import HtmlBlocks
from jargoncheck.readers.inline_html import attributes, write_text
from jargoncheck.readers.markdown import prepared, template_comments
from jargoncheck.readers.masks import templates
from jargoncheck.readers.masks.fill import blank
from jargoncheck.readers.masks.marks import marks_in
from jargoncheck.text.document import Block, BlockKind, Comment, Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

_HIDDEN = "script|style|template|textarea|svg|noscript|pre"
_LANDMARK = lazy_pattern(
    rf"<!--|<(?P<hidden>{_HIDDEN})(?=[\s/>])|<(?P<element>nav|footer|header|main|article|section)(?=[\s/>])[^<>]*"
    r"|<(?P<other>[a-z][\w-]*)(?=\s)[^<>]*?\srole\s*=\s*[\"']?(?P<role>main|navigation|banner|contentinfo|search)\b[^<>]*",
    re.IGNORECASE | re.ASCII,
)
_ROLE = lazy_pattern(r"\srole\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD = lazy_pattern(r"<(?:body|main|h1|p|div)(?=[\s>])", re.IGNORECASE)
_TITLE = lazy_pattern(r"<title(?:\s[^<>]*)?>([^<]*)</title\s*>", re.IGNORECASE)
_META = lazy_pattern(r"<meta(?=\s)([^<>]*)>", re.IGNORECASE)
_ASIDE = frozenset({"nav", "footer", "navigation", "banner", "contentinfo", "search"})
_SECTIONS = frozenset({"article", "section", "main"})


def read_html(source: Source) -> Document:
    """Read HTML, with the code of templates in it. Words that a macro's arguments hold are not read."""
    return _read(source, labels=False)


def read_html_with_labels(source: Source) -> Document:
    """Read HTML with what its ``title`` and ``aria-label`` attributes say; ``alt`` is read in any case."""
    return _read(source, labels=True)


def _read(source: Source, *, labels: bool) -> Document:
    text = prepared(source.text)
    matter = front_matter.find(text)
    titles = list(front_matter.title_blocks(source.text, text, matter)) if matter else []
    start = matter.end if matter else int(text.startswith("\ufeff"))
    text = blank(text[:start]) + text[start:]
    code = tuple(templates.find(text, marks_in(text)))
    masked = templates.filled(text, code)
    titles += _head(source.text, masked, start)
    html = HtmlBlocks(BlockWriter(source.text, masked), labels=labels)
    found = [block for first, last in _main_content(masked, start) for block in html.read(first, last)]
    end_of_titles = titles[-1].source.end if titles else 0
    blocks = (*titles, *(block for block in found if block.source.start >= end_of_titles))
    comments = sorted((*_comments(source.text, text), *template_comments(source.text, code)), key=_place)
    return Document(source, blocks, (), tuple(comments))


def _head(source: str, masked: str, start: int) -> Iterator[Block]:
    """Yield the title and the description from what stands before the body, in their order."""
    body = _HEAD.search(masked, start)
    end = body.start() if body else len(masked)
    writer = BlockWriter(source, masked)
    shown = []
    if title := _TITLE.search(masked, start, end):
        shown.append(title.span(1))
    for meta in _META.finditer(masked, start, end):
        found = attributes(meta[1])
        name = meta[1][slice(*found["name"])].lower() if "name" in found else ""
        if name == "description" and "content" in found:
            shown.append((meta.start(1) + found["content"][0], meta.start(1) + found["content"][1]))
            break
    for first, last in sorted(shown):
        write_text(writer, first, last)
        block = writer.block(BlockKind.TITLE)
        if block is not None:
            yield block


def _main_content(masked: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that hold the page's own words, in order."""
    landmarks = list(_landmarks(masked, start))
    main = [(first, last) for first, last, kind in landmarks if kind == "main"]
    aside = deque((first, last) for first, last, kind in landmarks if kind != "main")
    for first, last in main or [(start, len(masked))]:
        at = first
        while aside and aside[0][0] < last:
            aside_start, aside_end = aside.popleft()
            if at <= aside_start:
                yield at, aside_start
                at = aside_end
        if at < last:
            yield at, last


def _landmarks(masked: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield the main content and what is beside it: where each starts and ends, and which it is. Takes linear time."""
    unclosed: set[str] = set()
    inside = main_end = 0  # where the article or section around ends, and the main content
    at = start
    while found := _LANDMARK.search(masked, at):
        at = found.end()
        if found[0] == "<!--":
            closes = masked.find("-->", at)
            at = closes + 3 if closes >= 0 else len(masked)
            continue
        name = (found["hidden"] or found["element"] or found["other"]).lower()
        if name in unclosed:
            continue
        role = _ROLE.search(found[0])
        kind = role[1].lower() if role else name
        nested = kind in _SECTIONS and found.start() < (main_end if kind == "main" else inside)
        beside = kind in _ASIDE or (kind == "header" and found.start() >= inside)
        if nested or not (found["hidden"] or beside or kind in _SECTIONS):
            continue
        end = _end_of_element(masked, name, found.end())
        if end < 0:
            unclosed.add(name)
        elif found["hidden"]:
            at = end
        elif kind in _SECTIONS:
            inside = max(inside, end)
            if kind == "main":
                main_end = end
                yield found.start(), end, kind
        else:
            yield found.start(), end, kind
            at = end


def _end_of_element(masked: str, name: str, start: int) -> int:
    """Return where the element ``name`` that opened before ``start`` ends, or -1."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}(?=[\s/>])[^<>]*>?", re.IGNORECASE | re.ASCII).finditer(masked, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return -1


def _comments(source: str, text: str) -> Iterator[Comment]:
    at = text.find("<!--")
    while at >= 0:
        closes = text.find("-->", at + 4)
        words_end, after = (closes, closes + 3) if closes >= 0 else (len(text), len(text))
        yield Comment(source[at + 4 : words_end].strip(), SourceSpan(at, after))
        at = text.find("<!--", after)


def _place(comment: Comment) -> SourceSpan:
    return comment.source
