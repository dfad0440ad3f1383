"""From prose back to source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.text.spans import ProseSpan, SourceSpan
from jargoncheck.text.text_map import ProseBuilder, Segment, Stretch, TextMap, check_map

# "fish &amp; chips" with the entity decoded and a line break that became a space.
SOURCE = "fish &amp;\nchips"


def built() -> tuple[str, TextMap]:
    prose = ProseBuilder(SOURCE)
    prose.copy(SourceSpan(0, 5))
    prose.replace(SourceSpan(5, 10), "&")
    prose.stand_in(SourceSpan(10, 11), " ")
    prose.copy(SourceSpan(11, 13))
    prose.copy(SourceSpan(13, 16))
    return prose.build()


def test_the_prose_and_its_segments() -> None:
    text, text_map = built()
    assert text == "fish & chips"
    assert text_map.segments == (
        Segment(ProseSpan(0, 5), SourceSpan(0, 5), Stretch.VERBATIM),
        Segment(ProseSpan(5, 6), SourceSpan(5, 10), Stretch.DECODED),
        Segment(ProseSpan(6, 7), SourceSpan(10, 11), Stretch.SYNTHETIC),
        Segment(ProseSpan(7, 12), SourceSpan(11, 16), Stretch.VERBATIM),
    )


@pytest.mark.parametrize(
    ("prose", "source", "editable"),
    [
        (ProseSpan(0, 4), SourceSpan(0, 4), True),
        (ProseSpan(8, 11), SourceSpan(12, 15), True),
        (ProseSpan(5, 6), SourceSpan(5, 10), False),
        (ProseSpan(3, 6), SourceSpan(3, 10), False),
        (ProseSpan(6, 12), SourceSpan(10, 16), False),
        (ProseSpan(0, 12), SourceSpan(0, 16), False),
        (ProseSpan(2, 2), SourceSpan(2, 2), False),
    ],
)
def test_a_span_of_prose_maps_to_its_source(prose: ProseSpan, source: SourceSpan, editable: bool) -> None:
    _, text_map = built()
    assert (text_map.to_source(prose), text_map.editable(prose)) == (source, editable)


def test_going_back_in_the_source_is_refused() -> None:
    prose = ProseBuilder("abc")
    prose.copy(SourceSpan(1, 2))
    with pytest.raises(ValueError, match="does not follow 2"):
        prose.copy(SourceSpan(0, 1))


def test_a_map_that_lies_is_found_out() -> None:
    lie = TextMap((Segment(ProseSpan(0, 1), SourceSpan(1, 2), Stretch.VERBATIM),))
    assert list(check_map("a", lie, "ab")) == [f"{lie.segments[0]} says verbatim but reads 'b'"]


@given(st.lists(st.tuples(st.sampled_from(["copy", "replace", "stand in", "skip"]), st.integers(0, 4))))
def test_whatever_is_built_keeps_the_contract(steps: list[tuple[str, int]]) -> None:
    source = "abcdefghijklmnopqrstuvwxyz" * 10
    prose = ProseBuilder(source)
    at = 0
    for step, length in steps:
        span = SourceSpan(at, min(at + length, len(source)))
        at = span.end
        match step:
            case "copy":
                prose.copy(span)
            case "replace":
                prose.replace(span, "&")
            case "stand in":
                prose.stand_in(span, " ")
    text, text_map = prose.build()
    assert list(check_map(text, text_map, source)) == []
    for offset in range(len(text)):
        mapped = text_map.to_source(ProseSpan(offset, offset + 1))
        if text_map.editable(ProseSpan(offset, offset + 1)):
            assert mapped.of(source) == text[offset]
