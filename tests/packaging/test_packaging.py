"""The sdist, the wheel from it, and the command that the wheel installs."""

from __future__ import annotations

import email
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
BUILT_FROM = ("redact", "schemas", "invent", "tests", "examples", "benchmarks", "docs")
CABLE = """\
R 272239Z MAR 07
FM AMEMBASSY QUITO
TO SECSTATE WASHDC
C O N F I D E N T I A L QUITO 001052

E.O. 12958: DECL: 03/27/2017
TAGS: PREL
SUBJECT: TALKS

Classified By: Ambassador Quilla T. Marr for reason 1.4(d).

1. (C) Text. Write to marr@example.com.
"""


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build from a copy: a build must leave nothing in the checkout."""
    tree = tmp_path_factory.mktemp("tree")
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, tree)
        elif path.name in BUILT_FROM or path.name == ".ci":
            ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(path, tree / path.name, ignore=ignored)
    # what may not get in: next to the tree, and a link out of it
    shared = tree.parent / "shared"
    shared.mkdir(exist_ok=True)
    (shared / "secret.txt").write_text("secret")
    return _build(tree, tmp_path_factory.mktemp("sdist"), "--sdist", "*.tar.gz")


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build from the unpacked sdist, as pip does."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (tree,) = folder.iterdir()
    return _build(tree, tmp_path_factory.mktemp("wheel"), "--wheel", "*.whl")


def _build(tree: Path, out: Path, kind: str, pattern: str) -> Path:
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", kind, "--outdir", out, tree],
        check=True,
        capture_output=True,
    )
    (built,) = out.glob(pattern)
    return built


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_wheel_has_all_modules_and_schemas(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for folder in ("redact", "schemas"):
            prefix = "" if folder == "redact" else "redact/"
            for path in (ROOT / folder).rglob("*"):
                if path.is_file() and "__pycache__" not in path.parts:
                    inside = prefix + path.relative_to(ROOT).as_posix()
                    assert archive.read(inside) == path.read_bytes(), inside
    assert "redact/py.typed" in _names(wheel)
    assert "redact/schemas/cable.schema.json" in _names(wheel)


def test_wheel_has_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in _names(wheel)}
    assert tops == {"redact", "cable_redact-0.4.0.dist-info"}
    assert not [n for n in _names(wheel) if n.endswith((".pyc", ".pyi~", ".orig"))]


def test_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = "cable_redact-0.4.0.dist-info"
        metadata = email.message_from_bytes(archive.read(f"{info}/METADATA"))
        points = archive.read(f"{info}/entry_points.txt").decode()
        licence = archive.read(f"{info}/licenses/LICENSE")
    assert metadata["Name"] == "cable-redact"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.11"
    required = {
        line.split(">")[0]
        for line in metadata.get_all("Requires-Dist", [])
        if "extra ==" not in line
    }
    assert required == {"click", "jsonschema", "numpy", "presidio-analyzer", "regex"}
    assert "redact = redact.cli:main" in points
    assert licence == (ROOT / "LICENSE").read_bytes()


def test_sdist_has_what_tests_need_and_nothing_from_outside(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
        assert all(member.isfile() or member.isdir() for member in archive)
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        ".pre-commit-hooks.yaml",
        ".pre-commit-config.yaml",
        "noxfile.py",
        "schemas/cable.schema.json",
        "tests/packaging/test_packaging.py",
        "examples/README.md",
        "invent/__init__.py",
        ".ci/run",
    } <= names
    assert not [name for name in names if "shared" in name or "secret" in name]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    Make an environment with nothing but the wheel; its ``bin``.

    The packages that it depends on are those of the environment that runs the
    tests: hooks/test_pre_commit.py and .ci/run install all of them.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    places = {"base": str(folder), "platbase": str(folder)}
    python = Path(sysconfig.get_path("scripts", "venv", places)) / "python"
    library = Path(sysconfig.get_path("purelib", "venv", places))
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    subprocess.run(
        [*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True
    )
    # after its own: nothing here hides the wheel
    others = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    (library / "others.pth").write_text("\n".join(dict.fromkeys(others)) + "\n")
    return python.parent


def _run(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_installed_command_works_elsewhere(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CABLE)
    command = installed / "redact"
    assert _run([command, "--version"], tmp_path).stdout == "redact 0.4.0\n"

    parsed = _run([command, "parse", "a.txt"], tmp_path)
    assert json.loads(parsed.stdout)["reference_id"] == "07QUITO1052"

    # needs the schemas of the wheel
    assert _run([command, "validate", "a.txt"], tmp_path).returncode == 0
    (tmp_path / "redact.toml").write_text("[mask]\nstile = 'label'\n")
    refused = _run([command, "validate", "a.txt"], tmp_path)
    assert refused.returncode == 2
    assert "did you mean style?" in refused.stderr
    (tmp_path / "redact.toml").unlink()

    exported = _run([command, "export", "a.txt", "--out", "public"], tmp_path)
    assert exported.returncode == 0, exported.stderr
    masked = (tmp_path / "public" / "a.txt").read_text()
    assert "[PERSON 1]" in masked or "[AUTHORITY]" in masked
    assert "[EMAIL_ADDRESS 1]" in masked
    assert "Marr" not in masked


def test_it_is_the_wheel_that_runs(installed: Path, tmp_path: Path) -> None:
    done = _run(
        [installed / "python", "-c", "import redact; print(redact.__file__)"], tmp_path
    )
    assert Path(done.stdout.strip()).is_relative_to(installed.parent)


def test_module_runs_as_the_command(installed: Path, tmp_path: Path) -> None:
    done = _run([installed / "python", "-m", "redact", "--version"], tmp_path)
    assert done.stdout == "redact 0.4.0\n"
