"""The keys of a settings file: said once, for reading it, for its JSON Schema and for ``jargoncheck config``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jargoncheck.rulebook.nodes import MappingNode, Node
from jargoncheck.rulebook.rules import AcronymScope, Severity
from jargoncheck.rulebook.shapes import Flag, Key, ListOf, MapOf, OneOf, Record, Schema, Text
from jargoncheck.settings.model import Audience
from jargoncheck.text.lines import Place

_SELECTOR = Text(r"[a-z0-9-]+(?:/[a-z0-9-]+(?:/\S+)?)?", "a family, family/name or family/name/entry")
_SELECTORS = ListOf(_SELECTOR, at_least=0)
_TEXTS = ListOf(Text(), at_least=0)
_GLOBS = ListOf(Text(), at_least=0, single=True)
_WORDS = Text(r"[1-9]\d{1,2}", "a number of words, from 10")

_FOR_FILES: Mapping[str, Key] = {
    "pack": Key(Text(), "the rules to start from"),
    "select": Key(_SELECTORS, "rules, families or entries to use in place of the pack's"),
    "extend-select": Key(_SELECTORS, "rules, families or entries to use on top of the pack's"),
    "ignore": Key(_SELECTORS, "rules, families or entries to leave out"),
    "severity": Key(MapOf(_SELECTOR, OneOf(Severity)), "severities by rule, family or entry"),
    "audience": Key(OneOf(Audience), "who reads: the public, or colleagues who know your own acronyms"),
    "known-acronyms": Key(_TEXTS, "acronyms that all your readers know"),
    "colleague-acronyms": Key(_TEXTS, "acronyms that your colleagues know"),
    "glossary": Key(MapOf(Text(), ListOf(Text(), single=True)), "long forms by acronym: they count as explained"),
    "glossary-files": Key(_GLOBS, "documents whose explanations count in every document"),
    "people-word": Key(Text(), "your word for the people that you serve"),
    "acronym-scope": Key(OneOf(AcronymScope), "explain an acronym once on a page, or once in each section"),
    "longest-sentence": Key(_WORDS, "the most words that a sentence may have"),
    "quotations": Key(Flag(), "check words in quotation marks as well"),
    "across-files": Key(Flag(), "report an acronym that two files explain in two ways"),
    "ignored-names": Key(_TEXTS, "names of yours, in which nothing is reported"),
    "format": Key(Text(), "the format of these files"),
}
_FOR_ALL: Mapping[str, Key] = {
    "extends": Key(_GLOBS, "settings files that this one builds on"),
    "proposals": Key(_GLOBS, "documents that have to say what readers gain"),
    "sections": Key(_GLOBS, "folders whose pages are to have one word for the same people"),
    "model": Key(Text(), "the spaCy model to use"),
    "rule-packs": Key(_GLOBS, "your own rules: folders, or names that installed packages give"),
    "exclude": Key(_GLOBS, "files and folders to leave out"),
    "formats": Key(MapOf(Text(r"\.[^/\\\s]+", "a suffix with its dot, like “.page”"), Text()), "formats by suffix"),
    "fail-level": Key(OneOf(Severity), "exit with 1 from this severity"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """The keys of a file, or of an override in it, that are there: their values, and where each stands."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]
    files: tuple[str, ...] = ()
    overrides: tuple[Written, ...] = ()


class _Placed:
    """A record that also keeps the places of its keys."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def parse(self, node: Node) -> Written:
        values: dict[str, Any] = self._record.parse(node)
        assert isinstance(node, MappingNode)
        places = {str(key.value): key.place for key, _ in node.value}
        given = {name.replace("_", "-"): value for name, value in values.items() if value is not None}
        files = given.pop("files", ())
        overrides = given.pop("overrides", ())
        return Written(given, places, files, overrides)

    def schema(self) -> Schema:
        return self._record.schema()


_OVERRIDE = _Placed(
    Record({"files": Key(ListOf(Text(), single=True), "which files, as patterns", required=True), **_FOR_FILES}, dict)
)
_OVERRIDES = Key(ListOf(_OVERRIDE, at_least=0), "other settings for some files")
_FILE = _Placed(Record({**_FOR_ALL, **_FOR_FILES, "overrides": _OVERRIDES}, dict))


def parse_settings(node: Node) -> Written:
    """Return the settings in ``node``; raises ``ShapeError``."""
    return _FILE.parse(node)


def settings_schema() -> Schema:
    """Return the JSON Schema of settings files."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of jargoncheck",
        **_FILE.schema(),
    }
