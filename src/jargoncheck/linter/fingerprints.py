"""A name for each finding that stays when lines move, for baselines and for systems that track findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from jargoncheck.linter.findings import FileReport, Finding


def fingerprints(report: FileReport, findings: Sequence[Finding] | None = None) -> tuple[str, ...]:
    """Return a fingerprint for each finding of ``report`` (or for ``findings`` of its file): 32 hexadecimal digits.

    It is made of the rule, the path, the words without their case and spacing, and how often the same came before in
    the file; never of the line.
    """
    path = PurePath(report.path).as_posix()
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for finding in report.findings if findings is None else findings:
        words = " ".join(finding.text.casefold().split())
        key = (rule_id(finding), words)
        found.append(_digest(path, *key, str(seen[key])))
        seen[key] += 1
    return tuple(found)


def rule_id(finding: Finding) -> str:
    """Return the rule's id with its entry."""
    return finding.rule if finding.entry is None else f"{finding.rule}/{finding.entry}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
