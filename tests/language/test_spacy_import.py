"""spaCy without its command line, and with it for whoever asks."""

import subprocess
import sys

CODE = """
import sys
from jargoncheck.language.spacy_import import import_spacy

spacy = import_spacy()
print("typer" in sys.modules, "spacy.cli" in sys.modules, hasattr(spacy, "cli"))
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
import spacy.cli
print(spacy.cli.info.__module__, "typer" in sys.modules)
print(import_spacy() is spacy)
"""


def test_the_command_line_is_left_out_and_can_still_be_had() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["False False False", "True", "spacy.cli.info True", "True"]
