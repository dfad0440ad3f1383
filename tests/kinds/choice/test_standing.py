"""A word for people counts only where it stands for the group itself."""

from __future__ import annotations

import pytest

from jargoncheck.kinds.choice.spec import Breadth
from jargoncheck.kinds.choice.standing import Standing, set_apart, standing
from kinds.choice.people_documents import mixed_spec, reading

GROUP, OTHERS, LISTED, LABEL = Standing.GROUP, Standing.OTHERS, Standing.LISTED, Standing.LABEL


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Most [[users]] find the page.", GROUP),
        ("We help [[users]] find the page.", GROUP),
        ("The [[user]] can change this later.", GROUP),
        ("The [[user]] needs to sign in.", GROUP),
        ("We asked [[users]], and they agreed.", GROUP),
        ("We asked the [[users]] - they agreed.", GROUP),
        ("This is the [[user]]'s own choice.", GROUP),
        ("The [[users]] of this service are older.", GROUP),
        ("Existing [[users]] keep their number.", GROUP),
        ("Start with [[user]] needs.", LABEL),
        ("Read about [[user]] research.", LABEL),
        ("The [[user]] interface is new.", LABEL),
        ("Each [[customer]] relationship is recorded.", LABEL),
        ("Choose a [[customer]]/partner type.", LABEL),
        ("The admin [[users]] see more.", OTHERS),
        ("Internal [[users]] see more.", OTHERS),
        ("The [[users]] of the database see more.", OTHERS),
        ("The supplier asks its [[users]].", OTHERS),
        ("We met Acme's [[customers]].", OTHERS),
        ("Then select [[Customer]] from the list.", OTHERS),
        ("It is for [[users]] and businesses.", LISTED),
        ("It is for businesses, [[users]] and charities.", LISTED),
        ("Companies or [[users]] can apply.", LISTED),
    ],
)
def test_whom_a_word_stands_for(marked: str, expected: Standing) -> None:
    assert standing(*reading(marked), Breadth.SERVED) is expected


def test_citizens_of_a_place_are_citizens_all_the_same() -> None:
    marked = "The [[citizens]] of Leeds voted."

    assert standing(*reading(marked), Breadth.POPULATION) is GROUP
    assert standing(*reading(marked), Breadth.SERVED) is OTHERS


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("We asked [[clients]] and users.", [("user", False)]),
        ("We asked clients and the [[users]].", [("client", False)]),
        ("It is for [[citizens]] and internal users.", [("user", True)]),
        ("We asked [[users]] and then wrote the page.", []),
        ("We asked [[users]].", []),
    ],
)
def test_a_list_sets_words_apart(marked: str, expected: list[tuple[str, bool]]) -> None:
    assert list(set_apart(*reading(marked), mixed_spec().forms)) == expected
