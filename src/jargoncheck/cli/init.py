"""``jargoncheck init``."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import click

from jargoncheck.cli.baseline import baseline as baseline_command
from jargoncheck.cli.writing import write_file
from jargoncheck.runner.discovery import discover
from jargoncheck.runner.documents import load_path
from jargoncheck.settings.configuration import NAMES

_MOST_FILES = 200
_SIGNS = {
    "nhs": re.compile(r"\bnhs\.uk\b|\bNHS\b|\bpatients?\b|\bclinic(?:al|ians?|s)?\b", re.IGNORECASE),
    "local-government": re.compile(
        r"\bcouncils?\b|\bresidents?\b|\bcouncillors?\b|\bbin collections?\b|\bborough\b", re.IGNORECASE
    ),
    "plainlanguage-us": re.compile(r"\b[\w-]+\.gov(?![\w.])|\bfederal\b|\bU\.S\.|\bagenc(?:y|ies)\b", re.IGNORECASE),
    "govuk": re.compile(r"\bgov\.uk\b|\bGOV\.UK\b|\bministers?\b|\bdepartments?\b", re.IGNORECASE),
}
_TEXT = """\
# Settings of jargoncheck. “jargoncheck config” shows what applies, and docs/settings.md has every key.

# The rules to start from: govuk, nhs, local-government, plainlanguage-us or strict.{why}
pack = "{pack}"

# Rules, families or entries to leave out.
# ignore = ["hype", "plain/words-to-avoid/key"]

# Acronyms that all your readers know.
# known-acronyms = ["HMRC"]

# A page that explains acronyms for all others.
# glossary-files = ["docs/glossary.md"]

# Your word for the people that you serve.
# people-word = "resident"

# Files and folders to leave out, as in .gitignore.
# exclude = ["docs/archive/"]

# Other settings for some files; the last one that fits counts.
# [[overrides]]
# files = ["docs/internal/"]
# audience = "colleagues"
"""


@click.command()
@click.option("--pack", help="The pack to write, in place of a guess.")
@click.option("--baseline", is_flag=True, help="Write the findings of today to a baseline as well.")
@click.pass_context
def init(context: click.Context, *, pack: str | None, baseline: bool) -> None:
    """Write a settings file with comments, jargoncheck.toml, for this folder."""
    for name in NAMES[:2]:
        if Path(name).exists():
            raise click.UsageError(f"There is a {name} already: change that.")
    why = ""
    if pack is None:
        pack, why = guessed_pack(Path())
    write_file(Path(NAMES[0]), _TEXT.format(pack=pack, why=f"\n# {why}" if why else "").encode())
    click.echo(f"{NAMES[0]} is written, with the pack “{pack}”. {why}".rstrip())
    if baseline:
        context.invoke(baseline_command)


def guessed_pack(folder: Path) -> tuple[str, str]:
    """Return the pack that the documents below ``folder`` are likely to want, and a sentence that says why."""
    counts: Counter[str] = Counter()
    files = [chosen.path for chosen in discover([folder]) if not chosen.problem][:_MOST_FILES]
    for path in files:
        document = load_path(path).document
        if document is not None:
            text = document.source.text
            counts.update({name: min(len(pattern.findall(text)), 5) for name, pattern in _SIGNS.items()})
    (best, most), *others = counts.most_common() or [("govuk", 0)]
    if most < 5 or (others and most < 1.5 * others[0][1]):
        return "govuk", "It is the default, as your documents point to no other."
    return best, f"A guess from the words in {len(files)} documents."
