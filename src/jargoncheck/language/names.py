"""Whether a match is part of a name: a title of a post, a team, a programme, a law, a publication, a product."""

from __future__ import annotations

import re

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.language.words import Word
from jargoncheck.rulebook.conditions import WordClass
from jargoncheck.text.document import BlockKind, InlineKind
from jargoncheck.text.spans import ProseSpan

# Little words that stand inside names without a capital.
_LITTLE = frozenset("of and for the & in on to with at by a an de la".split())
_FUNCTION = _LITTLE | frozenset(
    """our your their its his her this that these those we you they it he she i is are was were be been will can should
    must may could would do does did has have had not no or but if when how what who which why where from as into than
    then there here so all each any some more most my us them""".split()
)
# What names of bodies, posts, funds, laws and publications end in.
_DESIGNATORS = frozenset(
    """act agency alliance association authority award awards bill board bureau centre center charity charter college
    commission commissioner committee company conference consortium council dashboard department directive directorate
    division federation festival forum foundation framework fund group guild hub inquiry institute institution lab
    laboratory league ltd limited plc inc llc ministry network office ombudsman organisation organization panel
    parliament partnership party policy press programme program project regulation regulations school scheme secretariat
    service services society standard standards strategy summit taskforce team toolkit tribunal trust union unit
    university week manual handbook playbook guide guidebook code prize academy advice support
    analyst adviser advisor architect assistant champion chair chief commissioner consultant controller coordinator
    deputy designer developer director engineer executive head lead leader manager minister officer owner president
    principal professor researcher secretary specialist superintendent supervisor administrator""".split()
)
_COLLECTIVE_HEADINGS = frozenset(
    {
        BlockKind.HEADING,
        BlockKind.TITLE,
        BlockKind.TABLE_HEADER,
        BlockKind.TERM,
        BlockKind.CAPTION,
        BlockKind.TABLE_CELL,
        BlockKind.LIST_ITEM,
    }
)
# In a heading in title case only these say that it is a name; "Strategy", "Policy" and "Service" do not.
_CERTAIN = _DESIGNATORS - frozenset(
    """policy strategy standard standards services service support advice project projects guide group network head lead
    programme program framework code award awards forum hub champion chief owner panel press school
    toolkit week""".split()
)
_TITLE_MARKS = frozenset({InlineKind.EMPHASIS, InlineKind.LINK, InlineKind.QUOTATION, InlineKind.STRONG})
_NEW_START = frozenset("“‘\"'([:;.!?…—–•·|*")


