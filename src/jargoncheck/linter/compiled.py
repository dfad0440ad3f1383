"""A rulebook made ready to run: every trigger listed once, in one automaton."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jargoncheck.kinds.kind import Candidate, Trigger
from jargoncheck.kinds.table import KINDS
from jargoncheck.linter.automaton import Automaton, spaced
from jargoncheck.linter.packed import Packed, PackedMapping
from jargoncheck.rulebook.rules import Pack, Rule, Rulebook


@dataclass(frozen=True)
class CompiledRules:
    """A rulebook with its triggers; it can be pickled, and shared between threads.

    ``rules`` and ``triggers`` are by rule id; ``triggers`` hold those of a rule by phrase. ``owners`` lists, for each
    phrase, the rules that look for it. ``kinds`` gives the kind of each rule and ``entries`` the keys of its
    vocabulary, each with whether it is on by default.
    """

    packs: Mapping[str, Pack]
    rules: Mapping[str, Rule]
    triggers: Mapping[str, Mapping[str, tuple[Trigger, ...]]]
    owners: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    entries: Mapping[str, Mapping[str, bool]]
    off_rules: frozenset[str]

    def ids_of_kind(self, kind: str) -> Iterator[str]:
        """Yield the ids of the rules of ``kind``."""
        return (rule for rule, of in self.kinds.items() if of == kind)

    def candidates(self, text: str, chosen: Callable[[str, str | None], bool]) -> Iterator[Candidate]:
        """Yield what the triggers of the ``chosen`` rules and entries find in ``text``."""
        for index, span in self._automaton.find(text):
            met = self._met.get(index)
            if met is None:
                met = self._met[index] = tuple(self._triggers_of(self._automaton.phrases[index]))
            for rule, trigger in met:
                if chosen(trigger.rule, trigger.entry):
                    yield Candidate(rule, trigger.entry, span, trigger.detail)

    def _triggers_of(self, phrase: str) -> Iterator[tuple[Rule, Trigger]]:
        for owner in self.owners[phrase]:
            for trigger in self.triggers[owner][phrase]:
                yield self.rules[owner], trigger

    @cached_property
    def _met(self) -> dict[int, tuple[tuple[Rule, Trigger], ...]]:
        """The triggers of the phrases that were met before, by the index of the phrase: a few are met most often."""
        return {}

    @cached_property
    def names(self) -> frozenset[str]:
        """The ids of all rules, and ``id/key`` for each entry of a vocabulary."""
        return frozenset((*self.kinds, *(f"{rule}/{key}" for rule, keys in self.entries.items() for key in keys)))

    @cached_property
    def off(self) -> frozenset[str]:
        """The names among ``names`` that are off unless asked for."""
        off = (f"{rule}/{key}" for rule, keys in self.entries.items() for key, on in keys.items() if not on)
        return frozenset((*self.off_rules, *off))

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name not in {"_met", "_automaton"}}

    @cached_property
    def _automaton(self) -> Automaton:
        return Automaton(tuple(self.owners))


def compile_rules(rulebook: Rulebook) -> CompiledRules:
    """Return ``rulebook`` with all triggers of all its rules."""
    rules = rulebook.rules
    triggers = {rule.id: _triggers(rule) for rule in rules.values()}
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for rule, phrases in triggers.items():
        for phrase in phrases:
            owners[phrase].append(rule)
    return CompiledRules(
        packs=rulebook.packs,
        rules=PackedMapping({name: Packed(rule) for name, rule in rules.items()}),
        triggers=PackedMapping({name: Packed(found) for name, found in triggers.items()}),
        owners={phrase: tuple(found) for phrase, found in owners.items()},
        kinds={name: rule.kind for name, rule in rules.items()},
        entries={name: dict(KINDS[rule.kind].entries(rule)) for name, rule in rules.items()},
        off_rules=frozenset(name for name, rule in rules.items() if not rule.on),
    )


def joined(first: CompiledRules, second: CompiledRules) -> CompiledRules:
    """Return the rules of both; where both have a rule or a pack, that of ``second`` counts."""
    replaced = set(second.kinds) & set(first.kinds)
    owners = {phrase: [rule for rule in rules if rule not in replaced] for phrase, rules in first.owners.items()}
    for phrase, rules in second.owners.items():
        owners[phrase] = [*owners.get(phrase, ()), *rules]
    return CompiledRules(
        packs={**first.packs, **second.packs},
        rules={**first.rules, **second.rules},
        triggers={**first.triggers, **second.triggers},
        owners={phrase: tuple(rules) for phrase, rules in owners.items() if rules},
        kinds={**first.kinds, **second.kinds},
        entries={**first.entries, **second.entries},
        off_rules=(first.off_rules - replaced) | second.off_rules,
    )


def _triggers(rule: Rule) -> Mapping[str, tuple[Trigger, ...]]:
    found: defaultdict[str, list[Trigger]] = defaultdict(list)
    for trigger in KINDS[rule.kind].triggers(rule):
        found[" ".join(spaced(trigger.phrase).split())].append(trigger)
    return {phrase: tuple(triggers) for phrase, triggers in found.items()}
