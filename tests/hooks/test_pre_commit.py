"""The hooks, installed and run by the real pre-commit in a real Git repository."""

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
SHIPPED = (
    "pyproject.toml",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
    "redact",
    "schemas",
)

NAMES = ("Quilla", "Marr", "Wielgosz", "Tomasz")
UNMASKED = """\
VZCZCXYZ0000
OO RUEHWEB

DE RUEHQT #1052 0862239
ZNY CCCCC ZZH
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
INFO RUEHBJ/AMEMBASSY BEIJING PRIORITY 0394
C O N F I D E N T I A L QUITO 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV, EC
SUBJECT: TALKS ON FISHERIES

Classified By: Ambassador Quilla T. Marr for reason 1.4(d).

1. (C) Minister Tomasz Wielgosz met the Ambassador.

2. (C) Wielgosz will write to wielgosz@example.com.
MARR
"""
FAULTY = UNMASKED.replace("DECL: 03/27/2017", "DECL: 03/27/2006")


class Hooks:
    """Our hooks, committed to a repository of their own, and where pre-commit keeps them."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.environment = environment | {
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "HOME": str(folder / "home"),
            "XDG_CACHE_HOME": str(folder / "home" / "cache"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "A Tester",
            "GIT_AUTHOR_EMAIL": "tester@example.com",
            "GIT_COMMITTER_NAME": "A Tester",
            "GIT_COMMITTER_EMAIL": "tester@example.com",
        }
        (folder / "home").mkdir()
        self.source = folder / "hooks"
        self.source.mkdir()
        for name in SHIPPED:
            if (ROOT / name).is_dir():
                shutil.copytree(
                    ROOT / name,
                    self.source / name,
                    ignore=shutil.ignore_patterns("__pycache__"),
                )
            else:
                shutil.copy(ROOT / name, self.source / name)
        self.git(self.source, "init", "--quiet")
        self.git(self.source, "add", "--all", "--force")
        self.git(self.source, "commit", "--quiet", "--message", "Hooks")
        self.rev = self.git(self.source, "rev-parse", "HEAD").stdout.strip()

    def git(self, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
        return self.run(folder, "git", *args, check=True)

    def run(
        self, folder: Path, *command: str, check: bool = False
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=folder,
            env=self.environment,
            check=check,
            capture_output=True,
            text=True,
            errors="replace",
        )


class Repository:
    """A user's repository with our hooks turned on."""

    def __init__(self, hooks: Hooks, folder: Path, ids: tuple[str, ...]) -> None:
        self.hooks, self.folder = hooks, folder
        hooks.git(folder, "init", "--quiet")
        self.write(
            ".pre-commit-config.yaml",
            f"repos:\n  - repo: {hooks.source}\n    rev: {hooks.rev}\n    hooks:\n"
            + "".join(f"      - id: {one}\n" for one in ids),
        )
        hooks.run(folder, sys.executable, "-m", "pre_commit", "install", check=True)

    def write(self, name: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(data)

    def commit(self) -> tuple[bool, str]:
        """Try to commit all that is there: whether it went through, and what was said."""
        self.hooks.git(self.folder, "add", "--all")
        done = self.hooks.run(self.folder, "git", "commit", "--message", "Cables")
        log = self.hooks.run(self.folder, "git", "log", "--oneline")
        assert (log.returncode == 0) == (done.returncode == 0)
        return done.returncode == 0, done.stdout + done.stderr


def _clean_environment() -> dict[str, str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "PRE_COMMIT", "PYTHON", "COVERAGE"))
    }
    # pip keeps its index settings where HOME says, and HOME will be another
    own = Path("~/.config/pip/pip.conf").expanduser()
    if own.is_file() and "PIP_CONFIG_FILE" not in inherited:
        inherited["PIP_CONFIG_FILE"] = str(own)
    return inherited | {
        # the interpreter that runs the tests is the first that pre-commit finds
        "PATH": os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    }


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Hooks:
    """
    Hooks whose dependencies are those of the environment that runs the tests.

    pre-commit clones, makes its environment and installs our package into it; only
    the packages that we depend on are not fetched again.
    """
    environment = _clean_environment() | {
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it as: do not isolate
        "PIP_NO_INDEX": "1",
    }
    return Hooks(tmp_path_factory.mktemp("hooks"), environment)


BOTH = ("validate-cables", "scan-cables")


def _masked(text: str, folder: Path) -> bytes:
    (folder / "07QUITO1052.txt").write_text(text, "utf-8")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "redact",
            "export",
            "07QUITO1052.txt",
            "--out",
            "public",
        ],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return (folder / "public" / "07QUITO1052.txt").read_bytes()


