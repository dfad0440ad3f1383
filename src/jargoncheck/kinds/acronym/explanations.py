"""The ways in which running prose explains an acronym.

Each acronym in the text is looked at from both sides: what stands before it ("Long Form (SF)", "Long Form, or SF")
and what follows ("SF (Long Form)", "SF stands for Long Form"). How strictly the letters have to fit depends on how
firmly punctuation or a phrase ties the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from jargoncheck.kinds.acronym.long_forms import (
    LOOSE,
    STRICT,
    LongForm,
    long_form_after,
    long_form_before,
    long_form_near,
    name_before,
)
from jargoncheck.kinds.acronym.tokens import capitals, explainable_tokens, key_of
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_OPENERS = "\"'“‘«*_"
_CLOSERS = "\"'”’»*_"
_OPEN_QUOTES = f"[{_OPENERS}]*"
_CLOSE_QUOTES = f"[{_CLOSERS}]*"
_NAMED = (
    r"(?:(?:also|often|commonly|usually|generally|otherwise|better|sometimes|formerly|previously|which is|is|are|"
    r"now|more|simply|just|here|below|collectively|in short|further)\s+)*"
    r"(?:known\s+(?:as|by)|called|referred\s+to(?:\s+\w+)?\s+as|abbreviated(?:\s+(?:to|as))?|shortened\s+to|"
    r"a\.?k\.?a\.?|hereafter|hereinafter|henceforth|from\s+here(?:\s+on)?|in\s+short|acronym|abbreviation|"
    r"abbr\.?|i\.?e\.?|or|so-called|termed|dubbed|denoted(?:\s+(?:by|as))?)[:,]?\s+(?:as\s+|by\s+|simply\s+)*"
)
_BRACKET_BEFORE = lazy_pattern(
    rf"{_CLOSE_QUOTES}\s*(?P<open>[(\[])\s*(?:{_NAMED})?(?:the\s+|an?\s+)?(?:{_NAMED})?{_OPEN_QUOTES}\Z", re.IGNORECASE
)
_NAMED_BEFORE = lazy_pattern(
    rf"{_CLOSE_QUOTES}\s*[,–—-]?\s*(?P<named>{_NAMED})(?:the\s+|an?\s+)?{_OPEN_QUOTES}\Z", re.IGNORECASE
)
# Quick looks: without one of these just before an acronym, none of the patterns can match there.
_NAMING_WORDS = (
    "known", "called", "abbreviated", "shortened", "aka", "a.k.a", "ak.a", "a.ka", "a.k.a.", "ak.a.", "a.ka.", "aka.",
    "hereafter", "hereinafter", "henceforth", "here", "on", "short", "acronym", "abbreviation", "abbr", "abbr.", "ie",
    "i.e", "ie.", "i.e.", "or", "termed", "dubbed", "denoted",
)  # fmt: skip
_LINKING_WORDS = frozenset({"as", "by", "simply", "the", "a", "an", "to"})
_LOOSE_CUES = ("abbreviat", "shorten", "acronym", "initials")
_BARE_OR = lazy_pattern(r"\s*\b(?:or|called|termed)\s*(?:the\s+|an?\s+)?\Z", re.IGNORECASE)
_APPOSITION_BEFORE = lazy_pattern(rf"{_CLOSE_QUOTES}(?:,\s+(?:the\s+)?|\s+[–—/-]\s+|\s*[:=]\s*){_OPEN_QUOTES}\Z")
_STANDING_FOR = (
    r"(?:(?:which|that|it|is|was|are|acronym|abbreviation|initialism|the|an?|short|shorthand|stands?|stood|standing|"
    r"meaning|means|denotes|simply|just|actually|literally|originally|now|what|letters|this)\s+)*"
    r"(?:(?:stands?|stood|standing|short|shorthand|acronym|abbreviation|initialism|abbreviated\s+form)\s+(?:for|of)|"
    r"means|meaning|denotes|refers\s+to|i\.?e\.?,?|aka|a\.k\.a\.|also\s+known\s+as|known\s+as|or|formerly|see)\s+"
)
_BRACKET_AFTER = lazy_pattern(
    rf"{_CLOSE_QUOTES}(?:['’]s)?\s*[(\[]\s*(?:{_STANDING_FOR})?(?:the\s+|an?\s+)?{_OPEN_QUOTES}", re.IGNORECASE
)
_NAMED_AFTER = lazy_pattern(
    rf"{_CLOSE_QUOTES}\s*[,–—-]*\s*(?P<named>{_STANDING_FOR})(?:the\s+|an?\s+)?{_OPEN_QUOTES}", re.IGNORECASE
)
_APPOSITION_AFTER = lazy_pattern(
    rf"{_CLOSE_QUOTES}(?:,\s+|\s*[:=]\s*|\s+[–—/-]+\s+)(?:the\s+|an?\s+)?{_OPEN_QUOTES}", re.IGNORECASE
)
_ENTRY_AFTER = lazy_pattern(rf"{_CLOSE_QUOTES}\s*(?:[:=–—]|\s-+)\s*(?:the\s+|an?\s+)?{_OPEN_QUOTES}", re.IGNORECASE)
_WORD_AND_BRACKET_AFTER = lazy_pattern(r"\s+[A-Za-z][\w-]*\s+\(")
_CLOSING = lazy_pattern(r"[)\]]")
_REST_OF_BRACKET = lazy_pattern(r"[^()\[\]\n]{0,60}[)\]]")
_LOOSELY_NAMED = lazy_pattern(
    rf"\b(?:abbreviat\w*|shorten\w*|acronym|initials)\b[^.!?]{{0,60}}\b(?:be|is|was|to|as|into)\s+{_OPEN_QUOTES}\Z",
    re.IGNORECASE,
)
_OTHER_BRACKET = lazy_pattern(r"\s*\([^()]{1,60}\)\s*\Z")
_CUT = lazy_pattern(r"[,;:–—]|\s-\s")
# With “of” or “for” in it, so that it is a body and not the person in the post: SRO (Jane Smith).
_NAME_IN_BRACKETS = lazy_pattern(r" \((?:the )?((?:[A-Z][\w’'-]+ )+(?:of|for) (?:the )?[A-Z][\w’' -]*)\)")
_LOOKBACK = 100


@dataclass(frozen=True, slots=True)
class Explained:
    """An acronym with its long form; ``span`` covers both and what ties them together."""

    short: str
    long: str
    span: ProseSpan
    short_span: ProseSpan
    long_span: ProseSpan


def explanations(
    text: str,
    long_forms: Callable[[str], Sequence[str]] = lambda short: (),
    familiar: frozenset[str] = frozenset(),
) -> Iterator[Explained]:
    """Yield the explanations in ``text``, in order of the acronym; each use of an acronym explains once at most.

    ``long_forms`` gives those that are known for an acronym: beside it in brackets they explain, whatever the letters.
    The acronyms whose keys are ``familiar`` need no explanation, and none is looked for.
    """
    lead = len(text) - len(text.lstrip(" *_\"'“‘(["))
    for token in explainable_tokens(text):
        short = token.of(text)
        if key_of(short) in familiar:
            continue
        joined = list(_joined(text, token)) if "/" in short else []
        if joined:
            yield from joined
            continue
        found = (
            _before(short, text, token)
            or _after(short, text, token, opens=token.start <= lead)
            or _known(short, text, token, long_forms)
            or _name_in_brackets(text, token)
        )
        if found is not None:
            yield found


def _known(short: str, text: str, token: ProseSpan, long_forms: Callable[[str], Sequence[str]]) -> Explained | None:
    if not text.startswith(" (", token.end) and not text.endswith(" (", 0, token.start):
        return None
    for long in long_forms(short):
        start = token.start - len(long) - 2
        if start >= 0 and text[start : token.start].lower() == f"{long} (".lower():
            return _explained(text, token, ProseSpan(start, start + len(long)))
        end = token.end + len(long) + 3
        if text[token.end : end].lower() == f" ({long})".lower():
            return _explained(text, token, ProseSpan(token.end + 2, end - 1))
    return None


def _name_in_brackets(text: str, token: ProseSpan) -> Explained | None:
    """Return the name in the brackets right after ``token``, which may have other letters in another language."""
    found = _NAME_IN_BRACKETS.match(text, token.end)
    return _explained(text, token, ProseSpan(*found.span(1))) if found else None


def _explained(text: str, short: ProseSpan, long: ProseSpan) -> Explained:
    start, end = min(short.start, long.start), max(short.end, long.end)
    closing = _REST_OF_BRACKET.match(text, end)
    if closing and re.search(r"[(\[]", text[min(short.end, long.end) : max(short.start, long.start)]):
        end = closing.end()
    return Explained(short.of(text), _plain(long.of(text)), ProseSpan(start, end), short, long)


def _plain(long: str) -> str:
    """Return ``long`` on one line and without a possessive ending."""
    return re.sub(r"['’]s\Z", "", re.sub(r"\s+", " ", long))


def _before(short: str, text: str, token: ProseSpan) -> Explained | None:
    left = max(0, token.start - _LOOKBACK)
    head = text[left : token.start]
    if (tie := _bracket_before(head)) is not None:
        end = left + tie.start()
        found = long_form_before(short, text, end)
        if found is None and (other := _OTHER_BRACKET.search(text, max(0, end - 70), end)):
            found = long_form_before(short, text, other.start())
        if found is None and re.match(r"['’]?s?\s*[)\],;]", text[token.end : token.end + 5]):
            found = name_before(short, text, end)
        return _explained(text, token, found.span) if found else None
    near = head.rstrip(_OPENERS)
    if _may_be_named(near) and (tie := _NAMED_BEFORE.search(head)) is not None:
        bare = _BARE_OR.fullmatch(tie.group()) is not None
        found = long_form_before(short, text, left + tie.start(), _strictness(short) if bare else LOOSE)
        if found is not None:
            return _explained(text, token, found.span)
    lower = near.lower()
    if any(cue in lower for cue in _LOOSE_CUES) and (tie := _LOOSELY_NAMED.search(head)) is not None:
        # "They call it Long Form. I never abbreviate it, but then it would be SF."
        found = long_form_near(short, text, max(0, token.start - 240), left + tie.start(), STRICT)
        if found is not None:
            whole = ProseSpan(found.span.start, token.end)
            return Explained(short, _plain(found.span.of(text)), whole, token, found.span)
    if not near.rstrip().endswith((",", ":", "=", "–", "—", "-", "/", "the")) or capitals(short) < 3:
        return None
    if (tie := _APPOSITION_BEFORE.search(head)) is not None:
        found = long_form_before(short, text, left + tie.start(), STRICT)
        if found is not None:
            return _explained(text, token, found.span)
    return None


def _bracket_before(head: str) -> re.Match[str] | None:
    """Return what ``_BRACKET_BEFORE`` finds in ``head``: nothing in it holds a bracket, so it starts at the last."""
    bracket = max(head.rfind("("), head.rfind("["))
    if bracket < 0:
        return None
    return _BRACKET_BEFORE.match(head, len(head[:bracket].rstrip().rstrip(_CLOSERS)))


def _may_be_named(near: str) -> bool:
    """Tell quickly whether ``_NAMED_BEFORE`` may match at the end of ``near``."""
    if not near[-1:].isspace():
        return False
    for word in reversed(near.lower().split()):
        plain = word.rstrip(":,")
        if plain not in _LINKING_WORDS:
            return plain.endswith(_NAMING_WORDS) or "referred" in near.lower()
    return False


def _after(short: str, text: str, token: ProseSpan, *, opens: bool) -> Explained | None:
    """Look at what follows ``token``, which ``opens`` the text or does not."""
    if (tie := _BRACKET_AFTER.match(text, token.end)) is not None:
        found = _in_bracket(short, text, tie.end())
        if found is not None:
            return _explained(text, token, found.span)
    if (tie := _WORD_AND_BRACKET_AFTER.match(text, token.end)) is not None and capitals(short) > 2:
        # "the UIN certificate (Unique Identification Number)"
        found = long_form_after(short, text, tie.end(), len(text), STRICT)
        if found is not None and text.startswith(")", found.span.end):
            return _explained(text, token, found.span)
    if (tie := _NAMED_AFTER.match(text, token.end)) is not None:
        limit = STRICT if re.fullmatch(r"(?:or|see|and)\s+", tie["named"], re.IGNORECASE) else LOOSE
        found = long_form_after(short, text, tie.end(), len(text), limit)
        if found is not None:
            return _explained(text, token, found.span)
    if opens and (tie := _ENTRY_AFTER.match(text, token.end)) is not None:
        found = long_form_after(short, text, tie.end(), len(text), LOOSE)
        if found is not None:
            return _explained(text, token, found.span)
    if (tie := _APPOSITION_AFTER.match(text, token.end)) is not None and capitals(short) > 2:
        is_name = text[tie.end() : tie.end() + 1].isupper() and ", the " in tie.group()
        found = long_form_after(short, text, tie.end(), len(text), LOOSE if is_name else STRICT)
        if found is not None:
            return _explained(text, token, found.span)
    return None


def _in_bracket(short: str, text: str, start: int) -> LongForm | None:
    """Return the long form that fills the bracket that opened before ``start``, or its part up to a comma or dash."""
    closing = _CLOSING.search(text, start, start + 200)
    end = closing.start() if closing else min(len(text), start + 200)
    ends = [end, *(cut.start() for cut in reversed(list(_CUT.finditer(text, start, end))))]
    for stop in ends:
        found = long_form_after(short, text, start, stop, whole=True)
        if found is not None:
            return found
    return None


def _strictness(short: str) -> float:
    return STRICT if capitals(short) > 2 else 0.0


def _joined(text: str, token: ProseSpan) -> Iterator[Explained]:
    """Yield what "Personal Identity Verification/Common Access Card (PIV/CAC)" explains: each part for itself."""
    tie = _BRACKET_BEFORE.search(text[max(0, token.start - _LOOKBACK) : token.start])
    if tie is None:
        return
    end = max(0, token.start - _LOOKBACK) + tie.start()
    found: list[Explained] = []
    stop = token.end
    for part in reversed(token.of(text).split("/")):
        long = long_form_before(part, text, end) if capitals(part) > 1 else None
        if long is None:
            return
        short = ProseSpan(stop - len(part), stop)
        found.append(Explained(part, long.span.of(text), ProseSpan(long.span.start, token.end), short, long.span))
        stop -= len(part) + 1
        end = len(text[: long.span.start].rstrip(" /"))
        if end and re.search(r"\b(?:or|and|/)\Z", text[:end]):
            end = len(re.sub(r"\s*\b(?:or|and)\Z", "", text[:end]))
    yield from reversed(found)
