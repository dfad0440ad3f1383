"""Stretches that look like prose and are not: addresses, paths, identifiers, template code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# A sign that a token may be no prose. One set of characters comes first, because a search for a set is quick; most
# blocks end the search at once.
_SIGN = lazy_pattern(
    r"[@#_/\\{=<(:.A-Z-]"
    r"(?:(?<=[@#_/\\{=<])|(?<=\()\)|(?<=:):|(?<=-)-|(?<=\.)[\w-]|(?<=[a-z][A-Z])|(?<=\s-)[a-zA-Z](?!\S)|(?<=\A-)[a-zA-Z](?!\S))"
)
_TEMPLATE = lazy_pattern(
    r"\{\{[^{}]{0,300}\}\}|\{%[^%]{0,300}%\}|<%[^%]{0,300}%>|\$\{[^}\n]{0,300}\}|"
    r"\[-?@[\w:.-]{1,80}[^\]\n]{0,300}\]"
)
_SPACE = lazy_pattern(r"\s")
_LEADING = "([{\"'“‘«<*"
_PARTNERS = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".,;:!?\"'”’»>*…"

_SUFFIXES = (
    "py|js|ts|jsx|tsx|mjs|rb|erb|php|java|go|rs|c|h|cc|cpp|cs|sh|bat|ps1|sql|r|ipynb|html?|xhtml|css|scss|sass|less|"
    "json|ya?ml|toml|xml|csv|tsv|md|mdx|rst|adoc|txt|tex|pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|png|jpe?g|gif|svg|"
    "webp|ico|mp[34]|mov|zip|t?gz|tar|jar|exe|dmg|msi|log|lock|ini|cfg|conf|env|tf|tfvars|njk|liquid|vue|po|pot"
)
_TOP_DOMAINS = (
    "com|org|net|edu|gov|mil|int|uk|us|eu|io|info|co|ai|app|dev|nhs|scot|wales|london|ca|au|nz|ie|de|fr|in|me"
)
_ROOTS = (
    "src|lib|app|apps|docs?|tests?|specs?|usr|etc|var|bin|home|opt|tmp|node_modules|config|public|assets|dist|build|"
    "origin|refs|github|api|v\\d+|scripts|static|templates|packages|vendor"
)
_TOKEN = lazy_pattern(
    rf"""(?:
      (?:https?|ftps?|file|ssh|git|s3)://\S+ | (?:mailto|tel):\S+ | www\.\S+             # addresses
    | (?:[a-z0-9-]+\.)+(?:{_TOP_DOMAINS})(?:[:/?]\S*)?
    | \S*\w@\w\S*                                                                         # e-mail, name@version
    | \.?@[\w-]+(?:[/.][\w-]+)* | \#[\w-]*[A-Za-z_][\w-]*                                 # handle, hashtag
    | (?:\.{{0,2}}|~)/[\w.~-]\S* | [A-Za-z]:\\\S* | \S*\\\S*                              # paths
    | (?:{_ROOTS})/\S* | [\w.-]+(?:/[\w.-]+)+/ | \w[\w.-]*/(?:[\w.-]+/)*[\w-]*\.(?:{_SUFFIXES})
    | \.[a-z][\w.-]* | [\w-]+(?:\.[\w-]+)*\.(?:(?i:{_SUFFIXES}))                          # file names
    | \S*[A-Za-z0-9]_\w\S* | _\w+ | [a-z]{{2,}}(?:[A-Z]\w*|\d*[A-Z]\w+)                   # snake_case, camelCase
    | [\w.:>-]+\(\) | \w+(?:\.\w+)+\([^()\s]*\)? | \w+(?:::\w+)+(?:\(\S*\)?)?             # calls
    | [a-z]\w+(?:\.[a-z]\w+)+                                                             # dotted names
    | --[a-z][\w-]*(?:=\S*)? | -[a-zA-Z]                                                  # flags
    | [\w.-]+=[\w"'./<{{-]\S*                                                             # settings
    )""",
    re.VERBOSE,
)


def not_prose(text: str) -> Iterator[ProseSpan]:
    """Yield the stretches of ``text`` that are no prose, in order: addresses, file names and paths, identifiers,
    flags, handles, hashtags, citation keys and template code that a reader left in.

    What people write with a stroke or a stop is prose: and/or, his/her, 24/7, e.g., GOV.UK.
    """
    if not _SIGN.search(text):
        return
    end = 0
    templates = list(_TEMPLATE.finditer(text)) if "{" in text or "<%" in text or "@" in text else []
    for found in templates:
        yield from _tokens(text, end, found.start())
        yield ProseSpan(found.start(), found.end())
        end = found.end()
    yield from _tokens(text, end, len(text))


def _tokens(text: str, start: int, end: int) -> Iterator[ProseSpan]:
    """Yield the tokens from ``start`` to ``end`` that are no prose; only those with a telling sign are looked at."""
    while found := _SIGN.search(text, start, end):
        first = found.start()
        while first > start and not text[first - 1].isspace():
            first -= 1
        space = _SPACE.search(text, found.start(), end)
        last = space.start() if space else end
        start = last
        first, last = _trimmed(text, first, last)
        if first < last and _TOKEN.fullmatch(text, first, last):
            yield ProseSpan(first, last)


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the token without the marks around it; a bracket goes only when its partner is not in the token."""
    while first < last and text[first] in _LEADING:
        first += 1
    while first < last:
        mark = text[last - 1]
        partner = _PARTNERS.get(mark)
        if mark not in _TRAILING and not (partner and text.count(partner, first, last) < text.count(mark, first, last)):
            break
        last -= 1
    # A possessive is the prose around a name: "utils.py's".
    if last - first > 2 and text[last - 2 : last] in {"'s", "’s"}:
        last -= 2
    return first, last
