"""Words that are talked about, not used."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jargoncheck.language.answers import Answer
from jargoncheck.language.mentions import mentioned
from jargoncheck.text.document import BlockKind, Inline, InlineKind
from language.grammar_cases import marked


@pytest.mark.parametrize(
    "text",
    [
        "I am not happy with the word [[resident]].",
        "I hate the phrase [[deep dive]].",
        "The term [[leverage]] is vague.",
        "the term '[[leverage]]' is vague",
        "This is what we mean by [[digital transformation]].",
        "By [[resident]] we mean anyone who lives here.",
        "Avoid words like customer, client and [[resident]].",
        "We do not use such words as [[leverage]].",
        "Avoid jargon such as [[synergy]].",
        "They are called [[customers]].",
        "These people are known as [[service users]].",
        "We call them [[residents]].",
        "[[Synergy]] is jargon.",
        "[[Deep dive]] is a phrase that means nothing.",
        "[[Citizen]], customer and client are words we avoid.",
        "'[[user]]' sounds too technical",
        "Some like the word resident, but '[[customer]]' puts people off.",
    ],
)
def test_the_words_around_say_that_it_is_a_word(text: str) -> None:
    assert mentioned(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "Say use instead of [[utilise]].",
        "Use 'help' not '[[facilitate]]'.",
        "Swap [[utilise]] for use.",
        "swap “[[utilise]]” for “use”",
        "'so that' rather than '[[in order to]]'",
        "Avoid the word [[citizen]].",
        "Avoid using “[[citizen]],” as many people are not.",
        "Avoid using [[citizen]] when you mean person.",
        "Don't say [[utilise]].",
    ],
)
def test_advice_on_which_word_to_write(text: str) -> None:
    assert mentioned(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "[[Foster]] (unless it is about children)",
        "[[Leverage]]: use 'use' instead.",
        "[[utilise]] -> use",
        "[[utilise]] → use",
        "use → [[utilise]]",
        "[[utilise]]: use",
    ],
)
def test_an_entry_in_a_word_list(text: str) -> None:
    assert mentioned(*marked(text)) is Answer.YES


@pytest.mark.parametrize(
    "text",
    [
        "the [[key]] terms of the contract",
        "In [[key]] terms, it works.",
        "The term [[commences]] on 1 May.",
        "In other words, we [[leverage]] data.",
        "We [[utilise]] the word processor.",
        "Find words the [[user]] knows.",
        "It takes 30 words to [[promote]] it.",
        "the names of [[customers]]",
        "[[User]] names are long.",
        "we use [[leverage]] to fund growth",
        "Use the [[robust]] tool rather than the old one.",
        "Replace old systems with [[robust]] ones that last.",
        "Avoid using [[customer]] data.",
        "We do not use [[customer]] lists.",
        "The council called [[residents]] to a meeting.",
        "We call [[customers]] back.",
        "We prefer [[robust]] tools.",
        "[[Customers]]: 24",
        "Key [[users]]: staff and students.",
        "[[Deliver]] services by May.",
        "This guide is meant to [[assist]] you.",
    ],
)
def test_a_word_in_use_is_not_mentioned(text: str) -> None:
    assert mentioned(*marked(text)) is Answer.NO


def test_emphasis_counts_beside_a_word_about_language_and_not_alone() -> None:
    def emphasised(text: str) -> Answer:
        reading, span = marked(text)
        block = reading.block._replace(inlines=(Inline(InlineKind.EMPHASIS, span),))
        return mentioned(replace(reading, block=block), span)

    assert emphasised("We say [[resident]], and customer in contracts.") is Answer.YES
    assert emphasised("Prefer [[help]] to facilitate.") is Answer.YES
    assert emphasised("This is a [[key]] point.") is Answer.NO


def test_the_headword_of_a_definition_list_is_an_entry() -> None:
    assert mentioned(*marked("[[Resident]]", BlockKind.TERM)) is Answer.YES
    assert mentioned(*marked("[[Resident]]", BlockKind.LIST_ITEM)) is Answer.NO
