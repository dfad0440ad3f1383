"""What a run is asked to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.rulebook.problems import nearest
from jargoncheck.rulebook.rules import AcronymScope, Pack

DEFAULT_PACK = "govuk"


class SettingsError(ValueError):
    """A setting names something that does not exist; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of a user or an organisation.

    - ``pack``: the named selection of rules to start from;
    - ``select``: rules, families or entries to use in place of the pack's; ``extend_select`` adds to them;
    - ``ignore``: what to leave out, whatever selects it;
    - ``known_acronyms``: acronyms that the readers know, on top of the pack's;
    - ``glossary``: long forms by acronym, which count as explained in every document;
    - ``glossary_files``: documents whose explanations count in every document;
    - ``preferred_people_word``: the organisation's word for the people that it serves;
    - ``acronym_scope``: explain an acronym once on a page, or once in each section; None leaves it to the pack;
    - ``longest_sentence``: the most words that a sentence may have; None leaves it to the pack, then to the rule;
    - ``proposals``: folders or patterns of paths whose documents have to say what readers gain; this switches the
      rules that ask for it on, for these documents alone;
    - ``quotations``: check other people's words as well;
    - ``model``: the name or path of a spaCy model, "" for the first one that is installed.

    Selectors are families, rules or entries: ``plain``, ``plain/idioms``, ``plain/idioms/deep-dive``.
    """

    pack: str = DEFAULT_PACK
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    known_acronyms: frozenset[str] = frozenset()
    glossary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    glossary_files: tuple[str, ...] = ()
    preferred_people_word: str | None = None
    acronym_scope: AcronymScope | None = None
    longest_sentence: int | None = None
    proposals: tuple[str, ...] = ()
    quotations: bool = False
    model: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules and entries are switched on.

    The most specific selector decides: an entry's beats its rule's, a rule's beats its family's; where both say
    something on the same level, ``ignore`` wins. What is off by default has to be named itself: a family wakes no
    rule that is off, and neither a family nor a rule wakes an entry that is off.
    """

    select: frozenset[str]
    ignore: frozenset[str]
    off: frozenset[str]

    def chosen(self, rule: str, entry: str | None) -> bool:
        """Tell whether ``rule`` (and its ``entry``, when given) is on."""
        family = rule.partition("/")[0]
        names = [family, rule] if entry is None else [family, rule, f"{rule}/{entry}"]
        for depth in range(len(names), 0, -1):
            if names[depth - 1] in self.ignore:
                return False
            if names[depth - 1] in self.select:
                return not any(name in self.off for name in names[depth:])
        return False


def selection(settings: Settings, rules: CompiledRules) -> Selection:
    """Return what ``settings`` switches on; raises ``SettingsError`` for a pack, rule or entry that is not there."""
    pack = pack_of(settings, rules)
    wanted = frozenset(settings.select) or pack.select
    for selector in (*settings.select, *settings.extend_select, *settings.ignore):
        _check_selector(selector, rules)
    purpose = rules.ids_of_kind("purpose") if settings.proposals else ()
    return Selection(
        wanted | frozenset((*settings.extend_select, *purpose)),
        pack.ignore.difference(settings.extend_select) | frozenset(settings.ignore),
        rules.off,
    )


def _check_selector(selector: str, rules: CompiledRules) -> None:
    families = {rule.family for rule in rules.rules.values()}
    if selector in rules.names or selector in families:
        return
    raise SettingsError(f"There is no rule “{selector}”. {nearest(selector, {*rules.names, *families}, most=8)}")


def pack_of(settings: Settings, rules: CompiledRules) -> Pack:
    """Return the pack that ``settings`` names; raises ``SettingsError`` when there is none.

    Rules without any pack, as a folder of one's own may be, are one pack by themselves.
    """
    if not rules.packs and settings.pack == DEFAULT_PACK:
        families = frozenset(rule.partition("/")[0] for rule in rules.kinds)
        return Pack(DEFAULT_PACK, "All rules that are on.", families, frozenset(), frozenset())
    if settings.pack not in rules.packs:
        raise SettingsError(f"There is no pack “{settings.pack}”. {nearest(settings.pack, rules.packs)}")
    return rules.packs[settings.pack]
