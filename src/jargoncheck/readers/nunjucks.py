"""Nunjucks pages: HTML with template code in it."""

from __future__ import annotations

from jargoncheck.readers import front_matter
from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.html_block import HtmlBlocks
from jargoncheck.readers.markdown import prepared
from jargoncheck.readers.masks import templates
from jargoncheck.readers.masks.fill import blank
from jargoncheck.text.document import Comment, Document
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan


def read_nunjucks(source: Source) -> Document:
    """Read a page of HTML with Nunjucks code. Words that a macro's arguments hold are not read."""
    text = prepared(source.text)
    matter = front_matter.find(text)
    titles = list(front_matter.title_blocks(source.text, text, matter)) if matter else []
    start = matter.end if matter else int(text.startswith("\ufeff"))
    text = blank(text[:start]) + text[start:]
    html = HtmlBlocks(BlockWriter(source.text, templates.mask(text)))
    blocks = (*titles, *html.read(start, len(text)))
    comments = [*html.comments]
    for code in templates.comments(text):
        if code.comment is not None:
            words = source.text[slice(*code.comment)].strip()
            comments.append(Comment(words, SourceSpan(code.start, code.end)))
    comments.sort(key=lambda comment: comment.source)
    return Document(source, blocks, (), tuple(comments))
