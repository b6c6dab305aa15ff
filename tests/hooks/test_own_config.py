"""What pre-commit runs in this repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def _pre_commit(
    folder: Path, cache: Path, *args: str
) -> subprocess.CompletedProcess[str]:
    scripts = sysconfig.get_path("scripts")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *args],
        cwd=folder,
        env=environment
        | {
            "PATH": os.pathsep.join((scripts, os.environ["PATH"])),
            "PRE_COMMIT_HOME": str(cache),
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copy(ROOT / ".pre-commit-config.yaml", tmp_path)
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for command in (("init", "--quiet"), ("add", "--all", "--force")):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    return tmp_path


def test_all_hooks_are_local() -> None:
    text = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    config: dict[str, list[dict[str, Any]]] = yaml.safe_load(text)
    assert {repo["repo"] for repo in config["repos"]} == {"local"}


@pytest.mark.parametrize("kind", ["config", "manifest"])
def test_pre_commit_accepts_it(tmp_path: Path, kind: str) -> None:
    done = _pre_commit(ROOT, tmp_path, f"validate-{kind}")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("hook", ["check-metaschema", "validate-cables"])
def test_passes_here(checkout: Path, hook: str) -> None:
    done = _pre_commit(checkout, checkout / ".cache", "run", hook, "--all-files")
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout


def test_a_malformed_schema_stops(checkout: Path) -> None:
    (checkout / "schemas" / "cable.schema.json").write_text('{"type": "objekt"}')
    done = _pre_commit(
        checkout, checkout / ".cache", "run", "check-metaschema", "--all-files"
    )
    assert done.returncode == 1
    assert "objekt" in done.stdout


def test_a_faulty_example_stops(checkout: Path) -> None:
    faulty = next((checkout / "examples" / "faulty").glob("07*.txt"))
    faulty.rename(checkout / "examples" / faulty.name)
    subprocess.run(["git", "add", "--all"], cwd=checkout, check=True)
    done = _pre_commit(
        checkout, checkout / ".cache", "run", "validate-cables", "--all-files"
    )
    assert done.returncode == 1
    assert faulty.name in done.stdout
