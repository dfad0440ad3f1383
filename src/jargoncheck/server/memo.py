"""Checks a document again after an edit: the blocks that did not change keep their results."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from jargoncheck.language.syntax import ModelMissingError, NoParser, SpacyParser
from jargoncheck.linter.blocks import BlockChecker, BlockResult
from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.server.parts import ReadPage
from jargoncheck.server.recent import Recent
from jargoncheck.text.document import Block

_MOST_BLOCKS = 4_000
"""A large page. A result takes a kilobyte or so."""
_MOST_CHARACTERS = 1_000_000
"""Of parts of pages, in code points."""


class RememberingLinter:
    """A linter that remembers the results of blocks by their content, and those of whole parts of a page."""

    def __init__(self, linter: Linter) -> None:
        self.linter = linter
        self._results: Recent[BlockResult] = Recent(_MOST_BLOCKS)
        self._parts: Recent[Sequence[BlockResult]] = Recent(_MOST_CHARACTERS)
        self._checker = BlockChecker(linter.rules, linter.wishes, linter.tagger, linter.parser)
        self._quick = BlockChecker(linter.rules, linter.wishes, linter.tagger, NoParser())

    def check(self, page: ReadPage) -> tuple[FileReport, bool]:
        """Return the report of ``page``, and whether it is whole.

        As long as the model is not loaded, sentences that need it are left open: check again when it is there.
        """
        results: list[BlockResult] = []
        problems: tuple[Problem, ...] = ()
        is_whole = True
        for key, count in page.parts:
            known = self._parts.get(key)
            if known is None:
                known, whole, found = self._check_part(page.document.blocks[len(results) : len(results) + count])
                is_whole = is_whole and whole
                problems = problems or found
                if whole:
                    self._parts.put(key, known, len(key.text))
            results += known
        return self.linter.report(page.document, results, problems), is_whole

    def _check_part(self, blocks: Sequence[Block]) -> tuple[Sequence[BlockResult], bool, tuple[Problem, ...]]:
        keys = [_key(block) for block in blocks]
        known = {key: result for key in keys if (result := self._results.get(key)) is not None}
        new = {key: block for key, block in zip(keys, blocks, strict=True) if key not in known}
        found, whole, problems = self._check_blocks(list(new.values()))
        made = dict(zip(new, found, strict=True))
        for (key, result), is_whole in zip(made.items(), whole, strict=True):
            if is_whole:
                self._results.put(key, result)
        return [known[key] if key in known else made[key] for key in keys], all(whole), problems

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


def _key(block: Block) -> Hashable:
    """Return what a block's result depends on: all but where it stands."""
    return block.kind, block.text, block.level, block.quoted, block.cell is not None, block.inlines
