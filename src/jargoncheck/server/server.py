"""The protocol: what the editor says, and what it is told (Language Server Protocol 3.17)."""

from __future__ import annotations

import asyncio
import gc
import uuid
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from jargoncheck.server.actions import FIX_ALL, actions, fix_all, settings_actions
from jargoncheck.server.diagnostics import diagnostic, explained, problem_diagnostic
from jargoncheck.server.positions import Positions
from jargoncheck.server.protocol import ForgettingProtocol
from jargoncheck.server.session import Checked, Session, path_of
from jargoncheck.settings.configuration import NAMES

_VALUES_OF_A_CHECK = 20_000
"""Of a page of 50,000 words, about."""


class JargoncheckServer(LanguageServer):
    """One server for all folders of a workspace."""

    def __init__(self) -> None:
        super().__init__(
            "jargoncheck",
            version("jargoncheck"),
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=ForgettingProtocol,
        )
        self.session = Session()
        self._waiting: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def pulls(self) -> bool:
        """Tell whether the editor asks for diagnostics itself."""
        document = self.client_capabilities.text_document
        return document is not None and document.diagnostic is not None

    def soon(self, uri: str) -> None:
        """Check the document at ``uri`` when the messages that wait have been read: of many edits the last counts."""
        if uri not in self._waiting:
            self._waiting.add(uri)
            self.start(self._check_now(uri))

    def start(self, work: Any) -> None:
        """Run ``work`` beside the reading of messages."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            # What one message brings down must not bring down the server.
            message = f"jargoncheck: {type(error).__name__}: {error}"
            self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    async def _check_now(self, uri: str) -> None:
        await asyncio.sleep(0)
        self._waiting.discard(uri)
        if uri in self.workspace.text_documents:
            self.publish(uri)

    def check(self, uri: str) -> Checked:
        """Return the report of the open document at ``uri``, new or as it was for the same version."""
        document = self.workspace.get_text_document(uri)
        before = self.session.checked.get(uri)
        if (
            before is not None
            and before.whole
            and before.version == document.version
            and before.source.text == document.source
        ):
            return before
        return self.session.check(uri, document.source, document.language_id or "", document.version)

    def diagnostics(self, uri: str) -> list[types.Diagnostic]:
        """Return the diagnostics of the open document at ``uri``."""
        checked = self.check(uri)
        positions = self.positions(checked)
        return [
            *map(problem_diagnostic, checked.report.problems),
            *(diagnostic(finding, uri, positions) for finding in checked.report.findings),
        ]

    def positions(self, checked: Checked) -> Positions:
        """Return positions of the checked text, in the units that were agreed."""
        return Positions(checked.source, self.server_capabilities.position_encoding or "utf-16")

    def publish(self, uri: str) -> None:
        """Send the diagnostics of the document at ``uri``, unless the editor asks for them itself."""
        if self.pulls:
            return
        document = self.workspace.get_text_document(uri)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, self.diagnostics(uri), document.version)
        )

    async def check_all_again(self) -> None:
        """Check every open document again: the settings have changed, or the model is there."""
        if self.pulls:
            await self.workspace_diagnostic_refresh_async(None)
            return
        for uri in list(self.workspace.text_documents):
            self.soon(uri)

    async def load_model(self) -> None:
        """Load the model beside everything else, and say so."""
        window = self.client_capabilities.window
        token = str(uuid.uuid4()) if window is not None and window.work_done_progress else None
        if token is not None:
            await self.work_done_progress.create_async(token)
            self.work_done_progress.begin(token, types.WorkDoneProgressBegin("jargoncheck: reading the language model"))
        problem = await asyncio.to_thread(self.session.load_model)
        # The model and the rules stay: to look through them again and again for garbage would hold up typing. A long
        # page makes thousands of values in a check and keeps few.
        gc.collect()
        gc.freeze()
        gc.set_threshold(_VALUES_OF_A_CHECK)
        if token is not None:
            self.work_done_progress.end(token, types.WorkDoneProgressEnd())
        if problem:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, problem))
        await self.check_all_again()

    async def watch_settings(self) -> None:
        """Ask the editor to tell when a settings file changes."""
        workspace = self.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace is not None else None
        if watched is None or not watched.dynamic_registration:
            return
        watchers = [types.FileSystemWatcher(f"**/{name}") for name in NAMES]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("settings", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        await self.client_register_capability_async(types.RegistrationParams([registration]))

    def folders(self) -> Iterator[Path]:
        """Yield the workspace folders, the innermost first."""
        return iter(sorted(map(path_of, self.workspace.folders), key=lambda path: -len(path.parts)))


def make_server() -> JargoncheckServer:
    """Return a server with all its features; start it with ``start_io``."""
    server = JargoncheckServer()

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        del params
        server.start(server.watch_settings())
        server.start(server.load_model())

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.soon(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.soon(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: types.DidSaveTextDocumentParams) -> None:
        if path_of(params.text_document.uri).name in NAMES:
            server.session.reload()
            await server.check_all_again()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.session.checked.pop(params.text_document.uri, None)
        if not server.pulls:
            server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched_files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        del params
        server.session.reload()
        await server.check_all_again()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configuration_changed(params: types.DidChangeConfigurationParams) -> None:
        del params
        server.session.reload()
        await server.check_all_again()

    _answer_questions(server)
    return server


def _answer_questions(server: JargoncheckServer) -> None:
    """Add what the editor asks for."""

    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=False, identifier="jargoncheck"),
    )
    def pulled(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        return types.RelatedFullDocumentDiagnosticReport(server.diagnostics(params.text_document.uri))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        checked = server.check(uri)
        positions = server.positions(checked)
        offset = positions.offset(params.position)
        for finding in checked.report.findings:
            if finding.span.start <= offset < max(finding.span.end, finding.span.start + 1):
                text = explained(finding, server.session.linter_for(uri).rules)
                where = positions.range(finding.start, finding.end)
                return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), where)
        return None

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL]),
    )
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        checked = server.check(uri)
        positions = server.positions(checked)
        only = params.context.only
        found: list[types.CodeAction] = []
        if only is None or any(_covers(kind, types.CodeActionKind.QuickFix.value) for kind in only):
            start, end = positions.offset(params.range.start), positions.offset(params.range.end)
            settings_file = server.session.settings_file(uri, server.folders())
            for finding in checked.report.findings:
                if finding.span.start <= end and start <= finding.span.end:
                    shown = diagnostic(finding, uri, positions)
                    found += actions(finding, shown, uri, checked, positions)
                    if settings_file is not None:
                        found += settings_actions(finding, shown, path_of(uri), settings_file)
        everything = fix_all(checked.report, uri, positions)
        if everything is not None and (only is None or any(_covers(kind, FIX_ALL) for kind in only)):
            found.append(everything)
        return found


def _covers(wanted: types.CodeActionKind | str, kind: str) -> bool:
    """Tell whether the kind that is asked for is ``kind`` or one above it: kinds are parted by dots."""
    asked = str(getattr(wanted, "value", wanted))
    return kind == asked or kind.startswith(f"{asked}.") or not asked
