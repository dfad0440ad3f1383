"""What looks like an acronym and is none: words in capitals, numerals, units, formulae, codes."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from jargoncheck.kinds.acronym.tokens import Token, key_of
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_ROMAN = lazy_pattern(r"(?:X{0,3})(?:IX|IV|V?I{0,3})|M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_UNITS = frozenset(
    "KB MB GB TB PB KiB MiB GiB Kb Mb Gb Kbps Mbps Gbps KHz MHz GHz THz KM KG KW MW GW KWh MWh GWh TWh KV MPH KPH "
    "RPM DPI PPI FPS BPM DB dB MPa KPa MJ GJ PPM PPB LBS OZ FT AM PM AD BC CE BCE NW NE SW SE NNE NNW SSE SSW".split()
)
_UNITS_WITH_NUMBER = frozenset({"HP", "CC", "SQM", "ML", "MI", "KVA"})
# ISO 4217 codes of the currencies that public documents name most.
_CURRENCIES = frozenset("GBP USD EUR AUD CAD NZD JPY CHF SEK NOK DKK INR CNY ZAR SGD HKD PLN CZK HUF BRL MXN".split())
_ELEMENTS = r"(?:Na|Cl|Ca|Mg|Fe|Si|Cu|Zn|Al|[HCONSKF])"
_FORMULA = lazy_pattern(rf"(?=\S*\d|\S*x)(?:{_ELEMENTS}\d?x?)+e?")
# A word of its shape: vowels and consonants take turns as in English, with an English ending.
_WORD_SHAPE = lazy_pattern(r"(?:[B-DF-HJ-NP-TV-Z]{0,3}[AEIOUY]{1,2}){2,}[B-DF-HJ-NP-TV-Z]{0,3}")
_WORD_ENDING = lazy_pattern(r"(?:ING|ED|IONS?|MENT|MENTS|LY|NESS|ABLE|IBLE|ERS|IES|ISE|IZE|ATE|ITY|ANCE|ENCE|ORY)\Z")

# In these two a capital comes first and what stands before it second, because a search for a capital is quick.
_POSTCODE = lazy_pattern(r"[A-Z](?<!\w[A-Z])(?:(?<=G)IR|[A-Z]?\d[A-Z\d]?)\s?\d[A-Z]{2}\b")
_INITIALS = lazy_pattern(r"[A-Z](?<!\w[A-Z])\.\s?(?:[A-Z]\.\s?)*[A-Z]?\b\.?")
_STATE = lazy_pattern(
    r"(?:(?<=, )|(?<=[a-z] \())(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|"
    r"O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?=\b(?:\s+\d{5}|[.,;:)]|\s*\Z|\s+(?:and|or|on|in|to|for|area|office)\b))"
)
_TOO_LONG = lazy_pattern(r"\bTL\s?;\s?DR\b")
# The initials of somebody who speaks, at the start of a paragraph: "MK: What did you find?"
_SPEAKER = lazy_pattern(r"\A\W{0,3}[A-Z]{2}(?=\s?:\s)")
_LICENCE = lazy_pattern(r"\bCC0\b|\bCC[ -]BY(?:-[A-Z]{2})*")
_LAW_CODE = lazy_pattern(r"\b\d+\s(?:USC|CFR)\b")
# Letters of a professional body after somebody's name: "Ruth Penn MRTPI".
_MEMBERSHIP_LETTERS = tuple(first + second for first in "MFA" for second in "RIC")
_MEMBERSHIP = lazy_pattern(r"\b[A-Z][a-z]+ [A-Z][\w'’-]*[a-z],? [MFA][RIC][A-Z]{2,5}\b(?=[,.;)]|\s*\Z|\s[A-Z])")
# Honours and degrees there: "Robin Hart AO", "J. Moss OBE".
_HONOURS = (
    "AC",
    "AO",
    "AM",
    "OAM",
    "PSM",
    "OBE",
    "CBE",
    "MBE",
    "KBE",
    "DBE",
    "KC",
    "QC",
    "JP",
    "FRS",
    "MBA",
    "CISSP",
    "PMP",
    "LLB",
    "MPA",
)
_HONOUR = lazy_pattern(rf"\b[A-Z][\w.'’-]* [A-Z][\w'’-]*[a-z],? (?:{'|'.join(_HONOURS)})\b(?=[,.;)]|\s*\Z)")
_MASKS = (
    ("0123456789", _POSTCODE),
    (".", _INITIALS),
    ((", ", "("), _STATE),
    ((";",), _TOO_LONG),
    ((":",), _SPEAKER),
    (("CC",), _LICENCE),
    (("USC", "CFR"), _LAW_CODE),
    (_MEMBERSHIP_LETTERS, _MEMBERSHIP),
    (_HONOURS, _HONOUR),
)
"""The stretches in which no acronym is looked for, each with what it cannot be without."""

_WORDS = lazy_pattern(r"[A-Za-z]{2,}")
_NUMBER_AFTER = lazy_pattern(r"[\s\u00a0]+(?:No\.?\s*)?(?P<number>\d[\d.,:/–-]*\d(?![\w%])|\d)")
_CODE_AFTER = lazy_pattern(r"s?(?:[-‐‑–/:#]?\d|[#_]|\.[A-Za-z0-9])")
_CODE_BEFORE = lazy_pattern(r"(?:\w\.|[_#$@~=\\)]|\d[-‐‑–/]|(?<![\w)])\.)\Z")
_CHAIN_BEFORE = lazy_pattern(r"(?:\w+[-‐‑:])+\Z")
_CHAIN_AFTER = lazy_pattern(r"(?:[-‐‑:]\w+)*")
_NUMBERED_CHAIN = lazy_pattern(r"[A-Z]+(?:[-‐‑:][A-Z]+)*(?:[-‐‑:]\d+)+")
_CAPITALS_AND_NUMBER = lazy_pattern(r"\s[A-Z]{2,5}\s\d{3}")
_AMOUNT_AFTER = lazy_pattern(r"\s?[£$€]?\d")
_AMOUNT_BEFORE = lazy_pattern(r"\d\s?(?:m|bn|k|million|billion|thousand)?\s?\Z")
_NUMBER_BEFORE = lazy_pattern(r"\d[\d.,]*\s?\Z")
_DIGIT_INSIDE = lazy_pattern(r"\D\d\D")
_DIGIT = lazy_pattern(r"\d")
_NOT_WORD = lazy_pattern(r"\W")
_YEAR = lazy_pattern(r"(?:19|20)\d\d\Z")
_CONFORMANCE = lazy_pattern(
    r"level|wcag|conforman|complian|standard|success|rating|contrast|\b\d\.\d\.\d", re.IGNORECASE
)
_PLACEHOLDER = lazy_pattern(
    r"(?:\d?X{2,}|(?:XYZ|ABC|FOO|BAR|BAZ)\d*|YY(?:YY)?|N{2,}|Z{2,}|(?:Y{2,4}|MM|DD|HH|SS){2,})\Z"
)
_DATE_PART = lazy_pattern(r"MM|MMM|DD|HH|SS")
_DATE_PARTS_NEAR = lazy_pattern(r"(?:YY|MM|DD|HH|SS)\b")
_KEYS = frozenset(("CTRL", "CMD"))
_KEYS_NEAR_OTHERS = frozenset(("ALT", "ESC", "DEL", "INS"))
_ABOUT_KEYS = lazy_pattern(r"\+|\b(?:keys?|press(?:ing)?|hold(?:ing)?|CTRL|Ctrl|CMD|SHIFT|Shift|TAB|Tab|ENTER|Enter)\b")


@cache
def ordinary_words() -> frozenset[str]:
    """Return English words that are written in small letters far more often than in capitals.

    Made by ``scripts/list_ordinary_words.py`` from 1,534 public-sector and developer documents.
    """
    text = (Path(__file__).parent / "data" / "ordinary_words.txt").read_text("utf-8")
    return frozenset(text.split())


@lru_cache(maxsize=4096)
def is_ordinary_word(short: str) -> bool:
    """Tell whether ``short`` is an English word with more capitals than it needs, by the list or by its shape."""
    lower = key_of(short)
    if not lower.isalpha():
        return False
    if lower in ordinary_words() or (lower.endswith("s") and lower[:-1] in ordinary_words() and len(lower) > 3):
        return True
    return len(short) >= 6 and short.isupper() and bool(_WORD_ENDING.search(short) and _WORD_SHAPE.fullmatch(short))


def is_shouting(text: str) -> bool:
    """Tell whether most words of ``text`` are in capitals and an ordinary word is among them."""
    words = _WORDS.findall(text)
    loud = [word for word in words if word.isupper()]
    return 2 * len(loud) > len(words) and any(is_ordinary_word(word) for word in loud)


def masked(text: str) -> list[ProseSpan]:
    """Return the stretches in which no acronym is looked for: postcodes, initials, state codes in addresses."""
    return [
        ProseSpan(found.start(), found.end())
        for signs, pattern in _MASKS
        if any(sign in text for sign in signs)
        for found in pattern.finditer(text)
    ]


def _is_numeral_or_code(short: str) -> bool:
    """Tell whether ``short`` is a Roman numeral, a placeholder, a formula or a code (a digit inside: Q2AAA)."""
    if _ROMAN.fullmatch(short) and (len(short) > 3 or set(short) <= set("IVX")):
        return True
    if len(short) > 3 and _DIGIT_INSIDE.search(short):
        return True
    return bool(_PLACEHOLDER.match(short) or _FORMULA.fullmatch(short))


def is_no_acronym(token: Token, text: str) -> bool:
    """Tell whether the letters or the numbers beside them say that ``token`` is a numeral, a unit or a code."""
    short = token.short
    before, after = text[max(0, token.span.start - 24) : token.span.start], text[token.span.end : token.span.end + 4]
    if _is_numeral_or_code(short):
        return True
    if short.lstrip("0123456789") in _UNITS or (_NUMBER_BEFORE.search(before) and short in _UNITS_WITH_NUMBER):
        return True
    if short in _CURRENCIES and (_AMOUNT_AFTER.match(after) or _AMOUNT_BEFORE.search(before)):
        return True
    if _DATE_PART.fullmatch(short) and _stands_in_date(token.span, text):
        return True
    if short in {"AA", "AAA"}:
        return bool(_CONFORMANCE.search(text[max(0, token.span.start - 60) : token.span.end + 40]))
    return _is_key(token, text) or _is_identifier(token, text)


def _is_key(token: Token, text: str) -> bool:
    """Tell whether ``token`` is a key of a keyboard: CTRL, or ALT beside another one."""
    around = text[max(0, token.span.start - 40) : token.span.end + 20]
    return token.short in _KEYS or (token.short in _KEYS_NEAR_OTHERS and bool(_ABOUT_KEYS.search(around)))


def _stands_in_date(span: ProseSpan, text: str) -> bool:
    return len(_DATE_PARTS_NEAR.findall(text[max(0, span.start - 10) : span.end + 10])) > 1


def _is_identifier(token: Token, text: str) -> bool:
    """Tell whether ``token`` is part of a code: COVID-19, JIRA-123, ISO 27001, RFC 2119, DP/2002/7, NIST SP 800-53."""
    start, end = token.span.start, token.span.end
    if _CODE_AFTER.match(text, end) or _CODE_BEFORE.search(text[max(0, start - 4) : start]):
        return True
    chain = _CHAIN_BEFORE.search(text[max(0, start - 40) : start])
    following = _CHAIN_AFTER.match(text, end)
    whole = (chain.group() if chain else "") + token.short + (following.group() if following else "")
    if "YYYY" in whole or _NUMBERED_CHAIN.fullmatch(whole):
        return True
    if any(part.isupper() and _DIGIT.search(part) for part in _NOT_WORD.split(whole)[1:]):
        return True
    number = _NUMBER_AFTER.match(text, end)
    if number is None:
        # A chain of capitals before a number is one identifier: BS EN 301 549.
        return not token.plural and _CAPITALS_AND_NUMBER.match(text, end) is not None
    digits = re.sub(r"\D", "", number["number"])
    mark = re.search(r"[-‑–/:]", number["number"])
    return (len(digits) >= 3 or mark is not None) and not _YEAR.match(number["number"])
