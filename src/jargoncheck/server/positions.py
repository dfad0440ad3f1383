"""Places as the protocol counts them: lines and units of the negotiated encoding, both from 0."""

from __future__ import annotations

from lsprotocol import types

from jargoncheck.text.lines import Place
from jargoncheck.text.source import Source


class Positions:
    """Turns places and offsets of one source, in code points, into positions and back."""

    def __init__(self, source: Source, encoding: types.PositionEncodingKind | str) -> None:
        self._source = source
        self._encoding = str(getattr(encoding, "value", encoding))

    def position(self, place: Place) -> types.Position:
        """Return the position of ``place``."""
        start = self._source.lines.starts[place.line - 1]
        return types.Position(place.line - 1, self._units(self._source.text[start : start + place.column - 1]))

    def range(self, start: Place, end: Place) -> types.Range:
        """Return the range from ``start`` to ``end``."""
        return types.Range(self.position(start), self.position(end))

    def at(self, offset: int) -> types.Position:
        """Return the position of ``offset``."""
        return self.position(self._source.lines.place(offset))

    def offset(self, position: types.Position) -> int:
        """Return the offset of ``position``; one past the end of a line or of the text is the end."""
        lines = self._source.lines
        if position.line >= len(lines.starts):
            return len(self._source.text)
        start, text = lines.starts[position.line], lines.line_text(position.line + 1)
        units = 0
        for index, character in enumerate(text):
            if units >= position.character:
                return start + index
            units += self._units(character)
        return start + len(text)

    def _units(self, text: str) -> int:
        if self._encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        if self._encoding == "utf-32" or text.isascii():
            return len(text)
        return len(text) + sum(character > "\uffff" for character in text)
