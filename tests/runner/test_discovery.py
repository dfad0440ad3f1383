"""Which files a run checks."""

import os
from pathlib import Path

import pytest

from jargoncheck.runner import discovery
from jargoncheck.runner.discovery import Chosen, discover


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.\n", "utf-8")


def walked(folder: Path) -> list[str]:
    return [str(chosen.path.relative_to(folder)) + chosen.problem for chosen in discover([folder])]


def test_a_folder_gives_its_documents_in_order_of_name(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a/z.txt", "a.markdown", "picture.png", "code.py", "a/c.html.md.erb")
    assert walked(tmp_path) == ["a.markdown", "b.md", "a/c.html.md.erb", "a/z.txt"]


def test_gitignore_is_honoured_as_git_does(tmp_path: Path) -> None:
    make(tmp_path, "keep.md", "build/out.md", "drafts/one.md", "drafts/two.md", "docs/notes.md", "docs/deep/notes.md")
    (tmp_path / ".gitignore").write_text("build/\ndrafts/*\n!drafts/two.md\nnotes.md\n", "utf-8")
    (tmp_path / "docs" / "deep" / ".gitignore").write_text("!notes.md\n", "utf-8")
    assert walked(tmp_path) == ["keep.md", "docs/deep/notes.md", "drafts/two.md"]


def test_the_gitignore_of_the_repository_around_counts(tmp_path: Path) -> None:
    make(tmp_path, "docs/a.md", "docs/secret.md")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("secret.md\n", "utf-8")
    assert walked(tmp_path / "docs") == ["a.md"]


def test_folders_that_hold_other_peoples_text_are_not_walked(tmp_path: Path) -> None:
    make(tmp_path, "a.md", ".git/b.md", "node_modules/c/README.md", ".venv/d.md")
    assert walked(tmp_path) == ["a.md"]


def test_a_file_that_is_named_outright_is_given_even_when_ignored(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / ".gitignore").write_text("*.md\n", "utf-8")
    assert list(discover([tmp_path / "a.md"])) == [Chosen(tmp_path / "a.md")]


def test_a_file_is_given_once(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    assert list(discover([tmp_path / "a.md", tmp_path])) == [Chosen(tmp_path / "a.md")]


def test_a_file_that_is_named_is_given_whatever_its_suffix(tmp_path: Path) -> None:
    make(tmp_path, "notes.xyz")
    assert list(discover([tmp_path / "notes.xyz"])) == [Chosen(tmp_path / "notes.xyz")]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("gone.md", "There is no file or folder here: check the path."),
        ("empty", "This folder holds no documents to check: name a folder with Markdown or text files."),
        ("pipe.md", "This is not a regular file: name a document or a folder."),
    ],
)
def test_a_path_that_gives_nothing_says_why(tmp_path: Path, name: str, problem: str) -> None:
    make(tmp_path, "empty/picture.png")
    os.mkfifo(tmp_path / "pipe.md")
    assert list(discover([tmp_path / name])) == [Chosen(tmp_path / name, problem)]


def test_what_is_called_gitignore_and_is_a_pipe_is_not_read(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    os.mkfifo(tmp_path / ".gitignore")
    assert list(discover([tmp_path])) == [Chosen(tmp_path / "a.md")]


def test_files_in_a_folder_that_need_an_extra_are_named_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.md", "b.docx", "c.docx")
    monkeypatch.setattr(discovery, "missing_extra", lambda name: "docx" if name == "docx" else "")
    message = "2 files are left out, because the extra “docx” is missing: run pip install 'jargoncheck[docx]'."
    assert list(discover([tmp_path])) == [Chosen(tmp_path / "a.md"), Chosen(tmp_path, message, left_out=True)]
