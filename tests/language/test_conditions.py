"""Conditions answer the same with and without a parser, or say that they do not know."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from jargoncheck.language.answers import Answer
from jargoncheck.language.conditions import answer
from jargoncheck.rulebook.conditions import (
    AllOf,
    AnyOf,
    Circumstance,
    Condition,
    Is,
    IsWordClass,
    IsWritten,
    Not,
    Related,
    Relation,
    WordClass,
)
from jargoncheck.text.document import BlockKind
from language.grammar_cases import careful, marked, quick

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def related(relation: Relation, *words: str) -> Related:
    return Related(relation, frozenset(words))


def check(condition: Condition, cases: Iterable[tuple[str, Answer, Answer]]) -> None:
    cases = list(cases)
    answers = [(text, quick(condition, text), careful(condition, text)) for text, _, _ in cases]
    assert answers == cases


def test_how_the_match_is_written() -> None:
    check(
        IsWritten(frozenset({"leverage"})),
        [
            ("[[Leverage]] is debt.", YES, YES),
            ("It has [[leveraged]] data.", NO, NO),
        ],
    )


def test_the_object_of_a_verb() -> None:
    check(
        related(Relation.OBJECT, "services", "service"),
        [
            ("We [[deliver]] services to residents.", YES, YES),
            ("We [[deliver]] change.", NO, NO),
            ("We [[deliver]] better public services.", YES, YES),
            ("We [[deliver]] change to services.", NO, NO),
            ("We [[deliver]] the council’s services.", YES, YES),
            ("We [[deliver]] a wide range of services.", YES, YES),
            ("We [[deliver]] support and services.", YES, YES),
            ("We [[deliver]] health and care services.", YES, YES),
            ("We [[deliver]] self-service.", YES, YES),
            ("We plan and [[deliver]] services.", UNKNOWN, YES),
            ("We must [[plan]] and deliver services.", YES, YES),
            ("The services are [[delivered]] by the council.", YES, YES),
            ("The services will not be [[delivered]].", YES, YES),
            ("We [[deliver]] it with the services.", NO, NO),
            ("They [[deliver]] on the promise of services.", NO, NO),
            ("The services we [[deliver]] are good.", UNKNOWN, YES),
            ("The services that they [[deliver]] are good.", UNKNOWN, YES),
            ("Services [[delivered]] by the council are good.", UNKNOWN, YES),
            ("The quality of the services being [[delivered]] is good.", UNKNOWN, YES),
            ("We watch the quality of services [[delivered]] here.", UNKNOWN, YES),
            ("The [[delivery]] of services is slow.", NO, NO),
        ],
    )


def test_the_subject_of_a_verb() -> None:
    check(
        related(Relation.SUBJECT, "tool", "technology", "it"),
        [
            ("The tool will [[transform]] planning.", YES, YES),
            ("The council will [[transform]] the tool.", NO, NO),
            ("It will [[transform]] planning.", YES, YES),
            ("They will [[transform]] the technology.", NO, NO),
            ("We built a tool that will [[transform]] planning.", YES, YES),
            ("Planning is [[transformed]] by technology.", YES, YES),
            ("The tool aims to [[transform]] planning.", UNKNOWN, YES),
        ],
    )


def test_what_the_match_describes() -> None:
    check(
        related(Relation.MODIFIES, "worker", "workers", "process"),
        [
            ("We house every [[key]] worker.", YES, YES),
            ("We built [[key]] worker housing.", YES, YES),
            ("This is a [[key]] question for the process.", NO, NO),
            ("We need a [[robust]] and open process.", YES, YES),
            ("The process is [[robust]].", YES, YES),
            ("The process was not very [[robust]].", YES, YES),
            ("The [[key]] to the process is time.", NO, NO),
        ],
    )


def test_what_describes_the_match() -> None:
    check(
        related(Relation.MODIFIED_BY, "disk", "shared", "assisted", "quickly"),
        [
            ("We bought a disk [[drive]].", YES, YES),
            ("They offer assisted [[digital]] support.", UNKNOWN, NO),
            ("The form is on the shared [[drive]].", YES, YES),
            ("The [[drive]] is on the disk.", UNKNOWN, NO),
            ("They put the [[drive]] near the disk.", NO, NO),
            ("We quickly [[deliver]] files.", YES, YES),
        ],
    )


def test_parts_of_speech() -> None:
    check(
        IsWordClass(frozenset({WordClass.VERB})),
        [
            ("This will [[impact]] residents.", YES, YES),
            ("The [[impact]] was small.", NO, NO),
            ("They took a [[focused]] approach.", NO, NO),
        ],
    )


@pytest.mark.parametrize(
    ("relation", "text", "expected"),
    [
        (Relation.FOLLOWED_BY, "Each [[key]] worker has a pass.", YES),
        (Relation.FOLLOWED_BY, "Each [[key]] social worker has a pass.", NO),
        (Relation.FOLLOWED_BY, "The [[key]] performance indicator rose.", YES),
        (Relation.FOLLOWED_BY, "The [[key]] worker’s pass was lost.", YES),
        (Relation.FOLLOWED_BY, "This is [[key]]. Worker rights matter.", NO),
        (Relation.PRECEDED_BY, "The worker [[key]] is lost.", YES),
        (Relation.PRECEDED_BY, "The Performance Indicator [[key]] is lost.", YES),
        (Relation.PRECEDED_BY, "The indicator [[key]] is lost.", NO),
        (Relation.NEAR, "The worker lost the [[key]].", YES),
        (Relation.NEAR, "The [[key]] is a performance indicator of ours.", YES),
        (Relation.NEAR, "The worker left. The [[key]] is lost.", NO),
        (Relation.IN_BLOCK, "The worker left. The [[key]] is lost.", YES),
        (Relation.IN_BLOCK, "The manager left. The [[key]] is lost.", NO),
    ],
)
def test_neighbours_are_certain(relation: Relation, text: str, expected: Answer) -> None:
    condition = related(relation, "worker", "performance indicator")
    assert quick(condition, text) is expected
    assert careful(condition, text) is expected


def test_the_match_is_not_its_own_neighbour() -> None:
    assert quick(related(Relation.NEAR, "key"), "The [[key]] is lost.") is NO


@pytest.mark.parametrize(
    ("kind", "expected"), [(BlockKind.HEADING, YES), (BlockKind.TITLE, YES), (BlockKind.PARAGRAPH, NO)]
)
def test_headings(kind: BlockKind, expected: Answer) -> None:
    assert answer(Is(Circumstance.IN_HEADING), *marked("Our [[focus]]", kind)) is expected


@pytest.mark.parametrize(
    ("circumstance", "text", "expected"),
    [
        (Circumstance.QUOTED, "She said “it is [[robust]]”.", YES),
        (Circumstance.QUOTED, "It is [[robust]].", NO),
        (Circumstance.NEGATED, "It is not [[robust]].", YES),
    ],
)
def test_circumstances_are_asked_of_their_own_functions(
    circumstance: Circumstance, text: str, expected: Answer
) -> None:
    assert quick(Is(circumstance), text) is expected


def test_conditions_combine_with_three_values() -> None:
    open_question = related(Relation.OBJECT, "services")
    yes, no = related(Relation.NEAR, "services"), related(Relation.NEAR, "pizza")
    text = "The services we [[deliver]] are good."
    assert {
        "not open": quick(Not(open_question), text),
        "not no": quick(Not(no), text),
        "any with yes": quick(AnyOf((open_question, yes)), text),
        "any with no": quick(AnyOf((open_question, no)), text),
        "all with yes": quick(AllOf((open_question, yes)), text),
        "all with no": quick(AllOf((open_question, no)), text),
        "any of nothing": quick(AnyOf(()), text),
        "all of nothing": quick(AllOf(()), text),
    } == {
        "not open": UNKNOWN,
        "not no": YES,
        "any with yes": YES,
        "any with no": UNKNOWN,
        "all with yes": UNKNOWN,
        "all with no": NO,
        "any of nothing": NO,
        "all of nothing": YES,
    }


def test_a_list_with_no_word_in_the_sentence_is_settled_without_grammar() -> None:
    text = "What they [[deliver]] is unclear."
    for relation in (Relation.OBJECT, Relation.SUBJECT, Relation.MODIFIES, Relation.MODIFIED_BY):
        assert quick(related(relation, "pizza"), text) is NO


@pytest.mark.parametrize("joint", [", ", " and ", " of ", " that ", "/", " "])
def test_endless_lists_are_read_without_trouble(joint: str) -> None:
    items = joint.join(["services"] * 3000)
    for text in (f"We [[deliver]] {items}", f"{items} are [[delivered]]", f"{items} [[deliver]] {items}"):
        for relation in (Relation.OBJECT, Relation.SUBJECT, Relation.MODIFIES, Relation.MODIFIED_BY):
            assert quick(related(relation, "services"), text) in Answer
