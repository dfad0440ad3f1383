"""In whose voice a match is said, and how firmly."""

from __future__ import annotations

import pytest

from jargoncheck.language.answers import Answer
from jargoncheck.language.voice import attributed, conditional, negated, questioned
from language.grammar_cases import marked, parse


@pytest.mark.parametrize(
    "text",
    [
        "Ledgers are not a [[promising solution]].",
        "There is no [[silver bullet]].",
        "It is hardly [[revolutionary]].",
        "This isn’t [[cutting-edge]].",
        "It never [[transformed]] anything.",
        "It works without being [[innovative]].",
        "It is far from [[seamless]].",
        "Nothing here is [[revolutionary]].",
        "We chose plain tools rather than [[cutting-edge]] ones.",
        "Neither tool is [[robust]].",
        "We do not think AI will [[revolutionise]] councils.",
        "It lacks [[robust]] checks.",
        "The [[silver bullet]] does not exist.",
        "It is not cheap, quick or [[seamless]].",
        "It is unlikely to [[transform]] care.",
    ],
)
def test_negated(text: str) -> None:
    assert negated(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "It is not only cheap but also [[revolutionary]].",
        "There is no doubt that AI is [[transformative]].",
        "It is not cheap; it is [[transformative]].",
        "It's not a website, it is a [[revolutionary]] platform.",
        "It is nothing short of [[revolutionary]].",
        "We cannot wait to share our [[innovative]] plan.",
        "It is not just [[innovative]].",
        "This is not easy, but it is [[transformative]].",
        "It does not cost much because it is [[seamless]].",
        "Our [[cutting-edge]] tool does not need a manual.",
        "It has never been more [[seamless]].",
        "This would not be possible without our [[world-class]] team.",
        "A phone (not a tablet) gives a [[seamless]] service.",
    ],
)
def test_not_negated(text: str) -> None:
    assert negated(*marked(text)) is Answer.NO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People who do not use it get a [[seamless]] service.", Answer.NO),
        ("Officers who don't have a phone can still offer an [[innovative]] service.", Answer.NO),
        ("We do not have the money or the people or the time to run a [[world-class]] service.", Answer.YES),
        ("No council in this part of the north of England has a [[revolutionary]] plan.", Answer.YES),
    ],
)
def test_a_denial_far_off_or_in_a_clause_of_its_own_needs_a_parse(text: str, expected: Answer) -> None:
    reading, span = marked(text)
    assert negated(reading, span) is Answer.UNKNOWN
    assert negated(parse(reading), span) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Is AI a [[promising solution]]?",
        "“Is AI a [[promising solution]]?”",
        "Ledgers have emerged as a [[promising solution]]. Have they? I doubt it.",
        "It is [[transformative]]. Really? No.",
        "We asked whether AI is [[transformative]].",
        "It is unclear whether AI will [[transform]] us.",
        "Whether AI will [[transform]] us remains to be seen.",
        "If AI can [[revolutionise]] care remains to be seen.",
        "We doubt that it is [[revolutionary]].",
        "I question how [[robust]] it is.",
        "Its [[transformative]] power is unproven.",
    ],
)
def test_questioned(text: str) -> None:
    assert questioned(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "AI will [[transform]] councils. How? By saving time.",
        "It is [[seamless]]. What next?",
        "There is no doubt that it is [[transformative]].",
        "Whether you rent or own, our [[seamless]] service helps.",
        "We know that it is [[transformative]].",
        "Do you rent? Our service is [[seamless]].",
    ],
)
def test_not_questioned(text: str) -> None:
    assert questioned(*marked(text)) is Answer.NO


@pytest.mark.parametrize(
    "text",
    [
        "CIPFA claims that ledgers are a [[promising solution]].",
        "Vendors say it is [[revolutionary]].",
        "Some argue it is [[revolutionary]].",
        "The minister announced that the lab is [[world-class]].",
        "According to suppliers, AI is [[transformative]].",
        "According to its website it is the [[most advanced]] of its kind.",
        "Visitors shared that it was a [[huge success]].",
        "It is [[transformative]], according to the vendor.",
        "It is [[transformative]], said the minister.",
        "Ledgers are [[transformative]], CIPFA claims.",
        "The so-called [[smart]] city.",
        "It is supposedly [[seamless]].",
        "It was billed as a [[game-changer]].",
        "It is touted as [[revolutionary]].",
        "Described by the minister as [[cutting-edge]], it broke.",
        "The firm describes its tool as [[innovative]].",
        "It is seen by many as [[transformative]].",
        "Suppliers promise [[seamless]] integration.",
        "It claims to be [[world-class]].",
        "I have heard people say it is [[revolutionary]].",
        "We were told that it is [[seamless]].",
        "They told us that it was [[robust]].",
        "It is said that AI is [[transformative]].",
        "The leader said that Mr. Smith is a [[visionary]].",
        "The claim that AI will [[transform]] care is old.",
        "What vendors call [[seamless]] is not.",
        "Ada Byron: I think this is [[revolutionary]].",
    ],
)
def test_attributed(text: str) -> None:
    assert attributed(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "Ledgers have emerged as a [[promising solution]].",
        "We believe our platform is [[world-class]].",
        "We think AI is [[transformative]].",
        "Our belief that AI will [[transform]] care drives us.",
        "We describe our tool as [[innovative]].",
        "As we said, it is [[transformative]].",
        "I would say it is [[seamless]].",
        "Needless to say, it is [[revolutionary]].",
        "The minister announced new funding for [[cutting-edge]] research.",
        "This suggests that AI is [[transformative]].",
        "Studies suggest AI is [[transformative]].",
        "The technology promises to [[revolutionise]] care.",
        "Think about your plan in an [[agile]] way.",
        "Sort the files according to size in a [[seamless]] way.",
        "According to need it can be [[seamless]].",
        "The two councils shared a [[seamless]] service.",
        "Use it as a [[robust]] base.",
        "The United States has a [[world-class]] lab.",
        "Points to note: I offer a [[seamless]] service.",
        "Benefits: a [[seamless]] service for my street.",
    ],
)
def test_not_attributed(text: str) -> None:
    assert attributed(*marked(text)) is Answer.NO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm claims the tool is [[seamless]].", Answer.YES),
        ("Staff send insurance claims the [[innovative]] way.", Answer.NO),
    ],
)
def test_a_word_that_may_be_a_noun_needs_a_parse(text: str, expected: Answer) -> None:
    reading, span = marked(text)
    assert attributed(reading, span) in {Answer.UNKNOWN, expected}
    assert attributed(parse(reading), span) is expected


@pytest.mark.parametrize(
    "text",
    [
        "If it turns out to be [[transformative]], good.",
        "We want to find out whether it is [[transformative]].",
        "We ran a trial in order to test whether AI is [[robust]].",
        "It would be [[transformative]].",
        "We hope that it will be [[transformative]].",
        "We would like to see a [[seamless]] service.",
        "Should it prove [[revolutionary]], we will buy it.",
        "Unless it is [[robust]], stop.",
    ],
)
def test_conditional(text: str) -> None:
    assert conditional(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "It could one day be [[transformative]].",
        "If you call, use our [[seamless]] service.",
        "If you rent, AI will be [[transformative]].",
        "We would like to share an [[innovative]] plan.",
        "We would recommend this [[innovative]] tool.",
        "We aim to be [[world-class]].",
        "AI offers hope of [[transformative]] change.",
        "It is robust, if not [[revolutionary]].",
        "The day provided a [[unique]] chance.",
    ],
)
def test_not_conditional(text: str) -> None:
    assert conditional(*marked(text)) is Answer.NO
