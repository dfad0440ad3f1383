"""Which settings apply to a file: those of the nearest settings file, and the command line on top."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jargoncheck.rulebook.rules import Severity
from jargoncheck.settings.model import Settings, SettingsError
from jargoncheck.text.lines import Place

if TYPE_CHECKING:
    from jargoncheck.settings.written import Written

NAMES = ("jargoncheck.toml", ".jargoncheck.yaml", "pyproject.toml")
"""The names of settings files, the first one first where a folder has several."""
_TABLE = ("tool", "jargoncheck")
_PATHS = frozenset({"glossary-files", "rule-packs"})
_MERGED = frozenset({"glossary", "severity", "formats"})
_NOT_SETTINGS = frozenset({"extends", "exclude", "formats", "format", "fail-level"})
_RENAMED = {"people-word": "preferred_people_word"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from: a file and a place in it, or the command line when there is no file."""

    path: Path | None
    place: Place | None = None

    def __str__(self) -> str:
        if self.path is None:
            return "the command line"
        return f"{self.path}:{self.place.line}:{self.place.column}" if self.place else str(self.path)


@dataclass(frozen=True)
class Layer:
    """The settings of one file with all that it builds on: values and origins by key, and the overrides."""

    folder: Path
    values: Mapping[str, Any] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    overrides: tuple[tuple[Path, Path, Written], ...] = ()
    """Each with the file that it is in and the folder that its patterns start from."""


@dataclass(frozen=True)
class Applied:
    """What applies to one file: ``settings``, the file's ``format``, and each value's origin by key."""

    settings: Settings
    values: Mapping[str, Any]
    origins: Mapping[str, Origin]
    file: Path | None

    @cached_property
    def key(self) -> str:
        """The settings as text that is the same in every run: sets have no order of their own."""
        values = ((each.name, getattr(self.settings, each.name)) for each in fields(self.settings))
        return repr([(name, sorted(value) if isinstance(value, frozenset) else value) for name, value in values])

    @property
    def format_name(self) -> str | None:
        """The format that the settings give the file, if they give one."""
        return self.values.get("format")

    @property
    def formats(self) -> Mapping[str, str]:
        """Formats by suffix, on top of those that are built in."""
        formats: Mapping[str, str] = self.values.get("formats", {})
        return formats

    @property
    def fail_level(self) -> Severity | None:
        """The severity from which a run fails, if the settings give one."""
        return self.values.get("fail-level")


class Configuration:
    """Finds and reads settings files, each once.

    ``given`` are the keys of the command line with their values. ``only`` names the one file to use; with ``isolated``
    there is none.
    """

    def __init__(
        self, given: Mapping[str, Any] | None = None, only: Path | None = None, *, isolated: bool = False
    ) -> None:
        self._given = dict(given or {})
        self._only = only
        self._isolated = isolated
        self._files: dict[Path, Path | None] = {}
        self._layers: dict[Path, Layer] = {}
        self._applied: dict[tuple[Path | None, tuple[int, ...]], Applied] = {}
        self._specs: dict[tuple[str, ...], Any] = {}

    def for_path(self, path: Path) -> Applied:
        """Return what applies to ``path``; raises ``SettingsError`` for a file that is not sound."""
        absolute = path.absolute()
        file = self.file_for(absolute if absolute.is_dir() else absolute.parent)
        layer = self._layer(file) if file else Layer(Path.cwd())
        fitting = tuple(
            number for number, (_, folder, override) in enumerate(layer.overrides)
            if self._matches(override.files, absolute, folder)
        )  # fmt: skip
        key = (file, fitting)
        if key not in self._applied:
            self._applied[key] = self._apply(file, layer, fitting)
        return self._applied[key]

    def excludes(self, path: Path) -> bool:
        """Tell whether the settings leave ``path`` out."""
        absolute = path.absolute()
        file = self.file_for(absolute.parent)
        if file is None:
            return False
        patterns = self._layer(file).values.get("exclude", ())
        return bool(patterns) and self._matches(patterns, absolute, file.parent)

    def section_of(self, path: Path) -> Path | None:
        """Return the section of the site that ``path`` is in: the outermost folder that ``sections`` names."""
        folder = path.absolute().parent
        file = self.file_for(folder)
        patterns = self._layer(file).values.get("sections", ()) if file else ()
        if file is None or not patterns or not folder.is_relative_to(file.parent):
            return None
        parts = folder.relative_to(file.parent).parts
        above = (file.parent.joinpath(*parts[: count + 1]) for count in range(len(parts)))
        return next((found for found in above if self._matches(patterns, found, file.parent, "/")), None)

    def file_for(self, folder: Path) -> Path | None:
        """Return the settings file for what is in ``folder``: the nearest one up to the top of the repository."""
        if self._isolated:
            return None
        if self._only is not None:
            return self._only.absolute()
        if folder not in self._files:
            found = _settings_file(folder)
            top = found is not None or folder.parent == folder or (folder / ".git").exists()
            self._files[folder] = found if top else self.file_for(folder.parent)
        return self._files[folder]

    def _layer(self, file: Path) -> Layer:
        if file not in self._layers:
            self._layers[file] = _read_layer(file, ())
        return self._layers[file]

    def _matches(self, patterns: Sequence[str], path: Path, folder: Path, end: str = "") -> bool:
        if not path.is_relative_to(folder):
            return False
        key = tuple(patterns)
        if key not in self._specs:
            from pathspec import GitIgnoreSpec  # noqa: PLC0415 - few runs have patterns

            self._specs[key] = GitIgnoreSpec.from_lines(key)
        matches: bool = self._specs[key].match_file(path.relative_to(folder).as_posix() + end)
        return matches

    def _apply(self, file: Path | None, layer: Layer, fitting: Sequence[int]) -> Applied:
        values, origins = dict(layer.values), dict(layer.origins)
        for number in fitting:
            path, folder, override = layer.overrides[number]
            _add(values, origins, override, path, folder)
        for name, value in self._given.items():
            values[name] = _merged(name, values.get(name), value, union=True)
            origins[name] = Origin(None)
        return Applied(_settings(values), values, origins, file)


