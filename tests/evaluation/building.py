"""Small labels, findings and corpora for the tests."""

from __future__ import annotations

from pathlib import Path

from jargoncheck.evaluation.labels import Label
from jargoncheck.kinds.kind import Suggestion
from jargoncheck.linter.findings import Finding
from jargoncheck.rulebook.rules import Confidence, Severity
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan

RULE = """\
id: house/words
kind: substitution
message: Write {suggestions}.
why: Our readers know the short word.
citations: [{guide: Our guide, entry: Words}]
entries:
  commence: {avoid: commence, pos: verb, certain: true, prefer: [start, begin]}
  parcel: {avoid: consignment, pos: noun, certain: true, prefer: [parcel]}
  prior: {avoid: prior to the, pos: phrase, prefer: [before the]}
  terminate: {avoid: terminate, pos: verb, certain: true, prefer: [end]}
examples:
  flag: [{text: "We [[commence]] now.", message: "Write “start” or “begin”.", fixed: We start now., entry: commence}]
  pass: [{text: We start now.}]
"""
PACK = "name: house\ndescription: Ours.\nselect: [house]\n"

DOCUMENTS = {
    "develop/a.md": "We commence today.\n\nThe consignment is here. We terminate it “prior to the” end.\n",
    "develop/a.md.labels.yaml": """\
report:
  - {rule: house, words: commence, advice: begin}
silent:
  - {rule: house, words: consignment, because: the law says so}
  - {rule: house/words, words: terminate}
""",
    "report/b.md": "We commence now, and we terminate prior to the end.\nIt is a boon | bane.\n",
    "report/b.md.labels.yaml": """\
genre: note
report:
  - {rule: house/words, words: commence, advice: launch}
  - {rule: house, words: we terminate}
  - {rule: house, words: prior to}
  - {rule: house/words, words: boon | bane}
""",
}


def house_rules(folder: Path) -> Path:
    """Write a rule pack of a user's own under ``folder`` and return where it is."""
    return write(folder, {"rules/house/words.yaml": RULE, "rules/packs/house.yaml": PACK}) / "rules"


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write ``files`` under ``folder`` and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder


def label(
    text: str, words: str, rule: str, occurrence: int = 1, *, advice: str | None = None, because: str = ""
) -> Label:
    """Return a label on ``words`` in ``text``."""
    span = _span(text, words, occurrence)
    place = Source("a.md", text).lines.place
    return Label(rule, span, place(span.start), place(span.end), words, advice, because)


def finding(text: str, words: str, rule: str, occurrence: int = 1, suggestions: tuple[str, ...] = ()) -> Finding:
    """Return a finding on ``words`` in ``text``."""
    span = _span(text, words, occurrence)
    place = Source("a.md", text).lines.place
    return Finding(
        rule=rule,
        entry=None,
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        message="",
        span=span,
        start=place(span.start),
        end=place(span.end),
        text=words,
        suggestions=tuple(Suggestion(suggestion) for suggestion in suggestions),
        why="",
        url="",
    )


def _span(text: str, words: str, occurrence: int) -> SourceSpan:
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return SourceSpan(start, start + len(words))
