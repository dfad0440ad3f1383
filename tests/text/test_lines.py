"""Lines and columns as people count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.text.lines import LineIndex, Place


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, Place(1, 1)),
        ("ab", 2, Place(1, 3)),
        ("a\nb", 2, Place(2, 1)),
        ("a\r\nb", 3, Place(2, 1)),
        ("a\rb", 2, Place(2, 1)),
        ("é😀x", 2, Place(1, 3)),
        ("a\u2028b", 2, Place(1, 3)),
        ("\ufeffa", 1, Place(1, 2)),
    ],
)
def test_place(text: str, offset: int, place: Place) -> None:
    assert LineIndex(text).place(offset) == place


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="offset 3 is outside a text of 2 code points"):
        LineIndex("ab").place(3)


def test_line_text_has_no_line_ending() -> None:
    lines = LineIndex("one\r\ntwo\rthree\n")
    assert [lines.line_text(number) for number in (1, 2, 3, 4)] == ["one", "two", "three", ""]


@given(st.text(alphabet="ab\r\n\u2028é"))
def test_every_offset_is_found_again_from_its_place(text: str) -> None:
    lines = LineIndex(text)
    for offset in range(len(text) + 1):
        place = lines.place(offset)
        assert lines.starts[place.line - 1] + place.column - 1 == offset
