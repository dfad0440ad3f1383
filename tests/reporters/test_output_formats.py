"""Each output format, whole, for one document with an emoji, a finding over two lines and a problem beside it."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from importlib.metadata import version
from typing import TextIO

import pytest

from jargoncheck.api import check_text
from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linter.fingerprints import fingerprints
from jargoncheck.reporters import concise, github, gitlab, junit, markdown, rdjson, sarif
from jargoncheck.settings import Settings
from jargoncheck.text.lines import Place

TEXT = "# Plan\n\nSee 😀é, in order\nto save.\n"
SETTINGS = Settings(select=("plain/words-to-avoid",))
RULE = "plain/words-to-avoid/in-order-to"
MESSAGE = "Write “to” instead of “in order to”."


@pytest.fixture(scope="module")
def reports() -> list[FileReport]:
    report = check_text(TEXT, name="docs/a b.md", settings=SETTINGS)
    return [report, FileReport("gone,x.md", problems=(Problem("There is no file: check the path.", Place(2, 1)),))]


def written(write: Callable[[Iterable[FileReport], TextIO], None], reports: list[FileReport]) -> str:
    stream = io.StringIO()
    write(reports, stream)
    return stream.getvalue()


def test_concise_is_one_line_a_finding(reports: list[FileReport]) -> None:
    assert written(concise.write, reports) == (
        f"docs/a b.md:3:9: warning {MESSAGE} [{RULE}]\ngone,x.md:2:1: problem There is no file: check the path.\n"
    )


def test_github_commands_are_escaped_and_have_no_column_over_two_lines(reports: list[FileReport]) -> None:
    assert written(github.write, reports) == (
        f"::warning file=docs/a b.md,line=3,endLine=4,title={RULE}::{MESSAGE}%0ASuggestion: to\n"
        "::error file=gone%2Cx.md,title=jargoncheck,line=2::There is no file: check the path.\n"
    )


def test_github_columns_count_the_last_one_in() -> None:
    report = check_text("Use it in order to.", name="a.md", settings=SETTINGS)
    assert written(github.write, [report]) == (
        f"::warning file=a.md,line=1,endLine=1,col=8,endColumn=18,title={RULE}::{MESSAGE}%0ASuggestion: to\n"
    )


def test_gitlab_entries_have_a_place_and_a_fingerprint_of_their_own(reports: list[FileReport]) -> None:
    (fingerprint,) = fingerprints(reports[0])
    assert json.loads(written(gitlab.write, reports)) == [
        {
            "description": MESSAGE,
            "check_name": RULE,
            "fingerprint": fingerprint,
            "severity": "minor",
            "location": {"path": "docs/a b.md", "lines": {"begin": 3, "end": 4}},
        },
        {
            "description": "There is no file: check the path.",
            "check_name": "problem",
            "fingerprint": "problem-0-gone,x.md",
            "severity": "critical",
            "location": {"path": "gone,x.md", "lines": {"begin": 2}},
        },
    ]


def test_junit_has_a_suite_a_file_and_a_case_a_finding(reports: list[FileReport]) -> None:
    clean = FileReport("clean\x00.md")
    root = ET.fromstring(written(junit.write, [*reports, clean]))
    assert root.attrib == {"name": "jargoncheck", "tests": "3", "failures": "1", "errors": "1"}
    assert [(case.get("name"), [child.tag for child in case]) for case in root.iter("testcase")] == [
        (f"{RULE} at 3:9", ["failure"]),
        ("problem", ["error"]),
        ("no findings", []),
    ]
    assert [suite.get("name") for suite in root] == ["docs/a b.md", "gone,x.md", "clean\N{REPLACEMENT CHARACTER}.md"]


def test_rdjson_columns_count_bytes_of_utf8(reports: list[FileReport]) -> None:
    where = {"start": {"line": 3, "column": 13}, "end": {"line": 4, "column": 3}}
    url = reports[0].findings[0].url
    assert json.loads(written(rdjson.write, reports)) == {
        "source": {"name": "jargoncheck"},
        "severity": "WARNING",
        "diagnostics": [
            {
                "message": MESSAGE,
                "location": {"path": "docs/a b.md", "range": where},
                "severity": "WARNING",
                "code": {"value": RULE, "url": url},
                "suggestions": [{"range": where, "text": "to"}],
            },
            {
                "message": "There is no file: check the path.",
                "location": {"path": "gone,x.md", "range": {"start": {"line": 2}}},
                "severity": "ERROR",
                "code": {"value": "problem"},
            },
        ],
    }


def test_sarif_columns_count_utf16_units(reports: list[FileReport]) -> None:
    document = json.loads(written(sarif.write, reports))
    region = {"startLine": 3, "startColumn": 10, "endLine": 4, "endColumn": 3}
    where = {"uri": "docs/a%20b.md"}
    finding = reports[0].findings[0]
    assert document["version"] == "2.1.0"
    assert document["runs"] == [
        {
            "tool": {
                "driver": {
                    "name": "jargoncheck",
                    "version": version("jargoncheck"),
                    "rules": [
                        {
                            "id": RULE,
                            "shortDescription": {"text": RULE},
                            "fullDescription": {"text": finding.why},
                            "help": {"text": f"{finding.why}\nRun “jargoncheck rule {RULE}” for examples and sources."},
                            "defaultConfiguration": {"level": "warning"},
                            "helpUri": finding.url,
                        }
                    ],
                }
            },
            "columnKind": "utf16CodeUnits",
            "invocations": [
                {
                    "executionSuccessful": False,
                    "toolExecutionNotifications": [
                        {
                            "level": "error",
                            "message": {"text": "There is no file: check the path."},
                            "locations": [
                                {"physicalLocation": {
                                    "artifactLocation": {"uri": "gone%2Cx.md"}, "region": {"startLine": 2}}}
                            ],
                        }
                    ],
                }
            ],
            "results": [
                {
                    "ruleId": RULE,
                    "ruleIndex": 0,
                    "level": "warning",
                    "message": {"text": MESSAGE},
                    "locations": [{"physicalLocation": {"artifactLocation": where, "region": region}}],
                    "partialFingerprints": {"primaryLocationLineHash": fingerprints(reports[0])[0]},
                    "fixes": [
                        {
                            "description": {"text": "Write “to”."},
                            "artifactChanges": [
                                {
                                    "artifactLocation": where,
                                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": "to"}}],
                                }
                            ],
                        }
                    ],
                }
            ],
        }
    ]  # fmt: skip


def test_markdown_is_a_summary_with_tables(reports: list[FileReport]) -> None:
    assert written(markdown.write, reports) == (
        "## jargoncheck: 1 finding in 2 files\n"
        "\n| File that was not checked | Why |\n| --- | --- |\n| gone,x.md | There is no file: check the path. |\n"
        f"\n| Rule | Findings |\n| --- | --- |\n| {RULE} | 1 |\n"
        f"\n| Place | Words | What to do |\n| --- | --- | --- |\n| docs/a b.md:3 | in order to | {MESSAGE} |\n"
    )


def test_a_fingerprint_stays_when_lines_move_and_tells_occurrences_apart() -> None:
    once = check_text("Go in order to. Go in order to.", name="a.md", settings=SETTINGS)
    moved = check_text("More.\n\nGo In order to. Go in\norder to.", name="a.md", settings=SETTINGS)
    elsewhere = check_text("Go in order to.", name="b.md", settings=SETTINGS)
    assert fingerprints(once) == fingerprints(moved)
    assert len({*fingerprints(once), *fingerprints(elsewhere)}) == 3
