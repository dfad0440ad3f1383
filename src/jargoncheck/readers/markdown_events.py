"""The state machine from pyromark's events to blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.readers.html_block import HtmlBlocks
from jargoncheck.readers.inline_html import shown, write_tag
from jargoncheck.readers.offsets import code_point_offsets
from jargoncheck.text.document import Block, BlockKind, Cell, Comment, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import SourceSpan

_CALLOUT_HEAD = lazy_pattern(r"\[![\w-]{1,40}\][+-]?[ \t]*")

_MARKS = {
    "Emphasis": InlineKind.EMPHASIS,
    "Strong": InlineKind.STRONG,
    "Strikethrough": InlineKind.DELETED,
}
_LINKS = {"Link": InlineKind.LINK, "Image": InlineKind.IMAGE}
_CONTAINERS = frozenset(("Item", "FootnoteDefinition", "DefinitionListDefinition"))
_ADDRESSES = frozenset(("Autolink", "Email"))


class MarkdownBlocks:
    """Reads the events of one document. ``masked`` is the text that was parsed, ``source`` what is in the file."""

    def __init__(self, source: str, masked: str) -> None:
        self._source = source
        self._masked = masked
        self._at = code_point_offsets(masked)
        self._writer = BlockWriter(source, masked)
        self._html = HtmlBlocks(self._writer, markdown=True)
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        # The containers around the current place; the flag tells whether the item's first block is still to come.
        self._containers: list[tuple[str, bool]] = []
        self._lists = self._quotes = self._ignored = 0
        self._kind: BlockKind | None = None
        self._level = self._row = self._column = self._table = 0
        self._head = False
        self._callout_head_end = 0
        self._on_block: dict[str, Callable[[Any, int, int], None]] = {
            "Heading": self._start_heading,
            "BlockQuote": self._start_quote,
            "HtmlBlock": self._start_html,
        }

    @property
    def comments(self) -> list[Comment]:
        """The HTML comments of the document, once it has been read."""
        return self._comments + self._html.comments

    def read(self, events: Iterable[tuple[Any, Any]]) -> list[Block]:
        """Return the document's blocks. The events are taken apart on the way."""
        at = self._at
        on_text, on_start, on_end = self._text, self._start, self._end
        for event, where in events:
            if type(event) is str:
                if not self._ignored and event != "Rule":
                    self._line_break(event, where)
                continue
            name, value = event.popitem()
            if name == "End":
                on_end(value)
            elif name == "Start":
                on_start(value, where)
            elif self._ignored:
                continue
            elif name == "Text":
                on_text(value, where)
            elif name == "Code":
                self._code(at(where["start"]), at(where["end"]))
            elif name == "InlineHtml":
                self._inline_html(value, at(where["start"]), at(where["end"]))
        self._flush()
        return self._blocks

    def _flush(self) -> None:
        kind, self._kind = self._kind, None
        if kind is None:
            return
        if self._html.hidden:
            self._writer.drop()
            return
        cell = None
        if kind is BlockKind.TABLE_CELL or kind is BlockKind.TABLE_HEADER:
            cell = Cell(self._table, self._row, self._column)
        block = self._writer.block(
            kind,
            self._level,
            quoted=self._quotes > 0 or self._html.quotes > 0,
            cell=cell,
        )
        if block is not None:
            self._blocks.append(block)

    def _begin(self, kind: BlockKind | None = None, level: int = 0) -> None:
        """Begin a block; without a ``kind`` the container decides."""
        if kind is None:
            kind = BlockKind.PARAGRAPH
            if self._containers:
                container, first = self._containers[-1]
                if container == "Item":
                    if first:
                        kind, level = BlockKind.LIST_ITEM, self._lists
                        self._containers[-1] = (container, False)
                elif container == "FootnoteDefinition":
                    kind = BlockKind.FOOTNOTE
                elif container == "DefinitionListDefinition":
                    kind = BlockKind.DEFINITION
        self._kind, self._level = kind, level

    # Inline events

    def _text(self, value: str, where: dict[str, int]) -> None:
        if self._kind is None:
            self._begin()
        start, end = where["start"], where["end"]
        length = end - start
        start = self._at(start)
        # Most text is ASCII and stands in the file as it is; no other value is as long as its place has bytes.
        end = start + length if length == len(value) and value.isascii() else self._at(end)
        if start < self._callout_head_end:
            # The marker of a callout, in pieces.
            start = self._callout_head_end
            if start >= end:
                return
            value = self._masked[start:end]
        self._writer.text(start, end, value)

    def _code(self, start: int, end: int) -> None:
        if self._kind is None:
            self._begin()
        self._writer.code(start, end)

    def _line_break(self, event: str, where: dict[str, int]) -> None:
        start, end = where["start"], where["end"]
        length = end - start
        start = self._at(start)
        end = start + 1 if length == 1 else self._at(end)
        if event == "SoftBreak":
            if start >= self._callout_head_end:
                self._writer.stand_in(start, end, " ")
            return
        # Only if the file has it too: masks may move blanks before a line end.
        written = self._source.startswith(("\\", "  ", " \t", "\t"), start)
        self._writer.stand_in(start, end, "\n" if written else " ")

    def _inline_html(self, value: str, start: int, end: int) -> None:
        if self._kind is None:
            self._begin()
        if value.startswith("<!--"):
            words = self._source[start + 4 : end - 3].strip()
            self._comments.append(Comment(words, SourceSpan(start, end)))
        else:
            write_tag(self._writer, start, end)

    # Blocks and marks

    def _start(self, tag: Any, where: dict[str, int]) -> None:
        if self._ignored:
            self._ignored += 1
            return
        value: Any = None
        if type(tag) is not str:
            tag, value = tag.popitem()
        if tag in _MARKS:
            if self._kind is None:
                self._begin()
            self._writer.reach(self._at(where["start"]), self._at(where["end"]))
            self._writer.open(tag, _MARKS[tag])
        elif tag in _LINKS:
            self._start_link(tag, value, self._at(where["start"]), self._at(where["end"]))
        else:
            if self._kind is not None:
                self._flush()
            self._start_block(tag, value, where)

    def _start_link(self, tag: str, value: Any, start: int, end: int) -> None:
        if self._kind is None:
            self._begin()
        if tag == "Link" and value["link_type"] in _ADDRESSES:
            self._writer.code(start, end)
            self._ignored = 1
            return
        self._writer.reach(start, end)
        self._writer.open(tag, _LINKS[tag], shown(value["dest_url"]))

    def _start_block(self, tag: str, value: Any, where: dict[str, int]) -> None:
        if tag == "Paragraph":
            self._begin()
        elif tag in _CONTAINERS:
            self._containers.append((tag, True))
        elif tag == "TableCell":
            self._begin(BlockKind.TABLE_HEADER if self._head else BlockKind.TABLE_CELL)
        elif tag == "List":
            self._lists += 1
        elif tag == "DefinitionListTitle":
            self._begin(BlockKind.TERM)
        elif tag == "CodeBlock":
            self._ignored = 1
        elif tag in ("TableHead", "TableRow"):
            self._head = tag == "TableHead"
            self._column = 0
        elif tag == "Table":
            self._start_table()
        elif tag in self._on_block:
            self._on_block[tag](value, self._at(where["start"]), self._at(where["end"]))

    def _start_heading(self, value: Any, start: int, end: int) -> None:
        if self._source.startswith("#", start) or not self._masked.startswith("#", start):
            self._begin(BlockKind.HEADING, int(value["level"][1]))
        else:
            # A mask made this heading of an admonition's title.
            self._begin(BlockKind.CAPTION)

    def _start_html(self, value: Any, start: int, end: int) -> None:
        self._ignored = 1
        self._blocks.extend(self._html.read(start, end, quoted=self._quotes > 0))

    def _start_table(self) -> None:
        self._table = self._html.tables
        self._html.tables += 1
        self._row = 0

    def _start_quote(self, value: Any, start: int, end: int) -> None:
        callout = value is not None
        if not callout:
            after = start + 1
            while after < end and self._masked[after] in " \t":
                after += 1
            head = _CALLOUT_HEAD.match(self._masked, after, end)
            if head is not None:
                callout = True
                self._callout_head_end = head.end()
        self._containers.append(("Callout" if callout else "BlockQuote", False))
        self._quotes += not callout

    def _end(self, tag: Any) -> None:
        if self._ignored:
            self._ignored -= 1
            return
        if type(tag) is not str:
            (tag,) = tag
        if tag in _MARKS or tag in _LINKS:
            self._writer.close(tag)
            return
        if self._kind is not None:
            self._flush()
        if tag in _CONTAINERS:
            self._containers.pop()
        elif tag == "TableCell":
            self._column += 1
        elif tag == "List":
            self._lists -= 1
        elif tag == "BlockQuote":
            container, _ = self._containers.pop()
            self._quotes -= container == "BlockQuote"
        elif tag in ("TableHead", "TableRow"):
            self._row += 1
