"""``jargoncheck evaluate`` as a user runs it, on documents and rules of their own."""

import io
import json
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from evaluation.building import DOCUMENTS, house_rules, write
from jargoncheck.cli import main

TABLE = """\
develop: 1 document

family  labels  reported  right         precision            recall                F1  F1 by place  missing  noisy  wrong span  wrong advice
house        1         3      1  0.33 (0.06–0.79)  1.00 (0.21–1.00)  0.50 (0.12–0.88)         0.50        0      2           0             0
all          1         3      1  0.33 (0.06–0.79)  1.00 (0.21–1.00)  0.50 (0.12–0.88)         0.50        0      2           0             0

rule         labels  reported  right         precision  recall  F1  F1 by place  missing  noisy  wrong span  wrong advice
house/words       –         3      1  0.33 (0.06–0.79)       –   –            –        0      2           0             0

report: 1 document

family  labels  reported  right         precision            recall                F1  F1 by place  missing  noisy  wrong span  wrong advice
house        4         3      1  0.33 (0.06–0.79)  0.25 (0.05–0.70)  0.29 (0.06–0.72)         0.86        1      0           1             1
all          4         3      1  0.33 (0.06–0.79)  0.25 (0.05–0.70)  0.29 (0.06–0.72)         0.86        1      0           1             1

rule         labels  reported  right         precision            recall  F1  F1 by place  missing  noisy  wrong span  wrong advice
house/words       2         3      1  0.33 (0.06–0.79)  0.00 (0.00–0.66)   –            –        1      0           1             1

"""
PLACES = """\
corpus/develop/a.md:3:5: noisy house/words/parcel “consignment”: the law says so
corpus/develop/a.md:3:29: noisy house/words/terminate “terminate”
corpus/report/b.md:1:4: wrong advice house/words/commence “commence”: the label asks for “launch”; suggested: “start”, “begin”
corpus/report/b.md:1:25: wrong span house/words/terminate “terminate”: the label is “we terminate” in line 1, column 22
corpus/report/b.md:2:9: missing house/words “boon | bane”
"""
MARKDOWN = """\
### report: 1 document

| family | labels | reported | right | precision | recall | F1 | F1 by place | missing | noisy | wrong span | wrong advice |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| house | 4 | 3 | 1 | 0.33 (0.06–0.79) | 0.25 (0.05–0.70) | 0.29 (0.06–0.72) | 0.86 | 1 | 0 | 1 | 1 |
| all | 4 | 3 | 1 | 0.33 (0.06–0.79) | 0.25 (0.05–0.70) | 0.29 (0.06–0.72) | 0.86 | 1 | 0 | 1 | 1 |

| rule | labels | reported | right | precision | recall | F1 | F1 by place | missing | noisy | wrong span | wrong advice |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| house/words | 2 | 3 | 1 | 0.33 (0.06–0.79) | 0.00 (0.00–0.66) | – | – | 1 | 0 | 1 | 1 |
"""
MARKDOWN_PLACES = """
| place | ending | rule | words | note |
| --- | --- | --- | --- | --- |
| corpus/report/b.md:1:4 | wrong advice | house/words/commence | “commence” | the label asks for “launch”; suggested: “start”, “begin” |
| corpus/report/b.md:1:25 | wrong span | house/words/terminate | “terminate” | the label is “we terminate” in line 1, column 22 |
| corpus/report/b.md:2:9 | missing | house/words | “boon \\| bane” |  |
"""


def measure(value: float | None, low: float | None = None, high: float | None = None) -> dict[str, float | None]:
    return {"value": value, "low": low, "high": high}


ENDINGS = {"right": 1, "missing": 1, "noisy": 0, "wrong_span": 1, "wrong_advice": 1}
HOUSE = {
    "name": "house",
    "labelled": 4,
    "reported": 3,
    "endings": ENDINGS,
    "strict": {
        "precision": measure(0.3333, 0.0615, 0.7923),
        "recall": measure(0.25, 0.0456, 0.6994),
        "f1": measure(0.2857, 0.0584, 0.7208),
    },
    "place": {
        "precision": measure(1.0, 0.4385, 1.0),
        "recall": measure(0.75, 0.3006, 0.9544),
        "f1": measure(0.8571, 0.4623, 0.9767),
    },
}
JSON = {
    "version": 1,
    "splits": [
        {
            "name": "report",
            "documents": 1,
            "families": [HOUSE],
            "all": {**HOUSE, "name": "all"},
            "rules": [
                {
                    "name": "house/words",
                    "labelled": 2,
                    "reported": 3,
                    "endings": ENDINGS,
                    "strict": {
                        "precision": measure(0.3333, 0.0615, 0.7923),
                        "recall": measure(0.0, 0.0, 0.6576),
                        "f1": measure(None),
                    },
                    "place": {
                        "precision": measure(1.0, 0.4385, 1.0),
                        "recall": measure(0.5, 0.0945, 0.9055),
                        "f1": measure(None),
                    },
                }
            ],
        }
    ],
    "misses": [
        {
            "path": "corpus/report/b.md",
            "split": "report",
            "ending": "wrong_advice",
            "label": {
                "rule": "house/words", "line": 1, "column": 4, "end_line": 1, "end_column": 12, "text": "commence",
                "advice": "launch",
            },
            "finding": {
                "rule": "house/words", "entry": "commence", "line": 1, "column": 4, "end_line": 1, "end_column": 12,
                "text": "commence", "suggestions": ["start", "begin"],
            },
            "because": None,
        },
        {
            "path": "corpus/report/b.md",
            "split": "report",
            "ending": "wrong_span",
            "label": {
                "rule": "house", "line": 1, "column": 22, "end_line": 1, "end_column": 34, "text": "we terminate",
                "advice": None,
            },
            "finding": {
                "rule": "house/words", "entry": "terminate", "line": 1, "column": 25, "end_line": 1, "end_column": 34,
                "text": "terminate", "suggestions": ["end"],
            },
            "because": None,
        },
        {
            "path": "corpus/report/b.md",
            "split": "report",
            "ending": "missing",
            "label": {
                "rule": "house/words", "line": 2, "column": 9, "end_line": 2, "end_column": 20, "text": "boon | bane",
                "advice": None,
            },
            "finding": None,
            "because": None,
        },
    ],
}  # fmt: skip


