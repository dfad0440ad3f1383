"""Whether a text speaks of the past, so that a name of that time is right."""

from __future__ import annotations

import re

from jargoncheck.kinds.renaming.spec import FormerBody, RenamingSpec
from jargoncheck.language.reading import Reading
from jargoncheck.language.surroundings import surroundings
from jargoncheck.text.document import Document
from jargoncheck.text.patterns import lazy_pattern
from jargoncheck.text.spans import ProseSpan

_YEAR = lazy_pattern(r"(?<![\d£$.,])(?:19|20)\d\d(?!\d)")
_WORD = lazy_pattern(r"[a-z]+")
_FILE_DATE = lazy_pattern(r"(?:\A|[/\\-])((?:19|20)\d\d)[-_/]?(?:0[1-9]|1[0-2])[-_/]?(?:[0-3]\d)?(?!\d)")
_FRONT_MATTER = lazy_pattern(r"\A\ufeff?(---|\+\+\+)\r?\n.*?\n\1", re.DOTALL)
_FRONT_DATE = lazy_pattern(
    r"^\s*\w*(?:date|publish|review|updat|modif)\w*\s*[:=]\s*[\"']?(?:\d{1,2}\W(?:\d{1,2}|\w+)\W)?((?:19|20)\d\d)",
    re.MULTILINE | re.IGNORECASE,
)


def speaks_of_the_past(reading: Reading, span: ProseSpan, body: FormerBody, spec: RenamingSpec) -> bool:
    """Tell whether the sentence of ``span`` names a year in which the name held, a word of history, or the new name."""
    around = surroundings(reading, span)
    sentence = f"{around.before} {around.after}"
    if any(int(year) <= body.until for year in _YEAR.findall(sentence)):
        return True
    if not spec.historical.isdisjoint(_WORD.findall(sentence)):
        return True
    elsewhere = (reading.text[: span.start], reading.text[span.end :])
    return any(new in text for names in body.names.values() for new in names for text in elsewhere)


def year_of(document: Document) -> int | None:
    """Return the latest year that the front matter or the file's name gives the document; None when they give none."""
    source = document.source
    years = [int(year) for year in _FILE_DATE.findall(source.name)]
    front = _FRONT_MATTER.match(source.text)
    if front is not None:
        years += [int(year) for year in _FRONT_DATE.findall(front.group())]
    return max(years, default=None)
