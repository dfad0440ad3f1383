"""Linters for many files: one for each set of settings, made when the first file asks for it."""

from __future__ import annotations

from pathlib import Path

from jargoncheck.api import load_rules, make_linter
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.linter import Linter
from jargoncheck.readers.table import FORMATS, format_of
from jargoncheck.rulebook.problems import nearest
from jargoncheck.settings import SettingsError
from jargoncheck.settings.configuration import Configuration


class Linters:
    """The linters of a run. Raises ``SettingsError`` and ``RulebookError`` when settings or rules are not sound."""

    def __init__(self, configuration: Configuration, rules_folder: str | None = None) -> None:
        self.configuration = configuration
        self._rules_folder = rules_folder
        self._rules: CompiledRules | None = None
        self._made: dict[str, Linter] = {}

    def for_path(self, path: Path) -> Linter:
        """Return the linter for the file at ``path``."""
        settings = self.configuration.for_path(path).settings
        key = repr(settings)
        if key not in self._made:
            if self._rules is None:
                self._rules = load_rules(self._rules_folder)
            self._made[key] = make_linter(settings, self._rules)
        return self._made[key]

    def format_of(self, path: Path) -> str | None:
        """Return the format of the file at ``path`` by the settings, or else by its suffix."""
        applied = self.configuration.for_path(path)
        if applied.format_name is not None:
            return _known(applied.format_name)
        lower = path.name.lower()
        suffixes = sorted((suffix for suffix in applied.formats if lower.endswith(suffix.lower())), key=len)
        return _known(applied.formats[suffixes[-1]]) if suffixes else format_of(path.name)


def _known(format_name: str) -> str:
    if format_name not in FORMATS:
        raise SettingsError(f"There is no format “{format_name}”. {nearest(format_name, FORMATS)}")
    return format_name
