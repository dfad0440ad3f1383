"""The third level, on a stream of reports: what files say to each other.

The same acronym explained in two ways in two files, and two words for the same people in two pages of one section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from jargoncheck.kinds.acronym.same_meaning import mean_the_same
from jargoncheck.kinds.choice.reports import mixed_message
from jargoncheck.kinds.choice.same_group import WordInPage, same_group_across
from jargoncheck.kinds.choice.spec import MixedSpec
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.findings import ExplainedAcronym, FileReport, Finding, RelatedPlace, Said
from jargoncheck.linter.placing import placed
from jargoncheck.linter.said import CONFLICTING
from jargoncheck.text.source import Source
from jargoncheck.text.spans import SourceSpan


class _Page(NamedTuple):
    """A report with what its file says; the source is there, as something was read."""

    path: str
    source: Source
    said: Said
    findings: tuple[Finding, ...]

    def place(self, span: SourceSpan, message: str) -> RelatedPlace:
        lines = self.source.lines
        return RelatedPlace(lines.place(span.start), lines.place(span.end), message, self.path)


@dataclass(frozen=True, slots=True)
class _Established:
    """A word for people that a page of a section uses first."""

    page: WordInPage
    path: str
    place: RelatedPlace


class AcrossFiles:
    """Watches reports go by and adds a finding where a file disagrees with an earlier one.

    Each acronym is reported once in a run, and each word once in a section. ``section_of`` gives the section of the
    site that a path is in, or None. Only the files of the run are known: a hook that is handed files in portions sees
    the disagreements within each.
    """

    def __init__(self, rules: CompiledRules, section_of: Callable[[Path], Path | None]) -> None:
        self._rules = rules
        self._section_of = section_of
        self._explained: dict[str, tuple[ExplainedAcronym, RelatedPlace]] = {}
        self._conflicting: set[str] = set()
        self._words: dict[tuple[Path, str], dict[str, _Established]] = {}
        self._mixed: set[tuple[Path, str, str]] = set()

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Yield ``reports`` with what was found across them."""
        for report in reports:
            if report.source is None or report.said is None:
                yield report
                continue
            page = _Page(report.path, report.source, report.said, report.findings)
            added = [*self._conflicts(page), *self._mixed_words(page)]
            # What the file said is let go of, with the whole document behind it.
            yield report.said.report_with(added) if added else replace(report, said=None)

    def _conflicts(self, page: _Page) -> Iterator[Finding]:
        own = {finding.span for finding in page.findings if finding.rule == CONFLICTING}
        for explained in page.said.explained:
            place = page.place(explained.span, "It is explained here first.")
            first, related = self._explained.setdefault(explained.key, (explained, place))
            if (
                related.path == page.path
                or explained.key in self._conflicting
                or explained.span in own
                or mean_the_same(first.long, explained.long)
            ):
                continue
            self._conflicting.add(explained.key)
            rule = self._rules.rules[CONFLICTING]
            message = rule.message.format(short=explained.short, first=first.long, second=explained.long)
            yield placed(page.source, explained.span, rule, message, page.said.severities, related=(related,))

    def _mixed_words(self, page: _Page) -> Iterator[Finding]:
        section = self._section_of(Path(page.path)) if page.said.people else None
        if section is None:
            return
        own = {(finding.rule, finding.entry) for finding in page.findings}
        for people in page.said.people:
            word = people.item
            known = self._words.setdefault((section, word.rule), {})
            if word.key in known or (section, word.rule, word.key) in self._mixed or (word.rule, word.key) in own:
                continue
            rule = self._rules.rules[word.rule]
            spec: MixedSpec = rule.spec
            same = (other for other in known.values() if other.path != page.path)
            first = next((other for other in same if same_group_across(other.page, word, spec)), None)
            if first is None:
                text = f"“{spec.words[word.key].word}” is first used here."
                known[word.key] = _Established(word, page.path, page.place(people.span, text))
                continue
            self._mixed.add((section, word.rule, word.key))
            message = mixed_message(rule, spec, first.page.key, word.key)
            yield placed(
                page.source,
                people.span,
                rule,
                message,
                page.said.severities,
                entry=word.key,
                related=(first.place,),
            )
