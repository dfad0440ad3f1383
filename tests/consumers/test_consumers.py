"""What jargoncheck writes, read by the programs that it is written for.

The programs are from npm, Debian and Go. ``.ci/run`` installs those of npm and names their folder in
``JARGONCHECK_CONSUMERS``; a test whose program is missing is skipped and says so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from junitparser import Error, Failure, JUnitXml

ROOT = Path(__file__).parents[2]
LOOK = Path(__file__).with_name("look.mjs")
PACKAGES = Path(os.environ.get("JARGONCHECK_CONSUMERS", Path(__file__).parent))
MULTITOOL = PACKAGES / "node_modules" / "@microsoft" / "sarif-multitool-linux"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
NODE = shutil.which("node") or ""
REVIEWDOG = shutil.which("reviewdog") or ""
TEXT = "# Plan\n\nSee 😀é, in order\nto save. We shall commence the works, and utilise them.\n\nAsk the QZRT.\n"

needs_multitool = pytest.mark.skipif(not MULTITOOL.is_dir(), reason="SARIF Multitool is not installed")
needs_browser = pytest.mark.skipif(
    not (CHROMIUM and NODE and (PACKAGES / "node_modules" / "axe-core").is_dir()),
    reason="Chromium, Node or axe is not installed",
)
needs_reviewdog = pytest.mark.skipif(not REVIEWDOG, reason="reviewdog is not installed")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two documents that have findings, a clean one, and one that cannot be read."""
    folder = tmp_path_factory.mktemp("site")
    for name, text in (("docs/a b.md", TEXT), ("docs/more/c.txt", TEXT), ("clean.md", "All is well.\n")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "broken.docx").write_bytes(b"no zip")
    formats = ("sarif", "junit", "rdjson", "html", "json", "gitlab")
    options = [word for name in formats for word in ("--output-format", name, "--output-file", f"found.{name}")]
    run(sys.executable, "-m", "jargoncheck", "check", ".", "broken.docx", *options, folder=folder, status=2)
    return folder


def run(*command: str | Path, folder: Path, status: int = 0) -> str:
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == status, done.stderr
    return done.stdout


def findings(site: Path) -> list[tuple[str, int, str]]:
    """The path, the line and the rule of each finding."""
    files = json.loads((site / "found.json").read_text("utf-8"))["files"]
    return [(file["path"], found["line"], found["rule"]) for file in files for found in file["findings"]]


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?![./]/)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
"""What GitLab asks of a Code Quality report, from its documentation, "Code Quality report format"."""


def test_json_files_fit_their_schema(site: Path) -> None:
    schema = json.loads((ROOT / "docs" / "findings.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads((site / "found.json").read_text("utf-8")), schema)


def test_gitlab_files_are_as_gitlab_asks(site: Path) -> None:
    entries = json.loads((site / "found.gitlab").read_text("utf-8"))
    jsonschema.validate(entries, GITLAB)
    # It drops what has the fingerprint of another.
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == len(findings(site)) + 1


@needs_multitool
def test_code_scanning_files_fit_the_published_schema(site: Path) -> None:
    check = Path(sys.executable).with_name("check-jsonschema")
    assert "ok" in run(check, "--schemafile", MULTITOOL / "sarif-2.1.0.json", "found.sarif", folder=site)


@needs_multitool
def test_code_scanning_files_break_no_rule_of_the_multitool(site: Path) -> None:
    # It ends with 0 whatever it finds, so what it writes is read.
    out = run(MULTITOOL / "Sarif.Multitool", "validate", "found.sarif", "--output", "checked.sarif", folder=site)
    results = json.loads((site / "checked.sarif").read_text("utf-8-sig"))["runs"][0]["results"]
    # SARIF2005 asks for the address of the tool, which has none until its first release.
    worse = {result["ruleId"] for result in results if result.get("level", "warning") in ("error", "warning")}
    assert worse <= {"SARIF2005"}, out


def test_junit_files_have_the_findings_for_a_reader_of_their_kind(site: Path) -> None:
    read = JUnitXml.fromfile(str(site / "found.junit"))
    cases = [(suite.name, case.name, [type(one) for one in case.result]) for suite in read for case in suite]
    failed = [name.partition(" at ") for _, name, kinds in cases if kinds == [Failure]]
    assert len(failed) == read.failures == len(findings(site))
    assert [int(place.partition(":")[0]) for _, _, place in failed] == [line for _, line, _ in findings(site)]
    assert [suite for suite, _, kinds in cases if kinds == [Error]] == ["broken.docx"]
    assert [name for suite, name, _ in cases if suite == "clean.md"] == ["no findings"]


@needs_reviewdog
def test_reviewdog_reports_each_finding_at_its_place(site: Path) -> None:
    with (site / "found.rdjson").open("rb") as file:
        done = subprocess.run(
            [REVIEWDOG, "-f=rdjson", "-reporter=local", "-filter-mode=nofilter"],
            cwd=site, stdin=file, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    # Without a place to report to, it writes what it read in a text form whose spaces vary.
    read = re.findall(r'path:"([^"]+)"\s+range:\{start:\{line:(\d+)\s+column:\d+\}', done.stdout)
    assert [(path, int(line)) for path, line in read] == [(path, line) for path, line, _ in findings(site)]


@needs_browser
def test_the_html_report_is_accessible_in_a_browser(site: Path) -> None:
    found = json.loads(run(NODE, LOOK, PACKAGES.resolve(), CHROMIUM, site / "found.html", folder=site))
    assert found["violations"] == []
    assert found["rulesChecked"] > 20
    assert not found["scrollsSideways"]
    assert found["all"] == len(findings(site))
    # The filter is reached by keyboard, and hides the findings of the other families.
    assert found["reached"] == "SELECT"
    assert 0 < found["filtered"] < found["all"]
    assert "Write “to” instead of “in order to”." in found["wordsWithoutScript"]
    assert found["printedPages"] >= 1
