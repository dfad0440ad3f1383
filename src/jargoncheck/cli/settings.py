"""The options that say which rules run, shared by the commands."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from jargoncheck.linters import Linters
from jargoncheck.rulebook.problems import RulebookError
from jargoncheck.rulebook.rules import AcronymScope
from jargoncheck.settings import DEFAULT_PACK, Audience, SettingsError
from jargoncheck.settings.configuration import Configuration

Command = Callable[..., Any]


def settings_options(command: Command) -> Command:
    """Add the options to ``command``, which gets ``settings`` and ``rules_folder``; settings files do not count."""

    @functools.wraps(command)
    def with_settings(**parameters: Any) -> Any:
        given, others = _parted(parameters)
        return command(settings=Configuration(given, isolated=True).for_path(Path.cwd()).settings, **others)

    return _with_rule_options(with_settings)


def linters_options(command: Command) -> Command:
    """Add the options to ``command``, which gets ``linters``: those of the settings files, and the options on top."""

    @click.option("--config", type=click.Path(path_type=Path), help="The one settings file to use.")
    @click.option("--isolated", is_flag=True, help="Use no settings file.")
    @functools.wraps(command)
    def with_linters(*, config: Path | None, isolated: bool, rules_folder: str | None, **parameters: Any) -> Any:
        if config and isolated:
            raise click.UsageError("--config and --isolated exclude each other: give one of them.")
        given, others = _parted(parameters)
        return command(linters=Linters(Configuration(given, config, isolated=isolated), rules_folder), **others)

    return _with_rule_options(with_linters)


_LISTS = ("select", "extend_select", "ignore", "known_acronyms", "proposals")


def _parted(parameters: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the settings that were given, by their keys in a settings file, and the other parameters."""
    given: dict[str, Any] = {}
    others = dict(parameters)
    for name in (*_LISTS, "pack", "people_word", "longest_sentence", "model"):
        value = others.pop(name)
        if value is not None:
            given[name.replace("_", "-")] = _listed(value) if name in _LISTS else value
    if glossary := others.pop("glossary"):
        given["glossary-files"] = glossary
    if scope := others.pop("acronym_scope"):
        given["acronym-scope"] = AcronymScope(scope)
    if audience := others.pop("audience"):
        given["audience"] = Audience(audience)
    if others.pop("quotations"):
        given["quotations"] = True
    return given, others


def _with_rule_options(command: Command) -> Command:
    for option in reversed(
        (
            click.option("--pack", help=f"The rules to start from.  [default: {DEFAULT_PACK}]"),
            click.option("--select", metavar="RULES", help="Rules to use in place of the pack's, with commas between."),
            click.option("--extend-select", metavar="RULES", help="Rules to use on top of the pack's."),
            click.option("--ignore", metavar="RULES", help="Rules to leave out."),
            click.option("--known-acronyms", metavar="WORDS", help="Acronyms that your readers know."),
            click.option(
                "--glossary", metavar="FILE", multiple=True, help="A document that explains acronyms for all others."
            ),
            click.option("--people-word", metavar="WORD", help="Your organisation's word for the people it serves."),
            click.option(
                "--audience",
                type=click.Choice([one.value for one in Audience]),
                help="Who reads: the public, or colleagues.",
            ),
            click.option(
                "--acronym-scope",
                type=click.Choice([scope.value for scope in AcronymScope]),
                help="Where an acronym must be explained: once on a page, or once in each section.",
            ),
            click.option(
                "--longest-sentence", type=click.IntRange(10), metavar="WORDS", help="The most words in a sentence."
            ),
            click.option("--proposals", metavar="PATHS", help="Folders or files that have to say what readers gain."),
            click.option("--quotations", is_flag=True, help="Check words in quotation marks as well."),
            click.option("--model", metavar="NAME", help="The spaCy model to use (a name or a path)."),
            click.option(
                "--rules", "rules_folder", metavar="FOLDER", help="Rule files to use in place of the shipped ones."
            ),
        )
    ):
        command = option(command)
    return command


@contextmanager
def usage_errors() -> Iterator[None]:
    """Turn what is wrong with settings and rules into a message and exit status 2."""
    try:
        yield
    except (SettingsError, RulebookError) as error:
        raise click.UsageError(str(error)) from error


def _listed(value: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (value or "").split(",") if part.strip())
