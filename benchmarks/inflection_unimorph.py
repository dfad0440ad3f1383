"""Measure inflection against UniMorph's English table (https://github.com/unimorph/eng, CC BY-SA 3.0).

The table is not part of this repository: fetch it, then run

    python benchmarks/inflection_unimorph.py eng.tsv

A form is right when UniMorph gives it, among others, for the same word. Judged are the verbs and nouns in the
vocabularies of the shipped rules, what to avoid and what to write instead: of a phrase, the word that changes
("deal with"). The table of 2018 and those like it have verbs only; where a later one has nouns, they are judged as
well.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jargoncheck.api import load_rules
from jargoncheck.kinds.substitution.entries import Vocabulary
from jargoncheck.morphology.inflection import Form, PartOfSpeech, inflect

FEATURES = {
    "V;PRS;NOM(3,SG)": Form.THIRD,
    "V;3;SG;PRS": Form.THIRD,
    "V;PRS;3;SG": Form.THIRD,
    "V;PST": Form.PAST,
    "V;V.PTCP;PST": Form.PARTICIPLE,
    "V;V.PTCP;PRS": Form.GERUND,
    "N;PL": Form.PLURAL,
}
"""The forms that are judged, by the names that UniMorph has had for them."""
FORMS = tuple(dict.fromkeys(FEATURES.values()))
_HEAD = re.compile(r"\{([^{}]+)\}")


class Verdict(NamedTuple):
    """One form of one word: what ``inflect`` gave and what UniMorph allows."""

    lemma: str
    form: Form
    given: str | None
    allowed: frozenset[str]

    @property
    def right(self) -> bool:
        """True when the form that was given is allowed."""
        return self.given in self.allowed


def read_unimorph(lines: Iterable[str]) -> dict[tuple[str, Form], frozenset[str]]:
    """Return the forms that the table gives for each word and form."""
    table: defaultdict[tuple[str, Form], set[str]] = defaultdict(set)
    for line in lines:
        lemma, word, features = line.rstrip("\n").split("\t")[:3]
        if features in FEATURES:
            table[lemma, FEATURES[features]].add(word)
    return {key: frozenset(words) for key, words in table.items()}


def judge(words: Iterable[str], table: dict[tuple[str, Form], frozenset[str]]) -> Iterator[Verdict]:
    """Yield a verdict for each form of ``words`` that the table has."""
    for word in words:
        for form in FORMS:
            if allowed := table.get((word, form)):
                yield Verdict(word, form, inflect(word, form), allowed)


def words_of_rules() -> list[str]:
    """Return the verbs and nouns in the vocabularies of the shipped rules, each once."""
    rules = load_rules()
    found: dict[str, None] = {}
    for rule in rules.ids_of_kind("substitution"):
        vocabulary: Vocabulary = rules.rules[rule].spec
        for entry in vocabulary.entries.values():
            for phrase in (*entry.avoid, *entry.replacements()):
                if entry.pos in (PartOfSpeech.VERB, PartOfSpeech.NOUN):
                    found.update(dict.fromkeys(heads(phrase, entry.pos)))
    return list(found)


def heads(phrase: str, pos: PartOfSpeech) -> list[str]:
    """Return the words of ``phrase`` that change: those in braces, else a verb's first or a noun's last."""
    return _HEAD.findall(phrase) or [phrase.split()[0 if pos is PartOfSpeech.VERB else -1]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="UniMorph's English table: lemma, form and features, tabs between")
    parser.add_argument("--words", type=Path, help="a file with one word a line, in place of the rules' words")
    parser.add_argument("--every", action="store_true", help="every word in the table")
    options = parser.parse_args()
    with options.path.open(encoding="utf-8") as lines:
        table = read_unimorph(lines)
    words: Iterable[str]
    if options.every:
        words = sorted({lemma for lemma, _ in table})
    elif options.words:
        words = dict.fromkeys(options.words.read_text(encoding="utf-8").split("\n"))
    else:
        words = words_of_rules()
    verdicts = list(judge(words, table))
    for verdict in verdicts:
        if not verdict.right:
            print(verdict.lemma, verdict.form.value, verdict.given, "/".join(sorted(verdict.allowed)), sep="\t")
    for name, own in (
        ("verbs", [v for v in verdicts if v.form is not Form.PLURAL]),
        ("nouns", [v for v in verdicts if v.form is Form.PLURAL]),
    ):
        right, declined = sum(verdict.right for verdict in own), sum(verdict.given is None for verdict in own)
        share = f"{100 * right / len(own):.2f}%" if own else "n/a"
        number = len({verdict.lemma for verdict in own})
        print(f"{right} of {len(own)} forms of {number} {name} are right ({share}), {declined} were declined")


if __name__ == "__main__":
    main()
