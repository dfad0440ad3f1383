"""From a folder to its labelled documents."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from jargoncheck.evaluation.label_shape import read_label_file
from jargoncheck.evaluation.labels import SUFFIX, Label, LabelFile, LabelsError, anchored
from jargoncheck.rulebook.problems import RuleProblem
from jargoncheck.runner.discovery import NEVER_WALKED
from jargoncheck.runner.documents import load_path
from jargoncheck.text.document import Document

LABELLED_FAMILIES = frozenset({"acronym", "hype", "idiom", "latin", "people", "plain"})
"""The families that a label file is about unless its key ``families`` says something else."""


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """A document with its labels, which are complete for ``families``. ``split`` is the part that it belongs to."""

    split: str
    document: Document
    genre: str
    families: frozenset[str]
    report: tuple[Label, ...]
    silent: tuple[Label, ...]


def load_corpus(path: Path, names: Collection[str], split: str | None = None) -> list[LabelledDocument]:
    """Return the documents in ``path`` that have a label file, in order of name; only those of ``split``, if given.

    A split is a folder right below ``path``; documents in ``path`` itself belong to the split of its name. ``names``
    are the families and the ids of all rules. A label file that does not name its families is complete for
    ``LABELLED_FAMILIES`` and for every other family that such a file has a label of. Raises ``LabelsError`` with all
    mistakes of all files.
    """
    problems: list[RuleProblem] = []
    files: list[tuple[str, Path, LabelFile]] = []
    for found in label_files(path):
        part = split_of(found, path)
        if split in {None, part}:
            try:
                files.append((part, found, read_label_file(found, names)))
            except LabelsError as error:
                problems += error.problems
    implied = LABELLED_FAMILIES.union(*(file.named_families for _, _, file in files if file.families is None))
    documents = list(_labelled(files, implied, problems))
    if problems:
        raise LabelsError(problems)
    return documents


def label_files(path: Path) -> list[Path]:
    """Return the label files in the folder ``path``, or that of the document ``path``, in order of name."""
    if not path.is_dir():
        own = path if path.name.endswith(SUFFIX) else path.with_name(path.name + SUFFIX)
        return [own] if own.is_file() else []
    found: list[Path] = []
    for folder, subfolders, names in os.walk(path):
        subfolders[:] = [name for name in subfolders if name not in NEVER_WALKED]
        found += (Path(folder, name) for name in names if name.endswith(SUFFIX))
    return sorted(found)


def split_of(file: Path, path: Path) -> str:
    """Return the split of a label file that was found in ``path``."""
    if path.is_dir() and len(below := file.relative_to(path).parts) > 1:
        return below[0]
    return file.absolute().parent.name


def _labelled(
    files: list[tuple[str, Path, LabelFile]], implied: frozenset[str], problems: list[RuleProblem]
) -> Iterator[LabelledDocument]:
    for split, path, file in files:
        loaded = load_path(path.with_name(path.name.removesuffix(SUFFIX)))
        if loaded.document is None:
            message = loaded.problem.message if loaded.problem else ""
            problems.append(RuleProblem(loaded.path, None, message))
            continue
        source = loaded.document.source
        report = tuple(anchored(file.report, source, str(path), problems))
        silent = tuple(anchored(file.silent, source, str(path), problems))
        families = implied if file.families is None else file.families
        yield LabelledDocument(split, loaded.document, file.genre, families, report, silent)
