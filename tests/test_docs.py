"""What the documents say is so: commands, links, hooks."""

from __future__ import annotations

import ast
import os
import re
import shlex
import shutil
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


@pytest.mark.parametrize("page", ["README.md", "docs/masks.md", "docs/publishing.md"])
def test_policies_in_the_pages_are_some(page: str) -> None:
    from redact.policy import Policy

    blocks = re.findall(
        r"```toml\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL
    )
    assert blocks
    for block in blocks:
        Policy.from_table(tomllib.loads(block), ROOT / "redact.toml")


def test_the_steps_to_a_public_folder_work(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "publishing.md").read_text("utf-8")
    steps = "".join(re.findall(r"```sh\n(.*?)```", page, re.DOTALL)).splitlines()
    assert len(steps) > 4
    shutil.copytree(ROOT / "examples", tmp_path / "originals")
    notice = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)[0]
    (tmp_path / "redact.toml").write_text(notice, "utf-8")
    for step in steps:
        command, _, output = step.partition(" > ")
        done = subprocess.run(
            [sys.executable, "-m", *command.split()],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        )
        if output:
            (tmp_path / output).write_bytes(done.stdout)
        for year in ("2027", "2029"):  # the two releases of the last step
            shutil.copytree(
                tmp_path / "public", tmp_path / f"public-{year}", dirs_exist_ok=True
            )
    shown = re.findall(r"```text\n(.*?)```", page, re.DOTALL)[0]
    copy = (tmp_path / "public" / "07KAMPALA8731.txt").read_text("utf-8")
    assert copy.startswith(shown)
    assert copy.rstrip().endswith(shown.rstrip())


@pytest.mark.parametrize(
    ("pattern", "package"),
    [
        pytest.param(r"schema and (\d+) rules", "validation/rules", id="rules"),
    ],
)
def test_the_readme_counts_rightly(pattern: str, package: str) -> None:
    modules = [*(ROOT / "redact" / package).glob("[a-z]*.py")]
    assert re.findall(pattern, README) == [str(len(modules))]


@pytest.mark.skipif(shutil.which("diff") is None, reason="no diff")
def test_the_first_screen_is_what_the_program_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    screen = re.findall(r"^```text\n(\$ .*?)^```$", README, re.MULTILINE | re.DOTALL)[0]
    shown = [
        one.split("\n", 1) for one in re.split(r"^\$ ", screen, flags=re.MULTILINE)[1:]
    ]
    assert len(shown) > 2
    for command, lines in shown:
        words = shlex.split(command)
        if words[0] == "redact":
            words = [sys.executable, "-m", *words]
        done = subprocess.run(
            words,
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
            text=True,
        )
        printed = iter(done.stdout.splitlines())
        told = [line for line in lines.splitlines() if line not in ("", "...")]
        assert [line for line in told if line not in printed] == []


def test_the_summary_in_the_readme_is_the_exports(tmp_path: Path) -> None:
    command = _ci_block("first").split(" && ")[-3:]
    cables = sorted(str(path) for path in (ROOT / "examples").glob("*.txt"))
    shown = re.findall(
        r"^```text\n(\d+ files .*?)^```$", README, re.MULTILINE | re.DOTALL
    )[0]
    printed = ""
    for one in command:
        words = [w for w in shlex.split(one)[1:] if w != "examples/*.txt"]
        at = len(words) if words[0] != "export" else 1
        done = subprocess.run(
            [sys.executable, "-m", "redact", *words[:at], *cables, *words[at:]],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            text=True,
        )
        printed += done.stdout + done.stderr
    lines = iter(printed.splitlines())
    told = [line for line in shown.splitlines() if line.strip() != "..."]
    assert [line for line in told if line not in lines] == []


def test_every_import_is_explained() -> None:
    told = (ROOT / "docs" / "dependencies.md").read_text("utf-8").casefold()
    found = {
        name
        for path in (ROOT / "redact").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    foreign = {name.partition(".")[0] for name in found} - sys.stdlib_module_names
    assert foreign > {"click", "regex", "yaml"}
    packages = {"yaml": "pyyaml", "presidio_analyzer": "presidio-analyzer"}
    names = {packages.get(name, name) for name in foreign - {"redact"}}
    assert [name for name in sorted(names) if name not in told] == []


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    told = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    names = {re.split(r"[<>=!~\[; ]", one)[0] for group in groups for one in group}
    assert [name for name in sorted(names) if name not in told] == []
