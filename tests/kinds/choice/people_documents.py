"""Small documents for the tests of words for people, and the rules that read them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jargoncheck.api import load_rules, make_linter
from jargoncheck.kinds.choice.spec import MixedSpec
from jargoncheck.language.reading import Reading
from jargoncheck.language.tagger import Tagger
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import read
from jargoncheck.settings import Settings
from jargoncheck.text.document import Document
from jargoncheck.text.source import Source
from jargoncheck.text.spans import ProseSpan


@dataclass(frozen=True)
class Found:
    """A finding as the tests see it: everything but where the rule comes from."""

    entry: str | None
    text: str
    line: int
    column: int
    message: str
    suggestions: tuple[str, ...] = ()
    related: tuple[tuple[int, int, str], ...] = ()


@cache
def rules() -> CompiledRules:
    return load_rules(Path(__file__).parents[3] / "rules")


@cache
def linter(rule: str, preferred: str | None = None) -> Linter:
    return make_linter(Settings(select=(rule,), preferred_people_word=preferred), rules())


def mixed_spec() -> MixedSpec:
    spec = rules().rules["people/mixed"].spec
    assert isinstance(spec, MixedSpec)
    return spec


def document(*paragraphs: str) -> Document:
    """Return a document of paragraphs, on the lines 1, 3, 5 ..."""
    return read(Source("test.md", "\n\n".join(paragraphs) + "\n"), "markdown")


def findings(rule: str, *paragraphs: str, preferred: str | None = None) -> list[Found]:
    """Return what ``rule`` finds in a document of ``paragraphs``; nothing that it suggests may be marked safe."""
    (report,) = linter(rule, preferred).check([document(*paragraphs)])
    assert not any(suggestion.safe for finding in report.findings for suggestion in finding.suggestions)
    return [
        Found(
            finding.entry,
            finding.text,
            finding.start.line,
            finding.start.column,
            finding.message,
            tuple(suggestion.text for suggestion in finding.suggestions),
            tuple((place.start.line, place.start.column, place.message) for place in finding.related),
        )
        for finding in report.findings
    ]


def reading(marked: str) -> tuple[Reading, ProseSpan]:
    """Return a reading of the text without the [[marks]], and the span that they mark."""
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    (block,) = document(text).blocks
    return Reading(block, Tagger.shipped()), ProseSpan(start, end)
