"""Comments that silence the linter."""

from __future__ import annotations
