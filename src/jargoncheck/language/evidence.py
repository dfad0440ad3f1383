"""Whether a claim rests on a measured change or a named source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_LONGEST = 1_000
_DIGIT_OR_SHARE = lazy_pattern(
    r"\d|\b(?:half|third|quarter|fifth|tenth|thirds|quarters|times|two|three|four|five|six|ten)\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:[£$€]\s?)?\d[\d,]*(?:\.\d+)?(?:\s?(?:%|per ?cent\b|percent\b|percentage points?\b|million\b|"
    r"billion\b|m\b|bn\b|k\b))?"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)\b"
)
_PERCENT = r"\d[\d,]*(?:\.\d+)?\s?(?:%|per ?cent\b|percent\b|percentage points?\b)"
_SHARE = rf"(?:{_PERCENT}|(?:a |one )?(?:half|third|quarter|fifth|tenth)\b|two[- ]thirds\b|three[- ]quarters\b)"
_UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|calls?|visits?|letters?|forms?|pages?|steps?|"
    r"complaints?|errors?|cases?)"
)
_CHANGED = (
    r"\b(?:cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|f[ea]ll(?:s|en|ing)?|fell|r[io]se[sn]?|rising|"
    r"increas(?:e[sd]?|ing)|dropp?(?:s|ed|ing)?|"
    r"went|gone|improv(?:e[sd]?|ing|ement)|grew|grow[ns]?|growth|shorten(?:s|ed|ing)?|sav(?:e[sd]?|ings?)|"
    r"lower(?:s|ed|ing)?|"
    r"decreas(?:e[sd]?|ing)|down|up|brought|halv(?:es|ed|ing)|doubl(?:es|ed|ing)|slash(?:es|ed|ing)?|"
    r"declin(?:es?|ed)|jump(?:s|ed)|"
    r"climb(?:s|ed)|rais(?:es|ed|ing)|avoid(?:s|ed|ing)?|freed)\b"
)
# A plan, a ceiling or a forecast is no measurement.
_UNMEASURED = lazy_pattern(
    r"\b(?:could|may|might|would|will|up to|as (?:much|many) as|aims?(?:ed)? to|expect(?:s|ed)? to|target|"
    r"hop(?:e|es|ing) to|potential(?:ly)?|"
    r"plans? to|projected|forecast|estimated to|can|should|want to|goal)\b[^.;]{0,60}\Z"
)
_CEILING = lazy_pattern(r"\b(?:up to|as (?:much|many) as)\b", re.IGNORECASE)
_AGES = lazy_pattern(r"\b(?:aged?|years? old)\b", re.IGNORECASE)
_YEAR = lazy_pattern(r"(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?\Z")
_FROM_TO = lazy_pattern(
    rf"{_CHANGED}[^.;:?!]{{0,80}}?\bfrom (?:about |around |nearly |over |an average of |roughly |more than |"
    rf"just )?(?P<old>{_NUMBER})"
    rf"(?P<unit>(?: [\w%-]+){{0,4}}?) to (?:about |around |nearly |under |an average of |just |only |"
    rf"less than )?(?P<new>{_NUMBER})",
    re.IGNORECASE,
)
_CHANGED_BY = lazy_pattern(
    rf"{_CHANGED}(?P<between>[^.;:?!]{{0,60}}?)\bby (?:about |around |nearly |over |almost |more than |"
    rf"just over |an average of |at least )?"
    rf"(?:{_SHARE}|[£$€]\s?\d|(?:{_NUMBER}) {_UNIT}\b|\d[\d.]*\s?(?:x\b|times\b))",
    re.IGNORECASE,
)
_COMPARED = lazy_pattern(
    rf"(?:{_PERCENT}|\b\d[\d.]*\s?(?:x|times)|\b(?:two|three|four|five|ten) times|\b(?:{_NUMBER}) {_UNIT})"
    r"(?: [\w-]+)? (?:faster|quicker|slower|cheaper|fewer|less|more|higher|lower|shorter|longer|better|"
    r"reduction|increase|drop|"
    r"fall|rise|decrease|improvement|saving|cut|decline|growth|sooner|earlier)\b|"
    rf"\b(?:reduction|increase|drop|fall|rise|decrease|improvement|saving|cut|decline) of (?:about |around |"
    rf"over |nearly |more than )?"
    rf"(?:{_PERCENT}|[£$€]\s?\d)",
    re.IGNORECASE,
)
_SAVED = lazy_pattern(
    rf"\b(?:sav(?:es|ed|ing)|freed up|frees up)\b(?: [\w']+){{0,4}}? (?:(?:about|around|over|nearly|more than|"
    rf"an estimated|some|at least|almost) )*"
    rf"(?:[£$€]\s?\d|(?:{_NUMBER})(?: [\w-]+)? {_UNIT}\b)",
    re.IGNORECASE,
)
_RATE = lazy_pattern(
    rf"{_PERCENT} of (?:the )?(?:[\w-]+ ){{1,4}}?(?:said|say|rated|completed?|found|reported|finished?|agreed|"
    rf"were|are|paid|applied|"
    rf"used?|chose|prefer(?:red)?|recommend(?:ed)?|succeeded|got|received)\b|"
    rf"\b(?:rate|score|satisfaction|completion|accuracy|uptime)\b[^.;]{{0,30}}?\b(?:of|is|was|at|"
    rf"to) {_PERCENT}|{_PERCENT} (?:satisfaction|completion)",
    re.IGNORECASE,
)
# How many took it up, and what those who were asked gave it.
_TAKEN_UP = lazy_pattern(
    rf"(?:{_NUMBER})(?: [\w-]+){{0,3}} (?:downloads|sign-?ups|registrations)\b|\b(?:rat(?:ed|ings?)|scor(?:ed|es?))\b"
    r"[^.;]{0,40}?\b\d+(?:\.\d+)?(?:/(?:5|10|100)\b| out of (?:5|five|10|ten|100)\b| stars\b)",
    re.IGNORECASE,
)
_STUDY = (
    r"(?:evaluation|study|review|audit|survey|trial|analysis|research|report|pilot|inspection|assessment|"
    r"figures|data|statistics|paper)"
)
_INQUIRY = r"(?:evaluation|study|audit|survey|trial|analysis|research|report|paper)"
_FOUND = (
    r"(?:found|finds|show(?:s|ed|n)?|suggest(?:s|ed)?|conclude[sd]?|report(?:s|ed)?|measured|estimate[sd]|"
    r"calculated|confirm(?:s|ed)|recorded|reveal(?:s|ed)|demonstrate[sd])"
)
_NAME = r"(?:[A-Z][\w'&-]*[a-z]|[A-Z]{2,})(?: (?:of|and|for|the|on) (?=[A-Z])| [A-Z][\w'&-]+)*"
_NOT_A_BODY = (
    r"(?!(?:We|I|They|It|He|She|You|This|That|These|Users|People|Teams|Research|Researchers|Studies|Evidence|"
    r"Others|Some|Many|Who)\b)"
)
_NOT_AN_AUTHOR = (
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]{2,}\b|(?:Act|Strategy|Plan|"
    r"Regulations?|Order|Policy|Framework|"
    r"Guidance|Guide|Bill|Code|Programme|Standard|Spring|Summer|Autumn|Winter|Updated|Published|Since|From|In|"
    r"Version|Agenda|Charter)\b)"
)
_NAMED_SOURCE = lazy_pattern(
    rf"\b[Aa]ccording to (?:an? |the )?(?:[\w-]+ ){{0,4}}?{_STUDY}(?: [\w-]+)? (?:by|from|of|in|for|"
    rf"carried out by|commissioned by) (?:the )?{_NAME}"
    rf"|\b{_INQUIRY}(?: published| carried out| conducted| commissioned| done)?(?: in \d{{4}})? (?:by|"
    rf"from) (?:the )?(?:[a-z]+ )?{_NAME}(?: \(?\d{{4}}\)?)?"
    rf"|\b[Rr]andomi[sz]ed (?:controlled )?(?:trial|study|experiment)\b[^.]{{0,60}}?\b{_FOUND}\b"
    rf"|\b(?:19|20)\d\d (?:[\w-]+ ){{0,3}}?{_STUDY}\b[^.]{{0,60}}?\b{_FOUND}\b"
    rf"|(?:^|(?<=\s))(?!The |A |Our |This |These |Recent |Studies |Research |Several |Many |Some |In |"
    rf"Evidence |New |Early )"
    rf"{_NAME}(?:'s?)? (?:own |latest |annual |[12]\d\d\d )?{_STUDY} (?:from \d{{4}} )?{_FOUND}\b"
    rf"|(?:\b[Tt]he |\b){_NOT_A_BODY}{_NAME} (?:has )?(?:found|measured|calculated|evaluated|audited) (?:that|"
    rf"it|this|the)\b"
    rf"|\({_NOT_AN_AUTHOR}[A-Z][\w'-]+(?: (?:et al\.?|and|&) ?(?:[A-Z][\w'-]+)?)?,? (?:19|"
    rf"20)\d\d[a-z]?(?:[,:;][^)]{{0,40}})?\)"
    rf"|\b{_NOT_AN_AUTHOR}[A-Z][\w'-]+ (?:et al\.? |and [A-Z][\w'-]+ |& [A-Z][\w'-]+ )?\((?:19|20)\d\d[a-z]?\)"
)


def evidenced(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether the sentence of the match, or the next in the block, has a measured figure or a named source.

    A measured figure is a change ("from 12 days to 3", "by 40%", "saved £2.3 million") or a rate among people who were
    asked. Years, dates, ages, plans ("could save"), bare links and "studies show" are no evidence.
    """
    sentence = reading.sentence_at(span.start)
    index = bisect_right(reading.sentences, sentence)
    text = reading.text
    near = [sentence.of(text), *(s.of(text) for s in reading.sentences[index : index + 1])]
    return Answer.of(any(_has_evidence(stretch[:_LONGEST]) for stretch in near))


