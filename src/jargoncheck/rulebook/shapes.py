"""Shapes: what a YAML node must look like, said once for the parser and for the JSON Schema.

Parsing keeps the place of every node, so a mistake is reported where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

from jargoncheck.rulebook.nodes import MappingNode, Node, ScalarNode, SequenceNode
from jargoncheck.rulebook.problems import ShapeError, nearest

Schema = dict[str, Any]


class Shape(Protocol):
    """Parses a node into a value and describes itself as JSON Schema."""

    def parse(self, node: Node) -> Any:
        """Return the value of ``node``; raises ``ShapeError``."""

    def schema(self) -> Schema:
        """Return the JSON Schema of the nodes that parse."""


@dataclass(frozen=True, slots=True)
class Text:
    """A string. ``pattern``, when given, must match all of it; ``hint`` says in words what it asks for."""

    pattern: str = ""
    hint: str = ""

    def parse(self, node: Node) -> str:
        if not isinstance(node, ScalarNode):
            raise ShapeError(node, "Write text here.")
        text = str(node.value).strip()
        if not text:
            raise ShapeError(node, "Write text here: it is empty.")
        if self.pattern and not re.fullmatch(self.pattern, text):
            raise ShapeError(node, f"“{text}” does not fit: write {self.hint}.")
        return text

    def schema(self) -> Schema:
        # A number needs no quotation marks: it is read as it is written.
        return {"type": ["string", "number"], **({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})}


@dataclass(frozen=True, slots=True)
class Flag:
    """``true`` or ``false``."""

    def parse(self, node: Node) -> bool:
        if not isinstance(node, ScalarNode) or node.value not in {"true", "false"}:
            raise ShapeError(node, "Write true or false here.")
        return bool(node.value == "true")

    def schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of the values of an enumeration."""

    choices: type[Enum]

    def parse(self, node: Node) -> Enum:
        valid = {str(member.value): member for member in self.choices}
        if not isinstance(node, ScalarNode) or node.value not in valid:
            name = str(node.value) if isinstance(node, ScalarNode) else "this"
            raise ShapeError(node, f"“{name}” is not known here. {nearest(name, valid)}")
        return valid[node.value]

    def schema(self) -> Schema:
        return {"enum": [member.value for member in self.choices]}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list with at least ``at_least`` items; a single item may stand without the list when ``single``."""

    item: Shape
    at_least: int = 1
    single: bool = False

    def parse(self, node: Node) -> tuple[Any, ...]:
        if not isinstance(node, SequenceNode):
            if self.single:
                return (self.item.parse(node),)
            raise ShapeError(node, "Write a list here.")
        if len(node.value) < self.at_least:
            raise ShapeError(node, f"Write a list of at least {self.at_least} here.")
        return tuple(self.item.parse(child) for child in node.value)

    def schema(self) -> Schema:
        schema = {"type": "array", "items": self.item.schema(), "minItems": self.at_least}
        return {"anyOf": [self.item.schema(), schema]} if self.single else schema


@dataclass(frozen=True, slots=True)
class MapOf:
    """A table from keys of one shape to values of another; a key stands once. ``empty`` allows a table of none."""

    key: Text
    value: Shape

    def parse(self, node: Node) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            raise ShapeError(node, "Write a table here: a name, a colon and a value.")
        parsed: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self.key.parse(key_node)
            if key in parsed:
                raise ShapeError(key_node, f"“{key}” stands here twice: keep one.")
            parsed[key] = self.value.parse(value_node)
        return parsed

    def schema(self) -> Schema:
        schema: Schema = {"type": "object", "additionalProperties": self.value.schema()}
        if self.key.pattern:
            schema["propertyNames"] = self.key.schema()
        return schema


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record: the shape of its value and, unless ``required``, the value when it is left out."""

    shape: Shape
    about: str
    required: bool = False
    default: Any = None


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys, handed to ``build`` by keyword.

    Hyphens in keys become underscores. A ``ValueError`` from ``build`` is reported at the record.
    """

    keys: Mapping[str, Key]
    build: Callable[..., Any]

    def parse(self, node: Node) -> Any:
        if not isinstance(node, MappingNode):
            raise ShapeError(node, f"Write a table here, with {', '.join(self.keys)}.")
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            name = str(key_node.value)
            if name not in self.keys:
                raise ShapeError(key_node, f"“{name}” is not a key here. {nearest(name, self.keys)}")
            if name in values:
                raise ShapeError(key_node, f"“{name}” stands here twice: keep one.")
            values[name] = self.keys[name].shape.parse(value_node)
        for name, key in self.keys.items():
            if name not in values:
                if key.required:
                    raise ShapeError(node, f"Add “{name}”: {key.about}.")
                values[name] = key.default
        try:
            return self.build(**{name.replace("-", "_"): value for name, value in values.items()})
        except ShapeError:
            raise
        except ValueError as error:
            raise ShapeError(node, str(error)) from error

    def schema(self) -> Schema:
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {name: {**key.shape.schema(), "description": key.about} for name, key in self.keys.items()},
            "required": [name for name, key in self.keys.items() if key.required],
        }
