"""Comments that hide findings: what each covers, and when it has gone stale."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from jargoncheck.api import make_linter
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import read
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source

SELECT = ("plain/words-to-avoid", "plain/formal-words", "suppression")
UNUSED = "Remove this comment: it hides nothing."


@cache
def linter(today: date) -> Linter:
    from dataclasses import replace  # noqa: PLC0415 - a cached helper

    made = make_linter(Settings(select=SELECT))
    return replace(made, wishes=replace(made.wishes, today=today))


def checked(text: str, format_name: str = "markdown", today: date = date(2024, 5, 6)) -> tuple[list[str], list[str]]:
    """Return what is shown, as line and words or message, and what is hidden."""
    (report,) = linter(today).check([read(Source("a", text), format_name)])
    shown = [
        f"{found.start.line}: {found.message if found.rule.startswith('suppression') else found.text}"
        for found in report.findings
    ]
    return shown, [f"{found.start.line}: {found.text}" for found in report.hidden]


@pytest.mark.parametrize(
    ("text", "shown", "hidden"),
    [
        ("<!-- jargoncheck-disable-file -->\n\nIn order to.\n\nCommence.", [], ["3: In order to", "5: Commence"]),
        ("In order to.\n\n<!-- jargoncheck-disable-file -- all -->", [], ["1: In order to"]),
        ("<!-- jargoncheck-disable-next-line -->\n\nIn order to\ncommence.\n\nCommence.",
         ["6: Commence"], ["3: In order to", "4: commence"]),
        ("In order to <!-- jargoncheck-disable-next-line -->\ncommence\nin order to.",
         ["1: In order to", "3: in order to"], ["2: commence"]),
        ("In order to. <!-- jargoncheck-disable-line -->\nCommence.", ["2: Commence"], ["1: In order to"]),
        ("<!-- jargoncheck-disable -->\nIn order to.\n\n<!-- jargoncheck-enable -->\n\nCommence.",
         ["6: Commence"], ["2: In order to"]),
        ("<!-- jargoncheck-disable -->\n\nIn order to.\n\nCommence.", [], ["3: In order to", "5: Commence"]),
        ("<!-- jargoncheck-disable-file plain/words-to-avoid -->\n\nIn order to.\n\nCommence.",
         ["5: Commence"], ["3: In order to"]),
        ("<!-- jargoncheck-disable-file plain/words-to-avoid/in-order-to, plain/formal-words -- both -->\n\n"
         "In order to commence.", [], ["3: In order to", "3: commence"]),
        ("<!-- jargoncheck-disable-file plain -->\n\nIn order to.", [], ["3: In order to"]),
        ("<!-- jargoncheck-disabled -->\n\nIn order to.", ["3: In order to"], []),
    ],
)  # fmt: skip
def test_what_a_comment_covers(text: str, shown: list[str], hidden: list[str]) -> None:
    assert checked(text) == (shown, hidden)


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        ("{/* jargoncheck-disable-file */}\n\nIn order to.", "mdx"),
        ("{# jargoncheck-disable-file #}\n\nIn order to.", "markdown"),
        ("<%# jargoncheck-disable-file %>\n\nIn order to.", "markdown"),
        ("{% comment %} jargoncheck-disable-file {% endcomment %}\n\nIn order to.", "markdown"),
        ("<!-- jargoncheck-disable-file --><p>In order to.</p>", "html"),
        ("{# jargoncheck-disable-next-line #}\n<p>In order to.</p>", "html"),
    ],
)
def test_comments_of_every_format_count(text: str, format_name: str) -> None:
    shown, hidden = checked(text, format_name)
    assert (shown, [found.partition(": ")[2] for found in hidden]) == ([], ["In order to"])


def test_a_comment_holds_until_its_day_is_over() -> None:
    text = "<!-- jargoncheck-disable-next-line plain until 2024-05-06 -- new name then -->\n\nIn order to."
    assert checked(text, today=date(2024, 5, 6)) == ([], ["3: In order to"])
    expired = "1: Mend the text or set a new date: this comment held until 2024-05-06."
    assert checked(text, today=date(2024, 5, 7)) == ([expired, "3: In order to"], [])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<!-- jargoncheck-disable-next-line plain -->\n\nGo.", [f"1: {UNUSED}"]),
        ("<!-- jargoncheck-disable-next-line hype -- off here -->\n\nGo.", []),
        ("<!-- jargoncheck-disable-file plian -->\n\nGo.", ["1: There is no rule “plian”. Did you mean “plain”?"]),
        ("<!-- jargoncheck-disable-file plain until 2024-02-30 -->\n\nGo.",
         ["1: Mend the text or set a new date: this comment held until 0001-01-01."]),
        ("`<!-- jargoncheck-disable-file plain -->`\n\nGo.", []),
    ],
)  # fmt: skip
def test_stale_comments_are_reported(text: str, shown: list[str]) -> None:
    assert checked(text) == (shown, [])


def test_the_settings_say_how_severe_a_stale_comment_is() -> None:
    from jargoncheck.rulebook.rules import Severity  # noqa: PLC0415 - for this test alone

    strict = make_linter(Settings(select=SELECT, severity={"suppression": Severity.ERROR}))
    source = Source("a", "<!-- jargoncheck-disable-next-line plain -->\n\nGo.")
    (report,) = strict.check([read(source, "markdown")])
    assert [(found.message, found.severity) for found in report.findings] == [(UNUSED, Severity.ERROR)]
