"""The three answers that a condition can give."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Self


class Answer(Enum):
    """Yes, no, or not known without a closer look.

    ``UNKNOWN`` asks for the sentence to be parsed. After that it means that nobody can tell, and the linter stays
    silent.
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, truth: bool) -> Self:
        """Return ``YES`` for true and ``NO`` for false."""
        return cls.YES if truth else cls.NO

    def __bool__(self) -> bool:
        raise TypeError("an answer has three values: compare it with Answer.YES, NO or UNKNOWN")

    def inverted(self) -> Answer:
        """Return the answer to the opposite question."""
        if self is Answer.YES:
            return Answer.NO
        return Answer.YES if self is Answer.NO else self


def any_of(answers: Iterable[Answer]) -> Answer:
    """Return yes when one answer is yes, no when all are no. Stops at the first yes."""
    result = Answer.NO
    for answer in answers:
        if answer is Answer.YES:
            return answer
        if answer is Answer.UNKNOWN:
            result = answer
    return result


def all_of(answers: Iterable[Answer]) -> Answer:
    """Return no when one answer is no, yes when all are yes. Stops at the first no."""
    result = Answer.YES
    for answer in answers:
        if answer is Answer.NO:
            return answer
        if answer is Answer.UNKNOWN:
            result = answer
    return result
