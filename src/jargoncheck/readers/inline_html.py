"""HTML tags inside a paragraph: what each does to the prose around it."""

from __future__ import annotations

import html

from jargoncheck.readers.block_writer import OBJECT, BlockWriter
from jargoncheck.readers.masks.fill import DROPPED, STAND_IN
from jargoncheck.text.document import InlineKind
from jargoncheck.text.patterns import lazy_pattern

TAG_START = lazy_pattern(r"<(/?)([A-Za-z][^\s/>]*)")
_ATTRIBUTE = lazy_pattern(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_FILLED = lazy_pattern(f"{STAND_IN}+")
_ENTITY_NAME = r"(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"

CODE_TAGS = frozenset(("code", "kbd", "samp", "var", "tt"))
HIDDEN_TAGS = frozenset(
    ("script", "style", "svg", "template", "math", "textarea", "noscript", "object", "iframe", "pre", "head")
)
"""Elements whose content is no prose."""

_MARKED = {
    "abbr": InlineKind.ABBREVIATION,
    "acronym": InlineKind.ABBREVIATION,
    "q": InlineKind.QUOTATION,
    "cite": InlineKind.QUOTATION,
    "del": InlineKind.DELETED,
    "s": InlineKind.DELETED,
    "strike": InlineKind.DELETED,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
    "a": InlineKind.LINK,
}
_VALUE = {"abbr": "title", "acronym": "title", "a": "href"}


def attributes(inner: str) -> dict[str, tuple[int, int]]:
    """Return where each attribute's value stands in ``inner``, what follows the name in a tag."""
    found: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTE.finditer(inner):
        group = match.lastindex or 1
        if group > 1:
            found.setdefault(match[1].lower(), match.span(group))
    return found


def shown(value: str) -> str:
    """Return an attribute's value or a destination, with template code as the stand-in character."""
    if STAND_IN in value or DROPPED in value:
        value = _FILLED.sub(OBJECT, value).replace(DROPPED, "")
    return value


def write_tag(writer: BlockWriter, start: int, end: int) -> None:
    """Write the tag that stands from ``start`` to ``end``; what the reader of the page sees of it."""
    tag = writer.masked[start:end]
    head = TAG_START.match(tag)
    writer.reach(start, end)
    if head is None:
        return
    closing, name = head[1] == "/", head[2].lower()
    if name in CODE_TAGS or name in HIDDEN_TAGS:
        if not closing:
            writer.open_code(name, start)
        else:
            writer.close_code(name, end, stand_in=name in CODE_TAGS)
    elif name == "br":
        writer.stand_in(start, end, " ")
    elif name == "img":
        _write_image(writer, tag, start + head.end(), head.end())
    elif name in _MARKED:
        if closing:
            writer.close(f"<{name}")
            return
        value = ""
        if name in _VALUE:
            where = attributes(tag[head.end() :]).get(_VALUE[name])
            if where is not None:
                value = html.unescape(shown(tag[head.end() + where[0] : head.end() + where[1]]))
        writer.open(f"<{name}", _MARKED[name], value)


def _write_image(writer: BlockWriter, tag: str, offset: int, skipped: int) -> None:
    found = attributes(tag[skipped:])
    if "alt" not in found:
        return
    source = found.get("src")
    value = shown(tag[skipped + source[0] : skipped + source[1]]) if source else ""
    writer.open("<img", InlineKind.IMAGE, html.unescape(value))
    write_text(writer, offset + found["alt"][0], offset + found["alt"][1])
    writer.close("<img")


def write_text(writer: BlockWriter, start: int, end: int, *, markdown: bool = False) -> None:
    """Write HTML text: entities decoded, and white space with a line end in it as one space.

    With ``markdown``, links, strong marks and code in Markdown's notation are read as such: several generators
    do so inside HTML, and where they do not, the marks are no words either.
    """
    masked = writer.masked
    pattern = _MARKDOWN if markdown else _SPECIAL
    at = start
    for found in pattern.finditer(masked, start, end):
        if found.start() > at:
            writer.copy(at, found.start())
        at = found.end()
        text = found[0]
        if text[0] == "&":
            decoded = html.unescape(text)
            if decoded == text:
                writer.copy(found.start(), at)
            else:
                writer.replace(found.start(), at, decoded)
        elif text[0] == "`":
            writer.code(found.start(), at)
        elif text[0] in "![":
            writer.reach(found.start(), at)
            writer.open("[", InlineKind.IMAGE if text[0] == "!" else InlineKind.LINK, shown(found["to"]))
            writer.copy(*found.span("text"))
            writer.close("[")
        elif text[0] in "*#":
            writer.reach(found.start(), at)
        else:
            writer.stand_in(found.start(), at, " ")
    if at < end:
        writer.copy(at, end)


# Both begin with a set of signs, since a search for one of these is the quickest; what stood before tells which it was.
# A line of HTML inside a block quotation begins with the quotation's mark.
_BREAK = r"(?<=[\r\n])[\s>]*|(?<=[ \t])[ \t]*[\r\n][\s>]*"
_SPECIAL = lazy_pattern(rf"[&\r\n \t](?:(?<=&){_ENTITY_NAME}|{_BREAK})")
_MARKDOWN = lazy_pattern(
    rf"[&\r\n \t#`*!\[](?:(?<=&){_ENTITY_NAME}|{_BREAK}"
    r"|(?<=\n[ \t])[ \t]*#{1,6}(?=[ \t])|(?<!\S#)(?<=#)#{0,5}(?=[ \t])|(?<=`)[^`\r\n]+`|(?<=\*)\*"
    r"|(?:(?<=\[)|(?<=!)\[)(?P<text>[^\[\]\r\n]*)\]\((?P<to>[^()\s]*)(?:[ \t]+\"[^\"\r\n]*\")?\))"
)
