"""What the documents say is so: commands, links, hooks."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def _ci_block(name: str) -> str:
    found = re.findall(
        rf"^<!-- ci: {name} -->\n+```[a-z]*\n(.+)\n```$", README, re.MULTILINE
    )
    assert len(found) == 1, f"one line in one block below <!-- ci: {name} -->"
    return str(found[0])


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        pytest.param(
            "first",
            ["python3 -m venv", "pip install", "redact validate", "redact export"],
            id="first: sets up and does the main job",
        ),
        pytest.param(
            "tests",
            ["python3 -m venv", "pip install", "[dev]", "pytest"],
            id="tests: sets up and passes all tests",
        ),
    ],
)
def test_readme_has_the_two_commands(name: str, parts: list[str]) -> None:
    command = _ci_block(name)
    positions = [command.find(part) for part in parts]
    assert -1 not in positions
    assert positions == sorted(positions)


@pytest.mark.skipif(os.name == "nt", reason="no executable bit")
def test_ci_takes_its_commands_from_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & stat.S_IXUSR
    text = script.read_text("utf-8")
    assert "README.md" in text
    assert "pip install" not in text
    assert "pytest" not in text
    subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_readme_tells_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "redact", "--help"],
        capture_output=True,
        check=True,
        text=True,
    )
    listed = done.stdout.partition("Commands:")[2].split("\n\n")[0]
    commands = set(re.findall(r"^  ([a-z]+)", listed, re.MULTILINE))
    assert commands >= {"parse", "validate", "scan", "export", "verify"}
    told = set(re.findall(r"`redact ([a-z]+)", README))
    assert told == commands


@pytest.mark.parametrize(
    "row",
    [line for line in README.splitlines() if line.startswith("| `redact ")],
    ids=lambda row: row.split("`")[1],
)
def test_help_tells_the_exit_codes_of_the_readme(row: str) -> None:
    told = row.split("|")
    words = told[1].strip(" `").split()
    command = words[1:3] if words[1] in ("policy", "key") else words[1:2]
    done = subprocess.run(
        [sys.executable, "-m", "redact", *command, "-h"],
        capture_output=True,
        check=True,
        text=True,
    )
    last = done.stdout.rstrip().rpartition("Exit status: ")[2]
    assert re.findall(r"\d", last) == re.findall(r"\d", told[3])


def test_readme_tells_every_hook() -> None:
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    for hook in yaml.safe_load(manifest):
        assert f"- id: {hook['id']}" in README


def test_policies_in_the_readme_are_some() -> None:
    from redact.policy import Policy

    blocks = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    assert blocks
    for block in blocks:
        Policy.from_table(tomllib.loads(block), ROOT / "redact.toml")


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    names = {re.split(r"[<>=!~\[; ]", one)[0] for group in groups for one in group}
    assert [name for name in sorted(names) if name not in told] == []
