"""What counts as a claim: praise that the author asserts, without evidence, in the sense that is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jargoncheck.linter.findings import Finding

Check = Callable[[str], list[Finding]]


@pytest.mark.parametrize(
    ("text", "start", "message"),
    [
        (
            "Blockchain has emerged as a promising solution for collaboration.",
            28,
            "Instead of “promising solution”, say which problem it solves.",
        ),
        ("Our world-class team runs it.", 4, "Instead of “world-class”, say what it does."),
        ("Our world class team runs it.", 4, "Instead of “world class”, say what it does."),
        ("AI will revolutionise councils.", 8, "Instead of “revolutionise”, say what it does."),
        ("AI revolutionizes councils.", 3, "Instead of “revolutionizes”, say what it does."),
        ("AI is revolutionising councils.", 6, "Instead of “revolutionising”, say what it does."),
        ("It dramatically improved repairs.", 3, "Instead of “dramatically improved”, say what it does."),
        (
            "There are promising approaches to rent.",
            10,
            "Instead of “promising approaches”, say which problem it solves.",
        ),
        ("Use our AI-powered helper.", 8, "Instead of “AI-powered”, say what it does."),
        ("We unlock growth in the borough.", 3, "Instead of “unlock”, say what it does."),
    ],
)
def test_the_evaluative_words_are_reported_and_no_more(check: Check, text: str, start: int, message: str) -> None:
    (finding,) = check(text)
    assert (finding.span.start, finding.message) == (start, message)
    assert finding.suggestions == ()


@pytest.mark.parametrize(
    ("excuse", "text"),
    [
        ("negated", "Blockchain is not a promising solution for councils."),
        ("negated", "No app will revolutionise councils."),
        ("questioned", "Is blockchain a promising solution for councils?"),
        ("questioned", "Blockchain is a promising solution for councils. Is it?"),
        ("questioned", "Nobody knows whether AI will revolutionise councils."),
        ("attributed", "The firm says that its tool is a promising solution for councils."),
        ("attributed", "According to vendors, AI will revolutionise councils."),
        ("attributed", "They sell a so-called promising solution."),
        ("conditional", "If it turns out to be world-class, we will buy it."),
        ("quoted", "The firm calls it “world-class”."),
        ("block quotation", "> AI will revolutionise councils."),
        ("mentioned", "Do not use the word world-class."),
        ("named", "She runs the World-Class Libraries Fund."),
        ("evidenced", "This world-class team cut waiting time from 12 days to 3."),
        ("evidenced", "It is a world-class team. It cut waiting time from 12 days to 3."),
        ("code", "Set `world-class` to true."),
        ("alt text", "![Our world-class library](library.png)"),
        ("alt text", '<p><img src="library.png" alt="Our world-class library"></p>'),
        ("another sense", "Lay a seamless pipe beside the service road."),
        ("another thing", "She wore a seamless dress."),
        ("a condition does not hold", "Unlock your account."),
        ("off unless asked for", "The rewrite looks promising."),
    ],
)
def test_what_excuses_a_claim(check: Check, excuse: str, text: str) -> None:
    assert check(text) == [], excuse


@pytest.mark.parametrize(
    "text",
    [
        "Tenants get a seamless service.",
        "Our seamless, secure and quick digital service opens today.",
        "The platform is seamless.",
        "The update makes the service seamless.",
        "The platform connects depots seamlessly.",
        "Machine learning seamlessly sorts letters.",
        "The hub allows clerks to offer a seamless service.",
        "To save time, our platform is seamless.",
        "We explore why tenants love a seamless service.",
        "Winning this award shows that tenants get a seamless service.",
        "With these challenges behind us, the platform is seamless.",
        "Without their help, we would not have a seamless platform today, or could not have shown it.",
        "This is the only programme that will give tenants a seamless service.",
    ],
)
def test_weak_praise_is_reported_where_it_is_asserted(check: Check, text: str) -> None:
    assert [finding.text for finding in check(text)] == ["seamlessly" if "seamlessly" in text else "seamless"]


@pytest.mark.parametrize(
    "text",
    [
        "The service should be seamless.",
        "Tenants want a seamless service.",
        "We hope to run a seamless service.",
        "Our goal is a seamless service.",
        "Build a seamless service.",
        "Always design a seamless service.",
        "Make the service as seamless as possible.",
        "The team met to create a seamless service.",
        "The team met to test and build a seamless service.",
        "The team is looking for a seamless platform.",
        "The council needs a seamless service.",
        "Depots must connect seamlessly to the platform.",
    ],
)
def test_weak_praise_in_an_aim_or_advice_is_left_alone(check: Check, text: str) -> None:
    assert check(text) == []


def test_strong_praise_is_reported_in_an_aim_too(check: Check) -> None:
    assert [finding.text for finding in check("We want to build a world-class service.")] == ["world-class"]


@pytest.mark.parametrize(
    "text",
    ["Our seamless approach to the service.", "It is a seamless blend of jazz and folk on one platform."],
)
def test_an_adjective_is_about_the_noun_that_it_describes(check: Check, text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("An AI-powered platform.", ["AI-powered"]),
        ("We met Next AI-Powered Ltd.", []),
    ],
)
def test_the_capitals_of_an_acronym_make_no_name(check: Check, text: str, reported: list[str]) -> None:
    assert [finding.text for finding in check(text)] == reported
