"""The linter: rules and wishes put together once, used on as many documents as there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from jargoncheck.kinds.kind import Wishes
from jargoncheck.language.syntax import ModelMissingError, NoParser, Parser
from jargoncheck.language.tagger import Tagger
from jargoncheck.linter.blocks import BlockChecker, BlockResult, BlockScan
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.documents import conclude
from jargoncheck.linter.findings import FileReport, Finding, Problem, Said
from jargoncheck.text.document import Document


@dataclass(frozen=True)
class Linter:
    """Checks documents. Frozen, so one linter can serve many threads."""

    rules: CompiledRules
    wishes: Wishes
    tagger: Tagger
    parser: Parser

    def check(self, documents: Sequence[Document]) -> Iterator[FileReport]:
        """Yield the report of each document, in order; their open sentences are parsed in one batch.

        Without a model for the parser, what needs no parser is reported all the same, and each document with an
        open sentence has a problem that says what to install.
        """
        checker = BlockChecker(self.rules, self.wishes, self.tagger, self.parser)
        scans = [[checker.scan(block) for block in document.blocks] for document in documents]
        problem: Problem | None = None
        try:
            settled = checker.settle([scan for own in scans for scan in own])
        except ModelMissingError as error:
            problem = Problem(f"Some sentences were not checked. {error}")
            checker = replace(checker, parser=NoParser())
            settled = checker.settle([scan for own in scans for scan in own])
        results = iter(settled)
        for document, own in zip(documents, scans, strict=True):
            problems = (problem,) if problem and _any_open(own) else ()
            yield self.report(document, [next(results) for _ in own], problems)

    def report(
        self, document: Document, results: Sequence[BlockResult], problems: tuple[Problem, ...] = ()
    ) -> FileReport:
        """Return the report of ``document`` from the results of its blocks."""
        found = conclude(document, results, self.rules, self.wishes)
        if not (self.wishes.across_files or self.wishes.in_sections):
            return self._report(document, found, problems, None)
        from jargoncheck.linter.said import said  # noqa: PLC0415 - few runs ask

        def report_with(added: Sequence[Finding]) -> FileReport:
            return self._report(document, tuple(sorted((*found, *added), key=attrgetter("order"))), problems, None)

        return self._report(document, found, problems, said(document, results, self.rules, self.wishes, report_with))

    def _report(
        self, document: Document, found: tuple[Finding, ...], problems: tuple[Problem, ...], said: Said | None
    ) -> FileReport:
        findings, hidden = self._suppressed(document, found)
        return FileReport(document.source.name, findings, hidden, problems, document.source, said)

    def _suppressed(
        self, document: Document, found: tuple[Finding, ...]
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """Return what is shown and what comments in the document hide."""
        if not any("jargoncheck-" in comment.text for comment in document.comments):
            return found, ()
        from jargoncheck.linter.suppress import suppressed  # noqa: PLC0415 - few documents hide anything

        return suppressed(document, found, self.rules, self.wishes)


def _any_open(scans: Sequence[BlockScan]) -> bool:
    return any(scan.open for scan in scans)
