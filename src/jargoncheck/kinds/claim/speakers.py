"""Blocks in which somebody else speaks at length, also without quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from jargoncheck.text.document import Block, BlockKind, Document, InlineKind
from jargoncheck.text.patterns import lazy_pattern

_LABEL = lazy_pattern(r"(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4}?)\s?:(?=\s|$)")
_INTERVIEW = lazy_pattern(
    r"\b(?:interview(?:ed)? with|interviewed|this interview|(?:conversation|q ?(?:&|and) ?a|questions|spoke) with"
    r"|sat down with"
    r"|(?:catch(?:es)?|caught) up with|in (?:his|her|their) own words)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = lazy_pattern(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b")
_INTRODUCES = lazy_pattern(
    r"(?<!\bwe )(?<!\bI )\b(?:said|says|wrote|writes|told us|explain(?:s|ed)|commented|added|adds|replied|answered"
    r"|(?:testimonial|statement|quote|words) (?:from|of|by))\b[^.?!]{0,60}:$",
    re.IGNORECASE,
)
_NO_SPEAKERS = frozenset({"Q", "A", "Question", "Answer"})
_OPENING_BLOCKS = 6
_PARTS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def spoken_blocks(document: Document) -> frozenset[int]:
    """Return the indexes of the blocks that are somebody else's speech.

    - a dialogue: paragraphs that start with a name and a colon, where the names come back and one of them asks;
    - an interview: what follows a heading or bold line that asks, in a document that says it is an interview, or in
      which the answers say "I";
    - a statement: the paragraph after one that ends in "said:" or the like.
    """
    return frozenset({*_dialogue(document), *_answers(document), *_statements(document)})


def _dialogue(document: Document) -> Iterator[int]:
    labels = {index: _label(block) for index, block in enumerate(document.blocks) if block.inlines}
    said = Counter(filter(None, labels.values()))
    returning = {name for name, count in said.items() if count > 1} - _NO_SPEAKERS
    if len(returning) < 2 or not _somebody_asks(document, labels, returning):
        return
    speaking = False
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING:
            speaking = False
        elif labels.get(index) in returning:
            speaking = True
        if speaking:
            yield index


def _somebody_asks(document: Document, labels: Mapping[int, str], names: Set[str]) -> bool:
    """Tell whether one of ``names`` mostly asks; else the labels are those of a form: "Request:", "Response:"."""
    asked = Counter(label for index, label in labels.items() if document.blocks[index].text[-1:] == "?")
    said = Counter(labels.values())
    return any(asked[name] * 2 >= said[name] for name in names)


def _label(block: Block) -> str:
    """Return the name that ``block`` starts with, in bold and before a colon, or ""."""
    if (
        not block.inlines
        or block.kind is not BlockKind.PARAGRAPH
        or not any(inline.kind is InlineKind.STRONG and inline.span.start == 0 for inline in block.inlines)
    ):
        return ""
    found = _LABEL.match(block.text)
    return found["name"] if found else ""


def _answers(document: Document) -> Iterator[int]:
    asking = [index for index, block in enumerate(document.blocks) if block.text[-1:] == "?" and _is_question(block)]
    if len(asking) < 2:
        return
    opening = " ".join(block.text for block in document.blocks[: max(_OPENING_BLOCKS, asking[0])])
    answers = list(_after_questions(document, asking))
    in_first_person = sum(bool(_FIRST_PERSON.search(document.blocks[index].text)) for index in answers)
    if answers and (_INTERVIEW.search(opening) or in_first_person * 4 >= len(answers)):
        yield from answers


def _after_questions(document: Document, asking: Sequence[int]) -> Iterator[int]:
    """Yield the blocks between each question and the next one or the next heading."""
    for question, end in pairwise((*asking, len(document.blocks))):
        for index in range(question + 1, end):
            if document.blocks[index].kind is BlockKind.HEADING:
                break
            yield index


def _is_question(block: Block) -> bool:
    """Tell whether ``block``, which ends in a question mark, is a heading or a line in bold."""
    return block.kind is BlockKind.HEADING or any(
        inline.kind is InlineKind.STRONG and len(inline.span) >= len(block.text) - 2 for inline in block.inlines
    )


def _statements(document: Document) -> Iterator[int]:
    # Blocks have no blanks at their ends.
    for index in [index for index, block in enumerate(document.blocks[:-1]) if block.text[-1:] == ":"]:
        block, following = document.blocks[index], document.blocks[index + 1]
        if block.kind in _PARTS and following.kind is BlockKind.PARAGRAPH and _INTRODUCES.search(block.text):
            yield index + 1
