"""jargoncheck: checks documents for jargon as a careful content designer would, and says what to write instead.

The public library is what this module exports; everything else may change without notice.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jargoncheck.api import check_path, check_paths, check_text, load_rules, make_linter, settings_for
    from jargoncheck.kinds.kind import Suggestion
    from jargoncheck.linter.compiled import CompiledRules
    from jargoncheck.linter.findings import FileReport, Finding, Problem, RelatedPlace
    from jargoncheck.linter.fixes import with_suggestions
    from jargoncheck.linter.linter import Linter
    from jargoncheck.rulebook.problems import RulebookError, RuleProblem
    from jargoncheck.rulebook.rules import Confidence, Severity
    from jargoncheck.settings import Audience, Settings, SettingsError
    from jargoncheck.text.lines import Place
    from jargoncheck.text.spans import SourceSpan

__all__ = [
    "Audience",
    "CompiledRules",
    "Confidence",
    "FileReport",
    "Finding",
    "Linter",
    "Place",
    "Problem",
    "RelatedPlace",
    "RuleProblem",
    "RulebookError",
    "Settings",
    "SettingsError",
    "Severity",
    "SourceSpan",
    "Suggestion",
    "check_path",
    "check_paths",
    "check_text",
    "load_rules",
    "make_linter",
    "settings_for",
    "with_suggestions",
]


def __getattr__(name: str) -> Any:
    # Names are fetched when they are first used, so that importing the package costs an editor next to nothing.
    home = _homes().get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]


def _homes() -> dict[str, str]:
    return {
        "Audience": "jargoncheck.settings",
        "CompiledRules": "jargoncheck.linter.compiled",
        "Confidence": "jargoncheck.rulebook.rules",
        "FileReport": "jargoncheck.linter.findings",
        "Finding": "jargoncheck.linter.findings",
        "Linter": "jargoncheck.linter.linter",
        "Place": "jargoncheck.text.lines",
        "Problem": "jargoncheck.linter.findings",
        "RelatedPlace": "jargoncheck.linter.findings",
        "RuleProblem": "jargoncheck.rulebook.problems",
        "RulebookError": "jargoncheck.rulebook.problems",
        "Settings": "jargoncheck.settings",
        "SettingsError": "jargoncheck.settings",
        "Severity": "jargoncheck.rulebook.rules",
        "SourceSpan": "jargoncheck.text.spans",
        "Suggestion": "jargoncheck.kinds.kind",
        "check_path": "jargoncheck.api",
        "check_paths": "jargoncheck.api",
        "check_text": "jargoncheck.api",
        "load_rules": "jargoncheck.api",
        "make_linter": "jargoncheck.api",
        "settings_for": "jargoncheck.api",
        "with_suggestions": "jargoncheck.linter.fixes",
    }
