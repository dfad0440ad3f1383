"""The language server: jargoncheck inside editors."""

from __future__ import annotations
