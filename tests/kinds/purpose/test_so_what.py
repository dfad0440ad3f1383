"""purpose/so-what: who introduces something says what readers gain."""

from __future__ import annotations

import pytest

from jargoncheck.api import make_linter
from jargoncheck.kinds.purpose.benefits import says_a_gain
from jargoncheck.kinds.purpose.introductions import How, introduction
from jargoncheck.kinds.purpose.spec import PurposeSpec, spec_of
from jargoncheck.linter.findings import Finding
from jargoncheck.readers.table import read
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source
from kinds.link.family import rules_of

INTRODUCED = "This framework sets out how councils buy software."


def spec() -> PurposeSpec:
    return spec_of(rules_of("purpose").rules["purpose/so-what"])


def findings(text: str, name: str = "page.md", **settings: object) -> list[Finding]:
    wanted = Settings(**(settings or {"select": ("purpose/so-what",)}))  # type: ignore[arg-type]
    (report,) = make_linter(wanted, rules_of("purpose")).check([read(Source(name, text), "markdown")])
    return [finding for finding in report.findings if finding.rule == "purpose/so-what"]


def test_the_sentence_that_introduces_is_reported() -> None:
    (finding,) = findings(
        f"# Buying software\n\nHello. {INTRODUCED} It has:\n\n- five parts\n- a glossary\n- a checklist\n"
    )

    assert (finding.text, finding.start.line, finding.start.column) == (INTRODUCED, 3, 8)
    assert finding.message == "Say what readers gain from this, and who gains it."
    assert (finding.severity.value, finding.suggestions) == ("suggestion", ())


@pytest.mark.parametrize(
    "gain",
    [
        "Your services will be cheaper and quicker.",
        "Councils that use it prevent need from arising, and so reduce demand.",
        "People get a better experience and are less likely to complain.",
        "You will be able to respond to change.",
        "It lessens the risk of projects that fail.",
        "So that residents get help sooner.",
        "It saves staff 2 hours a week.",
        "You can pay without having to phone.",
        "This means people no longer wait.",
        "Waiting times fell from 12 days to 3.",
        "It helps families find a nursery.",
        "Applicants have fewer forms to fill in.",
    ],
)
def test_a_gain_anywhere_is_enough(gain: str) -> None:
    assert findings(f"{INTRODUCED}\n\n## More\n\nIt has five parts.\n\n- {gain}") == []


@pytest.mark.parametrize(
    "feature",
    [
        "It has maps, dashboards and an export to CSV.",
        "The tool lets officers filter records.",
        "It provides a comprehensive set of principles.",
        "It helps councils assess their maturity.",
        "Teams score themselves from 1 to 4.",
        "There are no more than 7 steps, and it raises security questions.",
        "You do not have access to the draft.",
    ],
)
def test_a_feature_is_no_gain(feature: str) -> None:
    assert not says_a_gain(feature, spec())
    assert [finding.text for finding in findings(f"{INTRODUCED} {feature}")] == [INTRODUCED]


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("This strategy sets out four missions.", How.OWN),
        ("We have launched a new mapping tool for officers.", How.OWN),
        ("This paper proposes a data quality framework.", How.OWN),
        ("A new standard for forms has been published.", How.OWN),
        ("Anytown Council is introducing a housing programme.", How.OWN),
        ("Here is our draft framework.", How.OWN),
        ("The Digital Quality Model is a set of statements.", How.NAMED),
        ("Bins Map is a mapping tool for crews.", How.SAID),
    ],
)
def test_sentences_that_introduce(sentence: str, how: How) -> None:
    found = introduction(sentence, spec())

    assert found is not None
    assert found.how is how


@pytest.mark.parametrize(
    "sentence",
    [
        "We need a model.",
        "Have we launched a new tool?",
        "We have not launched a tool.",
        "The business model of the shop changed.",
        "The strategy team met.",
        "A backlog is a tool for teams.",
        "Trello is the tool we use to plan.",
        "They wrote a standard, free-standing clause.",
    ],
)
def test_sentences_that_do_not(sentence: str) -> None:
    assert introduction(sentence, spec()) is None


def test_what_comes_late_is_not_what_the_document_is_about() -> None:
    assert findings("Word " * 200 + f"\n\n{INTRODUCED}") == []


def test_a_tool_is_introduced_where_the_title_names_it() -> None:
    assert len(findings("# Bins Map\n\nBins Map is a mapping tool for crews.")) == 1
    assert findings("# Bins\n\nBins Map is a mapping tool for crews.") == []
    assert findings("# Install Bins Map\n\nBins Map is a mapping tool for crews.") == []


def test_a_heading_can_announce_the_gain() -> None:
    assert findings(f"{INTRODUCED}\n\n## Benefits\n\nThey are many.") == []


def test_proposals_switch_the_rule_on_for_their_folder_alone() -> None:
    assert findings(INTRODUCED, pack="govuk") == []
    for name in ("proposals/a.md", "docs/proposals/2025/a.md", "./proposals/a.md"):
        assert len(findings(INTRODUCED, name, proposals=("proposals/",))) == 1
    assert findings(INTRODUCED, "docs/a.md", proposals=("proposals/",)) == []
    assert len(findings(INTRODUCED, "docs/a-proposal.md", proposals=("*-proposal.md",))) == 1
