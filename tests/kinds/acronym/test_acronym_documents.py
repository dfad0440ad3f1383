"""What is reported of a whole document, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jargoncheck.linter.findings import Finding

Check = Callable[..., list[Finding]]
Reported = Callable[..., list[tuple[str, str, int]]]


def test_each_acronym_is_reported_once_at_its_first_use_in_the_body(reported: Reported) -> None:
    text = "# About the QZRT\n\nThe QZRT sat in May.\n\nThe QZRT sat in June.\n"
    assert reported(text) == [("unexplained", "QZRT", 3)]


def test_a_heading_is_the_first_use_when_the_body_has_none(reported: Reported) -> None:
    assert reported("# About the QZRT\n\nIt sat in May.\n") == [("unexplained", "QZRT", 1)]


def test_all_known_long_forms_are_suggested(check: Check) -> None:
    (finding,) = check("The DDAT team met.\n")
    assert [(s.text, s.safe) for s in finding.suggestions] == [
        ("Digital, Data and Technology (DDAT)", False),
        ("digital, design and technology (DDAT)", False),
    ]
    assert (finding.rule, finding.entry, finding.message) == (
        "acronym/unexplained",
        "ddat",
        "Explain “DDAT” the first time you use it.",
    )


def test_a_suggestion_opens_a_sentence_with_a_capital_and_keeps_the_plural(check: Check) -> None:
    (finding,) = check("We met. KPIs are figures.\n")
    assert [s.text for s in finding.suggestions] == ["Key performance indicators (KPIs)"]


@pytest.mark.parametrize("text", ["The SRO's report.", "An SRO-led review.", "The SRO/LEP paper."])
def test_no_long_form_is_put_where_it_does_not_fit(check: Check, text: str) -> None:
    assert check(text)[0].suggestions == ()


def test_case_variants_are_one_acronym(reported: Reported) -> None:
    assert reported("The Ministry of Justice (MoJ) met. MOJ staff left.\n") == []


def test_a_late_explanation_is_a_related_place(check: Check) -> None:
    (finding,) = check("The BCF pays.\n\nThe Better Care Fund (BCF) is new. The BCF is small.\n")
    assert (finding.rule, finding.text, finding.start.line) == ("acronym/explained-late", "BCF", 1)
    assert [(p.start.line, p.start.column, p.message) for p in finding.related] == [(3, 5, "It is explained here.")]


def test_the_next_sentence_is_not_late(reported: Reported) -> None:
    assert reported("The BCF is new. BCF stands for Better Care Fund.\n") == []


def test_an_explanation_in_a_title_counts(reported: Reported) -> None:
    assert reported("---\ntitle: The Better Care Fund (BCF)\n---\n\nThe BCF pays.\n") == []


def test_a_heading_before_the_explanation_is_not_late(reported: Reported) -> None:
    assert reported("# The BCF\n\nThe Better Care Fund (BCF) pays. The BCF is new.\n") == []


def test_a_line_in_bold_is_a_heading(reported: Reported) -> None:
    assert reported("**The BCF: news**\n\nThe Better Care Fund (BCF) pays. The BCF is new.\n") == []


def test_a_sentence_in_bold_is_none(reported: Reported) -> None:
    text = "**Ask the BCF.**\n\nThe Better Care Fund (BCF) pays. The BCF is new.\n"
    assert reported(text) == [("explained-late", "BCF", 1)]


def test_an_entry_of_the_table_of_contents_is_not_a_first_use(reported: Reported) -> None:
    text = "- [The BCF](#bcf)\n\n## The BCF {#bcf}\n\nThe Better Care Fund (BCF) pays. The BCF is new.\n"
    assert reported(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The QZRT sat.\n\n*[QZRT]: Quarry Zone Rent Tribunal\n",
        'The <abbr title="Quarry Zone Rent Tribunal">QZRT</abbr> sat.\n',
        "| Acronym | Meaning |\n| --- | --- |\n| QZRT | Quarry Zone Rent Tribunal |\n\nThe QZRT sat.\n",
        "| Acronym | Meaning |\n| --- | --- |\n| QZRT | A court for quarries |\n\nThe QZRT sat.\n",
        "| Who | Letters |\n| --- | --- |\n| Quarry Zone Rent Tribunal | QZRT |\n\nThe QZRT sat.\n",
        "- **QZRT** - Quarry Zone Rent Tribunal\n\nThe QZRT sat.\n",
        "- **QZRT**: Quarry Zone Rent Tribunal\n\nThe QZRT sat.\n",
        "## Glossary\n\n- QZRT: a court for quarries\n\n## More\n\nThe QZRT sat.\n",
        "## QZRT - Quarry Zone Rent Tribunal\n\nThe QZRT sat.\n",
        "The [Quarry Zone Rent Tribunal](https://example.com) (**QZRT**) sat. The QZRT rose.\n",
        "The Quarry Zone Rent\nTribunal (QZRT) sat. The QZRT rose.\n",
    ],
)
def test_what_the_page_explains(reported: Reported, text: str) -> None:
    assert reported(text) == []


def test_a_glossary_at_the_end_explains_late(reported: Reported) -> None:
    text = "The QZRT sat.\n\n## Glossary\n\n- QZRT: a court for quarries\n"
    assert reported(text) == [("explained-late", "QZRT", 1)]


def test_the_organisation_has_its_own_known_acronyms(reported: Reported) -> None:
    assert reported("The QZRT sat.\n", known_acronyms=frozenset({"QZRT"})) == []


def test_the_glossary_of_the_organisation_explains_and_can_conflict(reported: Reported) -> None:
    glossary = {"QZRT": ("Quarry Zone Rent Tribunal",)}
    assert reported("The QZRT sat.\n", glossary=glossary) == []
    text = "The Queen Zoo Riding Team (QZRT) won. The QZRT rode.\n"
    assert reported(text, glossary=glossary) == [("conflicting", "Queen Zoo Riding Team (QZRT)", 1)]


def test_two_meanings_conflict_at_the_second(check: Check) -> None:
    text = "Continuous integration (CI) helps. CI runs.\n\nThe confidence interval (CI) is wide.\n"
    (finding,) = check(text)
    assert (finding.rule, finding.text, finding.start.line) == (
        "acronym/conflicting",
        "confidence interval (CI)",
        3,
    )
    assert finding.message == "“CI” is “Continuous integration” elsewhere and “confidence interval” here: keep one."
    assert [(place.start.line, place.start.column) for place in finding.related] == [(1, 1)]


@pytest.mark.parametrize(
    "other",
    ["Centers for Data Ethics", "centre of data ethics", "Centre for Data Ethics and Care", "Centres for Data Ethic"],
)
def test_spelling_number_and_parts_left_out_are_no_conflict(reported: Reported, other: str) -> None:
    text = f"The Centre for Data Ethics (CDE) met.\n\nThe {other} (CDE) met.\n"
    assert [rule for rule, _, _ in reported(text)] == []


def test_an_explanation_that_is_not_needed_can_be_left_out(check: Check) -> None:
    (finding,) = check("The Better Care Fund (BCF) pays.\n")
    assert (finding.rule, finding.text) == ("acronym/unneeded", "Better Care Fund (BCF)")
    assert [(s.text, s.safe) for s in finding.suggestions] == [("Better Care Fund", False)]


def test_a_bracket_that_says_more_is_left_to_a_person(check: Check) -> None:
    (finding,) = check("The Better Care Fund (BCF, new this year) pays.\n")
    assert finding.suggestions == ()


def test_unneeded_is_off_unless_asked_for(reported: Reported) -> None:
    assert reported("The Better Care Fund (BCF) pays.\n") == []


def test_quotations_are_checked_when_asked_for(reported: Reported) -> None:
    text = "She said “the QZRT will pay”.\n"
    assert reported(text) == []
    assert reported(text, quotations=True) == [("unexplained", "QZRT", 1)]


def test_a_block_quotation_explains(reported: Reported) -> None:
    assert reported("> The Better Care Fund (BCF) is new.\n\nThe BCF pays.\n") == []


def test_slash_acronyms_are_two_and_ci_cd_is_one(reported: Reported) -> None:
    assert reported("Use a PIV/CAC.\n") == [("unexplained", "PIV", 1), ("unexplained", "CAC", 1)]
    assert reported("Use CI/CD.\n") == [("unexplained", "CI/CD", 1)]


def test_one_entry_can_be_silenced(reported: Reported) -> None:
    text = "The DDaT team met DfE.\n"
    assert reported(text, ignore=("acronym/unexplained/ddat",)) == [("unexplained", "DfE", 1)]
