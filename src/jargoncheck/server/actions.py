"""Quick fixes: what an editor offers at a finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types

from jargoncheck.linter.findings import FileReport, Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.linter.fixes import taken
from jargoncheck.server.hiding import hiding_comment
from jargoncheck.server.positions import Positions
from jargoncheck.server.session import Checked
from jargoncheck.server.settings_edits import with_known_acronym, with_long_form, with_rule_off

FIX_ALL = "source.fixAll.jargoncheck"
"""Editors take this one when asked for ``source.fixAll``, of which it is a part, or for it alone."""


def actions(
    finding: Finding, diagnostic: types.Diagnostic, uri: str, checked: Checked, positions: Positions
) -> Iterator[types.CodeAction]:
    """Yield the quick fixes of ``finding`` in the document itself."""
    source, format_name = checked.source, checked.format_name
    if finding.editable:
        for number, suggestion in enumerate(finding.suggestions):
            edit = types.TextEdit(positions.range(finding.start, finding.end), suggestion.text)
            yield types.CodeAction(
                f"Write “{suggestion.text}”",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                edit=types.WorkspaceEdit(changes={uri: [edit]}),
                is_preferred=number == 0 and suggestion.safe,
            )
    hiding = hiding_comment(finding, source, format_name)
    if hiding is not None and not finding.rule.startswith("suppression/"):
        offset, comment = hiding
        where = positions.at(offset)
        yield types.CodeAction(
            "Hide it here, with a reason",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic],
            edit=types.WorkspaceEdit(changes={uri: [types.TextEdit(types.Range(where, where), comment)]}),
        )


def settings_actions(
    finding: Finding, diagnostic: types.Diagnostic, document: Path, settings_file: Path
) -> Iterator[types.CodeAction]:
    """Yield the quick fixes of ``finding`` that change ``settings_file``, which is made when it is not there."""
    text = settings_file.read_text("utf-8") if settings_file.exists() else ""
    changes: list[tuple[str, str]] = []
    if finding.rule == "acronym/unexplained":
        short = finding.text.removesuffix("s") if finding.text[:-1].isupper() else finding.text
        changes.append((f"My readers know “{short}”", with_known_acronym(text, short)))
        longs = [found.text.removesuffix(f" ({finding.text})") for found in finding.suggestions]
        changes += [(f"Add “{short}”, {long}, to the glossary", with_long_form(text, short, long)) for long in longs]
    folder = document.parent
    if folder.is_relative_to(settings_file.parent):
        relative = folder.relative_to(settings_file.parent).as_posix()
        relative = "" if relative == "." else relative
        name = rule_id(finding)
        changes.append((f"Turn “{name}” off in this folder", with_rule_off(text, relative, name)))
    for title, new in changes:
        yield types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic],
            edit=types.WorkspaceEdit(document_changes=list(_replaced(settings_file, text, new))),
        )


def _replaced(
    path: Path, text: str, new: str
) -> Iterator[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile]:
    uri = path.as_uri()
    if not path.exists():
        yield types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True))
    lines = text.split("\n")
    whole = types.Range(types.Position(0, 0), types.Position(len(lines) - 1, len(lines[-1])))
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri)
    yield types.TextDocumentEdit(identifier, [types.TextEdit(whole, new)])


def fix_all(report: FileReport, uri: str, positions: Positions) -> types.CodeAction | None:
    """Return the action that takes all safe suggestions at once, or ``None`` when there are none."""
    chosen = taken([finding for finding in report.findings if finding.editable], only_safe=True)
    edits = [
        types.TextEdit(
            positions.range(finding.start, finding.end), next(found.text for found in finding.suggestions if found.safe)
        )
        for finding in chosen
    ]
    if not edits:
        return None
    return types.CodeAction(
        "Take all safe suggestions", kind=FIX_ALL, edit=types.WorkspaceEdit(changes={uri: list(edits)})
    )
