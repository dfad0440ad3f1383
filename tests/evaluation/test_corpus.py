"""Labelled documents, and what is wrong with them."""

from pathlib import Path

import pytest

from evaluation.building import label, write
from jargoncheck.evaluation.corpus import LABELLED_FAMILIES, load_corpus
from jargoncheck.evaluation.labels import LabelsError

NAMES = {"plain", "plain/words", "hype", "hype/praise", "house", "house/words"}
TEXT = "We utilise it. They utilise\nour tools.\n"


def errors(folder: Path) -> str:
    with pytest.raises(LabelsError) as raised:
        load_corpus(folder, NAMES)
    return str(raised.value).replace(f"{folder}/", "")


def test_documents_come_with_their_labels_and_splits(tmp_path: Path) -> None:
    write(
        tmp_path / "corpus",
        {
            "develop/deep/a.md": TEXT,
            "develop/deep/a.md.labels.yaml": (
                "genre: note\nreport:\n  - {rule: plain, words: utilise our, advice: use}\n"
                "silent:\n  - {rule: plain/words, words: utilise, because: why not}\n"
            ),
            "b.txt": TEXT,
            "b.txt.labels.yaml": "families: [hype]\nreport: []\n",
            "c.md": "Nobody has labelled this.\n",
        },
    )
    b, a = load_corpus(tmp_path / "corpus", NAMES)
    assert (b.split, b.genre, b.families, b.report, b.silent) == ("corpus", "", frozenset({"hype"}), (), ())
    assert (a.split, a.genre, a.families) == ("develop", "note", LABELLED_FAMILIES)
    assert a.report == (label(TEXT, "utilise\nour", "plain", advice="use"),)
    assert a.silent == (label(TEXT, "utilise", "plain/words", because="why not"),)
    assert a.document.source.name == str(tmp_path / "corpus/develop/deep/a.md")


def test_a_family_of_ones_own_counts_in_every_document_that_names_no_families(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.md": TEXT,
            "a.md.labels.yaml": "report: [{rule: house, words: tools}]\n",
            "b.md": TEXT,
            "b.md.labels.yaml": "report: []\n",
            "c.md": TEXT,
            "c.md.labels.yaml": "families: [plain]\nreport: []\n",
        },
    )
    families = [document.families for document in load_corpus(tmp_path, NAMES)]
    assert families == [LABELLED_FAMILIES | {"house"}, LABELLED_FAMILIES | {"house"}, {"plain"}]


def test_one_document_and_one_split_can_be_chosen(tmp_path: Path) -> None:
    files = {f"{split}/a.md{end}": text for split in "xy" for end, text in (("", TEXT), (".labels.yaml", "report: []"))}
    write(tmp_path, files)
    assert [document.split for document in load_corpus(tmp_path, NAMES)] == ["x", "y"]
    assert [document.split for document in load_corpus(tmp_path, NAMES, "y")] == ["y"]
    assert [document.split for document in load_corpus(tmp_path / "x", NAMES)] == ["x"]
    assert [document.split for document in load_corpus(tmp_path / "x" / "a.md", NAMES)] == ["x"]


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ("report: [", "a.md.labels.yaml:2:1: This is not valid YAML: did not find expected node content."),
        ("", "a.md.labels.yaml: This file is empty: write it, or delete it."),
        ("genre: note", "a.md.labels.yaml:1:1: Add “report”: what must be reported, or [] for nothing."),
        ("reprot: []", "a.md.labels.yaml:1:1: “reprot” is not a key here. Did you mean “report”?"),
        (
            "report:\n  - {rule: plian, words: tools}",
            "a.md.labels.yaml:2:12: There is no rule or family “plian”. Did you mean “plain”?",
        ),
        (
            "report: []\nfamilies: [plain/words]",
            "a.md.labels.yaml:2:12: There is no family “plain/words”. Did you mean “plain”?",
        ),
        (
            "report:\n  - {rule: plain, words: utilize}",
            "a.md.labels.yaml:2:26: “utilize” is not in a.md: write the words as they stand there.",
        ),
        (
            "report:\n  - {rule: plain, words: utilise, occurrence: 3}",
            "a.md.labels.yaml:2:26: “utilise” comes up 2 times in a.md, not 3 times: correct the “occurrence”.",
        ),
        (
            "report:\n  - {rule: plain, words: tools, occurrence: 2}",
            "a.md.labels.yaml:2:26: “tools” comes up once in a.md, not 2 times: correct the “occurrence”.",
        ),
        (
            "report:\n  - {rule: plain, words: tools, occurrence: 0}",
            "a.md.labels.yaml:2:45: “0” does not fit: write a number from 1.",
        ),
        (
            "report:\n  - {rule: plain, words: tools}\n  - {rule: plain, words: tools}",
            "a.md.labels.yaml:3:26: “tools” is labelled here twice: keep one, or give the “occurrence” you mean.",
        ),
        (
            "families: [plain]\nreport:\n  - {rule: hype, words: tools}",
            "a.md.labels.yaml:1:1: “hype” has labels here: add it to “families”.",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, labels: str, message: str) -> None:
    write(tmp_path, {"a.md": TEXT, "a.md.labels.yaml": labels})
    assert errors(tmp_path) == message


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.md": TEXT,
            "a.md.labels.yaml": "report:\n  - {rule: plain, words: x1}\n  - {rule: plain, words: x2}\n",
            "gone.md.labels.yaml": "report: []\n",
            "z.md.labels.yaml": "[]\n",
        },
    )
    assert errors(tmp_path).splitlines() == [
        "z.md.labels.yaml:1:1: Write a table here, with genre, families, report, silent.",
        "a.md.labels.yaml:2:26: “x1” is not in a.md: write the words as they stand there.",
        "a.md.labels.yaml:3:26: “x2” is not in a.md: write the words as they stand there.",
        "gone.md: This file cannot be read: no such file or directory.",
    ]
