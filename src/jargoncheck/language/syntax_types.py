"""What a parser says of a sentence, in values of our own, so that no other room knows the parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jargoncheck.rulebook.conditions import WordClass
from jargoncheck.text.spans import ProseSpan

_CLASSES = {
    "ADJ": WordClass.ADJECTIVE,
    "ADV": WordClass.ADVERB,
    "AUX": WordClass.VERB,
    "NOUN": WordClass.NOUN,
    "VERB": WordClass.VERB,
}
_NO_CLASS_TAGS = frozenset({"MD", "WRB"})


@dataclass(frozen=True, slots=True)
class ParsedToken:
    """One token: ``pos`` is the universal part of speech, ``tag`` the Penn Treebank one, ``dep`` the relation to
    ``head``, which is an index into the sentence's tokens (a root is its own head)."""

    span: ProseSpan
    text: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """The tokens of one sentence; spans count in the block's prose."""

    span: ProseSpan
    tokens: tuple[ParsedToken, ...]

    def at(self, span: ProseSpan) -> int | None:
        """Return the index of the first token that overlaps ``span``, or None."""
        return next((i for i, token in enumerate(self.tokens) if token.span.overlaps(span)), None)

    def head_of(self, span: ProseSpan) -> int | None:
        """Return the index of the token in ``span`` that governs the others, or None when no token overlaps it.

        That is the first token whose own head is outside: "stop" of "one-stop", "resident" of "resident's".
        """
        inside = [i for i, token in enumerate(self.tokens) if token.span.overlaps(span)]
        for index in inside:
            head = self.tokens[index].head
            if (head == index or head not in inside) and self.tokens[index].pos not in {"PUNCT", "SPACE"}:
                return index
        return inside[0] if inside else None

    def children(self, head: int) -> Iterator[int]:
        """Yield the indexes of the tokens that depend on the token ``head``, in order."""
        return (i for i, token in enumerate(self.tokens) if token.head == head and i != head)

    def word_class(self, index: int) -> WordClass | None:
        """Return the part of speech of a token; None for closed classes, numbers and marks.

        A participle before the noun it describes ("a focused approach") is an adjective, and an -ing form before
        a noun ("drafting error") or with a determiner ("the delivering of") is a noun. Every other form of a verb
        is a verb, also the gerund that takes an object ("delivering services"). A "proper noun" in lower case is
        a noun: in lower case it is no name.
        """
        token = self.tokens[index]
        if token.tag in _NO_CLASS_TAGS:
            return None
        if token.pos == "PROPN":
            return WordClass.NOUN if token.text.islower() else WordClass.NAME
        if token.pos == "VERB" and token.head > index:
            if token.dep == "amod" and token.tag in {"VBN", "VBG", "VBD"}:
                return WordClass.ADJECTIVE
            if token.dep in {"compound", "nmod"} and token.tag == "VBG":
                return WordClass.NOUN
        if token.tag == "VBG" and any(self.tokens[child].dep == "det" for child in self.children(index)):
            return WordClass.NOUN
        return _CLASSES.get(token.pos)
