"""One text in several formats: each is checked as that format reads it."""

from __future__ import annotations

from jargoncheck.server.session import Session

_TEXT = "# Plan\n\n- Go in order to win.\n- Go in order to win.\n\nA `in order to` b.\n\n> Utilise it.\n"
_LANGUAGES = ["plaintext", "markdown", "html", "restructuredtext", "asciidoc", "markdown"]


def _found(session: Session, language: str) -> list[tuple[int, str]]:
    checked = session.check("untitled:Untitled-1", _TEXT, language, 1)
    assert checked is not None
    return [(finding.start.line, finding.text) for finding in checked.report.findings]


def test_a_document_whose_language_changes_is_read_anew() -> None:
    session = Session()
    session.load_model()

    found = [_found(session, language) for language in _LANGUAGES]

    assert found == [_found(Session(), language) for language in _LANGUAGES]
    assert found[1] == [(3, "in order to"), (4, "in order to")]


def test_front_matter_counts_at_the_start_alone() -> None:
    front = "---\ntitle: Go in order to win\n---\n"
    session = Session()

    session.check("file:///a.md", f"{front}\n# One\n\nText.\n", "markdown", 1)
    checked = session.check("file:///b.md", f"# One\n\nText.\n\n# Two\n\n{front}", "markdown", 1)

    alone = Session().check("file:///b.md", f"# One\n\nText.\n\n# Two\n\n{front}", "markdown", 1)
    assert checked is not None
    assert alone is not None
    assert checked.report.findings == alone.report.findings
