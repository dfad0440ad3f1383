"""Whether a word is talked about rather than used: "the word resident", "say help, not facilitate"."""

from __future__ import annotations

import re

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.language.surroundings import folded
from jargoncheck.text.document import BlockKind, InlineKind
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_MARKED_WORDS = 4
_MARKS = frozenset({InlineKind.EMPHASIS, InlineKind.STRONG, InlineKind.QUOTATION, InlineKind.LINK})
_REACH = 300

# Nouns for pieces of language; "term", "name" and "label" have other senses and are kept apart.
_LANGUAGE = (
    r"(?:words?|phrases?|expressions?|acronyms?|abbreviations?|buzz-?words?|jargon|adjectives?|adverbs?|"
    r"verbs?|nouns?|synonyms?|"
    r"clich[eé]s?|wording|euphemisms?|metaphors?|idioms?|catchphrases?|slogans?|weasel words)"
)
_ONE_WORD = (
    r"(?:(?<!in )(?<!other )word|phrase|expression|acronym|abbreviation|buzz-?word|adjective|adverb|verb|noun|"
    r"synonym|clich[eé]|euphemism|"
    r"metaphor|idiom|catchphrase|slogan)"
)
_TERM = r"(?:terms?|names?|labels?|titles?|terminology|headings?|tags?|concepts?)"
_LIST = r"(?:[\w'\" -]{1,40}?(?:, and |, or |, | and | or |/| \+ )){0,8}"
_ITEM_END = r"(?:an? |the )?[\"'(*]*\Z"
_CUES = (
    "word",
    "phrase",
    "term",
    "jargon",
    "mean",
    "call",
    "known as",
    "refer",
    "verb",
    "noun",
    "adject",
    "express",
    "acronym",
    "abbrev",
    "clich",
    "name",
    "label",
    "defin",
    "dubbed",
    "synonym",
    "euphem",
    "metaph",
    "idiom",
    "slogan",
    "underst",
    "title",
    "tag",
    "concept",
    "heading",
)
_BARE = lazy_pattern(rf"\b{_ONE_WORD}(?: \()? ?[\"'*]*\Z|\bverb to [\"'*]*\Z")

