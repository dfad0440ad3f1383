"""What a label file must look like."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jargoncheck.evaluation.labels import LabelFile, LabelsError, Written, WrittenLabel
from jargoncheck.rulebook.nodes import Node, NotYamlError, parse_yaml
from jargoncheck.rulebook.problems import RuleProblem, ShapeError, nearest
from jargoncheck.rulebook.shapes import Key, ListOf, Record, Schema, Shape, Text

_COUNT = Text(r"[1-9][0-9]*", "a number from 1")


@dataclass(frozen=True, slots=True)
class _Name:
    """One of the names that are known; ``what`` says what they are names of."""

    what: str
    known: Collection[str]

    def parse(self, node: Node) -> str:
        name = Text().parse(node)
        if name not in self.known:
            raise ShapeError(node, f"There is no {self.what} “{name}”. {nearest(name, self.known)}")
        return name

    def schema(self) -> Schema:
        return {"enum": sorted(self.known)}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A text of the given shape, with its place."""

    shape: Shape

    def parse(self, node: Node) -> Written:
        return Written(self.shape.parse(node), node.place)

    def schema(self) -> Schema:
        return self.shape.schema()


def read_label_file(path: Path, names: Collection[str]) -> LabelFile:
    """Return what ``path`` holds; ``names`` are the families and the ids of all rules.

    Raises ``LabelsError`` with the file, the line and the column of a mistake.
    """
    parsed = read_record(path, _label_file(names))
    assert isinstance(parsed, LabelFile)
    return parsed


def read_record(path: Path, shape: Shape) -> Any:
    """Return the value of the YAML file ``path``, which must have ``shape``; raises ``LabelsError``."""
    try:
        node = parse_yaml(path.read_text("utf-8"))
        if node is None:
            raise LabelsError([RuleProblem(str(path), None, "This file is empty: write it, or delete it.")])
        return shape.parse(node)
    except NotYamlError as error:
        message = f"This is not valid YAML: {error}."
        raise LabelsError([RuleProblem(str(path), error.place, message)]) from error
    except ShapeError as error:
        raise LabelsError([RuleProblem(str(path), error.place, error.message)]) from error
    except (OSError, UnicodeDecodeError) as error:
        message = f"This file cannot be read as text: {error}."
        raise LabelsError([RuleProblem(str(path), None, message)]) from error


def _label_file(names: Collection[str]) -> Record:
    families = {name for name in names if "/" not in name}
    rule = Key(_Placed(_Name("rule or family", names)), "a family, or a family and a rule", required=True)
    words = Key(_Placed(Text()), "the exact words in the document", required=True)
    occurrence = Key(_COUNT, "which of the places with these words is meant, from 1", default="1")
    report = Record(
        {
            "rule": rule,
            "words": words,
            "occurrence": occurrence,
            "advice": Key(Text(), "what the suggestions must offer"),
        },
        _label,
    )
    silent = Record(
        {
            "rule": rule,
            "words": words,
            "occurrence": occurrence,
            "because": Key(Text(), "why a careful reader lets it pass", default=""),
        },
        _label,
    )
    return Record(
        {
            "genre": Key(Text(), "what sort of document it is", default=""),
            "families": Key(ListOf(_Placed(_Name("family", families))), "what the labels are complete for"),
            "report": Key(ListOf(report, at_least=0), "what must be reported, or [] for nothing", required=True),
            "silent": Key(ListOf(silent, at_least=0), "what must not be reported", default=()),
        },
        _file,
    )


def _label(occurrence: str, **rest: Any) -> WrittenLabel:
    return WrittenLabel(occurrence=int(occurrence), **rest)


def _file(
    genre: str,
    families: tuple[Written, ...] | None,
    report: tuple[WrittenLabel, ...],
    silent: tuple[WrittenLabel, ...],
) -> LabelFile:
    complete = None if families is None else frozenset(family.value for family in families)
    file = LabelFile(genre, complete, report, silent)
    missing = sorted(file.named_families - complete) if complete is not None else []
    if missing:
        raise ValueError(f"“{missing[0]}” has labels here: add it to “families”.")
    return file