@pytest.mark.parametrize("hook", ["validate-cables", "scan-cables"])
def test_manifest_promises(hook: str) -> None:
    manifest: list[dict[str, Any]] = yaml.safe_load(
        (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    )
    declared = {one["id"]: one for one in manifest}
    assert set(declared) == set(BOTH)
    assert declared[hook]["require_serial"] is True
    assert declared[hook]["language"] == "python"
    assert "types" not in declared[hook]


def test_a_faulty_cable_stops_the_commit_and_a_mended_one_goes_through(
    hooks: Hooks, tmp_path: Path
) -> None:
    repository = Repository(hooks, tmp_path, ("validate-cables",))
    repository.write("07QUITO1052.txt", FAULTY)
    went_through, said = repository.commit()
    assert not went_through
    assert "07QUITO1052.txt:14:" in said
    assert "DCL007" in said
    assert not any(name in said for name in NAMES)

    repository.write("07QUITO1052.txt", UNMASKED)
    went_through, said = repository.commit()
    assert went_through, said
    assert "Passed" in said


def test_an_unmasked_cable_stops_the_commit_and_a_masked_one_goes_through(
    hooks: Hooks, tmp_path: Path
) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "repository").mkdir()
    repository = Repository(hooks, tmp_path / "repository", ("scan-cables",))
    repository.write("07QUITO1052.txt", UNMASKED)
    went_through, said = repository.commit()
    assert not went_through
    assert "07QUITO1052.txt:20:" in said
    assert "PERSON" in said
    assert "EMAIL_ADDRESS" in said
    assert not any(name in said for name in NAMES)
    assert "wielgosz" not in said

    repository.write("07QUITO1052.txt", _masked(UNMASKED, tmp_path / "work"))
    went_through, said = repository.commit()
    assert went_through, said


def test_both_hooks_pass_what_is_mended_and_masked(
    hooks: Hooks, tmp_path: Path
) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "repository").mkdir()
    repository = Repository(hooks, tmp_path / "repository", BOTH)
    repository.write("07QUITO1052.txt", FAULTY)
    went_through, said = repository.commit()
    assert not went_through
    assert "DCL007" in said
    assert "PERSON" in said

    repository.write("07QUITO1052.txt", _masked(UNMASKED, tmp_path / "work"))
    went_through, said = repository.commit()
    assert went_through, said
    assert said.count("Passed") == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.txt", UNMASKED.encode("cp1252"), id="plain"),
        pytest.param(
            "a.txt",
            UNMASKED.replace("Tomasz", "Tomás")
            .replace("\n", "\r\n")
            .encode("latin-1"),
            id="Latin-1, CRLF, as published",
        ),
        pytest.param("a.cable", UNMASKED.encode("utf-16"), id="UTF-16, to Git binary"),
        pytest.param("A.TEL", UNMASKED.encode(), id="capitals"),
        pytest.param("a b'c.txt", UNMASKED.encode(), id="blank and quote"),
    ],
)  # fmt: skip
def test_every_cable_file_is_looked_at(
    hooks: Hooks, tmp_path: Path, name: str, content: bytes
) -> None:
    repository = Repository(hooks, tmp_path, ("scan-cables",))
    repository.write(name, content)
    went_through, said = repository.commit()
    assert not went_through
    assert "PERSON" in said
    assert "exit code: 1" in said


def test_a_binary_file_stops_the_commit(hooks: Hooks, tmp_path: Path) -> None:
    repository = Repository(hooks, tmp_path, BOTH)
    repository.write("a.txt", b"\x7fELF\0\0")
    went_through, said = repository.commit()
    assert not went_through
    assert said.count("exit code: 2") == 2
    assert "binary file" in said


def test_other_files_are_left_alone(hooks: Hooks, tmp_path: Path) -> None:
    repository = Repository(hooks, tmp_path, BOTH)
    repository.write("notes.md", UNMASKED)
    repository.write("data.txt.gz", b"\0")
    went_through, said = repository.commit()
    assert went_through, said
    assert said.count("Skipped") == 2


def test_many_cables_are_one_process(hooks: Hooks, tmp_path: Path) -> None:
    repository = Repository(hooks, tmp_path, ("scan-cables",))
    for number in range(60):
        repository.write(f"{number:03}.txt", UNMASKED)
    went_through, said = repository.commit()
    assert not went_through
    # one summary: pre-commit did not split the files over processes
    assert said.count("60 files checked") == 1


def test_hooks_install_with_all_they_depend_on(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As for a user: nothing of this environment is seen, all comes from the index."""
    environment = _clean_environment()
    probe = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "click"]
    probed = subprocess.run(
        [*probe, "--dest", str(tmp_path / "probe")],
        env=environment,
        capture_output=True,
        check=False,
    )
    if probed.returncode != 0:
        pytest.skip("no package index can be reached")
    own = Hooks(tmp_path_factory.mktemp("installed"), environment)
    (tmp_path / "repository").mkdir()
    repository = Repository(own, tmp_path / "repository", BOTH)
    repository.write("07QUITO1052.txt", FAULTY)
    went_through, said = repository.commit()
    assert not went_through
    assert "DCL007" in said
    assert "PERSON" in said
    assert "EMAIL_ADDRESS" in said
    assert not any(name in said for name in NAMES)
