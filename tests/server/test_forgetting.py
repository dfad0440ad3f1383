"""The server keeps nothing of an edit that is done."""

from __future__ import annotations

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from jargoncheck.server.server import make_server

DONE = ("$/setTrace", types.SetTraceParams(types.TraceValue.Off))


def test_a_notification_that_is_done_is_forgotten() -> None:
    protocol = make_server().protocol

    protocol._handle_notification(*DONE)

    assert protocol._request_futures == {}


def test_pygls_by_itself_still_keeps_it() -> None:
    """When this fails, our own protocol can go."""
    protocol = LanguageServer("plain", "1").protocol

    protocol._handle_notification(*DONE)

    assert len(protocol._request_futures) > 0
