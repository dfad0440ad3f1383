"""The hook, the action and the job template: their files by schema, and what they run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
JARGON = "Use it in order to save.\n"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def command(name: str) -> str:
    """Return a program that is installed beside this Python."""
    return str(Path(sys.executable).parent / name)


def run(
    *arguments: str | Path, folder: Path, check: bool = True, **environment: str
) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    return subprocess.run(
        [str(argument) for argument in arguments],
        cwd=folder,
        env={**plain, "GIT_CONFIG_GLOBAL": os.devnull, **environment},
        capture_output=True,
        text=True,
        check=check,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with one page, committed on main."""
    folder = tmp_path / "site"
    folder.mkdir()
    run("git", "init", "--quiet", "--initial-branch=main", folder=folder)
    for name, value in (("user.name", "a"), ("user.email", "a@example.org")):
        run("git", "config", name, value, folder=folder)
    (folder / "old.md").write_text(f"{JARGON}\nClean.\n")
    run("git", "add", ".", folder=folder)
    run("git", "commit", "--quiet", "-m", "one", folder=folder)
    return folder


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "templates/gitlab.yml"),
    ],
)
def test_the_files_fit_their_schemas(schema: str, file: str) -> None:
    done = run(command("check-jsonschema"), "--builtin-schema", schema, file, folder=ROOT, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "ok -- validation done")


def test_the_hooks_are_sound() -> None:
    done = run(command("pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml", folder=ROOT, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def hook_config(folder: Path, *hooks: str) -> None:
    """Write a configuration that runs our hooks with the jargoncheck that is installed beside this Python."""
    manifest = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    local: list[dict[str, Any]] = []
    for name in hooks:
        hook = dict(manifest[name])
        hook["entry"] = f"{sys.executable} -m {hook['entry']}"
        hook["language"] = "system"
        local.append(hook)
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))


def test_pre_commit_runs_the_hooks_on_what_is_staged(repository: Path) -> None:
    hook_config(repository, "jargoncheck-fix")
    (repository / "new.md").write_text(f"{JARGON}We commence.\n")
    (repository / "picture.png").write_bytes(b"\x89PNG")
    run("git", "add", ".", folder=repository)
    done = run(command("pre-commit"), "run", "--color=never", folder=repository, check=False)
    assert done.returncode == 1
    assert "new.md:2:4: warning plain/formal-words/commence" in done.stdout
    assert "old.md" not in done.stdout
    assert (repository / "new.md").read_text() == "Use it to save.\nWe commence.\n"
    assert (repository / "old.md").read_text().startswith(JARGON)


def test_pre_commit_builds_the_hook_from_this_repository(repository: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", "*.egg-info", "node_modules")
    shutil.copytree(ROOT, source, ignore=ignored)
    run("git", "init", "--quiet", folder=source)
    run("git", "add", ".", folder=source)
    run("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "one", folder=source)
    done = run(
        command("pre-commit"), "try-repo", source, "jargoncheck", "--all-files", "--color=never",
        folder=repository, check=False, PRE_COMMIT_HOME=str(tmp_path / "cache"),
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "old.md:1:8: warning plain/words-to-avoid/in-order-to" in done.stdout


def action_step(
    number: int, folder: Path, inputs: dict[str, str], **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a step of the action as GitHub does: with its inputs in the environment that the step gives it."""
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    values = {name: str(about["default"]) for name, about in action["inputs"].items()} | inputs
    step = action["runs"]["steps"][number]
    given = {
        name: values[value.removeprefix("${{ inputs.").removesuffix(" }}")] if "inputs." in value else str(ROOT)
        for name, value in step["env"].items()
    }
    return run("bash", "-e", "-o", "pipefail", "-c", step["run"], folder=folder, check=False, **given, **environment)


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """Return a folder that is as the first step leaves it, with the jargoncheck that is installed beside this Python."""
    binaries = tmp_path / "runner" / "jargoncheck" / "bin"
    binaries.mkdir(parents=True)
    script = binaries / "jargoncheck"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m jargoncheck "$@"\n')
    script.chmod(0o755)
    return tmp_path / "runner"


def test_the_action_notes_the_changed_lines_of_a_pull_request(repository: Path, tmp_path: Path, runner: Path) -> None:
    work = tmp_path / "work"
    run("git", "clone", "--quiet", f"file://{repository}", str(work), folder=tmp_path)
    (work / "old.md").write_text(f"{JARGON}\nClean.\n\nWe commence.\n")
    summary = tmp_path / "summary.md"
    done = action_step(
        1, work, {"sarif-file": "out.sarif", "arguments": "--select plain"},
        RUNNER_TEMP=str(runner), GITHUB_BASE_REF="main", GITHUB_STEP_SUMMARY=str(summary),
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=old.md,line=5,endLine=5,col=4,endColumn=11,")
    assert len(done.stdout.splitlines()) == 1
    assert len(json.loads((work / "out.sarif").read_text())["runs"][0]["results"]) == 1
    assert summary.read_text().startswith("## jargoncheck: 1 finding in 1 file")


def test_the_action_checks_all_on_a_push(repository: Path, runner: Path) -> None:
    done = action_step(1, repository, {"arguments": "--exit-zero"}, RUNNER_TEMP=str(runner))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("::warning file=old.md,line=1,endLine=1,")


def test_the_job_of_gitlab_writes_its_report(repository: Path, runner: Path) -> None:
    job = yaml.safe_load((ROOT / "templates" / "gitlab.yml").read_text())["jargoncheck"]
    variables = {
        name: str(value).replace("$CI_PROJECT_DIR", str(repository)) for name, value in job["variables"].items()
    }
    path = f"{runner / 'jargoncheck' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = run("sh", "-e", "-c", job["script"][1], folder=repository, check=False, PATH=path, **variables)
    assert done.returncode == 1, done.stderr
    (entry,) = json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text())
    assert (entry["check_name"], entry["location"]["path"]) == ("plain/words-to-avoid/in-order-to", "old.md")
