"""The command line."""

from jargoncheck.cli.main import main

__all__ = ["main"]
