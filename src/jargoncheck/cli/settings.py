"""The options that say which rules run, shared by the commands."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from jargoncheck.rulebook.problems import RulebookError
from jargoncheck.rulebook.rules import AcronymScope
from jargoncheck.settings import DEFAULT_PACK, Settings, SettingsError

Command = Callable[..., Any]


def settings_options(command: Command) -> Command:
    """Add the options to ``command``, which gets ``settings`` and ``rules_folder``."""

    @click.option("--pack", default=DEFAULT_PACK, show_default=True, help="The rules to start from.")
    @click.option("--select", metavar="RULES", help="Rules to use in place of the pack's, with commas between.")
    @click.option("--extend-select", metavar="RULES", help="Rules to use on top of the pack's.")
    @click.option("--ignore", metavar="RULES", help="Rules to leave out.")
    @click.option("--known-acronyms", metavar="WORDS", help="Acronyms that your readers know.")
    @click.option("--glossary", metavar="FILE", multiple=True, help="A document that explains acronyms for all others.")
    @click.option("--people-word", metavar="WORD", help="Your organisation's word for the people it serves.")
    @click.option(
        "--acronym-scope",
        type=click.Choice([scope.value for scope in AcronymScope]),
        help="Where an acronym must be explained: once on a page, or once in each section.",
    )
    @click.option("--longest-sentence", type=click.IntRange(10), metavar="WORDS", help="The most words in a sentence.")
    @click.option("--proposals", metavar="PATHS", help="Folders or files that have to say what readers gain.")
    @click.option("--quotations", is_flag=True, help="Check words in quotation marks as well.")
    @click.option("--model", metavar="NAME", default="", help="The spaCy model to use (a name or a path).")
    @click.option("--rules", "rules_folder", metavar="FOLDER", help="Rule files to use in place of the shipped ones.")
    @functools.wraps(command)
    def with_settings(
        *,
        pack: str,
        select: str | None,
        extend_select: str | None,
        ignore: str | None,
        known_acronyms: str | None,
        people_word: str | None,
        glossary: tuple[str, ...],
        acronym_scope: str | None,
        longest_sentence: int | None,
        proposals: str | None,
        quotations: bool,
        model: str,
        **others: Any,
    ) -> Any:
        settings = Settings(
            pack=pack,
            select=_listed(select),
            extend_select=_listed(extend_select),
            ignore=_listed(ignore),
            known_acronyms=frozenset(_listed(known_acronyms)),
            preferred_people_word=people_word,
            glossary_files=glossary,
            acronym_scope=AcronymScope(acronym_scope) if acronym_scope else None,
            longest_sentence=longest_sentence,
            proposals=_listed(proposals),
            quotations=quotations,
            model=model,
        )
        return command(settings=settings, **others)

    return with_settings


@contextmanager
def usage_errors() -> Iterator[None]:
    """Turn what is wrong with settings and rules into a message and exit status 2."""
    try:
        yield
    except (SettingsError, RulebookError) as error:
        raise click.UsageError(str(error)) from error


def _listed(value: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (value or "").split(",") if part.strip())
