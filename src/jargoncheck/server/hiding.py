"""The comment that hides a finding where it stands, written as the format of the document writes comments."""

from __future__ import annotations

from jargoncheck.linter.findings import Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.source import Source

_AT_LINE_END = {"mdx": ("{/* ", " */}")}
_HTML = ("<!-- ", " -->")
_OWN_LINE = {"restructuredtext": ".. ", "asciidoc": "// ", "text": "# ", "po": "# ", "locale-yaml": "# "}
_NONE = frozenset({"notebook", "locale-json"})
_YAML_KEY = lazy_pattern(r"\s*(?:- )*[\w\"'.-]+:\s")
_PO_ENTRY = lazy_pattern(r"\s*(?:msgctxt|msgid)\b")
_TABLE = lazy_pattern(r"\s*[|+]")


def hiding_comment(finding: Finding, source: Source, format_name: str) -> tuple[int, str] | None:
    """Return where a comment that hides ``finding`` goes, in code points, and its text; None where none can stand."""
    if format_name in _NONE:
        return None
    line = finding.start.line
    if format_name not in _OWN_LINE:
        opening, closing = _AT_LINE_END.get(format_name, _HTML)
        text = f" {opening}jargoncheck-disable-line {rule_id(finding)} -- reason{closing}"
        return source.lines.starts[line - 1] + len(source.lines.line_text(line)), text
    above = _line_above(source, line, format_name)
    if above is None:
        return None
    words = source.lines.line_text(above)
    indent = words[: len(words) - len(words.lstrip())]
    # In reStructuredText what follows a comment without a blank line, further in, would be part of it.
    after = "\n\n" if format_name == "restructuredtext" else "\n"
    comment = f"{indent}{_OWN_LINE[format_name]}jargoncheck-disable-next-line {rule_id(finding)} -- reason{after}"
    return source.lines.starts[above - 1], comment


def _line_above(source: Source, line: int, format_name: str) -> int | None:
    """Return the line before which a comment on a line of its own is about ``line``."""
    if format_name in ("asciidoc", "text"):
        return line
    if format_name == "locale-yaml":
        return line if _YAML_KEY.match(source.lines.line_text(line)) else None
    if format_name == "po":
        return next((at for at in range(line, 0, -1) if _PO_ENTRY.match(source.lines.line_text(at))), None)
    while line > 1 and source.lines.line_text(line - 1).strip():
        line -= 1
    return None if _TABLE.match(source.lines.line_text(line)) else line
