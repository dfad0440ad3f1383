"""Reads a folder of rule files.

A folder holds ``family/name.yaml`` (one rule a file, the path is the id), ``packs/name.yaml`` and, if it likes,
``word-lists.yaml``. All mistakes of all files are reported at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.nodes import MappingNode, Node, NotYamlError, parse_yaml
from jargoncheck.rulebook.packs import WrittenPack, pack_record, unknown_selectors, whole
from jargoncheck.rulebook.problems import RulebookError, RuleProblem, ShapeError, nearest
from jargoncheck.rulebook.rules import (
    Citation,
    Confidence,
    FlaggedExample,
    Pack,
    PassingExample,
    Rule,
    Rulebook,
    Severity,
)
from jargoncheck.rulebook.shapes import Flag, Key, ListOf, MapOf, OneOf, Record, Schema, Text
from jargoncheck.text.lines import Place

NAME = Text(r"[a-z0-9]+(?:-[a-z0-9]+)*", "a name in lower case with hyphens")
ENTRY_KEY = Text(r"[a-z0-9&:/.]+(?:-[a-z0-9&:/.]+)*", "a key in lower case with hyphens")
RULE_ID = Text(r"[a-z0-9-]+/[a-z0-9-]+", "family/name in lower case")
WORD_LISTS = "word-lists.yaml"
PACKS = "packs"


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one kind of rule has in its file: its own keys, made for the folder's conditions, and their meaning."""

    keys: Callable[[ConditionShape], Mapping[str, Key]]
    build: Callable[..., Any]


def rule_record(kind: str, grammar: Grammar, conditions: ConditionShape) -> Record:
    """Return the shape of a rule file of ``kind``."""
    own = grammar.keys(conditions)
    own_names = {name.replace("-", "_") for name in own}

    def build(**values: Any) -> Rule:
        spec = grammar.build(**{name: values.pop(name) for name in own_names})
        examples = values.pop("examples")
        return Rule(**values, flags=examples["flag"], passes=examples["pass_"], spec=spec)

    return Record({**_common_keys(kind), **own}, build)


def load_folder(folder: Path, grammars: Mapping[str, Grammar]) -> Rulebook:
    """Return the checked rules and packs of ``folder``.

    Raises ``RulebookError`` with every mistake of every file, each with its file, line and column.
    """
    problems: list[RuleProblem] = []
    rules: dict[str, Rule] = {}
    written: dict[str, WrittenPack] = {}
    word_lists = _load(folder / WORD_LISTS, _word_lists_shape(), problems) if (folder / WORD_LISTS).exists() else {}
    conditions = ConditionShape(word_lists or {})
    for path in sorted(folder.glob("*/*.yaml")):
        if path.parent.name == PACKS:
            found = _load(path, pack_record(), problems)
            if found is not None:
                written[found.pack.name] = found
            continue
        rule = _load_rule(path, folder, grammars, conditions, problems)
        if rule is not None:
            rules[rule.id] = rule
    if not rules and not problems:
        problems.append(RuleProblem(str(folder), None, "There are no rule files here: add family/name.yaml."))
    packs = _packs(written, problems, folder)
    if not problems:
        # A rule that did not load would make every pack that names it look wrong as well.
        problems = [
            RuleProblem(_pack_path(folder, name), None, message)
            for name, pack in packs.items()
            for message in unknown_selectors(pack, rules)
        ]
    if problems:
        raise RulebookError(problems)
    return Rulebook(rules, packs)


def schema(grammars: Mapping[str, Grammar]) -> Schema:
    """Return the JSON Schema (2020-12) of a rule file, for editors."""
    conditions = ConditionShape({})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "jargoncheck rule",
        "oneOf": [
            {**record.schema(), "title": kind}
            for kind, record in ((k, rule_record(k, g, conditions)) for k, g in sorted(grammars.items()))
        ],
        "$defs": {"condition": conditions.schema()},
    }


