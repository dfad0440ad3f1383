"""``python -m jargoncheck``."""

from jargoncheck.cli import run

if __name__ == "__main__":
    run()
