"""Developers know more acronyms than other readers."""

from __future__ import annotations

from collections.abc import Callable

Reported = Callable[..., list[tuple[str, str, int]]]

DEVELOPERS = """# Deploy the service

Clone the repository, run `npm install` and then `npm start`. The server listens on a port and returns JSON.
Every endpoint of the API needs a JWT. Use SSH, the SDK or the CLI. The IAM role is in the VPC.
"""
RESIDENTS = """# Pay your council tax

You can pay by card, in a shop or at the library. We send a letter in March. The SDK is not for you.
"""


def test_web_shorthand_is_known_in_developer_documents(reported: Reported) -> None:
    assert reported(DEVELOPERS) == [("unexplained", "IAM", 4), ("unexplained", "VPC", 4)]


def test_it_is_not_known_elsewhere(reported: Reported) -> None:
    assert reported(RESIDENTS) == [("unexplained", "SDK", 3)]
