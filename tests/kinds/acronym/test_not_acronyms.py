"""What looks like an acronym and is left alone, and what is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Reported = Callable[..., list[tuple[str, str, int]]]


@pytest.mark.parametrize(
    "text",
    [
        "# PLEASE READ THIS BEFORE YOU START",
        "You MUST NOT pay.",
        "WARNING: it is hot.",
        "DO NOT USE QZRT DOORS",
        "Write YYYY-MM-DD or DD/MM/YYYY or 2024-01-01THH:MM:SS.",
        "Part III, Part XIV and Elizabeth II.",
        "It holds 3 MB, 7GB or 20 kWh at 5 GHz.",
        "Books by J.K. Rowling and G. H. Hardy.",
        "Post it to SW1A 2AA or B33 8TH.",
        "CO2, NO2, H2O and CO2e.",
        "It costs GBP 20, 30 EUR or USD20m.",
        "JIRA-123, COVID-19, ICD-10 and AC‑4.",
        "ISO 27001, RFC 2119, FIPS 199 and BS EN 301 549.",
        "NIST SP 800-63 says so.",
        "Document DP/2002/7 and form SF-182.",
        "GitHub, LinkedIn, YouTube, iOS and WordPress.",
        "Use GET, POST and TODO.",
        "Open README.md, config.YAML or NHS.UK.",
        "Ask qzrt@example.com or @QZRT or #QZRT.",
        "It meets level AA of the standard.",
        "1.4.13 Content on Hover or Focus (AA)",
        "We moved to Austin, TX 73301 and Austin (TX).",
        "TL;DR it works.",
        "It is under CC-BY-ND and CC0.",
        "See 18 USC 1905 and 5 CFR 1320.",
        "Meet at 10 AM EST at 5 St NW.",
        "MK: What did you find?",
        "Ruth Penn MRTPI",
        "Press CTRL and F5, ALT or CMD + to zoom.",
        "Code Q2AAA is for travel.",
        "See ATS-REQ-001 for the rule.",
        "The key is 2dCqXCK.",
        "Read PATRICK'S SOFTWARE BLOG.",
        "Load the TESTDATA.",
        "Said Robin Hart AO, who leads the board, and J. Moss OBE.",
        "`QZRT` is a constant.",
        "![The QZRT](a.png)",
        "NA",
        "DAVOS is cold. We like Davos.",
        "## FELLOW\n\nShe is a fellow.",
    ],
)
def test_no_acronym(reported: Reported, text: str) -> None:
    assert reported(text + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "The EU AI Act is law.",
        "We follow the CDM Regulations 2015.",
        "Read *The QZRT Handbook for Careful People*.",
        "Read [A QZRT Guide for Careful People](a.html).",
        "We use Microsoft SQL Server.",
        "We use Git LFS.",
        "QZRT Holdings paid.",
    ],
)
def test_names_of_laws_publications_products_and_companies(reported: Reported, text: str) -> None:
    assert reported(text + "\n") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The QZRT Delivery Team met.", "QZRT"),
        ("Our own QZRT met.", "QZRT"),
        ("An act of the QZRT.", "QZRT"),
        ("A QZRT-led, non-smoking room.", "QZRT"),
        ("Use the IT and the DLQ.", "DLQ"),
        ("WCAG 2.2 helps.", "WCAG"),
        ("Heights are in CGVD2013.", "CGVD2013"),
        ("QZRT", "QZRT"),
        ("The SpAds met.", "SpAds"),
        ("The ALT meets today.", "ALT"),
        ("The NAT gateway.", "NAT"),
    ],
)
def test_an_acronym(reported: Reported, text: str, words: str) -> None:
    assert reported(text + "\n") == [("unexplained", words, 1)]


def test_a_cell_that_denies_something_mentions_nothing(reported: Reported) -> None:
    text = "| Risk | Who |\n| --- | --- |\n| A QZRT is not done | Ann |\n"
    assert reported(text) == [("unexplained", "QZRT", 3)]


def test_a_mention_is_no_use(reported: Reported) -> None:
    assert reported("What do we mean by the term QZRT?\n") == []


def test_words_in_capitals_are_acronyms_when_they_are_explained(reported: Reported) -> None:
    text = "Ask CASE now.\n\nThe Care and Support Exchange (CASE) helps. CASE is new.\n"
    assert reported(text) == [("explained-late", "CASE", 1)]
