"""Measure verb inflection against UniMorph's English table (https://github.com/unimorph/eng).

The table is not part of this repository: fetch it, then run

    python benchmarks/inflection_unimorph.py eng.tsv --words verbs.txt

A form is right when UniMorph gives it, among others, for the same verb. The English table has verbs only.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jargoncheck.morphology.inflection import Form, inflect

FEATURES = {
    "V;PRS;NOM(3,SG)": Form.THIRD,
    "V;PST": Form.PAST,
    "V;V.PTCP;PST": Form.PARTICIPLE,
    "V;V.PTCP;PRS": Form.GERUND,
}
WORDS = """
address advance agree analyse apply begin benefit bring broadcast build buy cancel carry choose commence
commit compel deal deliver develop die do drive enable enrol facilitate focus fulfil get give go have
impact implement keep label leverage liaise make meet model occur offer organise pay permit plan practise
prefer prioritise quit read refer ring-fence run see send set show speak spend stop submit take target
think transfer travel try understand undertake use utilise visit work write ).split(
"""


class Verdict(NamedTuple):
    """One form of one verb: what ``inflect`` gave and what UniMorph allows."""

    lemma: str
    form: Form
    given: str | None
    allowed: frozenset[str]

    @property
    def right(self) -> bool:
        """True when the form that was given is allowed."""
        return self.given in self.allowed


def read_unimorph(path: Path) -> dict[tuple[str, Form], frozenset[str]]:
    """Return the forms that the table gives for each verb and form."""
    table: defaultdict[tuple[str, Form], set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        lemma, word, features = line.split("\t")
        if features in FEATURES:
            table[lemma, FEATURES[features]].add(word)
    return {key: frozenset(words) for key, words in table.items()}


def judge(words: Iterable[str], table: dict[tuple[str, Form], frozenset[str]]) -> Iterator[Verdict]:
    """Yield a verdict for each form of ``words`` that the table has."""
    for word in words:
        for form in FEATURES.values():
            if allowed := table.get((word, form)):
                yield Verdict(word, form, inflect(word, form), allowed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="UniMorph's English table: lemma, form and features, tabs between")
    parser.add_argument("--words", type=Path, help="a file with one verb a line (default: a built-in list)")
    parser.add_argument("--every", action="store_true", help="every verb in the table")
    options = parser.parse_args()
    table = read_unimorph(options.path)
    words: Iterable[str] = WORDS.split()
    if options.every:
        words = sorted({lemma for lemma, _ in table})
    elif options.words:
        words = dict.fromkeys(options.words.read_text(encoding="utf-8").split("\n"))
    verdicts = list(judge(words, table))
    for verdict in verdicts:
        if not verdict.right:
            print(verdict.lemma, verdict.form.value, verdict.given, "/".join(sorted(verdict.allowed)), sep="\t")
    right = sum(verdict.right for verdict in verdicts)
    declined = sum(verdict.given is None for verdict in verdicts)
    verbs = len({verdict.lemma for verdict in verdicts})
    share = 100 * right / len(verdicts) if verdicts else 0.0
    print(f"{right} of {len(verdicts)} forms of {verbs} verbs are right ({share:.2f}%)")
    print(f"{declined} forms were declined")


if __name__ == "__main__":
    main()
