"""Names of cited laws, publications, products and companies, in which an acronym needs no explanation."""

from __future__ import annotations

from jargoncheck.text.document import Block, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_NEAR = 120
_LITTLE = r"(?:of|the|and|for|in|on|to|by|with|a|an|&)"
_NAME_WORD = r"(?:[A-Z0-9][\w&'’./-]*)"
_TITLE = rf"(?<!\w){_NAME_WORD}(?:[ \u00a0,]+(?:{_LITTLE}[ \u00a0]+){{0,2}}{_NAME_WORD})*"
_LAWS = "Act|Regulations?|Directive|Order|Bill|Rules|Code of Practice|Protocol|Convention|Treaty"
_PUBLICATIONS = (
    "Handbook|Manual|Playbook|White Paper|Green Paper|Yearbook|Gazette|Journal|Bulletin|Special Publication|Circular|"
    "Memorandum M|Executive Order|Design System|Service Manual|Style Guide|Content Guide"
)
_VENDORS = (
    "Microsoft|Google|Amazon|Adobe|Apple|IBM|Oracle|Cisco|Dell|Atlassian|Esri|HP|Samsung|Sony|BMW|Git|Java|Windows|Chrome|"
    r"Mac|Xbox|Azure|Visual|IntelliJ|GOV\.UK"
)
_COMPANIES = "Bank|Ventures|Capital|Holdings|Ltd|Limited|Inc|LLC|LLP|GmbH|PLC|plc|Pte|Corporation|Corp|Foundation Trust"
_LAW = lazy_pattern(rf"{_TITLE}[ \u00a0](?:{_LAWS})\b(?:[ \u00a0,]+(?:\(?\d{{4}}\)?))?")
_PUBLICATION = lazy_pattern(rf"{_TITLE}[ \u00a0](?:{_PUBLICATIONS})\b")
_PRODUCT = lazy_pattern(rf"\b(?:{_VENDORS})[ \u00a0](?:[A-Z][\w+]*[ \u00a0])?[A-Z0-9][\w+]*")
_COMPANY = lazy_pattern(rf"\b[A-Z0-9][\w&]*[ \u00a0](?:[A-Z]\w+[ \u00a0]){{0,2}}(?:{_COMPANIES})\b")
# A quick look; without a word boundary in front the search leaps from capital to capital.
_TELLING = lazy_pattern(rf"(?:{_LAWS}|{_PUBLICATIONS}|{_VENDORS}|{_COMPANIES})\b")


_TITLE_MARKS = frozenset({InlineKind.EMPHASIS, InlineKind.LINK, InlineKind.QUOTATION})
_LETTERS = lazy_pattern(r"[A-Za-z][\w'’-]*")


def in_cited_name(block: Block, span: ProseSpan) -> bool:
    """Tell whether ``span`` is part of the name of a law, a publication, a product or a company."""
    text = block.text
    start, end = max(0, span.start - _NEAR), min(len(text), span.end + _NEAR)
    if _TELLING.search(text, start, end) is None:
        return _in_title(block, span)
    for pattern in (_LAW, _PUBLICATION, _PRODUCT, _COMPANY):
        for found in pattern.finditer(text, start, end):
            if found.start() > span.start:
                break
            if found.end() >= span.end and (found.start() < span.start or pattern is not _PRODUCT):
                return True
    return _in_title(block, span)


def _in_title(block: Block, span: ProseSpan) -> bool:
    return any(
        inline.kind in _TITLE_MARKS and inline.span.contains(span) and is_title(inline.span.of(block.text))
        for inline in block.inlines
    )


def is_title(text: str) -> bool:
    """Tell whether ``text`` is written like a title: four words or more, all but the little ones with capitals."""
    words = [word for word in _LETTERS.findall(text) if len(word) > 3]
    mixed = [word for word in words if not word.isupper()]
    return len(mixed) >= 3 and all(word[0].isupper() for word in words)