# Without one of these no source can be named; the search for one is slow.
_SOURCE_CUE = lazy_pattern(
    rf"\b(?:{_STUDY}|found|measured|calculated|evaluated|audited)\b|\((?:[^)]* )?[12]\d\d\d|(?:19|"
    rf"20)\d\d[a-z]?\)"
)


def _has_evidence(sentence: str) -> bool:
    # Plain apostrophes: a set with a character beyond Latin-1 in it takes a millisecond to compile, and there are many.
    sentence = sentence.replace("’", "'")
    if _SOURCE_CUE.search(sentence) and _NAMED_SOURCE.search(sentence):
        return True
    if not _DIGIT_OR_SHARE.search(sentence):
        return False
    return any(_is_measured(sentence, found) for found in _figures(sentence))


def _figures(sentence: str) -> Iterator[re.Match[str]]:
    for pattern in (_FROM_TO, _CHANGED_BY, _COMPARED, _SAVED, _RATE, _TAKEN_UP):
        yield from pattern.finditer(sentence)


def _is_measured(sentence: str, found: re.Match[str]) -> bool:
    """Tell whether a figure was measured: not planned, not a ceiling, not a span of years or ages."""
    if _UNMEASURED.search(sentence[: found.start()]) or _CEILING.search(found.group()):
        return False
    if "old" not in found.groupdict():
        return True
    old, new = found["old"], found["new"]
    if _YEAR.fullmatch(old) or _YEAR.fullmatch(new):
        return False
    return _AGES.search(sentence[found.start() : found.end() + 12]) is None
