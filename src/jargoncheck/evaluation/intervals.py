"""Proportions, and how sure one can be of them."""

from __future__ import annotations

import math
from dataclasses import dataclass

_DEVIATIONS = 1.959963984540054
"""The standard deviations on either side of the middle that hold 95% of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The lower and the upper end of a 95% confidence interval, both from 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Proportion:
    """``hits`` out of ``of``."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """``hits / of``, or None when there is nothing to divide by."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> Interval | None:
        """The Wilson score interval, or None when nothing was counted.

        E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
        Statistical Association 22 (1927). It holds for small counts and for shares near 0 and 1, as Brown, Cai and
        DasGupta show in "Interval estimation for a binomial proportion", Statistical Science 16 (2001).
        """
        if not self.of:
            return None
        share, square = self.hits / self.of, _DEVIATIONS**2
        middle = share + square / (2 * self.of)
        reach = _DEVIATIONS * math.sqrt(share * (1 - share) / self.of + square / (4 * self.of**2))
        scale = 1 + square / self.of
        low = 0.0 if self.hits == 0 else (middle - reach) / scale
        high = 1.0 if self.hits == self.of else (middle + reach) / scale
        return Interval(low, high)


@dataclass(frozen=True, slots=True)
class F1:
    """The harmonic mean of precision and recall, from the hits, the false alarms and the misses.

    It grows with ``share``, the hits out of everything that was labelled or reported, which is an ordinary proportion.
    So the interval of ``share`` gives the one of F1: the indirect Wilson method of Lam, Gopal and Qian, "Confidence
    intervals for the F1 score: a comparison of four methods" (arXiv 2309.14621, 2023).
    """

    share: Proportion

    @property
    def value(self) -> float | None:
        """F1, or None when nothing was labelled or reported."""
        share = self.share.value
        return None if share is None else _harmonic(share)

    @property
    def interval(self) -> Interval | None:
        """The 95% confidence interval of F1."""
        interval = self.share.interval
        return Interval(_harmonic(interval.low), _harmonic(interval.high)) if interval else None


def _harmonic(share: float) -> float:
    return 2 * share / (1 + share)
