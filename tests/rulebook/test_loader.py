"""Rule files: what loads, and what is said of what does not."""

from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
import yaml

from jargoncheck.rulebook.condition_shape import ConditionShape
from jargoncheck.rulebook.conditions import (
    AllOf,
    AnyOf,
    Circumstance,
    Condition,
    Is,
    IsWordClass,
    IsWritten,
    Not,
    Related,
    Relation,
    WordClass,
)
from jargoncheck.rulebook.loader import Grammar, load_folder, schema
from jargoncheck.rulebook.nodes import parse_yaml
from jargoncheck.rulebook.problems import RulebookError, ShapeError
from jargoncheck.rulebook.rules import (
    Citation,
    Confidence,
    FlaggedExample,
    Pack,
    PassingExample,
    Rule,
    Severity,
)
from jargoncheck.rulebook.shapes import Key, ListOf, MapOf, Text

RULE = """\
id: plain/words
kind: list
message: Write something shorter.
why: Short words are read faster.
citations:
  - {guide: A guide, entry: Words, date: 2026-01-02, url: "https://example.org/words"}
words:
  utilise: [use]
examples:
  flag:
    - {text: "We [[utilise]] it.", message: Write something shorter., fixed: We use it.}
  pass:
    - {text: We use it.}
"""


def grammars() -> Mapping[str, Grammar]:
    return {
        "list": Grammar(
            lambda conditions: {
                "words": Key(MapOf(Text(), ListOf(Text())), "the words", required=True),
                "unless": Key(ListOf(conditions, at_least=0), "what excuses", default=()),
            },
            lambda words, unless: (words, unless),
        )
    }


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def problems(folder: Path) -> list[str]:
    with pytest.raises(RulebookError) as caught:
        load_folder(folder, grammars())
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    write(tmp_path, "plain/words.yaml", RULE)
    assert load_folder(tmp_path, grammars()).rules == {
        "plain/words": Rule(
            id="plain/words",
            kind="list",
            message="Write something shorter.",
            why="Short words are read faster.",
            severity=Severity.WARNING,
            confidence=Confidence.HIGH,
            citations=(Citation("A guide", "Words", "2026-01-02", "https://example.org/words"),),
            flags=(FlaggedExample("We [[utilise]] it.", "Write something shorter.", "We use it."),),
            passes=(PassingExample("We use it."),),
            spec=({"utilise": ("use",)}, ()),
        )
    }


def test_the_marks_of_an_example_are_taken_out() -> None:
    example = FlaggedExample("[[A]] b [[cd]]", "m")
    assert (example.text, example.words, example.spans) == ("A b cd", ("A", "cd"), ((0, 1), (4, 6)))
    link = FlaggedExample("Go [[[here]]](a.md).", "m")
    assert (link.text, link.words, link.spans) == ("Go [here](a.md).", ("here",), ((4, 8),))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("why:", "wyh:", "plain/words.yaml:4:1: “wyh” is not a key here. Did you mean “why”?"),
        ("kind: list", "kind: lst", "plain/words.yaml:2:7: “lst” is not a kind of rule. Did you mean “list”?"),
        ("kind: list", "", "plain/words.yaml:1:1: Add “kind”: one of list."),
        (
            "message: Write something shorter.\n",
            "",
            "plain/words.yaml:1:1: Add “message”: one short sentence that says what to do.",
        ),
        (
            "utilise: [use]",
            "utilise: [use]\n  utilise: [try]",
            "plain/words.yaml:9:3: “utilise” stands here twice: keep one.",
        ),
        ("utilise: [use]", "utilise: use", "plain/words.yaml:8:12: Write a list here."),
        ("utilise: [use]", "utilise: []", "plain/words.yaml:8:12: Write a list of at least 1 here."),
        (
            "id: plain/words",
            "id: plain/other",
            "plain/words.yaml:1:1: The id “plain/other” differs from the path: write “plain/words”.",
        ),
        (
            "id: plain/words",
            "id: [plain",
            "plain/words.yaml:2:5: This is not valid YAML: did not find expected ',' or ']'.",
        ),
        (
            "[[utilise]]",
            "utilise",
            "plain/words.yaml:11:14: “We utilise it.” does not fit: write the text with [[the reported words]] marked.",
        ),
        (
            "why: Short",
            "severity: waning\nwhy: Short",
            "plain/words.yaml:4:11: “waning” is not known here. Did you mean “warning”?",
        ),
        (
            "words:\n",
            "unless: [{objct: [it]}]\nwords:\n",
            "plain/words.yaml:7:11: “objct” is not a condition. Did you mean “object”?",
        ),
        (
            "words:\n",
            'unless: [{object: ["@vehicels"]}]\nwords:\n',
            "plain/words.yaml:7:20: There is no word list “vehicels”. Did you mean “vehicles”?",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, problem: str) -> None:
    write(tmp_path, "word-lists.yaml", "vehicles: [car, van]\n")
    write(tmp_path, "plain/words.yaml", RULE.replace(old, new))
    assert problems(tmp_path) == [problem]


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, "plain/empty.yaml", "")
    write(tmp_path, "plain/words.yaml", RULE.replace("why:", "wyh:"))
    assert problems(tmp_path) == [
        "plain/empty.yaml:1:1: This file is empty: write a rule, or delete it.",
        "plain/words.yaml:4:1: “wyh” is not a key here. Did you mean “why”?",
    ]