_BEFORE = lazy_pattern(
    rf"(?<!in other )(?<!in )\b{_LANGUAGE}(?::| like| such as| including|,? (?:eg|e\.g\.?|for example),?|"
    rf" -) {_LIST}{_ITEM_END}"
    rf"|\bwords,? (?:like|such as) {_LIST}{_ITEM_END}|\bsuch words as {_LIST}{_ITEM_END}"
    rf"|\b(?:terms|labels|names)(?::| like| such as|,? (?:eg|e\.g\.?|for example),?) {_LIST}{_ITEM_END}"
    rf"|\b(?:mean|means|meant|understand|understood) by (?:the )?(?:(?:word|term|phrase)s? )?{_ITEM_END}"
    rf"|\b(?:meaning|definition|sense|use|usage|origins?) of (?:the )?(?:word|term|phrase|"
    rf"expression)s? {_LIST}{_ITEM_END}"
    rf"|\bdefinitions? of {_ITEM_END}"
    rf"|\b(?:(?:also |better |formerly |previously |often |commonly |sometimes )known|referred to|"
    rf"refer to (?:them|it|this|us|people|[\w-]+)|"
    rf"(?:is|are|was|were) known) as {_ITEM_END}"
    rf"|\b(?:(?:is|are|was|were|be|been|being|so|often|commonly|sometimes|usually|also|now|what is|what's|"
    rf"something) called|"
    rf"call(?:s|ed|ing)? (?:it|them|this|these|ourselves|themselves|itself|him|her|us|everyone|somebody|"
    rf"someone|people who [\w ]{{1,40}})|"
    rf"what (?:we|they|i|you|people|some|many) (?:would |might |now |often )?call|termed|dubbed|"
    rf"labelled(?: as)?) {_ITEM_END}"
)
_TERM_BEFORE = lazy_pattern(rf"\b(?:the|this|this|that|a|of) {_TERM} {_ITEM_END}")
_TERM_AFTER = lazy_pattern(
    r"\A[\"')*]*(?:\W*\Z|[,.;:)–—-]| (?:is|was|has|means?|sounds?|puts?|should|implies|suggests?|refers?|"
    r"to (?:mean|describe|refer)|in (?:our|this|the) |for |instead|as |rather))"
)
# Verbs of choosing words, straight before a word in quotation marks or emphasis.
_MARKED_BEFORE = lazy_pattern(
    r"\b(?:say|says|said|saying|write|writes|writing|wrote|use|uses|used|using|avoid|avoids|avoiding|avoided|"
    r"prefer|preferred|replace|"
    r"replaced|replacing|swap|change|changed|substitute|call|calls|called|calling|mean|means|meant|ban|banned|"
    r"drop|dropped|delete|remove|"
    r"removed|cut|reject|dislike|hate|try|spell|spelled|spelt|capitalise|hyphenate|pronounce|abbreviate|"
    r"shorten|define|defined|defining|"
    r"terms?|labels?|names?|heading|title|concept|than|instead of|rather than|in place of|not|over|for|with|"
    r"to|as|by|and|or|of|like|is)"
    r"(?: (?:a|an|the|to|only|of|about|just|people|them|it|us|with|as|between)){0,3},? [\"'(*]*\Z"
)
_MARKED_PAIR = lazy_pattern(r"[\"'*],? (?:instead of|rather than|not|in place of) (?:the )?[\"'(*]*\Z")
_STRONG_VERB = lazy_pattern(
    r"\b(?:say|saying|write|writing|use|using|avoid\w*|prefer|replac\w+|swap\w*|substitut\w+|call(?:ed|ing|"
    r"s)?|mean[st]?(?! to\b)|ban(?:ned)?|"
    r"spell\w*|capitali[sz]e\w*|hyphenate\w*|pronounce\w*|defin\w+|refer(?:red|ring|s)? to|interchangeabl[ey]|"
    r"synonymous)\b"
)
_LANGUAGE_NEAR = lazy_pattern(rf"(?<!in other )\b{_LANGUAGE}\b|\bterminology\b|\bthe term\b|\bterms (?:like|such)\b")
_MARKED_AFTER = lazy_pattern(
    r"\A (?:[\w-]+ly |just |also |can |could |may |might |often |has )?(?:sounds?|means?|meant|implies|"
    r"implied|suggests|connotes|refers|puts? (?:\w+ ){1,4}off|"
    r"stands for|reads as|feels? (?:too|like|a bit|rather)|is (?:too|not a|just a|a bit|rather|used|defined|"
    r"often|ambiguous|unclear|vague)|"
    r"seems too|isn't|has (?:come|different|many|a)|and [\"'*]|or [\"'*]|not [\"'*]|instead of [\"'*]|"
    r"rather than [\"'*])"
)
_AFTER = lazy_pattern(
    rf"\A[\"')*]*(?:, [\w'\" -]{{1,40}}?){{0,6}}(?:,? (?:and|or) [\w'\" -]{{1,40}}?)?,? (?:is|are|was|were|as|"
    rf"isn't|aren't|has become|can be) "
    rf"(?:all |both |also |now |just |not |such |such an? |an? |the |one of the |my |another |very |really |"
    rf"too |pure |mere |more ){{0,3}}(?:(?!about |for |in |of |to |with |on |at |from )[\w-]+ ){{0,2}}?"
    rf"(?:{_LANGUAGE}|weasel word)\b(?! (?:cloud|count|processor|of mouth))"
    r"|\A[\"')*]* (?:word|is a (?:loaded|vague|meaningless|confusing|slippery|contested) (?:term|label)|"
    r"as a (?:word|term|label))\b(?! (?:cloud|count|processor|of mouth|document|file|list|limit))"
    r"|\A[\"')*]*,? by which (?:we|i) mean"
)
_WHAT_MEANS_BEFORE = lazy_pattern(r"\b(?:what (?:the )?[\"'*]*|by [\"'*]*)\Z")
_WHAT_MEANS_AFTER = lazy_pattern(
    r"\A[\"'*]*(?: (?:really |actually )?means\b(?: (?:in practice|to)\b|\W*\Z|[,.;:])|,? (?:we|i) mean\b)"
)
# An imperative about words: "Say use instead of utilise", "Swap utilise for use".
_ADVICE_BEFORE = lazy_pattern(
    r"\A\W*(?:please |always |try to |do |instead,? |or )?(?:say|write|use|prefer|choose|put|try|pick|"
    r"it's)(?: the word)? [\"'*]*[\w-]+(?: [\w-]+){0,2}?[\"'*]*,? "
    r"(?:instead of|rather than|not|over|in place of) (?:[\w'\" -]{1,30}(?:, | or ))?[\"'*]*\Z"
    r"|\A\W*(?:please |always )?(?:swap|replace|substitute|change|exchange|"
    r"trade) (?:[\"'*]*[\w-]+(?: [\w-]+)?[\"'*]* (?:for|with|to|by) )?[\"'*]*\Z"
)
_ADVICE_AFTER = lazy_pattern(r"\A[\"'*]*(?: (?:for|with|to|by) [\"'*]*[\w-]+(?: [\w-]+)?[\"'*]*)?\W*\Z")
_SAY_NOT = lazy_pattern(
    r"\b(?:say|write)(?: the word)? [\"'*]*[\w-]+(?: [\w-]+){0,2}?[\"'*]*,? (?:instead of|rather than|not|"
    r"in place of|over) [\"'*]*\Z"
)
_SAY_INSTEAD = lazy_pattern(r"\b(?:say|write) [\"'*]*\Z")
_INSTEAD_AFTER = lazy_pattern(
    r"\A[\"'*]*,? (?:instead of|rather than|not|in place of) [\"'*]*[\w-]+(?: [\w-]+){0,2}[\"'*]*\W*\Z"
)
_AVOID = lazy_pattern(
    r"\b(?:avoid|avoiding|never|not|don't|stop|stopped) (?:us(?:e|ing)|say(?:ing)?|writ(?:e|"
    r"ing)) (?:the )?[\"'*]*(?:[\w'-]+(?:, | or | and ))*[\"'*]*\Z"
)
_AVOID_AFTER = lazy_pattern(
    r"\A[\"'*]*(?:\W*\Z|[,.;:(]| (?:or [\w-]+\W*\Z|as (?:a (?:verb|noun|word)|many|most|it|they)|when|because|"
    r"unless|if|to (?:mean|describe|refer)|in (?:headings?|titles?|content|the sense)))"
)

