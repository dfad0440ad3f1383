"""Byte offsets become code points, whatever stands before them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.readers.offsets import code_point_offsets

_LINES = st.lists(
    st.text(alphabet="ab é’中😀\n\r\u2028").map(lambda text: text * 3)
    | st.sampled_from(["a" * 1500, "a’" * 1200, "\n"])
)


@given(text=_LINES.map("".join))
def test_each_code_point_is_found_from_where_its_bytes_start(text: str) -> None:
    at = code_point_offsets(text)
    byte_starts = [0]
    for character in text:
        byte_starts.append(byte_starts[-1] + len(character.encode()))
    assert [at(byte_start) for byte_start in byte_starts] == list(range(len(text) + 1))
