"""Where an acronym has to be explained: once on a page, or once in each section."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jargoncheck.rulebook.rules import AcronymScope

Reported = Callable[..., list[tuple[str, str, int]]]

TEXT = """\
# Water

The Quartz Zone Review Team (QZRT) sat in May.

### Dates

The QZRT sat again.

## Waste

The QZRT did not sit. The QZRT wrote a letter.

## Roads

The QZRT met. The team, the quartz zone review team, was late.

The Quartz Zone Review Team (QZRT) wrote.
"""


def test_on_a_page_one_explanation_is_enough(reported: Reported) -> None:
    assert reported(TEXT, acronym_scope=AcronymScope.PAGE) == reported(TEXT) == []


def test_each_section_needs_its_own_explanation(reported: Reported) -> None:
    assert reported(TEXT, acronym_scope=AcronymScope.SECTION) == [
        ("unexplained", "QZRT", 11),
        ("explained-late", "QZRT", 15),
    ]


@pytest.mark.parametrize(
    ("addition", "settings"),
    [("\n*[QZRT]: Quartz Zone Review Team\n", {}), ("", {"glossary": {"QZRT": ("Quartz Zone Review Team",)}})],
)
def test_what_the_markup_or_the_glossary_explains_holds_in_each_section(
    reported: Reported, addition: str, settings: dict[str, object]
) -> None:
    assert reported("# A\n\nThe QZRT sat.\n\n# B\n\nThe QZRT sat.\n" + addition, **settings) == []
