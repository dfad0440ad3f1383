"""``jargoncheck rules``, ``rule``, ``test`` and ``schema``."""

from __future__ import annotations

import json
import textwrap

import click

from jargoncheck.api import load_rules, make_linter
from jargoncheck.cli.settings import usage_errors
from jargoncheck.kinds.table import grammars
from jargoncheck.linter.compiled import CompiledRules
from jargoncheck.linter.verify import verify, verify_suggestions
from jargoncheck.rulebook.loader import schema as rule_schema
from jargoncheck.rulebook.problems import nearest
from jargoncheck.rulebook.rules import Rule
from jargoncheck.settings import DEFAULT_PACK, Settings
from jargoncheck.settings.written import settings_schema

_FOLDER = click.option("--rules", "rules_folder", metavar="FOLDER", help="Rule files in place of the shipped ones.")
_FAILED = 1


@click.command()
@_FOLDER
@click.option("--pack", default=DEFAULT_PACK, show_default=True, help="The pack whose rules are marked as on.")
def rules(rules_folder: str | None, pack: str) -> None:
    """List the rules."""
    with usage_errors():
        loaded = load_rules(rules_folder)
        chosen = make_linter(Settings(pack=pack), loaded).wishes.chosen
    width = max(len(name) for name in loaded.rules)
    for name, found in sorted(loaded.rules.items()):
        state = "on " if chosen(name, None) else "off"
        click.echo(f"{name:{width}}  {state}  {found.severity.value:10}  {_first_sentence(found.why)}")


@click.command()
@click.argument("name", metavar="ID")
@_FOLDER
def rule(name: str, rules_folder: str | None) -> None:
    """Show a rule: what it reports, why, examples and sources. ID is family/name, or family/name/entry."""
    with usage_errors():
        loaded = load_rules(rules_folder)
    found = loaded.rules.get("/".join(name.split("/")[:2]))
    if found is None or name not in loaded.names:
        raise click.UsageError(f"There is no rule “{name}”. {nearest(name, loaded.names)}")
    click.echo(_page(found, name.removeprefix(found.id).removeprefix("/"), loaded))


@click.command()
@_FOLDER
@click.option("--pack", help="The pack whose suggestions are tried; all packs without one.")
def test(rules_folder: str | None, pack: str | None) -> None:
    """Test rules by their own examples, and that no suggestion is reported by another rule of its pack."""
    with usage_errors():
        loaded = load_rules(rules_folder)
        packs = [pack] if pack else sorted(loaded.packs, key=lambda name: (name != DEFAULT_PACK, name))
        linters = [make_linter(Settings(pack=name), loaded) for name in packs] or [make_linter(rules=loaded)]
    linter = linters[0]
    # The same suggestion is wrong in every pack that has both rules, so each problem is told once.
    in_others = (found for other in linters[1:] for found in verify_suggestions(other))
    problems = list(dict.fromkeys((*verify(linter), *in_others)))
    for problem in problems:
        click.echo(str(problem))
    examples = sum(len(found.flags) + len(found.passes) for found in linter.rules.rules.values())
    number = len(linter.rules.rules)
    click.echo(f"{examples} examples in {number} {'rule' if number == 1 else 'rules'}, {len(problems)} wrong.")
    raise click.exceptions.Exit(_FAILED if problems else 0)


@click.command()
@click.option("--settings", is_flag=True, help="The schema of settings files.")
def schema(*, settings: bool) -> None:
    """Print the JSON Schema of rule files, or of settings files, for editors."""
    click.echo(settings_schema_text() if settings else schema_text(), nl=False)


def settings_schema_text() -> str:
    """Return the JSON Schema of settings files as it is kept in the repository."""
    return json.dumps(settings_schema(), indent=2, ensure_ascii=False) + "\n"


def schema_text() -> str:
    """Return the JSON Schema of rule files as it is kept in the repository."""
    return json.dumps(rule_schema(grammars()), indent=2, ensure_ascii=False) + "\n"


def _page(found: Rule, entry: str, loaded: CompiledRules) -> str:
    lines = [found.id + (f"/{entry}" if entry else ""), ""]
    lines += textwrap.wrap(found.why, 100)
    lines += [
        "",
        f"Kind: {found.kind}. Severity: {found.severity.value}. Confidence: {found.confidence.value}.",
    ]
    keys = loaded.entries[found.id]
    if entry:
        lines.append(f"This entry is {'on' if keys.get(entry, True) and found.on else 'off unless you select it'}.")
    elif keys:
        off = sum(not on for on in keys.values())
        lines.append(f"Entries: {len(keys)}, of which {off} are off unless you select them.")
    flags = [example for example in found.flags if not entry or example.entry == entry]
    passes = [example for example in found.passes if not entry or example.entry == entry]
    if flags:
        lines += ["", "Reported:"]
    for example in flags:
        lines += [f"  {example.marked}", f"    {example.message}"]
        lines += [f"    Fixed: {example.fixed}"] if example.fixed else []
    if passes:
        lines += ["", "Not reported:", *(f"  {example.text}" for example in passes)]
    lines += ["", "Sources:"]
    lines += [
        "  " + ", ".join(part for part in (cited.guide, cited.entry, cited.date, cited.url) if part)
        for cited in found.citations
    ]
    return "\n".join(lines)


def _first_sentence(text: str) -> str:
    return text.split(". ", maxsplit=1)[0].rstrip(".") + "."
