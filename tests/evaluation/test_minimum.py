"""The kept figures."""

from pathlib import Path

import pytest

from evaluation.building import finding, label, write
from jargoncheck.evaluation.evaluate import Evaluation, SplitFigures
from jargoncheck.evaluation.figures import figures_of
from jargoncheck.evaluation.labels import LabelsError
from jargoncheck.evaluation.matching import Ending, Outcome
from jargoncheck.evaluation.minimum import Minimum, read_minimums, shortfalls

TEXT = "we commence\n"
ENDED = [
    Outcome(Ending.RIGHT, label(TEXT, "commence", "plain"), finding(TEXT, "commence", "plain/words")),
    Outcome(Ending.MISSING, label(TEXT, "commence", "plain")),
]
REPORT = SplitFigures("report", 1, (figures_of("hype", []), figures_of("plain", ENDED)), figures_of("all", ENDED), ())
EVALUATION = Evaluation((REPORT,), ())


@pytest.mark.parametrize(
    ("minimums", "sentences"),
    [
        ({"report": {"plain": Minimum(1.0, 0.5, 0.66)}}, []),
        ({"report": {"plain": Minimum(recall=0.51)}}, ["plain: recall is 0.500 on report; the minimum is 0.51."]),
        (
            {"report": {"plain": Minimum(1.0, 0.6, 0.7)}},
            [
                "plain: recall is 0.500 on report; the minimum is 0.6.",
                "plain: F1 is 0.667 on report; the minimum is 0.7.",
            ],
        ),
        (
            {"report": {"hype": Minimum(precision=0.5)}},
            ["hype: there is nothing to measure precision by on report; the minimum is 0.5."],
        ),
        ({"report": {"latin": Minimum(0.5)}}, ["latin was not measured on report, and its figures are kept."]),
        ({"develop": {"plain": Minimum(1.0, 1.0, 1.0)}}, []),
    ],
)
def test_what_is_below_is_named_with_its_figure_and_minimum(
    minimums: dict[str, dict[str, Minimum]], sentences: list[str]
) -> None:
    assert list(shortfalls(EVALUATION, minimums)) == sentences


def test_the_file_is_read_with_its_mistakes_named(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"good.yaml": "report:\n  plain: {precision: 0.9, f1: 1}\n", "bad.yaml": "report:\n  plain: {recal: 1}"},
    )
    assert read_minimums(tmp_path / "good.yaml") == {"report": {"plain": Minimum(0.9, None, 1.0)}}
    with pytest.raises(LabelsError) as raised:
        read_minimums(tmp_path / "bad.yaml")
    assert str(raised.value) == f"{tmp_path}/bad.yaml:2:11: “recal” is not a key here. Did you mean “recall”?"
