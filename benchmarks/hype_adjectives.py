"""Measures the hype rules on labelled adjectives of grant abstracts.

Usage: python benchmarks/hype_adjectives.py PATH

PATH is a JSON list of objects with ``adj`` (the adjective), ``sentence`` and ``label``. HYPE, GRATUITOUS, AMPLIFIED and
VALUE are praise; NOT_HYPE, NON_GRATUITOUS and HEDGED_OR_NEGATED are not. The other labels (CONTEXT, GROUNDS, null)
answer other questions and are not counted. Grant abstracts are another kind of text than the rules are for, so what
counts is how seldom the rules report what is no praise.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from jargoncheck.api import make_linter
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.plain import read_plain
from jargoncheck.settings import Settings
from jargoncheck.text.source import Source

PRAISE = frozenset({"HYPE", "GRATUITOUS", "AMPLIFIED", "VALUE"})
NO_PRAISE = frozenset({"NOT_HYPE", "NON_GRATUITOUS", "HEDGED_OR_NEGATED"})


class Labelled(TypedDict):
    """One labelled sentence."""

    adj: str
    sentence: str
    label: str | None


def main() -> None:
    """Read, check, count and print."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("path", type=Path)
    labelled: list[Labelled] = json.loads(arguments.parse_args().path.read_text("utf-8"))
    linter = make_linter(Settings(select=("hype",)))
    adjectives = {item["adj"] for item in labelled}
    known = {adj for adj in adjectives if adj in reports(linter, f"Our {adj} platform opens today.")}
    counted = [item for item in labelled if item["adj"] in known and item["label"] in PRAISE | NO_PRAISE]
    reported = Counter(str(item["label"]) for item in counted if item["adj"] in reports(linter, item["sentence"]))
    totals = Counter(str(item["label"]) for item in counted)
    print(f"{len(known)} of {len(adjectives)} adjectives are known: {', '.join(sorted(known))}")
    for label, total in totals.most_common():
        mark = "praise" if label in PRAISE else "no praise"
        print(f"{label:18} {mark:10} reported {reported[label]:3} of {total:3}")
    right, praise = (sum(counts[label] for label in PRAISE) for counts in (reported, totals))
    found = sum(reported.values())
    print(f"precision {right / max(found, 1):.2f} ({right} of {found}), recall {right / max(praise, 1):.2f}")


def reports(linter: Linter, sentence: str) -> set[str]:
    """Return the adjectives in what is reported, in lower case."""
    (report,) = linter.check([read_plain(Source("sentence.txt", sentence))])
    return set(_words(finding.text for finding in report.findings))


def _words(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        yield text.lower()
        yield from text.lower().split()


if __name__ == "__main__":
    main()
