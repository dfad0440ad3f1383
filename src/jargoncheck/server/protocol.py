"""The protocol of pygls, which forgets what is done."""

from __future__ import annotations

from typing import Any

from pygls.protocol import LanguageServerProtocol


class ForgettingProtocol(LanguageServerProtocol):
    """The protocol, without what pygls 2.1 keeps of every edit for as long as the server lives: over a kilobyte."""

    def _handle_notification(self, method_name: str, params: Any) -> None:
        super()._handle_notification(method_name, params)
        for number in [number for number, future in self._request_futures.items() if future.done()]:
            del self._request_futures[number]
