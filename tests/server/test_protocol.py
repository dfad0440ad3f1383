"""The language server as an editor sees it, over the protocol."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

COMMAND = [sys.executable, "-m", "jargoncheck", "server"]
CAPABILITIES = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    ),
    window=types.WindowClientCapabilities(work_done_progress=True),
)


@pytest_lsp.fixture(  # type: ignore[untyped-decorator]
    config=ClientServerConfig(server_command=COMMAND)
)
async def client(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    (tmp_path / ".git").mkdir()

    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
    def registered(params: types.RegistrationParams) -> None:
        del params

    folder = types.WorkspaceFolder(tmp_path.as_uri(), "site")
    await lsp_client.initialize_session(
        types.InitializeParams(capabilities=CAPABILITIES, workspace_folders=[folder], root_uri=tmp_path.as_uri())
    )
    yield
    await lsp_client.shutdown_session()


class Page:
    """An open document and what the server says of it."""

    def __init__(self, client: LanguageClient, path: Path) -> None:
        self.client, self.uri, self.version = client, path.as_uri(), 0

    async def open(self, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        item = types.TextDocumentItem(self.uri, language, 0, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.published(0)

    async def edit(self, *changes: tuple[tuple[int, int], tuple[int, int], str]) -> list[types.Diagnostic]:
        self.version += 1
        events = [
            types.TextDocumentContentChangePartial(types.Range(types.Position(*start), types.Position(*end)), text)
            for start, end, text in changes
        ]
        identifier = types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, events))
        return await self.published(self.version)

    async def published(self, version: int | None = None) -> list[types.Diagnostic]:
        """Return the diagnostics of ``version`` when they come, or the next that come."""
        while True:
            waiting = self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            params = await asyncio.wait_for(waiting, timeout=60)
            if params.uri == self.uri and version in (None, params.version):
                return list(params.diagnostics)

    async def actions(self, line: int, start: int, end: int) -> list[types.CodeAction]:
        where = types.Range(types.Position(line, start), types.Position(line, end))
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(types.TextDocumentIdentifier(self.uri), where, types.CodeActionContext([]))
        )
        return [action for action in found or [] if isinstance(action, types.CodeAction)]


def told(diagnostics: list[types.Diagnostic]) -> list[tuple[int, int, int, str]]:
    return [
        (found.range.start.line, found.range.start.character, found.range.end.character, found.message)
        for found in diagnostics
    ]


TO = "Write “to” instead of “in order to”."
START = "Write “start” or “begin” instead of “commence”."


@pytest.mark.asyncio
async def test_diagnostics_count_utf16_units_and_follow_edits(client: LanguageClient, tmp_path: Path) -> None:
    page = Page(client, tmp_path / "a.md")
    opened = await page.open("# Plan\r\n\r\n😀 Use it in order to save.\r\n")
    assert told(opened) == [(2, 10, 21, TO)]
    assert (opened[0].code, opened[0].source, opened[0].severity) == (
        "plain/words-to-avoid/in-order-to", "jargoncheck", types.DiagnosticSeverity.Warning,
    )  # fmt: skip
    assert told(await page.edit(((2, 10), (2, 22), "and "))) == []
    assert told(await page.edit(((0, 0), (0, 0), "We commence.\n\n"))) == [(0, 3, 11, START)]


@pytest.mark.asyncio
async def test_quick_fixes_are_exact_and_cover_settings(client: LanguageClient, tmp_path: Path) -> None:
    page = Page(client, tmp_path / "docs" / "a.md")
    await page.open("Use it in order to save. The QZRT met.\n")
    titles = {action.title: action for action in await page.actions(0, 8, 8)}
    assert list(titles) == [
        "Write “to”",
        "Hide it here, with a reason",
        "Turn “plain/words-to-avoid/in-order-to” off in this folder",
        "Take all safe suggestions",
    ]
    where = types.Range(types.Position(0, 7), types.Position(0, 18))
    edit = titles["Write “to”"].edit
    assert edit is not None
    assert {uri: list(edits) for uri, edits in (edit.changes or {}).items()} == {
        page.uri: [types.TextEdit(where, "to")]
    }
    assert titles["Write “to”"].is_preferred
    acronym = {action.title: action for action in await page.actions(0, 30, 30)}
    known = acronym["My readers know “QZRT”"].edit
    assert known is not None
    assert known.document_changes is not None
    create, change = known.document_changes
    assert isinstance(create, types.CreateFile)
    assert create.uri == (tmp_path / "jargoncheck.toml").as_uri()
    assert isinstance(change, types.TextDocumentEdit)
    assert [getattr(one, "new_text", None) for one in change.edits] == ['known-acronyms = ["QZRT"]\n']


@pytest.mark.asyncio
async def test_hover_says_why(client: LanguageClient, tmp_path: Path) -> None:
    page = Page(client, tmp_path / "a.md")
    await page.open("Use it in order to save.\n")
    identifier = types.TextDocumentIdentifier(page.uri)
    hover = await client.text_document_hover_async(types.HoverParams(identifier, types.Position(0, 9)))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.value.startswith(TO)
    assert "Sources: " in hover.contents.value
    assert hover.contents.value.endswith("`plain/words-to-avoid/in-order-to`")
    assert await client.text_document_hover_async(types.HoverParams(identifier, types.Position(0, 1))) is None


@pytest.mark.asyncio
async def test_settings_are_read_anew_when_they_change(client: LanguageClient, tmp_path: Path) -> None:
    page = Page(client, tmp_path / "a.md")
    assert told(await page.open("Use it in order to save.\n")) == [(0, 7, 18, TO)]
    settings = tmp_path / "jargoncheck.toml"
    settings.write_text('ignore = ["plain"]\n')
    changes = [types.FileEvent(settings.as_uri(), types.FileChangeType.Created)]
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))
    while await page.published():
        pass
    settings.write_text("ignor = 1\n")
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))
    while not (found := await page.published()):
        pass
    assert [one.message for one in found] == [f"{settings}:1:1: “ignor” is not a key here. Did you mean “ignore”?"]


@pytest.mark.asyncio
async def test_diagnostics_can_be_pulled(client: LanguageClient, tmp_path: Path) -> None:
    page = Page(client, tmp_path / "a.html")
    await page.open("<p>Use it in order to save.</p>", "html")
    report = await client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(types.TextDocumentIdentifier(page.uri))
    )
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    assert told(list(report.items)) == [(0, 10, 21, TO)]


@pytest.mark.asyncio
async def test_what_is_wrong_is_survived(client: LanguageClient, tmp_path: Path) -> None:
    page = Page(client, tmp_path / "a.md")
    gone = types.TextDocumentIdentifier((tmp_path / "gone.md").as_uri())
    client.text_document_did_close(types.DidCloseTextDocumentParams(gone))
    await page.open("One.\n")
    assert told(await page.edit(((7, 9), (70, 900), "We commence.\n"))) == [(1, 3, 11, START)]
    large = Page(client, tmp_path / "large.md")
    (problem,) = await large.open("word " * 4_000_000)
    assert problem.message == "This document is larger than 5 MB and is not checked: split it."
    assert told(await page.edit(((0, 0), (3, 0), "Use it in order to.\n"))) == [(0, 7, 18, TO)]


@pytest.mark.asyncio
async def test_a_sentence_that_needs_the_model_is_reported_when_it_is_there(
    client: LanguageClient, tmp_path: Path
) -> None:
    page = Page(client, tmp_path / "a.md")
    found = await page.open("The benefits delivered by the programme are small. Use it in order to save.\n")
    while len(found) < 2:
        found = await page.published()
    assert [diagnostic.code for diagnostic in found] == [
        "plain/words-to-avoid/deliver", "plain/words-to-avoid/in-order-to",
    ]  # fmt: skip