@dataclass(frozen=True)
class Done:
    returncode: object
    stdout: str
    stderr: str


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evaluate")
    house_rules(folder)
    write(folder / "corpus", DOCUMENTS)
    return folder


def run(folder: Path, *arguments: str) -> Done:
    out, err = io.StringIO(), io.StringIO()
    with chdir(folder), redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as end:
        main(["evaluate", *arguments])
    return Done(end.value.code, out.getvalue(), err.getvalue())


def house(folder: Path, *arguments: str) -> Done:
    return run(folder, "corpus", "--rules", "rules", "--pack", "house", *arguments)


def test_the_table_has_the_figures_of_each_split_and_every_miss_with_its_place(here: Path) -> None:
    done = house(here)
    assert (done.returncode, done.stdout, done.stderr) == (0, TABLE + PLACES, "")


def test_totals_leave_out_the_places(here: Path) -> None:
    assert house(here, "--totals").stdout == TABLE
    assert house(here, "--split", "report", "--totals", "--output-format", "markdown").stdout == MARKDOWN
    totals = json.loads(house(here, "--split", "report", "--totals", "--output-format", "json").stdout)
    assert totals == {**JSON, "misses": None}


def test_the_same_as_markdown(here: Path) -> None:
    done = house(here, "--split", "report", "--output-format", "markdown")
    assert (done.returncode, done.stdout) == (0, MARKDOWN + MARKDOWN_PLACES)


def test_the_same_as_json(here: Path) -> None:
    done = house(here, "--split", "report", "--output-format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, JSON)


def test_markdown_goes_into_a_page_between_its_marks(here: Path) -> None:
    page = here / "page.md"
    start, end = "<!-- figures: start -->", "<!-- figures: end -->"
    page.write_text(f"# Ours\n\n{start}\nold\n{end}\n\nMore.\n", "utf-8")
    into = ("--split", "report", "--totals", "--output-format", "markdown", "--into", "page.md")
    for _ in range(2):
        done = house(here, *into)
        assert (done.returncode, done.stdout) == (0, "")
        assert page.read_text("utf-8") == f"# Ours\n\n{start}\n\n{MARKDOWN}\n{end}\n\nMore.\n"


@pytest.mark.parametrize(
    ("recall", "status", "message"),
    [("0.25", 0, ""), ("0.26", 1, "house: recall is 0.250 on report; the minimum is 0.26.\n")],
)
def test_a_family_below_the_kept_figures_fails(here: Path, recall: str, status: int, message: str) -> None:
    (here / "figures.yaml").write_text(f"report:\n  house: {{recall: {recall}}}\n", "utf-8")
    done = house(here, "--totals", "--minimum", "figures.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (status, TABLE, message)


def test_rules_that_are_left_out_are_not_measured(here: Path) -> None:
    write(here / "mixed", {"a.md": "We utilise DDaT.\n", "a.md.labels.yaml": (
        "report:\n  - {rule: plain, words: utilise}\n  - {rule: acronym/unexplained, words: DDaT}\n"
    )})  # fmt: skip
    done = run(here, "mixed", "--totals", "--select", "acronym", "--output-format", "json")
    (split,) = json.loads(done.stdout)["splits"]
    figures = [(family["name"], family["labelled"], family["reported"]) for family in split["families"]]
    assert (split["name"], figures) == ("mixed", [("acronym", 1, 1)])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("rules",), "There are no labelled documents in rules: put NAME.labels.yaml beside a document."),
        (
            ("corpus", "--split", "reprot"),
            "There is no folder “reprot” with labelled documents. Did you mean “report”?",
        ),
        (("corpus", "--into", "rules/house/words.yaml"), "--into writes Markdown: add --output-format markdown."),
        (
            ("corpus/develop", "--minimum", "kept.yaml", "--rules", "rules", "--pack", "house"),
            "kept.yaml keeps no figures for develop: add them.",
        ),
        (
            ("corpus", "--output-format", "markdown", "--into", "kept.yaml", "--rules", "rules", "--pack", "house"),
            "kept.yaml has no place for the figures: "
            "add the lines “<!-- figures: start -->” and “<!-- figures: end -->”.",
        ),
        (
            ("corpus",),
            "corpus/develop/a.md.labels.yaml:2:12: There is no rule or family “house”. "
            "Run “jargoncheck rules” to see all names.",
        ),
        (("gone",), "'gone' does not exist"),
    ],
)
def test_wrong_usage_and_labels_say_what_to_do(here: Path, arguments: tuple[str, ...], message: str) -> None:
    (here / "kept.yaml").write_text("report:\n  house: {f1: 0.1}\n", "utf-8")
    done = run(here, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
