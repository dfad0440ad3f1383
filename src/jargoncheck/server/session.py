"""What the server knows: settings, linters, and the report of each open document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlparse
from urllib.request import url2pathname

from jargoncheck.language.syntax import ModelMissingError, SpacyParser
from jargoncheck.linter.findings import FileReport, Problem
from jargoncheck.linter.linter import Linter
from jargoncheck.linters import Linters
from jargoncheck.readers.table import FORMATS
from jargoncheck.rulebook.problems import RulebookError
from jargoncheck.runner.documents import LARGEST, reading
from jargoncheck.server.memo import RememberingLinter
from jargoncheck.server.parts import PartReader
from jargoncheck.settings import SettingsError
from jargoncheck.settings.configuration import NAMES, Configuration
from jargoncheck.text.source import Source

_BY_LANGUAGE = {
    "markdown": "markdown",
    "mdx": "mdx",
    "html": "html",
    "erb": "html",
    "jinja": "html",
    "jinja-html": "html",
    "nunjucks": "html",
    "liquid": "html",
    "asciidoc": "asciidoc",
    "adoc": "asciidoc",
    "restructuredtext": "restructuredtext",
    "rst": "restructuredtext",
    "po": "po",
    "plaintext": "text",
    "text": "text",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """An open document as it was checked last."""

    version: int | None
    source: Source
    format_name: str
    report: FileReport
    whole: bool


class Session:
    """Checks open documents with the settings of the files that they are in."""

    def __init__(self) -> None:
        self.checked: dict[str, Checked] = {}
        self._linters = Linters(Configuration())
        self._remembering: dict[int, RememberingLinter] = {}
        self._parser: SpacyParser | None = None
        self._reader = PartReader()

    def reload(self) -> None:
        """Forget all settings, so that the next check reads them anew."""
        self._linters = Linters(Configuration())
        self._remembering.clear()
        self.checked.clear()

    def check(self, uri: str, text: str, language: str, version: int | None) -> Checked:
        """Check ``text``, the document at ``uri``, and keep the result."""
        path = path_of(uri)
        source = Source(str(path), text)
        try:
            format_name = self._linters.format_of(path) or _BY_LANGUAGE.get(language, "markdown")
            if FORMATS[format_name].binary:
                format_name = "text"
            checked = self._check(source, path, format_name, version)
        except (SettingsError, RulebookError) as error:
            report = FileReport(str(path), problems=(Problem(str(error)),))
            checked = Checked(version, source, "text", report, whole=True)
        self.checked[uri] = checked
        return checked

    def _check(self, source: Source, path: Path, format_name: str, version: int | None) -> Checked:
        if len(source.text) > LARGEST:
            problem = Problem(f"This document is larger than {LARGEST // 1_000_000} MB and is not checked: split it.")
            return Checked(version, source, format_name, FileReport(str(path), problems=(problem,)), whole=True)
        remembering = self._remembering_linter(path)
        page = reading(lambda: self._reader.read(source, format_name))
        if isinstance(page, Problem):
            return Checked(version, source, format_name, FileReport(str(path), problems=(page,)), whole=True)
        report, whole = remembering.check(page)
        return Checked(version, source, format_name, report, whole)

    def _remembering_linter(self, path: Path) -> RememberingLinter:
        linter = self._linters.for_path(path)
        if id(linter) not in self._remembering:
            self._remembering[id(linter)] = RememberingLinter(self._with_one_model(linter))
        return self._remembering[id(linter)]

    def _with_one_model(self, linter: Linter) -> Linter:
        """Return ``linter`` with the parser that is loaded already, unless it wants another model."""
        if not isinstance(linter.parser, SpacyParser):
            return linter
        if self._parser is None:
            self._parser = linter.parser
        return replace(linter, parser=self._parser) if linter.parser.model == self._parser.model else linter

    def linter_for(self, uri: str) -> Linter:
        """Return the linter of the document at ``uri``."""
        return self._remembering_linter(path_of(uri)).linter

    def load_model(self) -> str:
        """Load the model; return "" or, when it is missing, what to do."""
        parser = self._parser or SpacyParser()
        self._parser = parser
        try:
            parser.load()
        except ModelMissingError as error:
            return str(error)
        return ""

    def settings_file(self, uri: str, folders: Iterator[Path]) -> Path | None:
        """Return the ``jargoncheck.toml`` that quick fixes may change: the one in use, or a new one in a workspace
        folder; ``None`` when the settings are in a file of another kind."""
        path = path_of(uri)
        used = self._linters.configuration.file_for(path.parent)
        if used is not None:
            return used if used.name == NAMES[0] else None
        return next((folder / NAMES[0] for folder in folders if path.is_relative_to(folder)), None)


def path_of(uri: str) -> Path:
    """Return the path of the document at ``uri``; one that is no file has its last part as its name."""
    parsed = urlparse(uri)
    if parsed.scheme == "file":
        return Path(url2pathname(unquote(parsed.path)))
    return Path(unquote(parsed.path).rpartition("/")[2] or "untitled")
