"""Comments in a document that hide findings: ``jargoncheck-disable-next-line RULE until DATE -- reason``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from jargoncheck.kinds.kind import Wishes
from jargoncheck.kinds.suppression.kind import Stale, SuppressionSpec
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.findings import Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.linter.placing import placed
from jargoncheck.rulebook.problems import nearest
from jargoncheck.text.document import Comment, Document
from jargoncheck.text.spans import SourceSpan

_DIRECTIVE = re.compile(
    r"\s*jargoncheck-(?P<action>disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])"
    r"(?P<rules>[\w/, \t\r\n-]*?)(?:\buntil\s+(?P<until>\d{4}-\d\d-\d\d))?\s*(?:(?<![\w-])--\s.*)?\Z",
    re.DOTALL,
)
_NAME = re.compile(r"[\w/-]+")


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment of ours. Without ``rules`` it means all; ``covers`` is the stretch of source that it is about."""

    action: str
    rules: tuple[str, ...]
    until: date | None
    comment: Comment
    covers: SourceSpan

    def hides(self, finding: Finding) -> bool:
        """Tell whether ``finding`` stands in what is covered and is of one of the rules."""
        if not self.covers.start <= finding.span.start < max(self.covers.end, self.covers.start + 1):
            return False
        name = rule_id(finding)
        return not self.rules or any(name == rule or name.startswith(f"{rule}/") for rule in self.rules)


def suppressed(
    document: Document, findings: Sequence[Finding], rules: CompiledRules, wishes: Wishes
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the ``findings`` that are shown, with those on stale comments, and those that comments hide."""
    directives = [directive for directive in _directives(document) if directive.action != "enable"]
    used: set[int] = set()
    shown: list[Finding] = []
    hidden: list[Finding] = []
    for finding in findings:
        hiding = [
            index
            for index, directive in enumerate(directives)
            if not _expired(directive, wishes) and directive.hides(finding)
        ]
        used.update(hiding)
        (hidden if hiding else shown).append(finding)
    stale = [
        finding
        for index, directive in enumerate(directives)
        for finding in _stale(document, directive, index in used, rules, wishes)
    ]
    return tuple(sorted((*shown, *stale), key=attrgetter("order"))), tuple(hidden)


def _directives(document: Document) -> Iterator[Directive]:
    parsed = [(comment, found) for comment in document.comments if (found := _DIRECTIVE.match(comment.text))]
    for index, (comment, found) in enumerate(parsed):
        names = tuple(_NAME.findall(found["rules"]))
        try:
            until = date.fromisoformat(found["until"]) if found["until"] else None
        except ValueError:
            # A day that the calendar does not have is over.
            until = date.min
        later = ((after, tuple(_NAME.findall(what["rules"])), what["action"]) for after, what in parsed[index + 1 :])
        covers = _covered(document, comment, found["action"], names, later)
        yield Directive(found["action"], names, until, comment, covers)


def _covered(
    document: Document,
    comment: Comment,
    action: str,
    names: tuple[str, ...],
    later: Iterable[tuple[Comment, tuple[str, ...], str]],
) -> SourceSpan:
    source, end = document.source, len(document.source.text)
    if action == "disable-file":
        return SourceSpan(0, end + 1)
    if action == "disable":
        for after, their_names, their_action in later:
            if their_action == "enable" and (not their_names or set(names) & set(their_names)):
                return SourceSpan(comment.source.end, after.source.start)
        return SourceSpan(comment.source.end, end + 1)
    lines = source.lines
    if action == "disable-line":
        line = lines.place(comment.source.start).line
        return SourceSpan(lines.starts[line - 1], lines.starts[line] if line < len(lines.starts) else end + 1)
    return _next_line(document, comment, end)


def _next_line(document: Document, comment: Comment, end: int) -> SourceSpan:
    """Return the line after ``comment``: the whole paragraph that begins next, as prose has no other lines.

    A comment inside a paragraph is about the next line of it.
    """
    inside = any(block.source.contains(comment.source) for block in document.blocks)
    if not inside:
        for block in document.blocks:
            if block.source.start >= comment.source.end:
                return block.source
    starts = document.source.lines.starts
    line = document.source.lines.place(comment.source.end).line
    if line >= len(starts):
        return SourceSpan(end, end)
    return SourceSpan(starts[line], starts[line + 1] if line + 1 < len(starts) else end + 1)


def _expired(directive: Directive, wishes: Wishes) -> bool:
    return directive.until is not None and wishes.today is not None and directive.until < wishes.today


def _stale(
    document: Document, directive: Directive, used: bool, rules: CompiledRules, wishes: Wishes
) -> Iterator[Finding]:
    for stale, names in _what_is_stale(directive, used, rules, wishes):
        for name in rules.ids_of_kind("suppression"):
            rule = rules.rules[name]
            if isinstance(rule.spec, SuppressionSpec) and rule.spec.reports is stale and wishes.chosen(name, None):
                message = rule.message.format(**names)
                yield placed(document.source, directive.comment.source, rule, message, wishes.severities)


def _what_is_stale(
    directive: Directive, used: bool, rules: CompiledRules, wishes: Wishes
) -> Iterator[tuple[Stale, Mapping[str, str]]]:
    """Yield what is wrong with ``directive``, with what the message says of it."""
    valid = {*rules.names, *(name.partition("/")[0] for name in rules.kinds)}
    unknown = [name for name in directive.rules if name not in valid]
    for name in unknown:
        yield Stale.UNKNOWN, {"name": name, "nearest": nearest(name, valid, most=8)}
    if _expired(directive, wishes):
        yield Stale.EXPIRED, {"until": str(directive.until)}
    elif not used and not unknown and _is_on(directive, rules, wishes):
        yield Stale.UNUSED, {}


def _is_on(directive: Directive, rules: CompiledRules, wishes: Wishes) -> bool:
    """Tell whether one of the rules that ``directive`` names is switched on, so that it could have hidden something."""
    if not directive.rules:
        return True
    return any(
        wishes.chosen(rule, name.removeprefix(f"{rule}/") if name.startswith(f"{rule}/") else None)
        for name in directive.rules
        for rule in rules.kinds
        if name == rule or name.startswith(f"{rule}/") or rule.startswith(f"{name}/")
    )
