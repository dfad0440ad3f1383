"""Runs the rules on documents and prints each finding in its sentence, for reading and judging.

Usage: python scripts/try_rules.py [--only RULES] [--excused] [--sample N] [--seed S] PATH...

``--excused`` also prints what a trigger found and a condition or an excuse dropped.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from jargoncheck.api import load_rules, make_linter
from jargoncheck.kinds.kind import Candidate
from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.linter.blocks import BlockChecker
from jargoncheck.linter.findings import Finding
from jargoncheck.runner.discovery import discover
from jargoncheck.runner.documents import load_path
from jargoncheck.settings import Settings
from jargoncheck.text.document import Document

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Run and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("paths", nargs="+", type=Path)
    arguments.add_argument("--only", default="", help="rules or families, with commas between")
    arguments.add_argument("--excused", action="store_true")
    arguments.add_argument("--sample", type=int, default=0)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    select = tuple(name for name in options.only.split(",") if name)
    linter = make_linter(Settings(select=select), load_rules(ROOT / "rules"))
    files = [chosen.path for chosen in discover(options.paths) if not chosen.problem]
    if options.sample:
        files = sorted(random.Random(options.seed).sample(files, min(options.sample, len(files))))
    counts: Counter[str] = Counter()
    checker = BlockChecker(linter.rules, linter.wishes, linter.tagger, linter.parser)
    for path in files:
        document = load_path(path).document
        if document is None:
            continue
        (report,) = linter.check([document])
        if report.findings or options.excused:
            print(f"== {path}")
        for finding in report.findings:
            counts[finding.rule] += 1
            print(f"  {shown(finding)}")
        if options.excused:
            print_excused(document, checker, {finding.span.start for finding in report.findings})
    for rule, number in counts.most_common():
        print(f"{number:6} {rule}")


def shown(finding: Finding) -> str:
    """Return one line: place, rule, the words in their line, and the first suggestion."""
    name = f"{finding.rule}/{finding.entry}" if finding.entry else finding.rule
    at = finding.start.column - 1
    line = finding.line_text
    context = f"{line[max(0, at - 70) : at]}[[{finding.text}]]{line[at + len(finding.text) :][:60]}".strip()
    fix = finding.suggestions[0].text if finding.suggestions else "-"
    return f"{finding.start.line}: {name}: {context}  => {fix}"


def print_excused(document: Document, checker: BlockChecker, reported: set[int]) -> None:
    """Print the candidates that were dropped."""
    for block in document.blocks:
        reading = Reading(block, checker.tagger)
        for candidate in checker.candidates(reading):
            if block.map.to_source(candidate.span).start in reported or candidate.entry is None:
                continue
            answer = checker.judge(candidate, reading)
            how = "without a parse" if answer is Answer.NO else "after a parse"
            print(f"    excused {how}: {in_context(candidate, reading)}")


def in_context(candidate: Candidate, reading: Reading) -> str:
    """Return the candidate in its surroundings."""
    start, end = candidate.span.start, candidate.span.end
    text = reading.text
    name = f"{candidate.rule.id}/{candidate.entry}"
    return f"{name}: {text[max(0, start - 60) : start]}[[{text[start:end]}]]{text[end : end + 60]}".replace("\n", " ")


if __name__ == "__main__":
    main()
