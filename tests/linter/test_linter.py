"""The three levels together: whole findings, from text."""

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from jargoncheck.api import check_text, load_rules, make_linter
from jargoncheck.kinds.kind import Suggestion
from jargoncheck.language.syntax import NoParser
from jargoncheck.linter.blocks import BlockChecker
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.findings import Finding, Problem, RelatedPlace
from jargoncheck.linter.linter import Linter
from jargoncheck.linter.verify import verify
from jargoncheck.readers.table import read
from jargoncheck.rulebook.rules import Confidence, Severity
from jargoncheck.settings import Settings, SettingsError
from jargoncheck.text.lines import Place
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan


@pytest.fixture(scope="module")
def rules() -> CompiledRules:
    return load_rules(Path(__file__).parents[2] / "rules")


@pytest.fixture(scope="module")
def linter(rules: CompiledRules) -> Linter:
    return make_linter(rules=rules)


def reported(linter: Linter, text: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in check_text(text, linter=linter).findings]


def test_a_finding_is_whole(rules: CompiledRules, linter: Linter) -> None:
    text = "# Plan\n\nWe utilise &amp; share *data*.\n"
    (finding,) = check_text(text, linter=linter).findings
    rule = rules.rules["plain/words-to-avoid"]
    assert finding == Finding(
        rule="plain/words-to-avoid",
        entry="utilise",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        message="Write “use” instead of “utilise”.",
        span=SourceSpan(11, 18),
        start=Place(3, 4),
        end=Place(3, 11),
        text="utilise",
        suggestions=(Suggestion("use", safe=True),),
        why=rule.why,
        url=next(citation.url for citation in rule.citations if citation.url),
        line_text="We utilise &amp; share *data*.",
    )


def test_an_acronym_that_is_explained_late_names_both_places(linter: Linter) -> None:
    (finding,) = check_text(
        "The new UC forms are ready.\n\nUniversal Credit (UC) is one benefit. UC is paid monthly.\n", linter=linter
    ).findings
    assert (finding.rule, finding.text, finding.start) == ("acronym/explained-late", "UC", Place(1, 9))
    assert finding.related == (RelatedPlace(Place(3, 1), Place(3, 22), "It is explained here."),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blockchain technology has emerged as a promising solution for collaboration.", ["promising solution"]),
        ("CIPFA claims blockchain is a ‘promising solution’ for the public sector. I disagree.", []),
        ("‘User’ sounds too techie, and ‘customer’ puts a lot of people off.", []),
        ("We deliver parcels and post.", []),
        ("We deliver change.", ["deliver"]),
        ("> We utilise it.", []),
        ("> [!NOTE]\n> We utilise it.", ["utilise"]),
        ("Run `utilise` in [the shell](https://example.org/utilise).", []),
        ("<!-- We utilise it. -->\n\nText.", []),
        ("## Words to avoid\n\n- utilise\n- leverage\n", []),
        ("| Do not write | Write |\n| --- | --- |\n| utilise | use |\n", []),
    ],
)
def test_what_is_reported(linter: Linter, text: str, expected: list[str]) -> None:
    found = [words for rule, words in reported(linter, text) if not rule.startswith("acronym/")]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "safe"),
    [("Use it in order to save.", True), ("Use it in *order* to save.", False), ("Use it in\norder to save.", False)],
)
def test_a_suggestion_is_safe_only_where_no_markup_runs_through(linter: Linter, text: str, safe: bool) -> None:
    (finding,) = check_text(text, linter=linter).findings
    assert finding.suggestions == (Suggestion("to", safe=safe),)


def test_a_glossary_explains_for_all_documents(rules: CompiledRules, tmp_path: Path) -> None:
    glossary = tmp_path / "glossary.md"
    glossary.write_text("# Glossary\n\n| Acronym | Meaning |\n| --- | --- |\n| NPPD | New parks and paths division |\n")
    text = "The NPPD met the TQRS."
    linter = make_linter(Settings(glossary_files=(str(glossary),)), rules)
    assert reported(linter, text) == [("acronym/unexplained", "TQRS")]


def test_a_glossary_that_is_not_there_is_told(rules: CompiledRules) -> None:
    with pytest.raises(SettingsError, match=r"The glossary gone\.md was not read"):
        make_linter(Settings(glossary_files=("gone.md",)), rules)


def test_quotations_are_checked_when_asked_for(rules: CompiledRules) -> None:
    linter = make_linter(Settings(quotations=True), rules)
    assert reported(linter, "She said: “We utilise it.”") == [("plain/words-to-avoid", "utilise")]


def test_a_block_is_the_same_alone_and_among_others(linter: Linter) -> None:
    texts = ["We utilise it.", "We deliver change.", "The TQRS met.", "Our world-class team."]
    document = read(Source("a.md", "\n\n".join(texts)), "markdown")
    checker = BlockChecker(linter.rules, linter.wishes, linter.tagger, linter.parser)
    together = checker.check(document.blocks)
    assert together == [checker.check([block])[0] for block in document.blocks]


def test_without_a_model_the_rest_is_reported_and_the_document_says_so(rules: CompiledRules) -> None:
    linter = make_linter(Settings(model="no_such_model"), rules)
    hard = next(text for text in HARD if needs_parser(linter, text))
    report = check_text(f"We utilise it. {hard}", linter=linter)
    assert "utilise" in [finding.text for finding in report.findings]
    missing = "The spaCy model 'no_such_model' was not found: install it, or name another one."
    assert report.problems == (Problem(f"Some sentences were not checked. {missing}"),)


HARD = (
    "Progress key land focus lead.",
    "The impact drives that we deliver land.",
    "That which progress lands, key as it is, we drive.",
    "Deliver as deliver can, drive as drive will, progress as progress must.",
    "Progress that the boards land and the impact they drive progress.",
)


def needs_parser(linter: Linter, text: str) -> bool:
    checker = BlockChecker(linter.rules, linter.wishes, linter.tagger, NoParser())
    return any(checker.scan(block).open for block in read(Source("a.md", text), "markdown").blocks)


def test_a_linter_can_be_sent_to_another_process(linter: Linter) -> None:
    rules = pickle.loads(pickle.dumps(linter.rules))
    assert dict(rules.rules) == dict(linter.rules.rules)
    copy = replace(linter, rules=rules)
    assert reported(copy, "We utilise it.") == [("plain/words-to-avoid", "utilise")]


def test_the_shipped_rules_keep_their_promises(linter: Linter) -> None:
    assert [str(problem) for problem in verify(linter)] == []


def test_a_rule_that_cannot_report_anything_looks_for_nothing(rules: CompiledRules) -> None:
    block = read(Source("a.md", "Our customers pay online."), "markdown").blocks[0]
    looked_for = {}
    for word in (None, "residents"):
        linter = make_linter(Settings(select=("people/preferred",), preferred_people_word=word), rules)
        checker = BlockChecker(linter.rules, linter.wishes, linter.tagger, linter.parser)
        scan = checker.scan(block)
        looked_for[word] = [candidate.span.of(block.text) for candidate in (*scan.settled, *scan.open)]
    assert looked_for == {None: [], "residents": ["customers"]}
