"""What users install holds the rules, whole."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RULES = {str(path.relative_to(ROOT)) for path in (ROOT / "rules").rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=600)
    return folder


def test_the_wheel_holds_the_rules_and_their_compiled_form(built: Path) -> None:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        names = {name.replace("jargoncheck/_rules/", "rules/") for name in wheel.namelist() if "/_rules/" in name}
        assert names == {*RULES, "rules/compiled-rules.pickle"}
        for name in RULES:
            assert wheel.read(name.replace("rules/", "jargoncheck/_rules/", 1)) == (ROOT / name).read_bytes()
        assert "jargoncheck/py.typed" in wheel.namelist()


def test_the_sdist_holds_the_rules_and_what_builds_them(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {name for name in names if name.startswith("rules/")} == RULES
    assert {"hatch_build.py", "pyproject.toml", "README.md", "LICENSE"} <= names


def test_the_compiled_rules_are_those_of_the_files(built: Path, tmp_path: Path) -> None:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        wheel.extractall(tmp_path)
    code = (
        "from jargoncheck import load_rules; from jargoncheck.linter.shipped import shipped_folder;"
        "compiled, read = load_rules(), load_rules(shipped_folder());"
        "assert dict(compiled.rules) == dict(read.rules) and dict(compiled.triggers) == dict(read.triggers);"
        "assert compiled.owners == read.owners and compiled.entries == read.entries;"
        "print(len(compiled.rules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 20
