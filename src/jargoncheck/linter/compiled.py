"""A rulebook made ready to run: every trigger listed once, in one automaton."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jargoncheck.kinds.kind import Candidate, Trigger
from jargoncheck.kinds.table import KINDS
from jargoncheck.linter.automaton import Automaton, spaced
from jargoncheck.rulebook.rules import Pack, Rule, Rulebook


@dataclass(frozen=True)
class CompiledRules:
    """A rulebook with its triggers; it can be pickled, and shared between threads."""

    rulebook: Rulebook
    triggers: Mapping[str, tuple[Trigger, ...]]

    @property
    def rules(self) -> Mapping[str, Rule]:
        """All rules by id."""
        return self.rulebook.rules

    @property
    def packs(self) -> Mapping[str, Pack]:
        """All packs by name."""
        return self.rulebook.packs

    @cached_property
    def rules_of_kind(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules of each kind, by the kind's name."""
        return {name: tuple(rule for rule in self.rules.values() if rule.kind == name) for name in KINDS}

    def candidates(self, text: str) -> Iterator[Candidate]:
        """Yield what the triggers find in ``text``."""
        for index, span in self._automaton.find(text):
            for trigger in self.triggers[self._automaton.phrases[index]]:
                yield Candidate(self.rules[trigger.rule], trigger.entry, span, trigger.detail)

    @cached_property
    def names(self) -> frozenset[str]:
        """The ids of all rules, and ``id/key`` for each entry of a vocabulary."""
        entries = (f"{rule.id}/{key}" for rule in self.rules.values() for key in KINDS[rule.kind].entries(rule))
        return frozenset((*self.rules, *entries))

    @cached_property
    def off(self) -> frozenset[str]:
        """The names among ``names`` that are off unless asked for."""
        off_rules = (rule.id for rule in self.rules.values() if not rule.on)
        off_entries = (
            f"{rule.id}/{key}"
            for rule in self.rules.values()
            for key, on in KINDS[rule.kind].entries(rule).items()
            if not on
        )
        return frozenset((*off_rules, *off_entries))

    @cached_property
    def _automaton(self) -> Automaton:
        return Automaton(tuple(self.triggers))


def compile_rules(rulebook: Rulebook) -> CompiledRules:
    """Return ``rulebook`` with all triggers of all its rules."""
    triggers: defaultdict[str, list[Trigger]] = defaultdict(list)
    for rule in rulebook.rules.values():
        for trigger in KINDS[rule.kind].triggers(rule):
            triggers[" ".join(spaced(trigger.phrase).split())].append(trigger)
    return CompiledRules(rulebook, {phrase: tuple(found) for phrase, found in triggers.items()})
