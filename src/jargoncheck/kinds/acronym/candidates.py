"""Which acronyms a block uses and which it explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jargoncheck.kinds.acronym.explanations import explanations
from jargoncheck.kinds.acronym.facts import AcronymExplanation, AcronymUse, Standing
from jargoncheck.kinds.acronym.names import in_cited_name
from jargoncheck.kinds.acronym.not_acronyms import is_no_acronym, is_ordinary_word, is_shouting, masked
from jargoncheck.kinds.acronym.spec import AcronymSpec, vocabulary
from jargoncheck.kinds.acronym.tokens import Token, acronym_shaped, has_tokens, key_of, keys_of, tokens
from jargoncheck.kinds.kind import Candidate, Wishes
from jargoncheck.language.answers import Answer
from jargoncheck.language.excuses import quoted
from jargoncheck.language.mentions import mentioned
from jargoncheck.language.reading import Reading
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Block, BlockKind, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE_HEADER})
_STROKES = lazy_pattern(r"[A-Za-z0-9&]+(?:/[A-Za-z0-9&]+)+")
_WORD_BEFORE = lazy_pattern(r"([A-Za-z]{3,})\s\Z")
_WORD_AFTER = lazy_pattern(r"(?:['’]S)?\s([A-Za-z]{3,})")
_JOINTS = frozenset("-‐‑–/&")
# Of the tokens in 1,534 public-sector documents that have as many letters and are in no table of ours, one in ten was
# an acronym; the rest were the names of files, products and ships.
_LONG_FOR_AN_ACRONYM = 7
_LINE = 80
"""In code points. A longer paragraph in bold is no heading that somebody wrote without its marks."""


def scan(reading: Reading, rules: Sequence[Rule], wishes: Wishes) -> Iterator[Candidate]:
    """Yield a candidate for each acronym that the block explains and for each that it uses.

    What every reader knows is passed over: most of the acronyms in a document are of that sort.
    Nothing is reported from a block alone, so all candidates belong to the first of ``rules``.
    """
    text = reading.text
    if not has_tokens(text) and not reading.block.inlines:
        return
    known = vocabulary(rules)
    familiar = keys_of(wishes.known_acronyms)
    explained = list(_explained(reading.block, known, familiar))
    for explanation in explained:
        yield Candidate(rules[0], None, explanation.short_span, explanation)
    taken = [explanation.short_span for explanation in explained]
    found = [
        token
        for token in tokens(text)
        if token.key not in familiar and not any(short.overlaps(token.span) for short in taken)
    ]
    if not found or text.strip() == "NA" or is_shouting(text):
        return
    no_place = [*masked(text), *_hidden(reading.block)]
    for token in found:
        if not any(stretch.overlaps(token.span) for stretch in no_place):
            use = _use(token, reading, known)
            if use is not None:
                yield Candidate(rules[0], None, use.span, use)


def judge(candidate: Candidate, reading: Reading) -> Answer:
    """Answer whether the candidate counts: an explanation always, a use unless it is a mention or part of a name."""
    detail = candidate.detail
    if isinstance(detail, AcronymExplanation):
        return Answer.YES
    # A parser would not help to tell a mention: what the quick look does not know counts as a use.
    if mentioned(reading, candidate.span) is Answer.YES:
        return Answer.NO
    return Answer.of(not in_cited_name(reading.block, candidate.span))


def outcome(candidate: Candidate, reading: Reading) -> AcronymUse | AcronymExplanation:
    """Return the fact that the candidate stands for."""
    fact: AcronymUse | AcronymExplanation = candidate.detail
    if isinstance(fact, AcronymExplanation):
        inside = reading.block.quoted or any(quotation.contains(fact.span) for quotation in reading.quotations)
        return replace(fact, quoted=True) if inside else fact
    if quoted(reading, candidate.span) is Answer.YES:
        return replace(fact, standing=Standing.QUOTED)
    return fact


def _explained(block: Block, known: AcronymSpec | None, familiar: frozenset[str]) -> Iterator[AcronymExplanation]:
    def long_forms(short: str) -> Sequence[str]:
        entry = known.entries.get(key_of(short)) if known else None
        return entry.long if entry else ()

    for found in explanations(block.text, long_forms, familiar):
        yield AcronymExplanation(
            found.span, found.short, key_of(found.short), found.long, found.short_span, found.long_span
        )
    for inline in block.inlines:
        short = inline.span.of(block.text)
        if inline.kind is InlineKind.ABBREVIATION and inline.value and short.strip():
            yield AcronymExplanation(
                inline.span, short, key_of(short), inline.value, inline.span, None, everywhere=True
            )


def _hidden(block: Block) -> list[ProseSpan]:
    """Return the stretches that are not body text: the words for a picture, and what is struck out."""
    return [inline.span for inline in block.inlines if inline.kind in {InlineKind.IMAGE, InlineKind.DELETED}]


def _use(token: Token, reading: Reading, known: AcronymSpec | None) -> AcronymUse | None:
    block, text = reading.block, reading.text
    token = _whole(token, text, known)
    in_table = known is not None and token.key in known.entries
    if not (in_table and _as_in_table(token, known)) and not acronym_shaped(token.short):
        return None
    if is_no_acronym(token, text) or (_in_loud_run(token.span, text) and not in_table):
        return None
    joined = token.possessive or _is_joined(token.span, text)
    return AcronymUse(
        token.span,
        token.short,
        token.key,
        Standing.HEADING if block.kind in _HEADINGS or _is_heading_like(block) else Standing.BODY,
        certain=in_table or not (_is_rather_a_word(token.short) or _is_loud_heading(token, block)),
        plural=token.plural,
        joined=joined,
    )


def _whole(token: Token, text: str, known: AcronymSpec | None) -> Token:
    """Return the whole of "CI/CD" when the table has it as one concept; otherwise each part stands for itself."""
    start, end = max(0, token.span.start - 12), min(len(text), token.span.end + 12)
    if text.find("/", start, end) < 0:
        return token
    for found in _STROKES.finditer(text, start, end):
        whole = ProseSpan(found.start(), found.end())
        key = key_of(found.group())
        if whole.contains(token.span) and known and (key in known.entries or key in known.known_to_developers):
            return Token(whole, found.group(), plural=False, possessive=False)
    return token


def _as_in_table(token: Token, known: AcronymSpec | None) -> bool:
    """Tell whether a mixed-case token is written as the table has it, or all in capitals."""
    return known is not None and (token.short.isupper() or known.entries[token.key].short == token.short)


def _in_loud_run(span: ProseSpan, text: str) -> bool:
    """Tell whether ordinary words in capitals stand right beside: part of a shouted phrase."""
    before = _WORD_BEFORE.search(text[max(0, span.start - 24) : span.start])
    after = _WORD_AFTER.match(text[span.end : span.end + 24])
    return any(found and found[1].isupper() and is_ordinary_word(found[1]) for found in (before, after))


def _is_rather_a_word(short: str) -> bool:
    return is_ordinary_word(short) or sum(map(str.isalpha, short)) >= _LONG_FOR_AN_ACRONYM


def _is_loud_heading(token: Token, block: Block) -> bool:
    """Tell whether the token is a whole heading of five letters or more: rather a word in capitals."""
    return block.kind in _HEADINGS and len(token.short) > 4 and block.text.strip() == token.short


def _is_joined(span: ProseSpan, text: str) -> bool:
    return bool({text[span.start - 1 : span.start], text[span.end : span.end + 1]} & _JOINTS)


def _is_line(text: str) -> bool:
    return len(text) <= _LINE and not text.endswith((".", "!", "?"))


def _is_heading_like(block: Block) -> bool:
    """Tell whether the block is nothing but a link to a place on the page, or a short paragraph all in bold."""
    whole = block.text.strip()
    return any(
        inline.span.of(block.text).strip() == whole
        and (
            (inline.kind is InlineKind.LINK and inline.value.startswith("#"))
            or (inline.kind is InlineKind.STRONG and block.kind is BlockKind.PARAGRAPH and _is_line(whole))
        )
        for inline in block.inlines
    )
