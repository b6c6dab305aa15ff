"""``redact verify`` as a command: what it says, and its exit status."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def redact(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "redact", *map(str, arguments)],
        capture_output=True,
        check=False,
        text=True,
    )


@pytest.fixture
def originals(tmp_path: Path) -> Path:
    folder = tmp_path / "originals"
    folder.mkdir()
    for name in ("08LIMA9872.txt", "09TOKYO2348.txt"):
        shutil.copy(EXAMPLES / name, folder)
    return folder


@pytest.fixture
def public(tmp_path: Path, originals: Path) -> Path:
    out = tmp_path / "public"
    assert redact("export", originals, "--out", out).returncode == 0
    return out


def test_proven(public: Path, originals: Path) -> None:
    done = redact("verify", public, "--against", originals)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("proven: 2 files and ")


def test_several_originals_after_against(public: Path, originals: Path) -> None:
    done = redact("verify", public, "--against", *sorted(originals.iterdir()))
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            lambda text: text.replace("the", "thy", 1), "difference", id="byte"
        ),
        pytest.param(lambda text: text + "Fukazawa\n", "leak", id="a name added"),
    ],
)
def test_not_proven(public: Path, originals: Path, change, said: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    file = public / "09TOKYO2348.txt"
    file.write_bytes(change(file.read_bytes().decode()).encode())
    done = redact("verify", public, "--against", originals)
    assert done.returncode == 1
    assert f"{file}:" in done.stdout
    assert f": {said}: " in done.stdout
    assert "Fukazawa" not in done.stdout + done.stderr


def test_missing_and_extra(public: Path, originals: Path) -> None:
    (public / "09TOKYO2348.txt").rename(public / "09TOKYO2349.txt")
    done = redact("verify", public, "--against", originals)
    assert done.returncode == 1
    assert ": missing: " in done.stdout
    assert ": extra: " in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["absent", "--against", "absent"], id="no such folder"),
        pytest.param([str(EXAMPLES)], id="nothing to compare with"),
    ],
)
def test_not_done(arguments: list[str]) -> None:
    done = redact("verify", *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


def test_unreadable_original(public: Path, originals: Path) -> None:
    (originals / "09TOKYO2348.txt").write_bytes(b"a\0b")
    done = redact("verify", public, "--against", originals)
    assert done.returncode == 2
    assert "binary" in done.stderr
