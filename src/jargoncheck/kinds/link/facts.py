"""What a block says of its links, for the document to decide on."""

from __future__ import annotations

from dataclasses import dataclass

from jargoncheck.kinds.kind import Fact, Match
from jargoncheck.kinds.link.spec import FileType


@dataclass(frozen=True, slots=True)
class VagueLink(Fact):
    """A link whose words do not say where it goes; ``quoted`` when they are somebody else's."""

    match: Match
    is_address: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class UntoldFile(Fact):
    """A link to a file of a type that the block does not name; ``quoted`` in a block quotation."""

    match: Match
    file_type: FileType
    quoted: bool
