"""Lists the words that are ordinary English when they stand in capitals, for the acronym rules.

Usage: python scripts/list_ordinary_words.py FOLDER > src/jargoncheck/kinds/acronym/data/ordinary_words.txt

FOLDER holds Markdown files. A word of 2 to 10 letters is ordinary when it stands in small letters in two files or
more, and at least four times as often as in capitals. Words without a vowel, markup and abbreviations are left out.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

_NOT_PROSE = re.compile(
    r"^---\n.*?\n---\n|(?:```|~~~).*?(?:```|~~~)|`[^`]*`|\]\([^)]*\)|https?://\S+|<[^>]*>|\S+@\S+|\{[{%].*?[%}]\}",
    re.DOTALL,
)
_WORD = re.compile(r"(?<![\w./@#-])[A-Za-z]{2,10}(?![\w/@-]|\.\w)")
_MARKUP = frozenset("gt amp td th li ol ul px re ve ll src img env toc rel alt dbt dxw al de ex href nginx".split())
_ALWAYS = frozenset(
    "todo fixme readme license licence changelog contributing notice authors makefile dockerfile gemfile null none "
    "true false undefined void shall caution danger eg ie etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue "
    "wed thu fri sat sun pst ethos".split()
)
_TWO_LETTERS = frozenset(
    "ah am an as at be by do eg ex go ha he hi if ie in is it me my no of oh on or so to up us we".split()
)
_FOREIGN = frozenset("con del der des die las les los mas por que und una une van von".split())
_FILES = 2
_RATIO = 4


def main(arguments: Sequence[str]) -> int:
    """Print the words, one a line."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    small: Counter[str] = Counter()
    loud: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for path in sorted(Path(arguments[0]).rglob("*.md")):
        found = _WORD.findall(_NOT_PROSE.sub("", path.read_text("utf-8", "replace")))
        small.update(word for word in found if word.islower())
        loud.update(word.lower() for word in found if word.isupper())
        documents.update({word for word in found if word.islower()})
    ordinary = {
        word
        for word, number in documents.items()
        if number >= _FILES and small[word] >= _RATIO * loud[word] and word not in _MARKUP and _is_sayable(word)
    }
    print("\n".join(sorted(ordinary | _ALWAYS)))
    return 0


def _is_sayable(word: str) -> bool:
    if len(word) == 2:
        return word in _TWO_LETTERS
    return word not in _FOREIGN and (len(word) > 4 or bool(re.search("[aeiouy]", word)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
