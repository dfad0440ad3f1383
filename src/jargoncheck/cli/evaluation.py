"""What ``jargoncheck evaluate`` does."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from jargoncheck.api import load_rules
from jargoncheck.cli.progress import with_progress
from jargoncheck.evaluation import json_v1, markdown, table
from jargoncheck.evaluation.corpus import LabelledDocument, label_files, load_corpus, split_of
from jargoncheck.evaluation.evaluate import NotMeasuredError, evaluate
from jargoncheck.evaluation.labels import LabelsError, family_of
from jargoncheck.evaluation.minimum import Minimums, read_minimums, shortfalls
from jargoncheck.linter.linter import Linter
from jargoncheck.rulebook.problems import nearest

BELOW_MINIMUM = 1
_WRITERS = {"table": table.write, "json": json_v1.write, "markdown": markdown.write}


@contextmanager
def input_errors() -> Iterator[None]:
    """Turn what is wrong with labels, documents and pages into a message and exit status 2."""
    try:
        yield
    except (LabelsError, NotMeasuredError, markdown.PageError) as error:
        raise click.ClickException(str(error)) from error


def documents_of(path: Path, split: str | None, linter: Linter) -> list[LabelledDocument]:
    """Return the labelled documents in ``path``; raises ``click.UsageError`` when there are none in ``split``."""
    splits = {split_of(file, path) for file in label_files(path)}
    if not splits:
        raise click.UsageError(f"There are no labelled documents in {path}: put NAME.labels.yaml beside a document.")
    if split is not None and split not in splits:
        raise click.UsageError(f"There is no folder “{split}” with labelled documents. {nearest(split, splits)}")
    # Labels of shipped rules are no mistake when a run replaces these by others: they are not measured then.
    ids = {*linter.rules.kinds, *load_rules().kinds}
    return load_corpus(path, {*ids, *map(family_of, ids)}, split)


def minimums_of(file: Path | None, documents: Sequence[LabelledDocument]) -> Minimums:
    """Return the kept figures; raises ``click.UsageError`` when there are none for any of ``documents``."""
    if file is None:
        return {}
    minimums = read_minimums(file)
    splits = {document.split for document in documents}
    if not splits & set(minimums):
        raise click.UsageError(f"{file} keeps no figures for {', '.join(sorted(splits))}: add them.")
    return minimums


def run(
    documents: Sequence[LabelledDocument],
    linter: Linter,
    output_format: str,
    minimums: Minimums,
    into: Path | None,
    *,
    places: bool,
) -> int:
    """Measure, write, compare with the kept figures, and return the exit status."""
    evaluation = evaluate(with_progress(documents), linter)
    if into:
        markdown.put_into(into, markdown.text(evaluation, places=places))
    else:
        _WRITERS[output_format](evaluation, sys.stdout, places=places)
    below = list(shortfalls(evaluation, minimums))
    for sentence in below:
        click.echo(sentence, err=True)
    return BELOW_MINIMUM if below else 0
