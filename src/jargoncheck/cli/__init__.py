"""The command line."""

from jargoncheck.cli.main import main, run

__all__ = ["main", "run"]
