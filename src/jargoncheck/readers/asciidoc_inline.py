"""The marks inside a paragraph of AsciiDoc: what each does to the prose around it.

Source: the AsciiDoc language documentation (Eclipse), "Text formatting and punctuation", "Links" and "Macros".
"""

from __future__ import annotations

import html

from jargoncheck.readers.block_writer import BlockWriter
from jargoncheck.text.document import InlineKind
from jargoncheck.text.patterns import lazy_pattern

_INLINE = lazy_pattern(
    r"(?P<quote>\"`(?=[^`\s])|(?<=[^`\s])`\"|(?<![\w`])'`(?=[^`\s])|(?<=[^`\s])`'(?![\w`]))"
    r"|(?P<code>`+[^`\r\n]+`+)"
    r"|(?P<pass>\+{1,3}[^+\r\n]+\+{1,3}|(?:pass|stem|latexmath|asciimath):\w*\[[^\]\r\n]*\])"
    r"|(?P<attribute>\{[\w-]+(?::[^}\r\n]*)?\}(?:/[^\s\[\]]*)?(?![^\s\[\]]*\[[^\]\r\n]))"
    r"|(?P<anchor>\[\[[^\]\r\n]*\]\]|\(\(\([^)\r\n]*\)\)\)|<\d+>|<\.>)"
    r"|<<(?P<target>[^,>\r\n]+)(?:,[ \t]*(?P<shown>[^>\r\n]+))?>>"
    r"|(?P<image>image):(?!:)(?P<file>[^\[\s]+)\[(?P<alt>[^\],\r\n]*)[^\]\r\n]*\]"
    r"|(?P<link>(?:link|xref|mailto):[^\[\s]+|https?://[^\[\s<>]+?|\{[\w-]+\}[^\[\]\s]*)\[(?P<words>[^\]\r\n]*)\]"
    r"|(?P<url>https?://[^\s<>\[\]]+[^\s<>\[\].,;:!?)])"
    r"|(?P<macro>(?:kbd|btn|menu|icon|counter|indexterm2?|anchor):[^\[\s]*\[[^\]\r\n]*\])"
    r"|footnote:\w*\[(?P<note>[^\]\r\n]*)\]"
    r"|\[\.?[\w.#-]+\](?=[#*_`])|(?P<mark>\*\*|__|##|\^|~|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)|(?<=\S)_(?![\w_])"
    r"|(?<![\w#])#(?=\S)|(?<=\S)#(?![\w#]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});)"
)


def write_inline(writer: BlockWriter, start: int, end: int) -> None:
    """Write the prose that stands from ``start`` to ``end`` in the source, with its inline marks."""
    at = start
    for found in _INLINE.finditer(writer.source, start, end):
        writer.copy(at, found.start())
        at = found.end()
        writer.reach(found.start(), at)
        if found["shown"] is not None:
            _write_marked(writer, InlineKind.LINK, f"#{found['target']}", found.span("shown"))
        elif found["image"]:
            _write_marked(writer, InlineKind.IMAGE, found["file"], found.span("alt"))
        elif found["link"]:
            if found["words"].strip():
                _write_marked(writer, InlineKind.LINK, found["link"].removeprefix("link:"), found.span("words"))
            else:
                writer.code(found.start(), at)
        elif found["quote"]:
            opens = found["quote"].endswith("`")
            marks = "“”" if '"' in found["quote"] else "‘’"
            writer.replace(found.start(), at, marks[0 if opens else 1])
        elif found["entity"]:
            writer.replace(found.start(), at, html.unescape(found["entity"]))
        elif found["note"] is None and not found["mark"] and not found["anchor"] and found[0][0] != "[":
            writer.code(found.start(), at)
    writer.copy(at, end)


def _write_marked(writer: BlockWriter, kind: InlineKind, value: str, span: tuple[int, int]) -> None:
    start, end = span
    writer.open("mark", kind, value)
    # A caret asks for a window of its own.
    write_inline(writer, start, end - writer.source.endswith("^", start, end))
    writer.close("mark")
