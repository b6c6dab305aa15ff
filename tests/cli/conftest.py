from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.cli.samples import CABLE, FAULTY, MASKED, command

if TYPE_CHECKING:
    from pathlib import Path

Redact = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def redact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Redact:
    """The real command, in an empty folder, outside CI."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)

    def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command(*arguments), input=stdin, capture_output=True, check=False
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


@pytest.fixture
def cables(tmp_path: Path) -> Path:
    """A folder with a cable to mask, a faulty one and a clean one."""
    folder = tmp_path / "cables"
    folder.mkdir()
    (folder / "a.txt").write_bytes(CABLE.encode())
    (folder / "b.txt").write_bytes(FAULTY.encode())
    (folder / "c.txt").write_bytes(MASKED.encode())
    return folder
