"""The command as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

JARGON = "We use it in order to save time.\n"
CLEAN = "We collect your bins each Monday.\n"


def run(*arguments: str, data: bytes | None = None, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "jargoncheck", *arguments],
        input=data,
        capture_output=True,
        check=False,
        cwd=folder,
        env=environment,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_finding_is_shown_with_a_caret_under_the_exact_words(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "Plan\n\n- We use it in order to save time 😀.\n")
    done = run("check", str(path), "--select", "plain/words-to-avoid")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == f"{path}:3:13: warning plain/words-to-avoid/in-order-to"
    assert lines[1:3] == [
        "  3 | - We use it in order to save time 😀.",
        "    |             ^^^^^^^^^^^",
    ]
    assert lines[-1] == "1 finding in 1 file."


def test_the_json_output_is_exactly_the_documented_one(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", JARGON)
    done = run("check", str(path), "--output-format", "json")
    report = json.loads(done.stdout)
    assert list(report) == ["version", "files", "summary"]
    assert report["version"] == 1
    assert report["summary"] == {"files": 1, "findings": 1, "hidden": 0}
    ((file,),) = (report["files"],)
    assert (file["path"], file["problems"]) == (str(path), [])
    (finding,) = file["findings"]
    assert list(finding) == [
        "rule", "entry", "severity", "message", "line", "column", "end_line", "end_column", "text",
        "suggestions", "why", "url", "related",
    ]  # fmt: skip
    assert finding["rule"] == "plain/words-to-avoid"
    assert finding["entry"] == "in-order-to"
    assert finding["severity"] == "warning"
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (1, 11, 1, 22)
    assert finding["text"] == "in order to"
    assert finding["suggestions"] == [{"text": "to", "safe": True}]
    assert finding["related"] == []


@pytest.mark.parametrize(
    ("content", "arguments", "status"),
    [
        (CLEAN, (), 0),
        (JARGON, (), 1),
        (JARGON, ("--fail-level", "error"), 0),
        (JARGON, ("--ignore", "plain"), 0),
        (JARGON, ("--select", "acronym"), 0),
        (JARGON, ("--select", "plain", "--ignore", "plain/words-to-avoid/in-order-to"), 0),
        (JARGON, ("--pack", "govku"), 2),
        (JARGON, ("--select", "plane"), 2),
        (JARGON, ("--no-such-option",), 2),
    ],
)
def test_exit_status(tmp_path: Path, content: str, arguments: tuple[str, ...], status: int) -> None:
    path = write(tmp_path, "a.md", content)
    assert run("check", str(path), *arguments).returncode == status


def test_a_wrong_name_comes_with_the_nearest_right_one(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", CLEAN)
    assert "There is no pack “govku”. Did you mean “govuk”?" in run("check", str(path), "--pack", "govku").stderr


def test_standard_input_is_checked_under_a_name() -> None:
    done = run("check", "-", "--stdin-filename", "notes.md", data=JARGON.encode())
    assert done.returncode == 1
    assert done.stdout.startswith("notes.md:1:11: warning plain/words-to-avoid/in-order-to\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-", "a.md", "--format", "text"), "“-” reads standard input: name no other path with it."),
        (("a.md", "--stdin-filename", "b.md"), "--stdin-filename needs “-” as the path."),
        (("a.md", "--glossary", "gone.md"), "gone.md"),
    ],
)
def test_wrong_usage_says_what_to_do(arguments: tuple[str, ...], message: str) -> None:
    done = run("check", *arguments, data=b"")
    assert done.returncode == 2
    assert message in done.stderr


def test_a_folder_is_the_default(tmp_path: Path) -> None:
    write(tmp_path, "a.md", CLEAN)
    done = run("check", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "0 findings in 1 file.\n")


BAD = {
    "gone.md": (None, "There is no file or folder here: check the path."),
    "picture.md": (b"\x89PNG\r\n\x1a\n\0\0", "This file is not text (it holds NUL bytes): leave it out."),
    "large.md": (b"a " * 25_000_000, "This file has 50 MB and 5 MB is the most: split it into parts."),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_others_are_still_checked(tmp_path: Path, name: str) -> None:
    content, message = BAD[name]
    if content is not None:
        write(tmp_path, name, content)
    good = write(tmp_path, "good.md", JARGON)
    done = run("check", str(tmp_path / name), str(good), "--output-format", "json")
    files = json.loads(done.stdout)["files"]
    assert done.returncode == 2
    assert files[0] == {
        "path": str(tmp_path / name),
        "findings": [],
        "problems": [{"message": message, "line": None, "column": None}],
    }
    assert [finding["text"] for finding in files[1]["findings"]] == ["in order to"]


@pytest.mark.parametrize(
    "content", ["[" * 100_000, "> " * 50_000 + "a", "*a " * 100_000, "<div>" * 100_000, "<a " * 100_000, "(" * 100_000]
)
def test_nesting_without_end_costs_nothing_else(tmp_path: Path, content: str) -> None:
    path = write(tmp_path, "nested.md", content)
    assert run("check", str(path)).returncode in {0, 1}


def test_invalid_bytes_keep_positions(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", b"caf\xe9 \xff in order to go\n")
    done = run("check", str(path), "--output-format", "json")
    (finding,) = json.loads(done.stdout)["files"][0]["findings"]
    assert (finding["column"], finding["end_column"], finding["text"]) == (8, 19, "in order to")


def test_a_missing_model_is_told_and_the_rest_is_checked(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", JARGON + "\nThat which they progress key land impact focus lead.\n" * 3)
    done = run("check", str(path), "--model", "no_such_model", "--output-format", "json")
    (file,) = json.loads(done.stdout)["files"]
    assert "in order to" in [finding["text"] for finding in file["findings"]]
    if file["problems"]:
        assert done.returncode == 2
        assert "no_such_model" in file["problems"][0]["message"]


def test_a_rule_file_with_an_unknown_key_is_told(tmp_path: Path) -> None:
    rule = write(tmp_path, "a.md", CLEAN).parent / "rules" / "plain" / "mine.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text("id: plain/mine\nkind: substitution\nmesage: Hello.\n", "utf-8")
    done = run("check", str(tmp_path / "a.md"), "--rules", str(tmp_path / "rules"))
    assert done.returncode == 2
    assert f"{rule}:3:1: “mesage” is not a key here. Did you mean “message”?" in done.stderr


def test_colour_is_only_for_terminals_unless_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", JARGON)
    assert "\x1b[" not in run("check", str(path)).stdout
    assert "\x1b[" in run("check", str(path), "--color", "always").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", JARGON)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "jargoncheck", "check", str(path)], stdout=full, stderr=-1, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "Error: The disk is full: make room, and run jargoncheck again.\n"
