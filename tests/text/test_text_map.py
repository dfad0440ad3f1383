"""From prose back to source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jargoncheck.text.spans import ProseSpan, SourceSpan
from jargoncheck.text.text_map import Piece, Segment, Stretch, TextMap, check_map

# "fish &amp; chips" with the entity decoded and a line break that became a space.
SOURCE = "fish &amp;\nchips"
PROSE = "fish & chips"
MAP = TextMap(
    (
        (0, 0, 5, Stretch.VERBATIM),
        (5, 5, 10, Stretch.DECODED),
        (6, 10, 11, Stretch.SYNTHETIC),
        (7, 11, 16, Stretch.VERBATIM),
    ),
    12,
)


def test_the_segments_cover_the_prose() -> None:
    assert MAP.segments == (
        Segment(ProseSpan(0, 5), SourceSpan(0, 5), Stretch.VERBATIM),
        Segment(ProseSpan(5, 6), SourceSpan(5, 10), Stretch.DECODED),
        Segment(ProseSpan(6, 7), SourceSpan(10, 11), Stretch.SYNTHETIC),
        Segment(ProseSpan(7, 12), SourceSpan(11, 16), Stretch.VERBATIM),
    )
    assert list(check_map(PROSE, MAP, SOURCE)) == []


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
        (ProseSpan(12, 12), SourceSpan(16, 16), False),
    ],
)
def test_a_span_of_prose_maps_to_its_source(prose: ProseSpan, source: SourceSpan, editable: bool) -> None:
    assert (MAP.to_source(prose), MAP.editable(prose)) == (source, editable)


@pytest.mark.parametrize("span", [ProseSpan(13, 13), ProseSpan(5, 20)])
def test_a_span_outside_the_prose_is_refused(span: ProseSpan) -> None:
    with pytest.raises(ValueError, match="is outside the prose"):
        MAP.to_source(span)


@pytest.mark.parametrize(
    ("pieces", "length", "complaint"),
    [
        (((0, 1, 2, Stretch.VERBATIM),), 1, "says verbatim but reads 'b'"),
        (((0, 0, 1, Stretch.VERBATIM),), 2, "says verbatim but reads 'a'"),
        (((0, 1, 2, Stretch.DECODED), (1, 0, 1, Stretch.DECODED)), 2, "goes back before 2 in the source"),
        (((1, 0, 1, Stretch.DECODED),), 2, "does not start at 0"),
        (((0, 0, 9, Stretch.DECODED),), 2, "the map ends at 9 and the source at 3"),
    ],
)
def test_a_map_that_lies_is_found_out(pieces: tuple[Piece, ...], length: int, complaint: str) -> None:
    problems = list(check_map("a"[:length] + "x" * (length - 1), TextMap(pieces, length), "abc"))
    assert any(complaint in problem for problem in problems)


@given(st.lists(st.tuples(st.sampled_from(list(Stretch)), st.integers(1, 4), st.integers(0, 3))))
def test_offsets_in_verbatim_stretches_map_one_to_one(steps: list[tuple[Stretch, int, int]]) -> None:
    source = "abcdefghijklmnopqrstuvwxyz" * 10
    pieces: list[Piece] = []
    prose = ""
    at = 0
    for stretch, length, skipped in steps[:20]:
        pieces.append((len(prose), at, at + length, stretch))
        prose += source[at : at + length] if stretch is Stretch.VERBATIM else "&"
        at += length + skipped
    text_map = TextMap(tuple(pieces), len(prose))
    assert list(check_map(prose, text_map, source)) == []
    for offset, character in enumerate(prose):
        one = ProseSpan(offset, offset + 1)
        if text_map.editable(one):
            assert text_map.to_source(one).of(source) == character