# Word lists: a headword with its advice, or an arrow between two words.
_ARROW = lazy_pattern(r"\A\W{0,3}[^.!?:→>=]{1,60}(?:\s?(?:->|→|=>|⇒|⟶|➔)\s?| > )[^.!?]{1,80}\Z")
_COLON_ENTRY = lazy_pattern(
    r"\A\W{0,3}[a-z][\w' -]{1,30}(?:: | = | – | - )(?:use |say |try )?[a-z][\w'(),/ -]{1,40}\W?\Z"
)
_HEADWORD_BEFORE = lazy_pattern(r"\A\W*(?:(?:to|a|an|the) )?(?:[\w'-]+(?:, | or |/| and ))?[\"'*]*\Z")
_HEADWORD_AFTER = lazy_pattern(
    r"\A[\"'*]*(?:,? or [\w-]+)?[\"'*]*\s?(?:\((?:unless|except|not|avoid|use|we|instead|say|try|but|when|"
    r"only|as in|meaning|in the sense|if|noun|verb|adj)\b"
    r"|(?:[-–—:.]|,)\s?(?:use (?:[\"'*]|instead|the word)|use [\w-]+(?: [\w-]+)?(?:,| or|\W*\Z| instead)|say |"
    r"write |try (?:[\"'*]|saying)|avoid|don't use|do not use|see [\"'*]|not [\"'*]|"
    r"we (?:prefer|avoid|don't use|do not use|use [\"'*])|instead,? (?:use|say|write)|prefer ))"
)
_PAIR = lazy_pattern(
    r"\A\W*[\"'*]?[\w' -]{1,40}[\"'*]?,? (?:not|instead of|rather than) [\"'*]?[\w' -]{1,40}[\"'*]?\W*\Z"
)
_DENIED = lazy_pattern(
    r"\b(?:is|are|was|were|be|been|do|does|did|can|could|will|would|shall|should|must|may|might|has|have|had) not\b"
)
_SHORT_BLOCKS = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.TERM})


