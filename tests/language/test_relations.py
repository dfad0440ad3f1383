"""Objects, subjects and descriptions as the parser sees them."""

from __future__ import annotations

import pytest

from jargoncheck.language.relations import described, objects, subjects
from language.grammar_cases import parsed_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We [[deliver]] services.", ["services"]),
        ("We [[deliver]] better services for residents.", ["services"]),
        ("We [[deliver]] services and support.", ["services", "support"]),
        ("We [[deliver]] a range of services.", ["range", "services"]),
        ("We plan and [[deliver]] services.", ["services"]),
        ("We [[plan]] and deliver services.", ["services"]),
        ("The services are [[delivered]] by the council.", ["services"]),
        ("The services were planned and [[delivered]] on time.", ["services"]),
        ("The services need to be [[delivered]] on time.", ["services"]),
        ("The services that we [[deliver]] are good.", ["services"]),
        ("The services we [[deliver]] are good.", ["services"]),
        ("Services [[delivered]] by the council are good.", ["Services"]),
        ("They [[deliver on]] their promises.", ["promises"]),
        ("They [[deliver]] on time.", []),
        ("The team that [[delivers]] is small.", []),
        ("The [[drive]] failed.", []),
    ],
)
def test_objects(text: str, expected: list[str]) -> None:
    sentence, token = parsed_sentence(text)
    last = token + 1 if "deliver on]]" in text else None
    assert [sentence.tokens[found].text for found in objects(sentence, token, last)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blockchain will [[transform]] councils.", ["Blockchain"]),
        ("Data and maps will [[transform]] planning.", ["Data", "maps"]),
        ("The tool aims to [[transform]] planning.", ["tool"]),
        ("We built a tool that [[transforms]] planning.", ["tool"]),
        ("The tool reads and [[transforms]] files.", ["tool"]),
        ("Councils are [[transformed]] by blockchain.", ["blockchain"]),
        ("Councils were [[transformed]] last year.", []),
        ("[[Transform]] your file.", []),
    ],
)
def test_subjects(text: str, expected: list[str]) -> None:
    sentence, token = parsed_sentence(text)
    assert [sentence.tokens[found].text for found in subjects(sentence, token)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We need a [[robust]] process.", ["process"]),
        ("We need an open and [[robust]] process.", ["process"]),
        ("We house each [[key]] worker.", ["worker"]),
        ("The process is [[robust]].", ["process"]),
        ("The process and the plan are [[robust]].", ["process", "plan"]),
        ("The [[disk]] drive failed.", ["drive"]),
        ("We [[quickly]] agreed.", ["agreed"]),
        ("The [[key]] to the door is lost.", []),
    ],
)
def test_what_is_described(text: str, expected: list[str]) -> None:
    sentence, token = parsed_sentence(text)
    assert [sentence.tokens[found].text for found in described(sentence, token)] == expected
