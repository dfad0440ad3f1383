"""``jargoncheck review`` as a user runs it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from jargoncheck.cli.review import review
from jargoncheck.readers.table import read_bytes
from readers.office_files import docx, odt, p


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(review, [str(argument) for argument in arguments])
    return result.exit_code, result.output


def test_the_copy_has_comments_and_the_file_is_as_before(tmp_path: Path) -> None:
    file, copy = tmp_path / "plan.docx", tmp_path / "reviewed.docx"
    notes = f'<w:footnote w:id="2">{p("Commence in the event of rain.")}</w:footnote>'
    data = docx(p("Use it in order to save."), footnotes=notes)
    file.write_bytes(data)
    assert run(file, "-o", copy, "--select", "plain/words-to-avoid,plain/wordy-phrases") == (
        0,
        f"1 comment in {copy}.\n"
        "These findings are in headers, notes or boxes, where no comment can be:\n"
        "  “in the event of”: Write “if there is” instead of “in the event of”. Suggestion: if there is "
        "[jargoncheck plain/wordy-phrases/in-the-event-of]\n",
    )
    assert file.read_bytes() == data
    assert read_bytes("a", copy.read_bytes(), "docx").source == read_bytes("a", data, "docx").source
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["plan.docx", "reviewed.docx"]


def test_an_open_document_is_reviewed_too(tmp_path: Path) -> None:
    file, copy = tmp_path / "plan.odt", tmp_path / "reviewed.odt"
    file.write_bytes(odt("<text:p>Use it in order to save.</text:p>"))
    assert run(file, "-o", copy) == (0, f"1 comment in {copy}.\n")


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("plan.md", ["-o", "b.docx"], "plan.md is no .docx and no .odt file: review takes these two."),
        ("plan.docx", ["-o", "plan.docx"], "The output would overwrite the file: give it another name."),
        ("plan.odt", ["-o", "b.odt", "--track-changes"], "Changes can be tracked in .docx files only"),
        ("gone.docx", ["-o", "b.docx"], "gone.docx: This file cannot be read: no such file or directory."),
        ("pipe.docx", ["-o", "b.docx"], "pipe.docx: This is not a regular file: name a document or a folder."),
        ("plan.docx", ["-o", "b.docx"], "plan.docx: This file is not a Word document (.docx), or it is damaged"),
        ("plan.docx", ["-o", "b.docx", "--pack", "nope"], "“nope”"),
    ],
)
def test_what_cannot_be_reviewed_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, options: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for made in ("plan.md", "plan.docx", "plan.odt"):
        Path(made).write_bytes(b"no document")
    os.mkfifo("pipe.docx")
    status, output = run(name, *options)
    assert status != 0
    assert message in " ".join(output.split())
    assert not Path("b.docx").exists()