def test_a_pack_that_names_no_rule_is_told(tmp_path: Path) -> None:
    write(tmp_path, "plain/words.yaml", RULE)
    write(tmp_path, "packs/mine.yaml", "name: mine\ndescription: Ours.\nselect: [plain/wrds]\n")
    assert problems(tmp_path) == ["packs/mine.yaml: There is no rule “plain/wrds”. Did you mean “plain/words”?"]


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path) == [f"{tmp_path}: There are no rule files here: add family/name.yaml."]


def test_a_pack_names_rules_of_the_folder(tmp_path: Path) -> None:
    write(tmp_path, "plain/words.yaml", RULE)
    write(
        tmp_path,
        "packs/mine.yaml",
        "name: mine\ndescription: Ours.\nselect: [plain]\nignore: [plain/words/utilise]\nknown-acronyms: [NHS]\n",
    )
    assert load_folder(tmp_path, grammars()).packs == {
        "mine": Pack("mine", "Ours.", frozenset({"plain"}), frozenset({"plain/words/utilise"}), frozenset({"NHS"}))
    }


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("in-name", Is(Circumstance.IN_NAME)),
        ("written: [Leverage]", IsWritten(frozenset({"leverage"}))),
        ("pos: verb", IsWordClass(frozenset({WordClass.VERB}))),
        ("pos: [noun, adjective]", IsWordClass(frozenset({WordClass.NOUN, WordClass.ADJECTIVE}))),
        ("followed-by: by the way", Related(Relation.FOLLOWED_BY, frozenset({"by the way"}))),
        ("not: quoted", Not(Is(Circumstance.QUOTED))),
        ("any: [quoted, negated]", AnyOf((Is(Circumstance.QUOTED), Is(Circumstance.NEGATED)))),
        ("all: [{not: quoted}]", AllOf((Not(Is(Circumstance.QUOTED)),))),
    ],
)
def test_a_condition_is_parsed(text: str, condition: Condition) -> None:
    node = parse_yaml(text)
    assert node is not None
    assert ConditionShape({}).parse(node) == condition


def test_the_words_of_a_condition_stand_for_all_their_forms() -> None:
    node = parse_yaml('object: [Policy, "@vehicles", give way]')
    assert node is not None
    condition = ConditionShape({"vehicles": ("car",)}).parse(node)
    assert isinstance(condition, Related)
    assert condition.relation is Relation.OBJECT
    assert {"policy", "policies", "car", "cars", "give way"} <= condition.words


def test_two_conditions_in_one_are_refused() -> None:
    node = parse_yaml("{object: [a], subject: [b]}")
    assert node is not None
    with pytest.raises(ShapeError, match="Write one condition here"):
        ConditionShape({}).parse(node)


def test_the_schema_accepts_what_loads_and_refuses_what_does_not() -> None:
    validator = jsonschema.Draft202012Validator(schema(grammars()))
    good = yaml.load(RULE, Loader=yaml.BaseLoader)
    assert list(validator.iter_errors(good)) == []
    assert list(validator.iter_errors({**good, "unless": [{"object": ["it"]}, "quoted"]})) == []
    assert list(validator.iter_errors({**good, "unless": ["quotd"]})) != []
    assert list(validator.iter_errors({key: value for key, value in good.items() if key != "why"})) != []
