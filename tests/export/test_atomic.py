from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from redact import atomic
from tests.export.samples import tree

if TYPE_CHECKING:
    from pathlib import Path


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a"
    atomic.write(path, b"one")
    atomic.write(path, b"two")
    assert tree(tmp_path) == {"a": b"two"}


@pytest.mark.parametrize(
    ("mode", "umask", "expected"),
    [
        pytest.param(atomic.PUBLIC, 0o022, 0o644, id="public, as the umask has it"),
        pytest.param(atomic.PUBLIC, 0o077, 0o600, id="a strict umask"),
        pytest.param(atomic.PRIVATE, 0o000, 0o600, id="private, whatever the umask"),
    ],
)
def test_mode(tmp_path: Path, mode: int, umask: int, expected: int) -> None:
    before = os.umask(umask)
    try:
        atomic.write(tmp_path / "a", b"x", mode)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == expected


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"old")
    (tmp_path / "link").symlink_to("precious")
    atomic.write(tmp_path / "link", b"new")
    assert (tmp_path / "precious").read_bytes() == b"old"
    assert not (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt, MemoryError])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_nothing_half_written_after_an_error(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    error: type[BaseException],
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(error):
        atomic.write(path, b"new")
    assert tree(tmp_path) == {"a": b"old"}


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        atomic.write(tmp_path / "no" / "a", b"x")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        pytest.param(".redact-0123456789abcdef.tmp", True, id="ours"),
        pytest.param(".redact-0123456789abcde.tmp", False, id="too short"),
        pytest.param(".redact-0123456789abcdeg.tmp", False, id="no hex"),
        pytest.param("0123456789abcdef", False, id="no frame"),
    ],
)
def test_leftovers_are_known_by_name(name: str, is_one: bool) -> None:
    assert atomic.is_leftover(name) is is_one


@pytest.mark.skipif(os.name == "nt", reason="no such permissions")
def test_created_for_its_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o777)
    try:
        atomic.create(tmp_path / "key", b"one")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert (tmp_path / "key").read_bytes() == b"one"


@pytest.mark.parametrize("name", ["file", "link", "dangling", "folder"])
def test_nothing_is_created_over_anything(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"one")
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileExistsError):
        atomic.create(tmp_path / name, b"two")
    assert (tmp_path / "file").read_bytes() == b"one"
    assert not (tmp_path / "nowhere").exists()


def test_what_cannot_be_created_whole_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        atomic.create(tmp_path / "key", "no bytes")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
