"""The comment of the quick fix that hides a finding: with it in place, the finding is hidden and nothing is stale."""

from __future__ import annotations

import pytest

from jargoncheck.api import check_text
from jargoncheck.linter.findings import FileReport
from jargoncheck.server.hiding import hiding_comment
from jargoncheck.settings import Settings

SETTINGS = Settings(select=("plain/words-to-avoid", "suppression"))
RULE = "plain/words-to-avoid/in-order-to"


def check(text: str, format_name: str) -> FileReport:
    return check_text(text, format_name=format_name, settings=SETTINGS)


@pytest.mark.parametrize(
    ("format_name", "text", "hidden"),
    [
        ("markdown", "Go in order to.\n", f"Go in order to. <!-- jargoncheck-disable-line {RULE} -- reason -->\n"),
        ("mdx", "Go in order to.\n", f"Go in order to. {{/* jargoncheck-disable-line {RULE} -- reason */}}\n"),
        (
            "restructuredtext",
            "Stay.\n\n* One\n  goes in order to.\n",
            f"Stay.\n\n.. jargoncheck-disable-next-line {RULE} -- reason\n\n* One\n  goes in order to.\n",
        ),
        (
            "asciidoc",
            "One\ngoes in order to.\n",
            f"One\n// jargoncheck-disable-next-line {RULE} -- reason\ngoes in order to.\n",
        ),
        (
            "text",
            "One\ngoes in order to.\n",
            f"One\n# jargoncheck-disable-next-line {RULE} -- reason\ngoes in order to.\n",
        ),
        (
            "locale-yaml",
            "en:\n  a: Go in order to win\n",
            f"en:\n  # jargoncheck-disable-next-line {RULE} -- reason\n  a: Go in order to win\n",
        ),
        (
            "po",
            'msgid "a"\nmsgstr ""\n\nmsgid ""\n"Go in order to win"\n',
            f'msgid "a"\nmsgstr ""\n\n# jargoncheck-disable-next-line {RULE} -- reason\nmsgid ""\n"Go in order to win"\n',
        ),
    ],
)
def test_each_format_hides_in_its_own_way(format_name: str, text: str, hidden: str) -> None:
    (finding,) = check(text, format_name).findings
    report = check(text, format_name)
    assert report.source is not None
    comment = hiding_comment(finding, report.source, format_name)
    assert comment is not None
    at, words = comment
    assert text[:at] + words + text[at:] == hidden
    after = check(hidden, format_name)
    assert (after.findings, [found.text for found in after.hidden]) == ((), ["in order to"])


@pytest.mark.parametrize(
    ("format_name", "text"),
    [
        ("locale-json", '{"a": "Go in order to win"}'),
        ("locale-yaml", "en:\n  a: |\n    Go in order to win\n"),
        ("restructuredtext", "+----------------+\n| Go in order to |\n+----------------+\n"),
    ],
)
def test_where_no_comment_can_stand_none_is_offered(format_name: str, text: str) -> None:
    report = check(text, format_name)
    assert report.source is not None
    assert hiding_comment(report.findings[0], report.source, format_name) is None
