"""Names of cited laws, publications, products and companies, in which an acronym needs no explanation."""

from __future__ import annotations

import re

from jargoncheck.text.document import Block, InlineKind
from jargoncheck.text.spans import ProseSpan

_LITTLE = r"(?:of|the|and|for|in|on|to|by|with|a|an|&)"
_NAME_WORD = r"(?:[A-Z0-9][\w&'’./-]*)"
_TITLE = rf"(?<!\w){_NAME_WORD}(?:[ \u00a0,]+(?:{_LITTLE}[ \u00a0]+){{0,2}}{_NAME_WORD})*"
_LAW = re.compile(
    rf"{_TITLE}[ \u00a0](?:Act|Regulations?|Directive|Order|Bill|Rules|Code of Practice|Protocol|Convention|Treaty)\b"
    rf"(?:[ \u00a0,]+(?:\(?\d{{4}}\)?))?"
)
_PUBLICATION = re.compile(
    rf"{_TITLE}[ \u00a0](?:Handbook|Manual|Playbook|White Paper|Green Paper|Yearbook|Gazette|Journal|Bulletin|"
    rf"Special Publication|Circular|Memorandum M|Executive Order)\b"
)
_VENDOR = re.compile(
    r"\b(?:Microsoft|Google|Amazon|Adobe|Apple|IBM|Oracle|Cisco|Dell|Atlassian|Esri|HP|Samsung|Sony|BMW|Java|Windows|Chrome|Mac|Xbox|Azure|Visual|IntelliJ)"
    r"[ \u00a0](?:[A-Z][\w+]*[ \u00a0])?[A-Z0-9][\w+]*"
)
_COMPANY = re.compile(
    r"\b[A-Z0-9][\w&]*[ \u00a0](?:[A-Z]\w+[ \u00a0]){0,2}"
    r"(?:Bank|Ventures|Capital|Holdings|Ltd|Limited|Inc|LLC|LLP|GmbH|PLC|plc|Pte|Corporation|Corp|Foundation Trust)\b"
)


def in_cited_name(block: Block, span: ProseSpan) -> bool:
    """Tell whether ``span`` is part of the name of a law, a publication, a product or a company."""
    text = block.text
    for pattern in (_LAW, _PUBLICATION, _VENDOR, _COMPANY):
        for found in pattern.finditer(text, max(0, span.start - 120)):
            if found.start() > span.start:
                break
            if found.end() >= span.end and (found.start() < span.start or pattern is not _VENDOR):
                return True
    return any(
        inline.span.contains(span) and is_title(inline.span.of(text))
        for inline in block.inlines
        if inline.kind in {InlineKind.EMPHASIS, InlineKind.LINK, InlineKind.QUOTATION}
    )


def is_title(text: str) -> bool:
    """Tell whether ``text`` is written like a title: four words or more, all but the little ones with capitals."""
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", text) if len(word) > 3]
    mixed = [word for word in words if not word.isupper()]
    return len(mixed) >= 3 and all(word[0].isupper() for word in words)
