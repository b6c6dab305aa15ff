"""Keys from the command line: made once, given to what makes masks."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Redact

CORPUS = '[mask]\nscope = "corpus"\n'
KEYED = re.compile(r"\[PERSON [1-9]\d{11}\]")


@pytest.fixture(autouse=True)
def _no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REDACT_KEY", raising=False)
    monkeypatch.delenv("REDACT_KEY_FILE", raising=False)


@pytest.fixture
def corpus(cables: Path) -> Path:
    (cables / "redact.toml").write_text(CORPUS)
    return cables


def test_a_new_key(redact: Redact) -> None:
    done = redact("key", "new", "my.key")

    assert (done.returncode, done.stderr) == (0, "")
    assert "--key my.key" in done.stdout
    assert stat.S_IMODE(Path("my.key").stat().st_mode) == 0o600
    secret = Path("my.key").read_text().splitlines()[-1].split(":")[1]
    assert len(secret) == 64
    assert secret[:8] not in done.stdout
    assert sorted(path.name for path in Path().iterdir()) == ["my.key"]


def test_quietly(redact: Redact) -> None:
    done = redact("--quiet", "key", "new", "my.key")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("new", "there"), "not overwritten", id="a file"),
        pytest.param(("new", "link"), "not overwritten", id="a link to nowhere"),
        pytest.param(("new", "folder"), "not overwritten", id="a folder"),
        pytest.param(("new", "absent/key"), "folder does not exist", id="no folder"),
        pytest.param(("new", "there/key"), "cannot be written", id="below a file"),
        pytest.param(("new",), "missing argument", id="no file"),
        pytest.param((), "missing command", id="no command"),
        pytest.param(("show",), "no such command", id="no such command"),
    ],
)
def test_refused(redact: Redact, arguments: tuple[str, ...], words: str) -> None:
    Path("there").write_text("mine")
    Path("link").symlink_to("nowhere")
    Path("folder").mkdir()

    done = redact("key", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert Path("there").read_text() == "mine"
    assert sorted(path.name for path in Path().iterdir()) == ["folder", "link", "there"]


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("command", ["export", "verify"])
def test_without_a_key_nothing_is_done(redact: Redact, command: str) -> None:
    Path("public").mkdir()
    arguments = {
        "export": ("export", "cables", "--out", "public"),
        "verify": ("verify", "public", "--against", "cables"),
    }[command]

    done = redact(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert "redact key new FILE" in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(Path("public").iterdir()) == []


@pytest.mark.usefixtures("corpus")
def test_what_makes_no_masks_needs_no_key(redact: Redact) -> None:
    assert redact("scan", "cables").returncode == 1
    assert redact("validate", "cables").returncode == 1


def tree(folder: str) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(Path(folder).iterdir())}


@pytest.mark.usefixtures("corpus")
def test_however_the_key_is_given(
    redact: Redact, monkeypatch: pytest.MonkeyPatch
) -> None:
    redact("key", "new", "my.key")
    redact("key", "new", "other.key")
    given = redact("export", "cables", "--out", "a", "--key", "my.key", "--jobs", "2")
    assert given.returncode == 0

    monkeypatch.setenv("REDACT_KEY_FILE", "my.key")
    assert redact("export", "cables/b.txt", "cables", "--out", "b").returncode == 0
    proven = redact("verify", "a", "--against", "cables")
    assert (proven.returncode, proven.stderr) == (0, "")
    both = redact("export", "cables", "--out", "c", "--key", "other.key")
    assert both.returncode == 0  # what is said at the command wins
    monkeypatch.delenv("REDACT_KEY_FILE")
    monkeypatch.setenv("REDACT_KEY", Path("my.key").read_text().splitlines()[-1])
    assert redact("export", "cables", "--out", "d").returncode == 0

    assert KEYED.search(tree("a")["a.txt"].decode())
    assert tree("a") == tree("b") == tree("d")
    assert all(
        tree("a")[name] != tree("c")[name] for name in ("a.txt", "manifest.jsonl")
    )
    other = redact("verify", "c", "--against", "cables")
    assert other.returncode == 1
    assert "or another key" in other.stdout


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize(
    ("environment", "words"),
    [
        pytest.param({"REDACT_KEY": "hunter2"}, "REDACT_KEY: holds no", id="text"),
        pytest.param({"REDACT_KEY_FILE": "hunter2"}, "no such key", id="file"),
        pytest.param(
            {"REDACT_KEY_FILE": "a", "REDACT_KEY": "b"}, "not both", id="both"
        ),
        pytest.param(
            {"REDACT_KEY_FILE": "", "REDACT_KEY": ""}, "needs a key", id="empty"
        ),
    ],
)
def test_a_bad_key_is_told_not_shown(
    redact: Redact,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    words: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = redact("export", "cables", "--out", "public")
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "hunter2" not in done.stderr.replace("hunter2: no such", "")
    assert not Path("public").exists()


@pytest.mark.usefixtures("cables")
def test_a_key_that_would_do_nothing(
    redact: Redact, monkeypatch: pytest.MonkeyPatch
) -> None:
    redact("key", "new", "my.key")
    done = redact("export", "cables", "--out", "public", "--key", "my.key")
    assert done.returncode == 2
    assert "--key has no use" in done.stderr
    monkeypatch.setenv("REDACT_KEY_FILE", "absent")  # set for another policy
    assert redact("export", "cables", "--out", "public").returncode == 0


def test_a_key_among_the_cables_is_not_published(redact: Redact, corpus: Path) -> None:
    key = str(corpus / "my.key.txt")
    redact("key", "new", key)
    done = redact("export", "cables", "--out", "public", "--key", key)
    assert done.returncode == 1
    assert "holds a key of redact" in done.stderr
    assert not (Path("public") / "my.key.txt").exists()
    assert (Path("public") / "a.txt").exists()
