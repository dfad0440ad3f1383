"""HTML that CommonMark passes through unread: its text is prose all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.inline_html import HIDDEN_TAGS, TAG_START, attributes, write_tag, write_text
from jargoncheck.text.document import Block, BlockKind, Cell, Comment
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import SourceSpan

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {
    **dict.fromkeys(_HEADINGS, BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_HEADER,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "title": BlockKind.TITLE,
}
_BLOCK_TAGS = frozenset(_KINDS) | frozenset(
    [
        "address", "article", "aside", "blockquote", "body", "button", "center", "details", "dialog", "div", "dl",
        "fieldset", "figure", "footer", "form", "header", "hgroup", "hr", "html", "label", "legend", "main", "menu",
        "nav", "ol", "option", "p", "section", "select", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]
)  # fmt: skip
_END_OF_TAG = lazy_pattern(r"[>\"']")
# A start or an end tag; without its last group it has no end that quotes agree with.
_TAG = lazy_pattern(r"<(/?)([A-Za-z][^\s/>]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>)?")


class HtmlBlocks:
    """Reads the HTML of one document; some elements stay open from one stretch of HTML to the next.

    With ``labels``, ``title`` and ``aria-label`` are blocks of their own, before what they are about. One on words
    inside a paragraph parts the paragraph there.
    """

    def __init__(self, writer: BlockWriter, *, markdown: bool = False, labels: bool = False) -> None:
        self._writer = writer
        self._blocks: list[Block] = []
        self._reads_labels = labels
        self._kind = BlockKind.PARAGRAPH
        self._level = self._lists = self._row = self._column = 0
        self._table = -1
        self._absent: set[str] = set()
        self._quotes_pair = True
        self.comments: list[Comment] = []
        self.hidden = ""
        """The element, begun in an earlier stretch, whose content is no prose."""
        self.quotes = 0
        """How many ``<blockquote>`` elements are open."""
        self._markdown = markdown
        self.tables = 0
        """How many tables the document has had so far."""

    def read(self, start: int, end: int, *, quoted: bool = False) -> list[Block]:
        """Return the blocks of the HTML that stands from ``start`` to ``end`` in the text parsed."""
        self._blocks = []
        writer, text = self._writer, self._writer.masked
        self._kind, self._level, self._lists = BlockKind.PARAGRAPH, 0, 0
        opened = self.quotes
        last_tag_end = text.rfind(">", start, end)
        at = start
        if self.hidden:
            at = self._after_hidden(self.hidden, at, end)
            self.hidden = self.hidden if at == end else ""
        while at < end:
            mark = text.find("<", at, end)
            if mark < 0:
                mark = end
            if mark > at and not (writer.is_empty and text[at:mark].isspace()):
                write_text(writer, at, mark, markdown=self._markdown)
            if mark == end:
                break
            if text.startswith("<!--", mark):
                at = self._comment(mark, end)
                continue
            head, after = self._tag_at(mark, end) if mark < last_tag_end else (None, -1)
            if after < 0:
                writer.copy(mark, mark + 1)
                at = mark + 1
                continue
            name = head[2].lower() if head else ""
            if name in _BLOCK_TAGS or self._reads_labels:
                self._tag(name, mark, after, head, quoted=quoted)
            else:
                write_tag(writer, mark, after)
            at = after
            if name in HIDDEN_TAGS and head and not head[1]:
                at = self._after_hidden(name, after, end)
                if at == end and self._closes_later(name, end):
                    self.hidden = name
        self._flush(quoted=quoted)
        if self.quotes > opened and not self._closes_later("blockquote", end):
            self.quotes = opened
        return self._blocks

    def _flush(self, *, quoted: bool) -> None:
        cell = None
        if self._kind in (BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER) and self._table >= 0:
            cell = Cell(self._table, max(self._row, 0), max(self._column, 0))
        block = self._writer.block(self._kind, self._level, quoted=quoted or self.quotes > 0, cell=cell)
        if block is not None:
            self._blocks.append(block)
            if self._kind is BlockKind.LIST_ITEM:
                # What follows a list inside an item is its second paragraph.
                self._kind, self._level = BlockKind.PARAGRAPH, 0

    def _tag(self, name: str, start: int, end: int, head: re.Match[str] | None, *, quoted: bool) -> None:
        is_block = name in _BLOCK_TAGS
        labels = list(self._labels(name, head.end(2), end)) if head and self._reads_labels and not head[1] else []
        if is_block or labels:
            self._flush(quoted=quoted)
        for label in labels:
            write_text(self._writer, *label)
            block = self._writer.block(BlockKind.PARAGRAPH, quoted=quoted or self.quotes > 0)
            if block is not None:
                self._blocks.append(block)
        if not is_block:
            write_tag(self._writer, start, end)
            return
        closing = head is not None and head[1] == "/"
        if name in ("ul", "ol", "menu"):
            self._lists = max(0, self._lists - 1) if closing else self._lists + 1
        elif name == "blockquote":
            self.quotes = max(0, self.quotes - 1) if closing else self.quotes + 1
        elif name == "table":
            self._table = -1 if closing else self.tables
            self.tables += not closing
            self._row = -1
        elif name == "tr" and not closing:
            self._row += 1
            self._column = -1
        elif name in ("td", "th") and not closing:
            self._column += 1
        if name in _KINDS and not closing:
            self._kind = _KINDS[name]
            self._level = self._lists if name == "li" else _HEADINGS.get(name, 0)
            if name == "li":
                self._level = max(self._level, 1)
        elif closing and (name in _KINDS or name in ("ul", "ol", "menu", "table", "tr", "dl")):
            self._kind, self._level = BlockKind.PARAGRAPH, 0

    def _labels(self, name: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the words stand that a tag's attributes show, in order."""
        found = attributes(self._writer.masked[start:end])
        # The title of an abbreviation is its long form, and read as that.
        shown = ("aria-label",) if name in ("abbr", "acronym") else ("title", "aria-label")
        for first, last in sorted(found[attribute] for attribute in shown if attribute in found):
            yield start + first, start + last

    def _comment(self, start: int, end: int) -> int:
        text = self._writer.masked
        closes = text.find("-->", start + 4, end)
        words_end, after = (closes, closes + 3) if closes >= 0 else (end, end)
        words = self._writer.source[start + 4 : words_end]
        self.comments.append(Comment(words.strip(), SourceSpan(start, after)))
        return after

    def _tag_at(self, start: int, end: int) -> tuple[re.Match[str] | None, int]:
        """Return the match for the tag at ``start`` and where it ends; None for a declaration, -1 for a stray ``<``."""
        head = (_TAG if self._quotes_pair else TAG_START).match(self._writer.masked, start, end)
        return head, self._tag_end(start, end, head)

    def _tag_end(self, start: int, end: int, head: re.Match[str] | None) -> int:
        """Return where the tag at ``start`` ends, or -1 for a stray ``<``. Takes linear time over a document."""
        text = self._writer.masked
        if head is None:
            if not text.startswith(("<!", "<?"), start):
                return -1
            closes = text.find(">", start, end)
            return closes + 1 if closes >= 0 else end
        if head.lastindex == 3:
            return head.end()
        at = start
        while self._quotes_pair:
            mark = _END_OF_TAG.search(text, at, end)
            if mark is None:
                return -1 if at == start else end
            if mark[0] == ">":
                return mark.end()
            closes = text.find(mark[0], mark.end(), end)
            if closes < 0:
                # Quotes no longer tell where tags end, and looking for their partners would take square time.
                self._quotes_pair = False
                break
            at = closes + 1
        closes = text.find(">", start, end)
        return closes + 1 if closes >= 0 else end

    def _after_hidden(self, name: str, start: int, end: int) -> int:
        """Return where ``name`` closes, or ``end``."""
        closes = _closing(name).search(self._writer.masked, start, end)
        if closes is None:
            return end
        self._writer.close_code(name, closes.end(), stand_in=False)
        return closes.end()

    def _closes_later(self, name: str, end: int) -> bool:
        if name in self._absent:
            return False
        if _closing(name).search(self._writer.masked, end) is None:
            self._absent.add(name)
            return False
        return True


def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE | re.ASCII)
