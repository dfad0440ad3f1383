"""Which rules the settings switch on."""

from __future__ import annotations

from dataclasses import dataclass

from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.rulebook.problems import nearest
from jargoncheck.rulebook.rules import Pack
from jargoncheck.settings.model import DEFAULT_PACK, Settings, SettingsError


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


def selection(settings: Settings, rules: CompiledRules, own: frozenset[str] = frozenset()) -> Selection:
    """Return what ``settings`` switches on; raises ``SettingsError`` for a pack, rule or entry that is not there.

    ``own`` are the ids of the organisation's own rules, which every pack is taken to select.
    """
    pack = pack_of(settings, rules)
    wanted = frozenset(settings.select) or pack.select | own
    for selector in (*settings.select, *settings.extend_select, *settings.ignore, *settings.severity):
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
