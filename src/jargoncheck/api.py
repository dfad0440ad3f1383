"""The library: check a text, a file or many files.

The functions take ``settings`` and ``rules``, or a ``linter`` that was made before and is used as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from os import PathLike
from pathlib import Path

from jargoncheck.kinds.kind import Wishes
from jargoncheck.kinds.table import grammars
from jargoncheck.language.syntax import SpacyParser
from jargoncheck.language.tagger import Tagger
from jargoncheck.linter.compiled import CompiledRules, compile_rules
from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.linter import Linter
from jargoncheck.linter.project import with_glossary
from jargoncheck.linter.shipped import shipped_rules
from jargoncheck.rulebook.loader import load_folder
from jargoncheck.rulebook.rules import AcronymScope
from jargoncheck.runner.discovery import discover
from jargoncheck.runner.documents import load_path, load_source
from jargoncheck.runner.run import check_loaded, run
from jargoncheck.settings import Settings, SettingsError, pack_of, selection
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
    pack = pack_of(settings, rules)
    wishes = Wishes(
        chosen=cache(selection(settings, rules).chosen),
        known_acronyms=pack.known_acronyms | settings.known_acronyms,
        glossary=settings.glossary,
        preferred_people_word=settings.preferred_people_word or pack.preferred_people_word,
        quotations=settings.quotations,
        acronym_scope=settings.acronym_scope or pack.acronym_scope or AcronymScope.PAGE,
        longest_sentence=settings.longest_sentence or pack.longest_sentence,
        proposals=settings.proposals,
        today=date.today(),
    )
    linter = Linter(rules, wishes, Tagger.shipped(), SpacyParser(settings.model or None))
    return with_glossary(linter, [_glossary(name) for name in settings.glossary_files])


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
