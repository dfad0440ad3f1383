"""The library: check a text, a file or many files.

The functions take ``settings`` and ``rules``, or a ``linter`` that was made before and is used as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path

from jargoncheck.kinds.kind import Wishes
from jargoncheck.kinds.table import grammars
from jargoncheck.language.syntax import SpacyParser
from jargoncheck.language.tagger import Tagger
from jargoncheck.linter.compiled import CompiledRules, compile_rules, joined
from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.linter import Linter
from jargoncheck.linter.project import with_glossary
from jargoncheck.linter.shipped import shipped_rules
from jargoncheck.rulebook.loader import load_folder
from jargoncheck.rulebook.rules import AcronymScope
from jargoncheck.runner.discovery import discover
from jargoncheck.runner.documents import load_path, load_source
from jargoncheck.runner.run import check_loaded, run
from jargoncheck.settings import Audience, Settings, SettingsError, pack_of, selection
from jargoncheck.settings.configuration import Configuration
from jargoncheck.text.document import Document
from jargoncheck.text.source import Source


def load_rules(folder: str | PathLike[str] | None = None) -> CompiledRules:
    """Return the rules in ``folder``, or the shipped ones.

    Raises ``RulebookError`` with every mistake in the files, each with its file, line and column.
    """
    if folder is None:
        return shipped_rules()
    return compile_rules(load_folder(Path(folder), grammars()))


def make_linter(settings: Settings | None = None, rules: CompiledRules | None = None) -> Linter:
    """Return a linter for ``settings``; it can be shared between threads.

    Raises ``SettingsError`` when a setting names a pack, a rule or a glossary that is not there.
    """
    settings = settings or Settings()
    rules = rules or load_rules()
    own: frozenset[str] = frozenset()
    for name in settings.rule_packs:
        added = load_rules(rule_pack_folder(name))
        own |= frozenset(added.kinds)
        rules = joined(rules, added)
    pack = pack_of(settings, rules)
    colleagues = settings.colleague_acronyms if settings.audience is Audience.COLLEAGUES else frozenset()
    wishes = Wishes(
        chosen=cache(selection(settings, rules, own).chosen),
        known_acronyms=pack.known_acronyms | settings.known_acronyms | colleagues,
        glossary=settings.glossary,
        preferred_people_word=settings.preferred_people_word or pack.preferred_people_word,
        quotations=settings.quotations,
        acronym_scope=settings.acronym_scope or pack.acronym_scope or AcronymScope.PAGE,
        longest_sentence=settings.longest_sentence or pack.longest_sentence,
        proposals=settings.proposals,
        today=date.today(),
        severities=settings.severity,
        ignored_names=settings.ignored_names,
        across_files=settings.across_files,
        in_sections=bool(settings.sections),
    )
    linter = Linter(rules, wishes, Tagger.shipped(), SpacyParser(settings.model or None))
    return with_glossary(linter, [_glossary(name) for name in settings.glossary_files])


def settings_for(path: str | PathLike[str]) -> Settings:
    """Return the settings that the nearest settings file gives the file at ``path``, or the default ones.

    The library uses no settings file unless you ask for it so. Raises ``SettingsError`` for a file that is not sound.
    """
    return Configuration().for_path(Path(path)).settings


def rule_pack_folder(name: str) -> Path:
    """Return the folder of a rule pack: a path, or the name under which an installed package offers one."""
    if Path(name).is_dir():
        return Path(name)
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and few runs have packages of rules

    for point in entry_points(group="jargoncheck.rules", name=name):
        return Path(str(files(point.load())))
    raise SettingsError(f"There is no rule pack “{name}”: name a folder, or install the package that offers it.")


def _glossary(name: str) -> Document:
    loaded = load_path(Path(name))
    if loaded.document is None:
        raise SettingsError(f"The glossary {name} was not read. {loaded.problem.message if loaded.problem else ''}")
    return loaded.document


def check_text(
    text: str,
    *,
    name: str = "text.md",
    format_name: str | None = None,
    settings: Settings | None = None,
    rules: CompiledRules | None = None,
    linter: Linter | None = None,
) -> FileReport:
    """Check ``text``.

    ``name`` tells the format by its suffix, unless ``format_name`` does ("markdown", "text" ...). Positions in the
    findings count code points of ``text``. Raises ``SettingsError``; a format that is not known is a problem in
    the report.
    """
    linter = linter or make_linter(settings, rules)
    (report,) = check_loaded(linter, [load_source(Source(name, text), format_name)])
    return report


def check_path(
    path: str | PathLike[str],
    *,
    format_name: str | None = None,
    settings: Settings | None = None,
    rules: CompiledRules | None = None,
    linter: Linter | None = None,
) -> FileReport:
    """Check the file at ``path``. What is wrong with the file itself is a problem in the report, never an exception."""
    reports = list(check_paths([path], format_name=format_name, settings=settings, rules=rules, linter=linter))
    if len(reports) != 1:
        raise IsADirectoryError(f"{path} is a folder: use check_paths")
    return reports[0]


def check_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    format_name: str | None = None,
    settings: Settings | None = None,
    rules: CompiledRules | None = None,
    linter: Linter | None = None,
) -> Iterator[FileReport]:
    """Check files and folders; yield a report for each file as soon as it is ready, in order.

    Folders are walked and .gitignore files honoured. Raises ``SettingsError`` before the first report.
    """
    linter = linter or make_linter(settings, rules)
    chosen = discover([Path(path) for path in paths])
    return run(linter, chosen, format_name)
