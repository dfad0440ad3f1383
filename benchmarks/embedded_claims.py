"""Whether we can tell that an embedded clause is not asserted, against the CommitmentBank.

Usage: python benchmarks/embedded_claims.py commitment-bank.csv [--errors]

The CommitmentBank (de Marneffe, Simons and Tonhauser 2019, https://github.com/mcdm/CommitmentBank) has 1,200
passages that end in a clause under a verb ("think", "know", "say") which stands under a negation, a modal, a
question or "if". Readers judged from -3 to 3 how certain the author is that the clause is true.

The mapping is ours. A clause counts as *asserted* when the mean judgement is 1 or more, as *denied* at -1 or less
and as *open* between. We *excuse* a clause unless ``negated``, ``questioned``, ``conditional`` and ``attributed``
all say no, since in doubt the linter is silent. Right is: an asserted clause is not excused, the others are. An
excused asserted clause is a miss; a clause that is not excused but denied or open is what could become a false
alarm. "May" and "could" excuse nothing by intention: praise that is hedged is praise, so under modals the recall is
low.

What is asked about is the longest run of words that the target sentence shares with the prompt, because prompts are
edited (pronouns are filled in). Targets without a run of at least two words are left out. Only the target is read,
not the context before it.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from jargoncheck.language.answers import Answer
from jargoncheck.language.reading import Reading
from jargoncheck.language.syntax import SpacyParser, parse_sentences
from jargoncheck.language.tagger import Tagger
from jargoncheck.language.voice import attributed, conditional, negated, questioned
from jargoncheck.text.document import Block, BlockKind
from jargoncheck.text.spans import ProseSpan
from jargoncheck.text.text_map import Stretch

QUESTIONS = (negated, questioned, conditional, attributed)
ASSERTED, DENIED = 1.0, -1.0
WORD = re.compile(r"[\w'’]+")


@dataclass(frozen=True, slots=True)
class Item:
    """One passage: its last sentence, where the embedded clause is, what it stands under and the mean judgement.

    ``verb`` tells whether the embedding verb takes its clause for granted ("know") or not ("think").
    """

    target: str
    clause: ProseSpan
    operator: str
    genre: str
    verb: str
    judgement: float

    @property
    def verdict(self) -> str:
        """What the readers say of the clause."""
        if self.judgement >= ASSERTED:
            return "asserted"
        return "denied" if self.judgement <= DENIED else "open"


def read_items(path: Path) -> Iterator[Item]:
    """Yield the passages whose embedded clause was found in the target."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if clause := shared_run(row["Target"], row["Prompt"]):
                verb = {"yes": "factive", "no": "not factive"}.get(row["factive"], row["factive"])
                yield Item(row["Target"], clause, row["Embedding"], row["genre"], verb, float(row["Mean"]))


def shared_run(target: str, prompt: str) -> ProseSpan | None:
    """Return the longest run of at least two words of ``target`` that ``prompt`` has too."""
    words = list(WORD.finditer(target))
    own, other = [word.group().lower() for word in words], [word.lower() for word in WORD.findall(prompt)]
    run = SequenceMatcher(None, own, other, autojunk=False).find_longest_match()
    if run.size < 2:
        return None
    return ProseSpan(words[run.a].start(), words[run.a + run.size - 1].end())


def excuses(items: Sequence[Item]) -> list[frozenset[str]]:
    """Return, for each item, the names of the questions that were not answered with no."""
    tagger, parser = Tagger.shipped(), SpacyParser()
    readings = [Reading(paragraph(item.target), tagger) for item in items]
    quick = [answers(reading, item.clause) for reading, item in zip(readings, items, strict=True)]
    unsure = [index for index, found in enumerate(quick) if Answer.UNKNOWN in found.values()]
    places = [(readings[index].text, readings[index].sentence_at(items[index].clause.start)) for index in unsure]
    for index, parsed in zip(unsure, parse_sentences(parser, places), strict=True):
        reading = replace(readings[index], syntax={parsed.span: parsed})
        quick[index] = answers(reading, items[index].clause)
    return [frozenset(name for name, answer in found.items() if answer is not Answer.NO) for found in quick]


def answers(reading: Reading, span: ProseSpan) -> dict[str, Answer]:
    """Ask all questions about ``span``."""
    return {question.__name__: question(reading, span) for question in QUESTIONS}


def paragraph(text: str) -> Block:
    """Return a block that is ``text`` and nothing else."""
    return Block(BlockKind.PARAGRAPH, text, ((0, 0, len(text), Stretch.VERBATIM),), 0, len(text))


def row(name: str, judged: Iterable[tuple[str, bool]]) -> str:
    """Return a line of figures for pairs of the readers' verdict and whether we excuse the clause."""
    pairs = list(judged)
    excused = {verdict: sum(ours for gold, ours in pairs if gold == verdict) for verdict in ("denied", "open")}
    totals = {verdict: sum(gold == verdict for gold, _ in pairs) for verdict in ("denied", "open")}
    right, found, wanted = sum(excused.values()), sum(ours for _, ours in pairs), sum(totals.values())
    return (
        f"{name:12} {len(pairs):5}  precision {share(right, found)}  recall {share(right, wanted)}"
        f"  denied excused {excused['denied']:3} of {totals['denied']:3}"
        f"  open excused {excused['open']:3} of {totals['open']:3}"
        f"  base rate {share(wanted, len(pairs))}"
    )


def share(part: int, whole: int) -> str:
    """Return ``part`` in per cent of ``whole``."""
    return f"{100 * part / whole:5.1f}" if whole else "  n/a"


def main() -> None:
    """Read, ask, count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="the CommitmentBank's items, as CSV")
    parser.add_argument("--errors", action="store_true", help="print each item that was judged differently")
    options = parser.parse_args()
    items = list(read_items(options.path))
    found = excuses(items)
    judged = [(item.verdict, bool(names)) for item, names in zip(items, found, strict=True)]
    print(f"{len(items)} clauses were found in their targets.")
    print(row("all", judged))
    for field in ("operator", "verb", "genre"):
        for value in sorted({getattr(item, field) for item in items}):
            print(row(value, (pair for item, pair in zip(items, judged, strict=True) if getattr(item, field) == value)))
    for question in QUESTIONS:
        by_one = ((gold, question.__name__ in names) for (gold, _), names in zip(judged, found, strict=True))
        print(row(question.__name__, by_one))
    if options.errors:
        for item, names in zip(items, found, strict=True):
            if (item.verdict == "asserted") == bool(names):
                before, after = item.target[: item.clause.start], item.target[item.clause.end :]
                marked = f"{before}[[{item.clause.of(item.target)}]]{after}"
                print(item.operator, f"{item.judgement:.1f}", ",".join(sorted(names)) or "-", marked, sep="\t")


if __name__ == "__main__":
    main()