def _common_keys(kind: str) -> dict[str, Key]:
    citation = Record(
        {
            "guide": Key(Text(), "the guide, paper or source", required=True),
            "entry": Key(Text(), "the entry in it", required=True),
            "date": Key(Text(), "the date or version that was read", default=""),
            "url": Key(Text(r"https?://\S+", "an address that starts with https://"), "its address", default=""),
        },
        Citation,
    )
    people_word = Key(Text(), "the word for people that the organisation has chosen")
    flagged = Record(
        {
            "text": Key(
                Text(r"(?s:.*\[\[.+\]\].*)", "the text with [[the reported words]] marked"),
                "the text",
                required=True,
            ),
            "message": Key(Text(), "the whole message", required=True),
            "fixed": Key(Text(), "the text with the first suggestion taken"),
            "entry": Key(ENTRY_KEY, "the entry that is shown"),
            "people-word": people_word,
        },
        lambda text, **rest: FlaggedExample(marked=text, **rest),
    )
    passing = Record(
        {
            "text": Key(Text(), "the text", required=True),
            "entry": Key(ENTRY_KEY, "the entry that is tempted"),
            "people-word": people_word,
        },
        PassingExample,
    )
    examples = Record(
        {
            "flag": Key(ListOf(flagged), "texts that the rule reports", required=True),
            "pass": Key(ListOf(passing), "tempting texts that it does not report", required=True),
        },
        lambda **found: {"flag": found["flag"], "pass_": found["pass"]},
    )
    return {
        "id": Key(RULE_ID, "the id of the rule, which is also its path", required=True),
        "kind": Key(Text(kind, f"“{kind}”"), "the kind of rule", required=True),
        "message": Key(Text(), "one short sentence that says what to do", required=True),
        "why": Key(Text(), "why it matters to readers", required=True),
        "severity": Key(OneOf(Severity), "how much it matters", default=Severity.WARNING),
        "confidence": Key(OneOf(Confidence), "how sure the rule is", default=Confidence.HIGH),
        "citations": Key(ListOf(citation), "where the rule comes from", required=True),
        "examples": Key(examples, "texts that show and test the rule", required=True),
        "on": Key(Flag(), "false for a rule that has to be asked for", default=True),
    }


def _word_lists_shape() -> MapOf:
    return MapOf(NAME, ListOf(Text()))


def _load_rule(
    path: Path,
    folder: Path,
    grammars: Mapping[str, Grammar],
    conditions: ConditionShape,
    problems: list[RuleProblem],
) -> Rule | None:
    node = _compose(path, problems)
    if node is None:
        return None
    try:
        kind = _kind_of(node, grammars)
        rule: Rule = rule_record(kind, grammars[kind], conditions).parse(node)
        expected = str(PurePosixPath(path.relative_to(folder).with_suffix("")))
        if rule.id != expected:
            raise ShapeError(node, f"The id “{rule.id}” differs from the path: write “{expected}”.")
    except ShapeError as error:
        problems.append(RuleProblem(str(path), error.place, error.message))
        return None
    return replace(rule, path=expected + ".yaml")


def _kind_of(node: Node, grammars: Mapping[str, Grammar]) -> str:
    pairs = node.value if isinstance(node, MappingNode) else []
    for key, value in pairs:
        if key.value == "kind":
            if value.value not in grammars:
                raise ShapeError(value, f"“{value.value}” is not a kind of rule. {nearest(str(value.value), grammars)}")
            return str(value.value)
    raise ShapeError(node, f"Add “kind”: one of {', '.join(sorted(grammars))}.")


def _load(path: Path, shape: Record | MapOf, problems: list[RuleProblem]) -> Any:
    node = _compose(path, problems)
    if node is None:
        return None
    try:
        return shape.parse(node)
    except ShapeError as error:
        problems.append(RuleProblem(str(path), error.place, error.message))
        return None


def _compose(path: Path, problems: list[RuleProblem]) -> Node | None:
    try:
        node = parse_yaml(path.read_text("utf-8"))
    except NotYamlError as error:
        problems.append(RuleProblem(str(path), error.place, f"This is not valid YAML: {error}."))
    except (OSError, UnicodeDecodeError) as error:
        problems.append(RuleProblem(str(path), None, f"This file cannot be read as text: {error}."))
    else:
        if node is not None:
            return node
        problems.append(RuleProblem(str(path), Place(1, 1), "This file is empty: write a rule, or delete it."))
    return None


def _packs(written: Mapping[str, WrittenPack], problems: list[RuleProblem], folder: Path) -> dict[str, Pack]:
    packs: dict[str, Pack] = {}
    for name in written:
        try:
            packs[name] = whole(written, name)
        except ValueError as error:
            problems.append(RuleProblem(_pack_path(folder, name), None, str(error)))
    return packs


def _pack_path(folder: Path, name: str) -> str:
    return str(folder / PACKS / f"{name}.yaml")
