"""Findings as review comments in the writer's own document."""

from __future__ import annotations
