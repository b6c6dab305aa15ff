"""Stopped runs, runs at once, and what was put in the way; every name is invented."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from redact.errors import ExportError
from redact.export import ExportResult, export
from redact.folder import Folder, is_plain
from redact.journal import NAME as JOURNAL
from redact.lock import Lock
from redact.policy import Policy
from redact.staging import LOCK, PART, TREE
from redact.verify import verify
from tests.export.samples import FIRST, PLAIN, folder, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class StoppedError(BaseException):
    """As a kill: nothing in the program catches it."""


def stop_at(monkeypatch: pytest.MonkeyPatch, name: str, call: int) -> None:
    """Stop the program at one call of a method of :class:`Folder`."""
    real, calls = getattr(Folder, name), iter(range(call))

    def stopping(self: Folder, *arguments: object) -> object:
        if next(calls, None) is None:
            raise StoppedError
        return real(self, *arguments)

    monkeypatch.setattr(Folder, name, stopping)


def run(root: Path, out: Path, **options: object) -> ExportResult:
    return export([str(root)], out, Policy(), **options)  # type: ignore[arg-type]


def undisturbed(tmp_path: Path, root: Path) -> dict[str, bytes]:
    run(root, tmp_path / "undisturbed")
    return tree(tmp_path / "undisturbed")


STEPS = [("write", 0), ("write", 1), ("write", 3), ("move", 0), ("remove", 0)]


@pytest.mark.parametrize(("name", "call"), STEPS)
def test_stopped_while_there_is_no_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, call: int
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    whole = undisturbed(tmp_path, root)
    with monkeypatch.context() as patch:
        stop_at(patch, name, call)
        with pytest.raises(StoppedError):
            run(root, out)
    assert not out.exists() or tree(out) == whole
    place = tmp_path / f".out{PART}"
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert stat.S_IMODE((place / JOURNAL).stat().st_mode) == 0o600
    result = run(root, out)
    assert not any(one.fresh for one in result.files) or out.exists()
    assert tree(out) == whole
    assert not place.exists()


@pytest.mark.parametrize("call", range(6))
@pytest.mark.parametrize("name", ["write", "move", "remove"])
def test_stopped_while_an_export_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, call: int
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    before_root, before = tmp_path / "before", {}
    (root / "wrenfield.txt").write_text(PLAIN)
    before_root.mkdir()
    run(root, out)
    before = tree(out)
    (root / "wrenfield.txt").unlink()
    for path in root.rglob("*.txt"):
        data = path.read_bytes()
        path.write_bytes(data.replace(b"permits", b"licences"))
    (root / "new.txt").write_text(FIRST)
    whole = undisturbed(tmp_path, root)
    with monkeypatch.context() as patch:
        stop_at(patch, name, call)
        try:
            run(root, out)
        except StoppedError:
            found = tree(out)
            listed = found.pop("manifest.jsonl", None)
            for file, data in found.items():
                if not file.startswith(PART):
                    assert data in (before.get(file), whole.get(file))
            assert listed in (
                None,
                before["manifest.jsonl"],
                whole["manifest.jsonl"],
            )
            for lines in [listed.splitlines()[1:]] if listed else []:
                for line in map(json.loads, lines):
                    assert line["file"] in found
    run(root, out)
    assert tree(out) == whole


@pytest.mark.parametrize("call", range(1, 5))
def test_stopped_while_publishing_then_another_policy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    export([str(root)], out, Policy(style="block"))
    with monkeypatch.context() as patch:
        stop_at(patch, "move", call)
        with contextlib.suppress(StoppedError):
            run(root, out)
    policy = Policy(style="exemption")
    assert export([str(root)], out, policy).exit_code == 0
    export([str(root)], tmp_path / "undisturbed", policy)
    assert tree(out) == tree(tmp_path / "undisturbed")


def test_the_journal_is_not_trusted_blindly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    whole = undisturbed(tmp_path, root)
    with monkeypatch.context() as patch:
        stop_at(patch, "move", 0)
        with pytest.raises(StoppedError):
            run(root, out)
    place = tmp_path / f".out{PART}"
    journal = (place / JOURNAL).read_bytes()
    lines = journal.splitlines(keepends=True)
    damaged = {
        "torn": journal[:-20],
        "one changed byte": journal.replace(b'"masks":[[', b'"masks":[ [', 1),
        "an entry of another key": b"".join((lines[0], *lines[2:], lines[1][:-9])),
        "no header": b"".join(lines[1:]),
        "garbage": b"\xff\0\n" * 9,
        "nothing": b"",
    }
    for what, data in damaged.items():
        (place / JOURNAL).write_bytes(data)
        with monkeypatch.context() as patch:
            stop_at(patch, "move", 0)
            with pytest.raises(StoppedError):
                run(root, out)
        assert tree(place / TREE).items() >= {(file, whole[file]) for file in whole}, (
            what
        )
    (place / TREE / "07QUITO1052.txt").write_text("Tobias Wrenfield")
    (place / TREE / "stray.txt").write_text("Tobias Wrenfield")
    run(root, out)
    assert tree(out) == whole


def test_another_policy_or_input_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"

    def stopped(policy: Policy) -> None:
        with monkeypatch.context() as patch:
            stop_at(patch, "move", 0)
            with pytest.raises(StoppedError):
                export([str(root)], out, policy)

    stopped(Policy())
    stopped(Policy(deny=("anchovies",)))
    assert "anchovies" not in str(tree(tmp_path / f".out{PART}")).casefold()
    (root / "sub" / "plain.txt").write_text(PLAIN + "More.\n")
    result = export([str(root)], out, Policy(deny=("anchovies",)))
    assert [one.fresh for one in result.files] == [False, False, True]


def test_nothing_private_is_left_or_readable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    (root / "wrenfield.txt").write_text(FIRST)
    stop_at(monkeypatch, "move", 0)
    with pytest.raises(StoppedError):
        run(root, out)
    found = tree(tmp_path / f".out{PART}")
    told = b"\n".join((*found.values(), *map(os.fsencode, found))).lower()
    for name in (b"wrenfield", b"penhallow", b"quillabamba", b"tobias", b"07quito"):
        assert name not in found[JOURNAL].lower()
        assert name not in told or name == b"07quito"


# --- two runs at once -----------------------------------------------------------

HOLD = """
import sys, time
from pathlib import Path
from redact.policy import Policy
from redact.staging import Staging
with Staging.open(Path(sys.argv[1]), Policy()):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("is_there", [True, False])
def test_a_second_run_is_refused_and_a_killed_one_does_not_block(
    tmp_path: Path, is_there: bool
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    if is_there:
        out.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(out)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        try:
            with pytest.raises(ExportError, match=r"another export .* is at work"):
                run(root, out)
            assert not (out / "manifest.jsonl").exists()
        finally:
            process.kill()
    assert run(root, out).exit_code == 0


def test_a_lock_is_one_processes(tmp_path: Path) -> None:
    with Folder(tmp_path) as held:
        first = Lock.take(held, LOCK)
        assert first is not None
        assert Lock.take(held, LOCK) is None
        first.remove()
        second = Lock.take(held, LOCK)
        assert second is not None
        second.remove()
    assert not list(tmp_path.iterdir())


# --- in the way -----------------------------------------------------------------


def a_link(place: Path) -> None:
    (place.parent / "real").mkdir(mode=0o700)
    place.symlink_to("real")


def a_file(place: Path) -> None:
    place.write_text("mine")


def a_folder_of_mine(place: Path) -> None:
    place.mkdir(mode=0o700)
    (place / "diary").write_text("mine")


def open_to_others(place: Path) -> None:
    place.mkdir()
    place.chmod(0o755)


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize(
    "put", [a_link, a_file, a_folder_of_mine, open_to_others], ids=lambda f: f.__name__
)
def test_the_staging_folder_is_in_the_way(
    tmp_path: Path, put: Callable[[Path], None], is_there: bool
) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    place = tmp_path / f".out{PART}"
    if is_there:
        out.mkdir()
        place = out / PART
    put(place)
    before = tree(tmp_path)
    with pytest.raises(ExportError):
        run(root, out)
    assert tree(tmp_path) == before


def test_a_link_that_appears_meanwhile(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    run(root, out)
    (root / "sub" / "plain.txt").write_text(PLAIN + "More.\n")
    aside = tmp_path / "aside"

    def put(done: int, of: int) -> None:
        if done == of:
            (out / "sub").rename(aside)
            (out / "sub").symlink_to(aside)

    before = tree(out / "sub")
    with pytest.raises(ExportError, match=r"symbolic link|meanwhile"):
        run(root, out, progress=put)
    assert tree(aside) == before


def test_the_folder_itself_becomes_a_link_meanwhile(tmp_path: Path) -> None:
    root, out, aside = folder(tmp_path), tmp_path / "out", tmp_path / "aside"
    aside.mkdir()

    def put(done: int, of: int) -> None:
        if done == of:
            out.symlink_to(aside)

    with pytest.raises(ExportError):
        run(root, out, progress=put)
    assert not list(aside.iterdir())


def test_a_folder_that_appears_meanwhile(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"

    def put(done: int, of: int) -> None:
        if done == of:
            out.mkdir()
            (out / "mine.txt").write_text("mine")

    with pytest.raises(ExportError, match="meanwhile"):
        run(root, out, progress=put)
    assert tree(out) == {"mine.txt": b"mine"}


def test_a_file_that_appears_meanwhile(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    out.mkdir()

    def put(done: int, of: int) -> None:
        if done == of:
            (out / "mine.txt").write_text("mine")

    with pytest.raises(ExportError, match="meanwhile"):
        run(root, out, progress=put)
    assert (out / "mine.txt").read_text() == "mine"
    assert not (out / "manifest.jsonl").exists()


def test_a_hard_link_of_an_input(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    (out / "sub").mkdir(parents=True)
    (out / "sub" / "plain.txt").hardlink_to(root / "sub" / "plain.txt")
    with pytest.raises(ExportError, match="hard link"):
        run(root, out)
    assert (root / "sub" / "plain.txt").read_bytes() == PLAIN.encode("utf-8-sig")


@pytest.mark.parametrize(
    ("file", "plain"),
    [
        pytest.param("a/b.txt", True, id="below"),
        pytest.param("a..b/.c", True, id="dots in names"),
        pytest.param("..", False, id="above"),
        pytest.param("a/../../b", False, id="above, by a folder"),
        pytest.param("/etc/passwd", False, id="absolute"),
        pytest.param("a//b", False, id="an empty step"),
        pytest.param("./a", False, id="a dot"),
        pytest.param("", False, id="nothing"),
        pytest.param("a\0b", False, id="a NUL"),
    ],
)
def test_paths_that_stay_below(tmp_path: Path, file: str, plain: bool) -> None:
    assert is_plain(file) is plain
    if not plain:
        with Folder(tmp_path) as held, pytest.raises(ExportError):
            held.write(file, b"x")
        assert not list(tmp_path.iterdir())


def test_a_folder_never_leads_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "held").mkdir()
    (tmp_path / "aside").mkdir()
    (tmp_path / "aside" / "f").write_text("mine")
    (tmp_path / "held" / "link").symlink_to(tmp_path / "aside")
    (tmp_path / "held" / "f").symlink_to(tmp_path / "aside" / "f")
    with Folder(tmp_path / "held") as held:
        with pytest.raises(ExportError, match="symbolic link"):
            held.write("link/f", b"x")
        with pytest.raises(ExportError, match="symbolic link"):
            held.remove("link/f")
        for file in ("f", "link/f"):
            with pytest.raises(ExportError, match="symbolic link"):
                held.read(file)
        held.write("f", b"x")  # takes the link's place
    assert (tmp_path / "aside" / "f").read_text() == "mine"
    assert (tmp_path / "held" / "f").read_bytes() == b"x"
    with pytest.raises(ExportError):
        Folder(tmp_path / "held" / "link")


# --- what is withdrawn ----------------------------------------------------------


def test_an_old_name_is_withdrawn_when_it_is_masked(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    (root / "tansy.txt").write_text(PLAIN)
    run(root, out)
    assert "tansy.txt" in tree(out)
    policy = Policy(deny=("Tansy",))
    assert export([str(root)], out, policy).exit_code == 0
    assert "[PERSON 1].txt" in tree(out)
    assert "tansy.txt" not in tree(out)
    assert verify(out, [str(root)], policy).exit_code == 0
    assert run(root, out).exit_code == 0
    assert "tansy.txt" in tree(out)
    assert "[PERSON 1].txt" not in tree(out)


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    root, out = folder(tmp_path), tmp_path / "out"
    (root / "wrenfield.txt").write_text(FIRST)
    (root / "binary.txt").write_bytes(b"\0")
    before = tree(tmp_path)
    tried = run(root, out, dry_run=True, record=tmp_path / "record")
    assert tree(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["originals"]
    done = run(root, out, record=tmp_path / "record")
    assert tried == done
    assert run(root, out, dry_run=True).count("unchanged") == 4
