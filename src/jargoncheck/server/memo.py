"""Checks a document again after an edit: the blocks that did not change keep their results."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence

from jargoncheck.language.syntax import ModelMissingError, NoParser, SpacyParser
from jargoncheck.linter.blocks import BlockChecker, BlockResult
from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.text.document import Block, Document

_MOST_BLOCKS = 50_000
"""Some ten large documents. A result takes a kilobyte or so."""


class RememberingLinter:
    """A linter that remembers the results of blocks by their content."""

    def __init__(self, linter: Linter) -> None:
        self.linter = linter
        self._results: OrderedDict[Hashable, BlockResult] = OrderedDict()
        self._checker = BlockChecker(linter.rules, linter.wishes, linter.tagger, linter.parser)
        self._quick = BlockChecker(linter.rules, linter.wishes, linter.tagger, NoParser())

    def check(self, document: Document) -> tuple[FileReport, bool]:
        """Return the report of ``document``, and whether it is whole.

        As long as the model is not loaded, sentences that need it are left open: check again when it is there.
        """
        keys = [_key(block) for block in document.blocks]
        known = {key: self._results[key] for key in keys if key in self._results}
        for key in known:
            self._results.move_to_end(key)
        new = {key: block for key, block in zip(keys, document.blocks, strict=True) if key not in known}
        found, whole, problems = self._check_blocks(list(new.values()))
        made = dict(zip(new, found, strict=True))
        self._remember(made, whole)
        results = [known[key] if key in known else made[key] for key in keys]
        return self.linter.report(document, results, problems), all(whole)

    def _check_blocks(self, blocks: Sequence[Block]) -> tuple[list[BlockResult], list[bool], tuple[Problem, ...]]:
        """Return the result of each block, whether it is whole, and what kept sentences from being read."""
        scans = [self._quick.scan(block) for block in blocks]
        is_open = [bool(scan.open) for scan in scans]
        parser = self.linter.parser
        if any(is_open) and isinstance(parser, SpacyParser) and not parser.is_loaded:
            return self._quick.settle(scans), [not one for one in is_open], ()
        try:
            return self._checker.settle(scans), [True] * len(scans), ()
        except ModelMissingError as error:
            problem = Problem(f"Some sentences were not checked. {error}")
            return self._quick.settle(scans), [True] * len(scans), (problem,)

    def _remember(self, made: dict[Hashable, BlockResult], whole: Sequence[bool]) -> None:
        for (key, result), is_whole in zip(made.items(), whole, strict=True):
            if is_whole:
                self._results[key] = result
        while len(self._results) > _MOST_BLOCKS:
            self._results.popitem(last=False)


def _key(block: Block) -> Hashable:
    """Return what a block's result depends on: all but where it stands."""
    return block.kind, block.text, block.level, block.quoted, block.cell is not None, block.inlines
