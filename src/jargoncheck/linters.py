"""Linters for many files: one for each set of settings, made when the first file asks for it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from jargoncheck.api import load_rules, make_linter, rule_pack_folder
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.linter import Linter
from jargoncheck.linter.shipped import shipped_digest
from jargoncheck.readers.table import FORMATS, format_of
from jargoncheck.rulebook.problems import nearest
from jargoncheck.settings import SettingsError
from jargoncheck.settings.configuration import Applied, Configuration


class Linters:
    """The linters of a run. Raises ``SettingsError`` and ``RulebookError`` when settings or rules are not sound."""

    def __init__(self, configuration: Configuration, rules_folder: str | None = None) -> None:
        self.configuration = configuration
        self._rules_folder = rules_folder
        self._rules: CompiledRules | None = None
        self._made: dict[str, Linter] = {}
        self._digests: dict[str, str] = {}

    def for_path(self, path: Path) -> Linter:
        """Return the linter for the file at ``path``."""
        applied = self.configuration.for_path(path)
        if applied.key not in self._made:
            if self._rules is None:
                self._rules = load_rules(self._rules_folder)
            self._made[applied.key] = make_linter(applied.settings, self._rules)
        return self._made[applied.key]

    def key_for(self, path: Path) -> str:
        """Return a digest of what decides on the findings of the file at ``path``, beside its bytes."""
        applied = self.configuration.for_path(path)
        if applied.key not in self._digests:
            self._digests[applied.key] = self._digest(applied)
        # Whether a document is a proposal depends on its path; everything else does not.
        return f"{self._digests[applied.key]} {path if applied.settings.proposals else ''}"

    def _digest(self, applied: Applied) -> str:
        from importlib.metadata import version  # noqa: PLC0415 - slow to import, and for the cache alone

        digest = hashlib.sha256(f"{version('jargoncheck')} {version('spacy')}".encode())
        digest.update(applied.key.encode())
        digest.update(_rules_digest(Path(self._rules_folder)) if self._rules_folder else shipped_digest())
        for name in applied.settings.rule_packs:
            digest.update(_rules_digest(rule_pack_folder(name)))
        for glossary in applied.settings.glossary_files:
            digest.update(_bytes_of(Path(glossary)))
        return digest.hexdigest()

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


def _rules_digest(folder: Path) -> bytes:
    files = sorted(folder.rglob("*.yaml"))
    return hashlib.sha256(b"".join(str(file).encode() + _bytes_of(file) for file in files)).digest()


def _bytes_of(path: Path) -> bytes:
    try:
        return hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return b""
