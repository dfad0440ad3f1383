"""Whether a claim is reported as somebody else's: "CIPFA claims", "according to", "so-called"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.language.surroundings import Surroundings, surroundings
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

# Forms that are hardly ever anything but reporting verbs.
_CLEAR_VERB = (
    r"says?|said|argue[sd]?|believe[sd]?|thinks?|suggests|asserts?|asserted|insist(?:s|ed)?|alleges?|alleged|"
    r"contends?|contended|"
    r"proclaim(?:s|ed)?|declare[sd]|boast(?:s|ed)?|predict(?:s|ed)?|assume[sd]?|envisage[sd]?|tells?|told|"
    r"warns|warned|"
    r"enthuse[sd]?|opines?|opined|reckons?|reckoned|feels?|felt|writes|wrote|describe[sd]?|saying|arguing|claiming|"
    r"insisting|boasting|likes? to say|claimed|promised|suggested|announced|reported|noted|stated|explain(?:s|ed)?|"
    r"shared|concede[sd]?|admit(?:s|ted)?|acknowledge[sd]?|added|adds|maintain(?:s|ed)?|heard|hears?|thought"
)
# These are as often nouns or other verbs: they count with "that" after them, or as the parser says.
_NEEDS_THAT = frozenset(
    """heard hear hears maintain maintains maintained thought announced reported noted stated explain explains
    explained admit admits admitted acknowledge acknowledges acknowledged feel feels felt added adds warns warned
    suggested assume assumes assumed predict predicts predicted declares declared writes wrote describe describes
    described tell tells told promised states notes forecasts estimates reports concede concedes
    conceded envisage envisages envisaged shared""".split()
)
_AMBIGUOUS_VERB = r"claims?|reports|promises?|states|notes|estimates|forecasts|hails|touts|concludes"
_THAT = lazy_pattern(r"\A(?: (?:me|us|them|him|her|you|people|staff|[\w-]+ly))?,? that\b")
_AUTHOR = lazy_pattern(
    r"\b(?:we|i|i've|we've|we'd|i'd|we're|i'm|let's|you|please|ourselves|myself)(?: [\w']+ly| also| all| do|"
    r" still| always| often| now| would| can| could| must| should| have| will| to| really| might| may|"
    r" want to| like to| need to)*\s*\Z"
)
_WE_WERE = lazy_pattern(
    r"\b(?:we|i)(?:'ve| have| had| were| was| am| are|'re)? (?:been )?(?:often |repeatedly )?(?:told|hear[d]?|"
    r"hear)\b"
)
# "This suggests that ..." is the author's own inference, as is "studies show that ...".
_INFERENCE = lazy_pattern(
    r"\b(?:this|that|it|these|those|which|evidence|experience|research|study|studies|data|results?|findings|"
    r"to|not|needless to|"
    r"having|as i|as we|and|or|is|be|being|would have|look and|go without|must|let me|insurance|expense|"
    r"expenses|benefit|the|a|an|your|their|"
    r"our|its|his|her|no|for|of|with|in|on|by)\s*\Z"
)
_PASSIVE_IT = lazy_pattern(
    r"\bit (?:is|was|has been|had been) (?:often |widely |sometimes |commonly |frequently )?(?:said|claimed|"
    r"argued|thought|believed|"
    r"suggested|alleged|reported|assumed|asserted|hoped|promised)\b"
)
_MANNER = (
    r"(?:our|us|plan|my|your|need|the (?:plan|timetable|schedule|following)|"
    r"(?:[\w'-]+ ){0,5}?(?:requirements?|standards?|specifications?|rules?|"
    r"procedures?|guidelines|needs|priorit(?:y|ies)|risk|preferences?|criteria|regulations|law|size|type|how|"
    r"whether)\b)"
)
_ACCORDING = lazy_pattern(
    rf"\baccording to (?!{_MANNER})[^;]{{1,80}}?,|\b(?:in the (?:words|view|opinion|eyes) of|in (?:his|her|"
    rf"their|[\w]+'s) (?:words|view|opinion))\b"
)
# Without the comma, the clause that follows must show where the source ends: "According to its website it is ...".
_ACCORDING_FIRST = lazy_pattern(
    rf"\A\W*according to (?!{_MANNER})[^;,]{{1,60}}? (?:it|this|that|they|he|she|there|these|those)"
    r"(?:'s|'re| (?:is|are|was|were|has|have|can|will|does))\b"
)
_LABEL = lazy_pattern(
    r"\b(?:so-called|supposed(?:ly)?|reported(?:ly)?|alleged(?:ly)?|purported(?:ly)?|ostensibl[ey]|"
    r"self-styled|self-proclaimed|"
    r"self-described|would-be|apparently|what (?!we\b|i\b)[\w -]{1,40}? calls?|hyped as|"
    r"(?:(?:it|which|who|he|she) claims|they claim|claiming|claimed|purports?|professe?s?|pretends?) to (?:be|"
    r"have|offer|provide|deliver|do))\b(?: [\w'-]+){0,6}\s*\Z"
)
_CASTS = "|".join(
    """touts? touted billed hails? hailed heralds? heralded promotes? promoted marketed sells? sold advertises?
    advertised trumpets? trumpeted describes? described describing branded labell?ed presents? presented pitched
    portrays? portrayed dubbed lauded celebrated sees? saw seen views? viewed regards? regarded considers? considered
    perceives? perceived thinks? thought characteri[sz]es? characteri[sz]ed rated acclaimed praises? praised credited
    depicts? depicted""".split()
)
_AS = lazy_pattern(
    rf"\b(?:{_CASTS})\b(?: of)?(?: (?!(?:whether|how|what|if|when|where|which|that)\b)[\w'-]+){{0,6}}? as\b"
    r"(?! (?:they|it|we|he|she|you|i|if|well|much|long|soon|part|to)\b)(?: [\w'-]+){0,7}\s*\Z"
)
_CONSIDERED = lazy_pattern(
    r"\b(?:is|are|was|were|been|being) (?:\w+ly )?(?:considered|deemed|called|dubbed|hailed|thought|said|"
    r"reputed|believed|claimed|expected by [\w ]+)(?: to (?:be|have))?(?: [\w'-]+){0,5}\s*\Z"
)
_NOUN_THAT = lazy_pattern(
    r"(?<!our )(?<!my )(?<!we )(?<!i )\b(?:claims?|assertions?|belief|beliefs|argument|arguments|idea|notion|"
    r"suggestion|view|hope|hopes|hype|myth|"
    r"assumption|perception|rumours?|promises?|impression|allegations?|narrative|contention|misconception|"
    r"received wisdom|"
    r"conventional wisdom|prediction|predictions|assurances?)(?: [\w]+ed)?(?: by [\w ]{1,40})? that\b[^;]*\Z"
)
_PROMISERS = lazy_pattern(
    r"\b(?:vendors?|suppliers?|compan(?:y|ies)|consultan(?:t|ts|cy|cies)|firms?|sellers?|salespe\w+|"
    r"ministers?|politicians?|advocates|"
    r"proponents|enthusiasts|evangelists|supporters|critics|experts?|analysts?|commentators|people|many|some|"
    r"others|governments?|"
    r"manifestos?|brochures?|adverts?|advertisers|marketers|marketing|press|media|headlines|industry|"
    r"providers?|they|he|she|who|"
    r"everyone|academics|journalists|bosses|leaders|officials|campaigners|lobbyists|pundits|gurus|futurists|"
    r"startups|start-ups)"
    r"(?: of [\w ]{1,30}| [\w]+ly| often| also| may| might| will| can| like to| of us have| have)*\s*\Z"
)
_AFTER = lazy_pattern(
    r",[\"']? (?:(?!and\b|but\b|which\b|so\b|as we\b|we\b|i\b|or\b|to\b)(?:[\w'.&-]+ ){1,5}?(?:says?|said|"
    r"claims?|claimed|argue[sd]?|believe[sd]?|suggests?|"
    r"insist(?:s|ed)?|reckons?|tell(?:s)? us|told (?:us|me|them)|explain(?:s|ed)|writes|wrote|add(?:s|ed)|"
    r"predict(?:s|ed)?|promise[sd]?)(?=\W*\Z|,)"
    r"|(?:says?|said|claims?|claimed|argue[sd]?|according to|writes|wrote|explain(?:s|ed)|add(?:s|"
    r"ed))\b(?! (?:we|i|our|us|the plan)\b))"
    rf"|\baccording to (?!{_MANNER})"
)
# A speaker's name, as in an interview: "Ada Byron: ... I ...".
_SPEAKER = lazy_pattern(r"\A\W*[A-Z][\w'’-]+(?: (?:[A-Z]\.|de|van|von|al|[A-Z][\w'’-]+)){0,3}:\W*\s")
_FIRST_PERSON = lazy_pattern(r"\bI\b")
_NO_SPEAKER = lazy_pattern(
    r"\A\W*(?:note|example|tip|summary|update|background|role|aim|goal|answer|question|hint|warning|user|"
    r"users|as an?)\b",
    re.I,
)


def attributed(reading: Reading, span: ProseSpan) -> Answer:
    """Tell whether somebody other than the author says what the match says.

    "We believe" and "this shows" are the author's own voice, and so is the plain claim. A word that may be a noun
    ("insurance claims") is left to the parse.
    """
    around = surroundings(reading, span)
    if _plainly(around) or _is_spoken(reading):
        return Answer.YES
    result = Answer.NO
    for found in _reports(around.before):
        answer = _judged(found)
        if answer is Answer.YES:
            return answer
        if answer is Answer.UNKNOWN:
            result = answer
    if result is Answer.UNKNOWN and (parsed := reading.parsed(span.start)) is not None:
        return Answer.of(_reported_in(parsed, span))
    return result


def _plainly(around: Surroundings) -> bool:
    before = around.before
    if _LABEL.search(before) or _NOUN_THAT.search(before) or _CONSIDERED.search(before) or _PASSIVE_IT.search(before):
        return True
    if _ACCORDING.search(before) or _ACCORDING_FIRST.search(before) or _AFTER.search(around.after):
        return True
    cast = _AS.search(before)
    return cast is not None and not _AUTHOR.search(before[: cast.start()])


def _is_spoken(reading: Reading) -> bool:
    """Tell whether the block is what a named speaker says in the first person."""
    text = reading.text[:400]
    label = _SPEAKER.match(text)
    return label is not None and not _NO_SPEAKER.match(text) and _FIRST_PERSON.search(text, label.end()) is not None


_ANY_VERB = lazy_pattern(rf"\b(?P<verb>{_CLEAR_VERB}|{_AMBIGUOUS_VERB})\b")


def _reports(before: str) -> Iterator[tuple[str, str, str]]:
    """Yield what stands before each possible reporting verb, the verb, and what stands between it and the match."""
    for found in _ANY_VERB.finditer(before):
        yield before[: found.start()], found["verb"], before[found.end() :]


def _judged(report: tuple[str, str, str]) -> Answer:
    """Judge one possible report by its subject and by what follows the verb."""
    subject, verb, rest = report
    if _WE_WERE.search(subject[-30:] + verb) and _WHAT_WE_WERE_TOLD.match(rest):
        return Answer.YES
    if _is_no_report(subject, rest):
        return Answer.NO
    if verb in _NEEDS_THAT or _THAT.match(rest):
        return Answer.of(_THAT.match(rest) is not None)
    if verb not in _BASE_FORMS and verb not in _NOUN_LIKE:
        return Answer.YES
    if _PROMISERS.search(subject) or (verb in _BASE_FORMS and _PLURAL.search(subject)):
        return Answer.YES
    return Answer.UNKNOWN if verb == "claims" and _COMPLEMENT.match(rest) else Answer.NO


def _is_no_report(subject: str, rest: str) -> bool:
    """Tell whether the author is the subject, or the word is no reporting verb here, or its reach has ended."""
    return (
        not subject.strip()
        or rest.startswith((" about", " of ", " for ", " through", "."))
        or any(pattern.search(subject) for pattern in (_AUTHOR, _INFERENCE))
        or _BREAK.search(rest) is not None
    )


_WHAT_WE_WERE_TOLD = lazy_pattern(r"\A(?: that| [\w]+ (?:say|said|that))")
_BASE_FORMS = frozenset(
    "say argue believe think assert insist allege contend proclaim boast enthuse opine reckon claim hear".split()
)
_NOUN_LIKE = frozenset("claims promises promise hails touts concludes".split())
_PLURAL = lazy_pattern(
    r"(?<![,(] )\b(?:[a-z'&-]{3,}s|people|many|some|others|they|few|most|who)(?: (?:also|often|now|still|"
    r"\w+ly))?\s*\Z"
)
# What can follow the verb "claims" and hardly the noun.
_COMPLEMENT = lazy_pattern(
    r"\A (?:(?:the|an?|its?|this|these|their|they|he|she|we|you|his|her|to be|to have|to offer)\b|"
    r"[a-z]+ (?:is|are|will|can|has|have|was|were)\b)"
)
# The stop of a title ("Mr. Smith") ends no clause.
_BREAK = lazy_pattern(
    r"[;]|, but (?:we|our)\b|, (?:and|so) (?:we|our)\b|, our\b|(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<!\bprof)\. "
)

_REPORTING_VERBS = frozenset(
    "claim claims claimed claiming report reports reported reporting state states stated stating "
    "note notes noted noting "
    "estimate estimates estimated estimating forecast forecasts forecasted forecasting hail hails hailed hailing "
    "tout touts touted touting conclude concludes concluded concluding promise promises promised promising "
    "say says said saying".split()
)
_AUTHORS = frozenset({"we", "i", "you", "this", "that", "it", "these", "which"})


def _reported_in(parsed: ParsedSentence, span: ProseSpan) -> bool:
    """Tell whether the match depends on a reporting verb with a subject that is not the author."""
    at = parsed.head_of(span)
    while at is not None:
        token = parsed.tokens[at]
        if token.pos == "VERB" and token.text.lower() in _REPORTING_VERBS and not token.span.overlaps(span):
            subjects = [parsed.tokens[i] for i in parsed.children(at) if parsed.tokens[i].dep == "nsubj"]
            return any(subject.text.lower() not in _AUTHORS for subject in subjects)
        if token.head == at:
            return False
        at = token.head
    return False
