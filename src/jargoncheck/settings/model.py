"""What a run is asked to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from jargoncheck.rulebook.rules import AcronymScope, Severity

DEFAULT_PACK = "govuk"


class SettingsError(ValueError):
    """A setting names something that does not exist; the message says what to write instead."""


class Audience(Enum):
    """Who reads the documents."""

    PUBLIC = "public"
    COLLEAGUES = "colleagues"


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
    - ``audience``: who reads: colleagues know ``colleague_acronyms`` too;
    - ``severity``: the severity of findings by selector, in place of the rule's own; the most specific one counts;
    - ``ignored_names``: names in which nothing is reported;
    - ``across_files``: report an acronym that two files explain in two ways;
    - ``sections``: patterns of folders whose pages are to have one word for the same people;
    - ``rule_packs``: rules on top of the shipped ones: folders, or names under which installed packages offer theirs;
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
    audience: Audience = Audience.PUBLIC
    colleague_acronyms: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    ignored_names: tuple[str, ...] = ()
    rule_packs: tuple[str, ...] = ()
    across_files: bool = False
    sections: tuple[str, ...] = ()
    model: str = ""
