"""``python -m jargoncheck``."""

from jargoncheck.cli import main

if __name__ == "__main__":
    main()
