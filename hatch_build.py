"""Builds the compiled rules into the wheel, so that a short run need not read YAML."""

from __future__ import annotations

import pickle
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRulesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles ``rules/`` with the package's own code."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled rules to the files of the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from jargoncheck.api import load_rules  # noqa: PLC0415 - only once the path is set
            from jargoncheck.linter.shipped import COMPILED  # noqa: PLC0415

            content = pickle.dumps(load_rules(root / "rules"), protocol=5)
        finally:
            sys.path.remove(str(root / "src"))
        self._folder = tempfile.TemporaryDirectory()
        target = Path(self._folder.name) / COMPILED
        target.write_bytes(content)
        build_data["force_include"][str(target)] = f"jargoncheck/_rules/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what ``initialize`` wrote."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
