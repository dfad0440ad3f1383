"""Claims that rest on a measured change or a named source."""

from __future__ import annotations

import pytest

from jargoncheck.language.answers import Answer
from jargoncheck.language.evidence import evidenced
from language.grammar_cases import marked


@pytest.mark.parametrize(
    "text",
    [
        "This [[seamless]] form cut waiting time from 12 days to 3.",
        "The [[innovative]] line reduced calls by 40%.",
        "It is [[transformative]]. It saved £2.3 million in 2022.",
        "The [[seamless]] form is 30 per cent faster.",
        "The [[innovative]] tool saves staff 3 hours a week.",
        "It [[revolutionised]] parking and cut costs by a third.",
        "It is [[seamless]]: 94% of people said it was easy.",
        "It was a [[huge]] success, with over 1.4 million downloads.",
        "It is [[fantastic]]: people rated it 9/10.",
    ],
)
def test_a_measured_figure_is_evidence(text: str) -> None:
    assert evidenced(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "According to a 2021 evaluation by the NAO, it is [[transformative]].",
        "A randomised trial found it [[transformative]].",
        "It is [[transformative]] (Okoro 2019).",
        "Okoro et al. (2019) call it [[robust]].",
        "ONS figures show it is [[transformative]].",
        "It is [[robust]]. The Audit Office found that it works.",
    ],
)
def test_a_named_source_is_evidence(text: str) -> None:
    assert evidenced(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "Studies show it is [[transformative]].",
        "Research shows it is [[transformative]].",
        "We found that it is [[transformative]].",
        "It is [[seamless]]. See https://a.example/report.",
        "It is [[transformative]] (see section 3).",
        "It is [[transformative]] (May 2019).",
        "Our [[innovative]] 2022 plan has 5 aims.",
        "From 2015 to 2019 we grew our [[innovative]] team.",
        "Places for [[innovative]] groups rose for children aged from 5 to 11.",
        "The [[innovative]] offer is open from 9 to 5.",
        "It could save £2 billion with [[cutting-edge]] tools.",
        "It will cut costs by up to 40% with [[smart]] tools.",
        "It is [[seamless]]. It is new. It cut calls by 40%.",
    ],
)
def test_years_plans_links_and_unnamed_studies_are_none(text: str) -> None:
    assert evidenced(*marked(text)) is Answer.NO
