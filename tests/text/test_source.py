"""Bytes to text and back."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.text.source import NotTextError, Source, decode


@given(st.binary().filter(lambda data: b"\0" not in data and not data.startswith((b"\xff\xfe", b"\xfe\xff"))))
def test_every_byte_comes_back(data: bytes) -> None:
    assert decode("a.md", data).encoded() == data


def test_a_byte_that_is_no_utf_8_is_one_code_point() -> None:
    assert decode("a.md", b"caf\xe9 ok").text == "caf\udce9 ok"


def test_a_byte_order_mark_stays_in_the_text() -> None:
    assert decode("a.md", codecs.BOM_UTF8 + b"a") == Source("a.md", "\ufeffa")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    data = "\ufeffé😀".encode(encoding)
    source = decode("a.txt", data)
    assert (source.text, source.encoding, source.encoded()) == ("\ufeffé😀", encoding, data)


@pytest.mark.parametrize(
    ("data", "reason"), [(b"a\0b", "it holds NUL bytes"), (b"\xff\xfea", "it is not valid utf-16-le")]
)
def test_bytes_that_are_no_text_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError, match=reason):
        decode("a.md", data)
