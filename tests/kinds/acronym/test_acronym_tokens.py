"""What has the shape of an acronym, and what its spellings share."""

from __future__ import annotations

import pytest

from jargoncheck.kinds.acronym.tokens import acronym_shaped, key_of, tokens


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("The DDaT and D:DDAT teams of HMRC", ["DDaT", "D:DDAT", "HMRC"]),
        ("R&D, A&E and L&D", ["R&D", "A&E", "L&D"]),
        ("KPIs, CIOs and 2FA", ["KPI", "CIO", "2FA"]),
        ("a DfE-led, GDPR-compliant plan", ["DfE", "GDPR"]),
        ("a PIV/CAC card", ["PIV", "CAC"]),
        ("DfE's and HMRC’s views", ["DfE", "HMRC"]),
        ("the LGBTQ+ network", ["LGBTQ+"]),
        ("Ofsted, the Home Office and I", []),
        ("ABCDEFGHIJK is too long", []),
    ],
)
def test_tokens_have_two_to_ten_characters_and_two_capitals(text: str, shorts: list[str]) -> None:
    assert [token.short for token in tokens(text)] == shorts


def test_a_token_covers_the_plural_and_not_the_possessive() -> None:
    (plural, possessive) = tokens("Our KPIs meet DfE's.")
    assert (plural.span.start, plural.span.end, plural.plural, plural.possessive) == (4, 8, True, False)
    assert (possessive.span.start, possessive.span.end, possessive.plural, possessive.possessive) == (
        14,
        17,
        False,
        True,
    )


@pytest.mark.parametrize(
    "short", ["DDaT", "DfE", "MoJ", "VfM", "SaaS", "PhD", "W3C", "2FA", "DoLS", "COP26", "HTML5", "R&D"]
)
def test_acronyms_have_few_small_letters(short: str) -> None:
    assert acronym_shaped(short)


@pytest.mark.parametrize(
    "short", ["GitHub", "iOS", "YouTube", "LinkedIn", "WordPress", "PowerPoint", "LibTIFF", "eBL", "B2C3", "MG1022"]
)
def test_brands_and_codes_are_no_acronyms(short: str) -> None:
    assert not acronym_shaped(short)


@pytest.mark.parametrize(
    ("one", "other"),
    [("DDaT", "DDAT"), ("KPIs", "KPI"), ("PO's", "PO"), ("U.K.", "UK"), ("HTML5", "HTML"), ("MoJ", "MOJ")],
)
def test_spellings_share_a_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_short_names_keep_their_digit() -> None:
    assert key_of("KS1") == "ks1"
    assert key_of("EC2") == "ec2"
