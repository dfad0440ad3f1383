"""Locale files: the words of a program in YAML (Rails), JSON (i18next and others) and PO files (gettext)."""
