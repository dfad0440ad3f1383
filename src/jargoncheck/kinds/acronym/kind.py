"""The kind of rule that asks for acronyms to be explained."""

from __future__ import annotations

from jargoncheck.kinds.acronym.candidates import judge, outcome, scan
from jargoncheck.kinds.acronym.conclusions import conclude, entries
from jargoncheck.kinds.acronym.spec import GRAMMAR
from jargoncheck.kinds.kind import Kind

# No general excuse applies: an explanation in quotation marks still explains, the name of a team is no excuse for an
# acronym, and the kind decides about mentions and quotations itself.
ACRONYM = Kind(
    name="acronym",
    grammar=GRAMMAR,
    judge=judge,
    outcome=outcome,
    entries=entries,
    scan=scan,
    conclude=conclude,
    excuses=frozenset(),
)
