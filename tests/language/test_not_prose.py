"""What looks like prose and is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.language.excuses import is_prose
from jargoncheck.language.not_prose import not_prose
from language.grammar_cases import marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Go to https://a.example/b_c. Then stop.", ["https://a.example/b_c"]),
        ("(www.a.example) or forms.a.gov.uk/start", ["www.a.example", "forms.a.gov.uk/start"]),
        ("Write to a.b@c.example, please.", ["a.b@c.example"]),
        ("Edit src/deliver.py and “report.pdf”.", ["src/deliver.py", "report.pdf"]),
        ("in C:\\users\\me or ~/users or ./run", ["C:\\users\\me", "~/users", "./run"]),
        ("Set user_name, userName and user.name in .env", ["user_name", "userName", "user.name", ".env"]),
        ("call deliver() or std::move with --user -v", ["deliver()", "std::move", "--user", "-v"]),
        ("thanks @citizen for #innovation", ["@citizen", "#innovation"]),
        ("as shown [@okoro2019, p. 3] before", ["[@okoro2019, p. 3]"]),
        ("Dear {{ user name }}, {% if new %}hello", ["{{ user name }}", "{% if new %}"]),
        ("mode=robust is the setting", ["mode=robust"]),
    ],
)
def test_addresses_paths_identifiers_and_template_code_are_no_prose(text: str, expected: list[str]) -> None:
    assert [stretch.of(text) for stretch in not_prose(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "and/or, his/her, he/she/they, A/B, TCP/IP, 24/7, 1/2, 2019/20",
        "GOV.UK e.g. i.e. a.m. U.S. 3.5 v1.2.3 50,000.00",
        "user(s), R&D, state-of-the-art, GitHub, DDaT, #1",
        "a dash - or two -- or word—word",
        "A sentence ends.Next begins.",
    ],
)
def test_what_people_write_with_a_stroke_or_a_stop_is_prose(text: str) -> None:
    assert list(not_prose(text)) == []


def test_a_match_inside_an_address_is_no_prose() -> None:
    assert is_prose(*marked("See a.example.org/[[deliver]]/now today.")) is False
    assert is_prose(*marked("We [[deliver]] to a.example.org today.")) is True


@given(st.text(alphabet="aB1 ./_@#{}%<>()-=\\\"'\n", max_size=60))
def test_stretches_are_ordered_and_not_empty(text: str) -> None:
    stretches = list(not_prose(text))
    assert all(stretch.start < stretch.end for stretch in stretches)
    assert all(earlier.end <= later.start for earlier, later in pairwise(stretches))