def mentioned(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether the match is talked about as a word, or is an entry in a list of words.

    Words around it decide; quotation marks and emphasis around the match let weaker signs count. Never unknown.
    """
    text, sentence = reading.text, reading.sentence_at(span.start)
    unit, marked = _unit(reading, span)
    start, end = max(sentence.start, unit.start - _REACH), min(sentence.end, unit.end + _REACH)
    before = folded(text[start : unit.start]) if start < unit.start else ""
    after = folded(text[unit.end : end]) if unit.end < end else ""
    return Answer.of(
        (reading.once(_sentence_has_cue, sentence) and _named_as_word(before, after))
        or _is_advised(before, after)
        or (marked and _marked_as_word(before, after))
        or _is_entry(reading, span, unit)
    )


def _unit(reading: Reading, span: ProseSpan) -> tuple[ProseSpan, bool]:
    """Return the largest short stretch in marks (quotation marks, emphasis) round the match, or the match itself."""
    around = [quotation for quotation in reading.quotations if quotation.contains(span)]
    for inline in reading.block.inlines:
        if inline.span.start <= span.start and span.end <= inline.span.end and inline.kind in _MARKS:
            around.append(inline.span)
    if not around:
        return span, False
    short = [mark for mark in around if len(mark.of(reading.text).split()) <= _MARKED_WORDS]
    largest = max(short, key=len, default=None)
    if largest is None:
        return span, False
    weak = all(i.kind in {InlineKind.LINK, InlineKind.STRONG} for i in reading.block.inlines if i.span == largest)
    return largest, not weak or largest in reading.quotations


def _named_as_word(before: str, after: str) -> bool:
    """Tell whether the words around say that this is a word, whatever marks it has."""
    return (
        _follows_cue(before, after)
        or (_has_cue(after) and _AFTER.match(after) is not None)
        or (_WHAT_MEANS_AFTER.match(after) is not None and _WHAT_MEANS_BEFORE.search(before) is not None)
    )


def _has_cue(stretch: str) -> bool:
    """Tell in a microsecond whether it is worth looking closer."""
    for cue in _CUES:  # noqa: SIM110 - a generator would take twice as long
        if cue in stretch:
            return True
    return False


def _sentence_has_cue(reading: Reading, sentence: ProseSpan) -> bool:
    return _has_cue(folded(sentence.of(reading.text)))


def _follows_cue(before: str, after: str) -> bool:
    if not _has_cue(before):
        return False
    if _BEFORE.search(before) or _BARE.search(before):
        return True
    return _TERM_BEFORE.search(before) is not None and _TERM_AFTER.match(after) is not None


def _is_advised(before: str, after: str) -> bool:
    """Tell whether the sentence says which of two words to write, or which not to."""
    if _ADVICE_AFTER.match(after) and (_ADVICE_BEFORE.match(before) or _SAY_NOT.search(before)):
        return True
    if _INSTEAD_AFTER.match(after) and _SAY_INSTEAD.search(before):
        return True
    return _AVOID_AFTER.match(after) is not None and _AVOID.search(before) is not None


def _marked_as_word(before: str, after: str) -> bool:
    """Tell whether the sentence is about words, for a match in quotation marks or emphasis."""
    if _MARKED_AFTER.match(after) or _LANGUAGE_NEAR.search(before) or _LANGUAGE_NEAR.search(after):
        return True
    if _MARKED_PAIR.search(before):
        return True
    return _MARKED_BEFORE.search(before) is not None and _STRONG_VERB.search(before + after) is not None


def _is_pair(text: str) -> bool:
    """Tell whether ``text`` sets one word against another ("people, not users"); "it is not done" only denies."""
    return _PAIR.match(text) is not None and _DENIED.search(text) is None


def _is_entry(reading: Reading, span: ProseSpan, unit: ProseSpan) -> bool:
    """Tell whether the match is the headword, or part of a pair, in a list of words."""
    text = reading.text
    if len(text) > _REACH:
        return False
    if reading.block.kind is BlockKind.TERM and text.strip(" \"'“”‘’:*") == span.of(text):
        return True
    before, after = folded(text[: unit.start]), folded(text[unit.end :])
    headword = _HEADWORD_BEFORE.match(before) is not None
    if headword and _HEADWORD_AFTER.match(after):
        return True
    if len(text.split(None, 8)) > 8:
        return False
    if _ARROW.match(text) or (reading.block.kind in _SHORT_BLOCKS and _is_pair(folded(text))):
        return True
    is_entry = headword and text[:1].islower() and re.match(r"\A[\"'*]*(?:: | = | – | - )", after) is not None
    return is_entry and _COLON_ENTRY.match(folded(text)) is not None
