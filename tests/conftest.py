"""Options and fixtures for the readers' tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from jargoncheck.readers.table import format_of


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--documents",
        action="append",
        default=[],
        metavar="PATH",
        help="hold the readers to their contract on every file under PATH as well",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "real_document" in metafunc.fixturenames:
        roots = [Path(path) for path in metafunc.config.getoption("--documents", [])]
        files = [file for root in roots for file in ([root] if root.is_file() else sorted(root.rglob("*")))]
        metafunc.parametrize("real_document", [file for file in files if file.is_file() and format_of(file.name)])
