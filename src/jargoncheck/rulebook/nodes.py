"""The parts of a YAML document, each with its place: what shapes are parsed from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jargoncheck.text.lines import Place

if TYPE_CHECKING:
    import yaml


class NotYamlError(ValueError):
    """A text is not YAML; ``place`` tells where, when that is known."""

    def __init__(self, message: str, place: Place | None) -> None:
        self.place = place
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """Text, as it is written: what looks like a number or a truth value is text as well."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list."""

    value: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class MappingNode:
    """A table: its keys and values in order, with repeated keys."""

    value: tuple[tuple[Node, Node], ...]
    place: Place


Node = ScalarNode | SequenceNode | MappingNode


def parse_yaml(text: str) -> Node | None:
    """Return the document in ``text``, or None for an empty one; raises ``NotYamlError``."""
    import yaml  # noqa: PLC0415 - the compiled rules of a short run need no YAML

    # The C loader is many times quicker and gives the same places.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
        return None if node is None else _node(node, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise NotYamlError(str(error.problem), Place(mark.line + 1, mark.column + 1) if mark else None) from error
    except yaml.YAMLError as error:
        raise NotYamlError(str(error), None) from error
    except RecursionError as error:
        raise NotYamlError("it is nested too deeply", None) from error


def _node(node: yaml.Node, seen: set[int]) -> Node:
    place = Place(node.start_mark.line + 1, node.start_mark.column + 1)
    if id(node) in seen:
        # A node that stands in two places is an alias; a few of them can grow a small file without end.
        raise NotYamlError("references (&name and *name) are not allowed, write the text out", place)
    seen.add(id(node))
    value: Any = node.value
    if isinstance(value, str):
        return ScalarNode(value, place)
    if (value and isinstance(value[0], tuple)) or node.tag.endswith(":map"):
        return MappingNode(tuple((_node(key, seen), _node(item, seen)) for key, item in value), place)
    return SequenceNode(tuple(_node(item, seen) for item in value), place)