def _settings_file(folder: Path) -> Path | None:
    for name in NAMES:
        path = folder / name
        if path.is_file() and (name != "pyproject.toml" or "[tool.jargoncheck" in _text(path)):
            return path
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not written in UTF-8: save it so.") from error


def _read_layer(path: Path, above: tuple[Path, ...]) -> Layer:
    """Return the settings in the file at ``path``, which the files ``above`` build on."""
    if path in above:
        raise SettingsError(f"{path} extends itself: take one “extends” out.")
    written = read_written(path)
    values: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    overrides: list[tuple[Path, Path, Written]] = []
    for base in written.values.get("extends", ()):
        layer = _read_layer(Path(os.path.normpath(path.parent / base)), (*above, path))
        for name, value in layer.values.items():
            values[name] = _merged(name, values.get(name), value)
            origins[name] = layer.origins[name]
        overrides.extend(layer.overrides)
    _add(values, origins, written, path, path.parent)
    overrides.extend((path, path.parent, override) for override in written.overrides)
    values.pop("extends", None)
    origins.pop("extends", None)
    return Layer(path.parent, values, origins, tuple(overrides))


def read_written(path: Path) -> Written:
    """Return the keys of the settings file at ``path``; raises ``SettingsError`` with file, line, column and mend."""
    from jargoncheck.rulebook.nodes import NotYamlError, parse_yaml  # noqa: PLC0415 - many runs have no file
    from jargoncheck.rulebook.problems import ShapeError  # noqa: PLC0415
    from jargoncheck.settings.toml_nodes import NotTomlError, parse_toml  # noqa: PLC0415
    from jargoncheck.settings.written import Written, parse_settings  # noqa: PLC0415

    text = _text(path)
    try:
        if path.suffix in (".yaml", ".yml"):
            node = parse_yaml(text)
        else:
            node = parse_toml(text, _TABLE if path.name == "pyproject.toml" else ())
        return parse_settings(node) if node is not None else Written({}, {})
    except (NotTomlError, NotYamlError) as error:
        kind = "TOML" if isinstance(error, NotTomlError) else "YAML"
        raise SettingsError(f"{Origin(path, error.place)}: This is not {kind}: {error}.") from error
    except ShapeError as error:
        raise SettingsError(f"{Origin(path, error.place)}: {error.message}") from error


def _add(values: dict[str, Any], origins: dict[str, Origin], written: Written, path: Path, folder: Path) -> None:
    for name, value in written.values.items():
        if name in _PATHS:
            value = tuple(_found(item, folder, name) for item in value)  # noqa: PLW2901 - the same thing, placed
        values[name] = _merged(name, values.get(name), value)
        origins[name] = Origin(path, written.places.get(name))


def _found(item: str, folder: Path, name: str) -> str:
    path = folder / item
    return item if name == "rule-packs" and not path.exists() else str(path)


def _merged(name: str, before: Any, value: Any, *, union: bool = False) -> Any:
    """Return ``value`` on top of ``before``: tables are merged, and what the command line knows is added."""
    if before is None:
        return value
    if name in _MERGED:
        return {**before, **value}
    return (*before, *value) if union and name in ("known-acronyms", "glossary-files") else value


def _settings(values: Mapping[str, Any]) -> Settings:
    known = {each.name for each in fields(Settings)}
    given: dict[str, Any] = {}
    for name, value in values.items():
        if name in _NOT_SETTINGS:
            continue
        attribute = _RENAMED.get(name, name.replace("-", "_"))
        assert attribute in known
        given[attribute] = value
    for name in ("known_acronyms", "colleague_acronyms"):
        given[name] = frozenset(given.get(name, ()))
    if isinstance(given.get("longest_sentence"), str):
        given["longest_sentence"] = int(given["longest_sentence"])
    return replace(Settings(), **given)


def documented(applied: Applied) -> Iterator[tuple[str, Any, Origin]]:
    """Yield each key that is set, its value and where it comes from."""
    for name in sorted(applied.values):
        yield name, applied.values[name], applied.origins[name]
