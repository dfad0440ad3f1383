"""The page about accuracy shows the figures of today."""

from pathlib import Path

from jargoncheck.api import make_linter
from jargoncheck.cli.evaluation import documents_of
from jargoncheck.evaluation.evaluate import evaluate
from jargoncheck.evaluation.markdown import put_into, text

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "accuracy.md"


def test_the_figures_in_the_docs_are_up_to_date(tmp_path: Path) -> None:
    linter = make_linter()
    evaluation = evaluate(documents_of(ROOT / "corpora", None, linter), linter)
    fresh = tmp_path / "accuracy.md"
    fresh.write_text(PAGE.read_text("utf-8"), "utf-8")
    put_into(fresh, text(evaluation, places=False))
    assert PAGE.read_text("utf-8") == fresh.read_text("utf-8"), (
        "run: jargoncheck evaluate corpora --totals --output-format markdown --into docs/accuracy.md"
    )
