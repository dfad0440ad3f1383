"""Values that stay packed until somebody looks at them.

Most documents meet few rules, and unpacking all of them would be a large part of a short run.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Packed(Generic[Value]):
    """A value that pickles as bytes and unpickles only when ``value`` is asked for."""

    __slots__ = ("_bytes", "_value")

    def __init__(self, value: Value) -> None:
        self._bytes = b""
        self._value: Value | None = value

    @property
    def value(self) -> Value:
        """The value itself."""
        if self._value is None:
            self._value = pickle.loads(self._bytes)
        # Two threads may unpack at the same time; they get equal values, which are never changed.
        return self._value

    def __getstate__(self) -> bytes:
        return self._bytes or pickle.dumps(self._value, protocol=pickle.HIGHEST_PROTOCOL)

    def __setstate__(self, state: bytes) -> None:
        self._bytes = state
        self._value = None


class PackedMapping(Mapping[str, Value]):
    """A mapping whose values are unpacked one by one, as they are looked up."""

    def __init__(self, packed: Mapping[str, Packed[Value]]) -> None:
        self._packed = packed

    def __getitem__(self, key: str) -> Value:
        return self._packed[key].value

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)
