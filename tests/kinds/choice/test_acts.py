"""What shows people as people who are served."""

from __future__ import annotations

import pytest

from jargoncheck.kinds.choice.acts import acts
from kinds.choice.people_documents import mixed_spec, reading


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[[Users]] can apply online.", ["apply"]),
        ("[[Users]] who need help can phone.", ["need"]),
        ("[[Users]] paying by card get a receipt.", ["pay"]),
        ("[[Users]] are asked for a number.", ["ask them"]),
        ("Last year we asked all [[users]].", ["ask them"]),
        ("We talk to [[users]] every week.", ["for", "talk them"]),
        ("A new service for [[users]] is here.", ["for"]),
        ("The [[users]] of this website are older.", ["for"]),
        ("We meet the needs of [[users]].", ["need"]),
        ("We meet [[users]]' needs.", ["need"]),
        ("We meet the [[user]]'s needs.", ["need"]),
        ("The [[citizens]] we serve are older.", ["serve them"]),
        ("It benefits citizens and [[customers]].", ["benefit them"]),
        ("[[Citizens]] and customers who pay get a receipt.", ["pay"]),
        ("Some [[users]] are older.", []),
        ("There were ten [[users]].", []),
    ],
)
def test_acts(marked: str, expected: list[str]) -> None:
    assert list(acts(*reading(marked), mixed_spec())) == expected
