"""Where a link goes, as far as its address tells."""

from __future__ import annotations

import re
from urllib.parse import unquote

from jargoncheck.text.patterns import lazy_pattern

_SUFFIX = lazy_pattern(r"[^/]\.([A-Za-z0-9]{1,5})\s*\Z")
# A page that hands out a file is asked for it by name.
_NAMED_FILE = lazy_pattern(r"[?&](?:file|filename|name|path|uri|document|attachment|download)=([^&]+)\Z", re.IGNORECASE)
# The host comes before the first stroke: "//example.doc" names no file.
_HOST_ALONE = lazy_pattern(r"(?:[A-Za-z][\w+.-]*:)?//[^/]*\Z|(?:mailto|tel|javascript):", re.IGNORECASE)
# What stands under these addresses is a page about the file, not the file.
_PAGE_OF_FILE = lazy_pattern(r"//[^/]*\b(?:github|gitlab|bitbucket)\.[^/]+/.*/(?:blob|tree|src|blame)/|/wiki/File:")

_ADDRESS = lazy_pattern(r"(?:(?:https?|ftps?)://|www\.)[^\s/]\S*", re.IGNORECASE)
_SHORT_ADDRESS = lazy_pattern(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE)
# Addresses that are themselves the information: a reader's own machine, and names that stand for any site.
_NO_PAGE = lazy_pattern(
    r"(?:https?://)?(?:[\w.-]+@)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|(?:[\w-]+\.)*example(?:\.[\w.]+)?"
    r"|(?:10|192\.168)(?:\.\d+){2,3}|(?:[\w-]+\.)+(?:local|localhost|test|internal|invalid))(?:[:/?#]|\Z)",
    re.IGNORECASE,
)


def suffix_of(destination: str) -> str:
    """Return the suffix, in lower case and without its full stop, of the file that opens, or "" for a page."""
    address = destination.partition("#")[0].strip()
    named = _NAMED_FILE.search(address)
    path = named[1] if named else address.partition("?")[0]
    if _HOST_ALONE.match(path) or _PAGE_OF_FILE.search(path):
        return ""
    found = _SUFFIX.search(unquote(path))
    return found[1].lower() if found else ""


def is_address(text: str, destination: str) -> bool:
    """Tell whether a link text is the address of a page.

    The name of a site alone (GOV.UK, data.gov) is a name, unless it begins with www.
    """
    address = text.strip(" \t\n<>()[]\"'“”‘’.,;:")
    if _NO_PAGE.match(address):
        return False
    if _ADDRESS.fullmatch(address):
        return True
    return _SHORT_ADDRESS.fullmatch(address) is not None and address.lower().rstrip("/") in destination.lower()
