"""The first level: what the rules make of each block by itself.

A block's result depends on the block, the rules and the wishes alone, so it can be remembered by content. Only
sentences that leave a condition open go to the parser, all of them in one batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from jargoncheck.kinds.kind import Candidate, Excuse, Fact, Kind, Match, Wishes
from jargoncheck.kinds.table import KINDS, SCANNING
from jargoncheck.language.answers import Answer
from jargoncheck.language.excuses import is_prose, quoted
from jargoncheck.language.mentions import mentioned
from jargoncheck.language.names import in_name
from jargoncheck.language.reading import Reading
from jargoncheck.language.syntax import Parser, parse_sentences
from jargoncheck.language.syntax_types import ParsedSentence
from jargoncheck.language.tagger import Tagger
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.rulebook.rules import Rule
from jargoncheck.text.document import Block
from jargoncheck.text.spans import ProseSpan

Question = Callable[[Reading, ProseSpan], Answer]


@cache
def _questions(kind: str) -> tuple[Callable[[Candidate, Reading], Answer], tuple[Question, ...], tuple[Question, ...]]:
    """Return how ``kind`` judges, and the excuses that are looked for before and after it does."""
    excuses = KINDS[kind].excuses
    before = (quoted,) if Excuse.QUOTED in excuses else ()
    after = ((Excuse.MENTIONED, mentioned), (Excuse.IN_NAME, in_name))
    return KINDS[kind].judge, before, tuple(question for excuse, question in after if excuse in excuses)


@dataclass(frozen=True, slots=True)
class BlockResult:
    """What one block holds, in order: matches to report, and facts for the document to decide on, each with the name
    of the kind that found it."""

    matches: tuple[Match, ...] = ()
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True)
class BlockScan:
    """A block after the quick look: what is settled, and the candidates that need a parser."""

    reading: Reading
    settled: tuple[Candidate, ...]
    open: tuple[Candidate, ...]

    def sentences(self) -> tuple[ProseSpan, ...]:
        """Return the sentences that have to be parsed, each once."""
        return tuple(dict.fromkeys(self.reading.sentence_at(found.span.start) for found in self.open))


@dataclass(frozen=True)
class BlockChecker:
    """Checks blocks against ``rules`` as ``wishes`` says. Holds no state between blocks."""

    rules: CompiledRules
    wishes: Wishes
    tagger: Tagger
    parser: Parser

    def check(self, blocks: Sequence[Block]) -> list[BlockResult]:
        """Return the result of each block, in order."""
        return self.settle([self.scan(block) for block in blocks])

    def settle(self, scans: Sequence[BlockScan]) -> list[BlockResult]:
        """Return the result of each scanned block. The parser runs once, and only if a sentence needs it.

        Raises ``ModelMissingError`` when a sentence needs the parser and it has no model.
        """
        sentences = [scan.sentences() for scan in scans]
        requests = [(scan.reading.text, found) for scan, own in zip(scans, sentences, strict=True) for found in own]
        parsed = iter(parse_sentences(self.parser, requests) if requests else ())
        return [
            self._settle(scan, {found: syntax for found in own if (syntax := next(parsed))})
            for scan, own in zip(scans, sentences, strict=True)
        ]

    def scan(self, block: Block) -> BlockScan:
        """Look at ``block`` without a parser."""
        reading = Reading(block, self.tagger)
        settled: list[Candidate] = []
        still_open: list[Candidate] = []
        for candidate in self.candidates(reading):
            answer = self.judge(candidate, reading)
            if answer is Answer.YES:
                settled.append(candidate)
            elif answer is Answer.UNKNOWN:
                still_open.append(candidate)
        return BlockScan(reading, tuple(settled), tuple(still_open))

    def judge(self, candidate: Candidate, reading: Reading) -> Answer:
        """Answer whether ``candidate`` is to be reported: its kind says so and no general excuse holds.

        The cheapest and the most telling questions come first, and the first no ends it.
        """
        judge, before, after = _questions(candidate.rule.kind)
        span = candidate.span
        if not is_prose(reading, span):
            return Answer.NO
        if not self.wishes.quotations and any(excused(reading, span) is Answer.YES for excused in before):
            return Answer.NO
        result = judge(candidate, reading)
        if result is Answer.NO:
            return result
        for excused in after:
            answer = excused(reading, span)
            if answer is Answer.YES:
                return Answer.NO
            if answer is Answer.UNKNOWN:
                result = answer
        return result

    def candidates(self, reading: Reading) -> Iterator[Candidate]:
        """Yield the places that a rule may have something to say about."""
        yield from self.rules.candidates(reading.text, self._looked_for)
        for kind, rules in self._scanning:
            yield from kind.scan(reading, rules, self.wishes)

    @cached_property
    def _looked_for(self) -> Callable[[str, str | None], bool]:
        """Tells whether a rule id and an entry are switched on and may have something to report."""

        @cache
        def is_looked_for(rule: str, entry: str | None) -> bool:
            if not self.wishes.chosen(rule, entry):
                return False
            return not KINDS[self.rules.kinds[rule]].is_idle(self.rules.rules[rule], self.wishes)

        return is_looked_for

    @cached_property
    def _scanning(self) -> Sequence[tuple[Kind, Sequence[Rule]]]:
        chosen = {
            name: [self.rules.rules[rule] for rule in self.rules.ids_of_kind(name) if self.wishes.chosen(rule, None)]
            for name in SCANNING
        }
        return [(KINDS[name], rules) for name, rules in chosen.items() if rules]

    def _settle(self, scan: BlockScan, syntax: Mapping[ProseSpan, ParsedSentence]) -> BlockResult:
        reading = scan.reading.with_syntax(syntax) if syntax else scan.reading
        reported = [
            *scan.settled,
            *(found for found in scan.open if self.judge(found, reading) is Answer.YES),
        ]
        if not reported:
            return BlockResult()
        outcomes = [(found.rule.kind, KINDS[found.rule.kind].outcome(found, reading)) for found in reported]
        matches = [found for _, found in outcomes if isinstance(found, Match)]
        facts = [(kind, found) for kind, found in outcomes if isinstance(found, Fact)]
        return BlockResult(
            tuple(sorted(matches, key=lambda match: (match.span, match.rule))),
            tuple(sorted(facts, key=lambda fact: fact[1].span)),
        )
