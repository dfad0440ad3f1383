"""What is generated is the same as what would be generated now."""

from pathlib import Path

import jsonschema
import yaml

from jargoncheck.cli.rules import schema_text, settings_schema_text
from jargoncheck.kinds.table import grammars
from jargoncheck.rulebook.loader import schema

ROOT = Path(__file__).parents[1]


def test_the_schema_of_rule_files_is_up_to_date() -> None:
    kept = (ROOT / "rules" / "rule.schema.json").read_text("utf-8")
    assert kept == schema_text(), "run: jargoncheck schema > rules/rule.schema.json"


def test_the_schema_of_settings_files_is_up_to_date() -> None:
    kept = (ROOT / "docs" / "settings.schema.json").read_text("utf-8")
    assert kept == settings_schema_text(), "run: jargoncheck schema --settings > docs/settings.schema.json"


def test_every_rule_file_fits_the_schema() -> None:
    validator = jsonschema.Draft202012Validator(schema(grammars()))
    for path in sorted((ROOT / "rules").glob("*/*.yaml")):
        if path.parent.name != "packs":
            content = _as_json(yaml.compose(path.read_text("utf-8")))
            assert [error.message for error in validator.iter_errors(content)] == [], path


def _as_json(node: yaml.Node | None) -> object:
    """Return what an editor makes of YAML 1.2: ``on`` and dates are text, plain numbers and truth values are not."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _as_json(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_as_json(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    if node.style is not None:
        return node.value
    return int(node.value) if node.value.isdecimal() else {"true": True, "false": False}.get(node.value, node.value)
