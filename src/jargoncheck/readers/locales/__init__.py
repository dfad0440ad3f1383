"""Locale files: the words of a program in YAML (Rails), JSON (i18next and others) and PO files (gettext)."""

from __future__ import annotations

from jargoncheck.readers.locales.gettext import read_po
from jargoncheck.readers.locales.json_values import read_locale_json
from jargoncheck.readers.locales.yaml_values import read_locale_yaml

__all__ = ["read_locale_json", "read_locale_yaml", "read_po"]
