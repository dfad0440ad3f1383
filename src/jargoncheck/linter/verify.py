"""Checks a rulebook against itself: its examples, and that no suggestion is something another rule reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jargoncheck.kinds.table import KINDS
from jargoncheck.linter.findings import Finding
from jargoncheck.linter.fingerprints import rule_id
from jargoncheck.linter.fixes import with_suggestions
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import read
from jargoncheck.rulebook.problems import RuleProblem
from jargoncheck.rulebook.rules import FlaggedExample, PassingExample, Rule
from jargoncheck.text.source import Source


def verify(linter: Linter) -> Iterator[RuleProblem]:
    """Yield what is wrong with the rules of ``linter``, rule by rule.

    An example that fails is missing (not reported), noisy (reported and should not be), or has the wrong span, the
    wrong message or the wrong fix.
    """
    for rule in linter.rules.rules.values():
        yield from verify_examples(linter, rule)
    yield from verify_suggestions(linter)


def verify_examples(linter: Linter, rule: Rule) -> Iterator[RuleProblem]:
    """Yield what is wrong with the examples of ``rule``, each checked with this rule alone."""
    for example in rule.flags:
        findings = _findings(linter, rule, example)
        for complaint in _compare(example, findings):
            yield RuleProblem(rule.path, None, f"{complaint} in the example “{example.marked}”.")
    for passing in rule.passes:
        for finding in _findings(linter, rule, passing):
            yield RuleProblem(rule.path, None, f"Noisy: “{finding.text}” in the example “{passing.text}”.")


def verify_suggestions(linter: Linter) -> Iterator[RuleProblem]:
    """Yield each suggestion of a rule that is on which a rule that is on would report in its turn."""
    for rule in linter.rules.rules.values():
        for entry, words in KINDS[rule.kind].suggested(rule):
            if not linter.wishes.chosen(rule.id, entry):
                continue
            for finding in _check(linter, words):
                if finding.rule.partition("/")[0] not in {"acronym", "people"}:
                    name = f"{rule.id}/{entry}" if entry else rule.id
                    yield RuleProblem(rule.path, None, f"{name} suggests “{words}”, which {rule_id(finding)} reports.")


def _compare(example: FlaggedExample, findings: list[Finding]) -> Iterator[str]:
    spans = tuple((finding.span.start, finding.span.end) for finding in findings)
    if spans != example.spans:
        found = ", ".join(f"“{finding.text}”" for finding in findings) or "nothing"
        kind = (
            "Missing"
            if len(spans) < len(example.spans)
            else "Noisy"
            if len(spans) > len(example.spans)
            else "Wrong span"
        )
        yield f"{kind}: {found} is reported"
        return
    if findings and findings[0].message != example.message:
        yield f"Wrong message: “{findings[0].message}”"
    if example.entry is not None and all(finding.entry != example.entry for finding in findings):
        yield f"Wrong entry: {findings[0].entry}"
    fixed = with_suggestions(example.text, findings) if any(finding.suggestions for finding in findings) else None
    if fixed != example.fixed:
        yield f"Wrong fix: “{fixed}”"


def _findings(linter: Linter, rule: Rule, example: FlaggedExample | PassingExample) -> list[Finding]:
    def chosen(name: str, key: str | None) -> bool:
        off = key is not None and f"{name}/{key}" in linter.rules.off
        return name == rule.id and (not off or key == example.entry)

    wishes = replace(linter.wishes, chosen=chosen, preferred_people_word=example.people_word)
    return _check(replace(linter, wishes=wishes), example.text)


def _check(linter: Linter, text: str) -> list[Finding]:
    (report,) = linter.check([read(Source("example.md", text), "markdown")])
    return list(report.findings)