def in_name(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether the match is part of a name.

    A name shows as a run of capitals inside a sentence, as a title in title case that is quoted, linked or emphasised,
    or as a handle or hashtag. The first capital of a sentence says nothing, nor do capitals where every word has one,
    unless a word such as Fund, Act or Manager closes the run. Unknown only for a match that opens a sentence before
    another capital ("Deliver London's plan", "Customer Insight will call you").
    """
    text = reading.text
    if _in_title(reading, span) or (span.start and text[span.start - 1] in "#@"):
        return Answer.YES
    if not span.of(text)[:1].isupper() or _is_shouted(span.of(text)):
        return Answer.NO
    first, last = reading.word_range(span)
    run_first, run_last = _run(reading.words, text, first, last)
    if _capitals_say_nothing(reading, span, run_first, run_last):
        run = [word for word in reading.words[run_first:run_last] if word.is_word]
        return Answer.of(len(run) > 1 and run[-1].lower in _CERTAIN and _is_short(run))
    if not _opens_sentence(reading, first):
        return Answer.YES
    return _opening_name(reading, span, (first, last), (run_first, run_last))


def _opening_name(reading: Reading, span: ProseSpan, match: tuple[int, int], run_range: tuple[int, int]) -> Answer:
    """Judge a match that opens its sentence, so that its own first capital says nothing; the ranges are of words."""
    first, last = match
    run = [word for word in reading.words[run_range[0] : run_range[1]] if word.is_word]
    inside = [word for word in reading.words[first:last] if word.lower not in _LITTLE]
    following = [word for word in reading.words[last : run_range[1]] if word.is_word and word.lower not in _LITTLE]
    is_closed = any(word.lower in _DESIGNATORS for word in run[1:]) and _in_title_case(run)
    if is_closed or (len(inside) > 1 and all(_has_capital(word) for word in inside)):
        return Answer.YES
    if not following or not _in_title_case(following[:1]) or "'" in following[0].lower:
        return Answer.NO
    if (parsed := reading.parsed(span.start)) is not None:
        return Answer.of(_is_proper(parsed, span))
    word_class = reading.tagger.word_class(reading.words, first)
    if word_class in {WordClass.VERB, WordClass.ADVERB}:
        return Answer.NO
    return Answer.YES if word_class is WordClass.NAME else Answer.UNKNOWN


def _has_capital(word: Word) -> bool:
    return word.text[:1].isupper()


def _is_shouted(match: str) -> bool:
    letters = [character for character in match if character.isalpha()]
    return len(letters) > 5 and all(character.isupper() for character in letters)


def _in_title_case(words: list[Word]) -> bool:
    """Tell whether the words have a capital and then lower case, little words apart."""
    return all(word.text[:1].isupper() and word.text[1:2].islower() for word in words if word.lower not in _LITTLE)


def _is_short(run: list[Word]) -> bool:
    """A whole heading in title case is one run; a name is no longer than this and has no verb-like little words."""
    return len(run) <= 5 and not any(word.lower in _FUNCTION - _LITTLE for word in run)


def _run(words: tuple[Word, ...], text: str, first: int, last: int) -> tuple[int, int]:
    """Widen the words ``first`` to ``last`` to the run of capitalised words they are in."""
    while (previous := _step(words, text, first, -1)) is not None:
        first = previous
    while (following := _step(words, text, last - 1, 1)) is not None:
        last = following + 1
    return first, last


def _step(words: tuple[Word, ...], text: str, at: int, direction: int) -> int | None:
    """Return the next capitalised word of the run, at most two little words away, or None."""
    index = at
    for _ in range(3):
        here, index = index, index + direction
        if not 0 <= index < len(words):
            return None
        low, high = sorted((here, index))
        between = text[words[low].end : words[high].start]
        if between.strip(" \u00a0") or "\n" in between:
            return None
        word = words[index]
        if _has_capital(word) and word.lower not in {"i", "i'm", "i've"}:
            return index
        if word.lower not in _LITTLE:
            return None
    return None


def _opens_sentence(reading: Reading, first: int) -> bool:
    """Tell whether a capital at the word ``first`` is owed to its place: after a stop, a colon, an opening mark."""
    word = reading.words[first]
    sentence = reading.sentence_at(word.start)
    before = reading.text[sentence.start : word.start].rstrip()
    if not any(character.isalpha() for character in before):
        return True
    return before[-1] in _NEW_START or before[-2:] in {" -", "--"}


def _capitals_say_nothing(reading: Reading, span: ProseSpan, run_first: int, run_last: int) -> bool:
    """Tell whether most words around have capitals: a heading in title case, a notice in block letters."""
    sentence = reading.sentence_at(span.start)
    words = [word for word in reading.sentence_words(sentence)[:60] if word.text[0].isalpha()]
    content = [word for word in words if word.lower not in _FUNCTION]
    if not content:
        return True
    capitals = sum(_has_capital(word) for word in content)
    if len(words) >= 4 and sum(word.text.isupper() for word in words) >= 0.8 * len(words):
        return True
    if reading.block.kind in _COLLECTIVE_HEADINGS and reading.text[sentence.end - 1 : sentence.end] not in {
        ".",
        "!",
        "?",
    }:
        return capitals >= 2 and capitals >= 0.75 * len(content)
    run = reading.words[run_first:run_last]
    if any(_has_capital(word) and word.lower in _FUNCTION - {"of", "and", "the", "it", "us"} for word in run[1:]):
        return True
    outside = [word for word in content[1:] if word not in run]
    return len(outside) >= 3 and sum(map(_has_capital, outside)) >= 0.8 * len(outside)


def _in_title(reading: Reading, span: ProseSpan) -> bool:
    """Tell whether the match is in a quoted, linked or emphasised title.

    A title has title case and three words, or starts with a capital where the sentence would not have one.
    """
    text = reading.text
    marked = [inline.span for inline in reading.block.inlines if inline.kind in _TITLE_MARKS]
    for stretch in (*marked, *reading.quotations):
        if not stretch.contains(span):
            continue
        inner = stretch.of(text).strip("“”‘’\"'«» ")
        words = [word for word in inner.split() if word[:1].isalpha()]
        if len(words) < 3 or len(inner) > 200:
            continue
        whole = len(stretch) >= len(text.strip()) - 2
        content = [word for word in words if word.lower() not in _FUNCTION]
        if not whole and content and all(word[:1].isupper() for word in content) and not inner.isupper():
            return True
        before = text[: stretch.start].rstrip(" \"'“‘(")
        if (
            inner[:1].isupper()
            and before[-1:].isalpha()
            and not inner.rstrip().endswith((".", "!"))
            and not _is_speech(before)
        ):
            return True
    return False


def _is_speech(before: str) -> bool:
    return re.search(r"\b(?:said|says?|that|asked|told|wrote|adds?|replied)\Z", before) is not None


def _is_proper(parsed: ParsedSentence, span: ProseSpan) -> bool:
    """Tell whether the parser takes the match for a name or the first part of one."""
    at = parsed.head_of(span)
    if at is None:
        return False
    token = parsed.tokens[at]
    return token.pos == "PROPN" or (
        token.pos in {"NOUN", "ADJ"} and token.dep == "compound" and parsed.tokens[token.head].pos == "PROPN"
    )
