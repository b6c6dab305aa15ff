"""What only a real process shows: exit status, pipes, signals, what is printed."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.samples import CABLE, FAULTY, MASKED, NAMES, command

if TYPE_CHECKING:
    from tests.cli.conftest import Redact

FULL = Path("/dev/full")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["nope.txt"], "nope.txt: no such file or directory", id="missing"),
        pytest.param(["a.txt/b"], "a.txt/b: not a directory", id="below a file"),
        pytest.param(["empty"], "empty: no files in this folder", id="no cables"),
        pytest.param(
            ["nul.bin"], "nul.bin: binary file (NUL byte at byte 2)", id="NUL"
        ),
        pytest.param(["zero.txt"], "zero.txt: empty file", id="an empty file"),
        pytest.param(["odd.txt"], "odd.txt: not valid UTF-16", id="cut UTF-16"),
        pytest.param(["-"], "-: empty file", id="nothing on standard input"),
        pytest.param([], "missing argument 'PATH...'", id="no PATH"),
        pytest.param(["--polcy", "x", "a.txt"], "--policy", id="near option"),
        pytest.param(["--policy", "no.toml", "a.txt"], "no.toml", id="no policy"),
        pytest.param(
            ["--policy", "bad.toml", "a.txt"],
            "unknown setting nmes, did you mean names?",
            id="bad policy",
        ),
        pytest.param(
            ["--policy", "cut.toml", "a.txt"], "cut.toml: not TOML", id="no TOML"
        ),
    ],
)
@pytest.mark.parametrize("name", ["parse", "validate", "scan"])
def test_an_error_is_one_line(
    redact: Redact, name: str, arguments: list[str], message: str
) -> None:
    Path("empty").mkdir()
    Path("a.txt").write_bytes(MASKED.encode())
    Path("nul.bin").write_bytes(b"PK\0\3")
    Path("zero.txt").write_bytes(b"")
    Path("odd.txt").write_bytes(b"\xff\xfea")
    Path("bad.toml").write_bytes(b"[nmes]\n")
    Path("cut.toml").write_bytes(b"[names\n")

    done = redact(name, "--quiet", *arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("redact: error: ")
    assert done.stderr.count("\n") == 1
    assert message in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(redact: Redact) -> None:
    path = Path("locked.txt")
    path.write_bytes(CABLE.encode())
    path.chmod(0)

    done = redact("scan", "locked.txt")

    assert done.returncode == 2
    assert "locked.txt: permission denied" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "Usage: redact", id="nothing: help"),
        pytest.param(["vaildate"], "did you mean validate?", id="near command"),
        pytest.param(["--verison"], "--version", id="near option"),
        pytest.param(
            ["scan", "--format", "xml", "a"], "'xml' is not one of", id="format"
        ),
        pytest.param(["validate", "--select", "HDX", "a"], "HDX", id="select"),
        pytest.param(["validate", "--ignore", "HDR999", "a"], "HDR999", id="ignore"),
    ],
)
def test_usage(redact: Redact, arguments: list[str], message: str) -> None:
    done = redact(*arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("option", ["-h", "--help", "--version"])
def test_help_and_version(redact: Redact, option: str) -> None:
    done = redact(option)

    assert done.returncode == 0
    assert done.stderr == ""
    assert "redact" in done.stdout


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("validate", 2, id="an error wins over findings"),
        pytest.param("scan", 2, id="an error wins over something to mask"),
        pytest.param("parse", 2, id="parse"),
    ],
)
def test_every_readable_file_is_still_looked_at(
    redact: Redact, name: str, code: int
) -> None:
    Path("a.txt").write_bytes(b"\0")
    Path("b.txt").write_bytes(FAULTY.encode())
    Path("c.txt").write_bytes(MASKED.encode())

    done = redact(name, "a.txt", "b.txt", "c.txt")

    assert done.returncode == code
    assert "b.txt" in done.stdout
    assert "a.txt" not in done.stdout
    assert "redact: error: a.txt: binary file" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["scan"], id="scan"),
        pytest.param(["scan", "--all"], id="scan --all"),
        pytest.param(["scan", "--format", "json"], id="scan json"),
        pytest.param(["scan", "--format", "sarif"], id="scan sarif"),
        pytest.param(["scan", "--format", "github"], id="scan github"),
        pytest.param(["--debug", "scan"], id="scan --debug"),
        pytest.param(["validate"], id="validate"),
        pytest.param(["validate", "--format", "json"], id="validate json"),
        pytest.param(["validate", "--format", "sarif"], id="validate sarif"),
        pytest.param(["validate", "--format", "github"], id="validate github"),
    ],
)
def test_no_name_is_shown(redact: Redact, arguments: list[str]) -> None:
    Path("a.txt").write_bytes(FAULTY.encode())

    done = redact(*arguments, "a.txt")

    assert done.returncode == 1
    assert [name for name in NAMES if name in done.stdout + done.stderr] == []


def test_a_name_is_shown_on_request(redact: Redact) -> None:
    done = redact("scan", "--show-text", "-", stdin=CABLE.encode())

    assert done.returncode == 1
    assert '"Tobias Wrenfield"' in done.stdout


def test_but_not_in_ci(redact: Redact, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    done = redact("scan", "--show-text", "-", stdin=CABLE.encode())

    assert done.returncode == 2
    assert done.stdout == ""
    assert "--show-text is refused where CI is set" in done.stderr


def test_control_characters_do_not_reach_the_terminal(redact: Redact) -> None:
    name = "\x1b]0;owned\x07\n.txt"
    Path(name).write_bytes(FAULTY.replace("Wrenfield", "\x1b[2JWrenfield").encode())

    done = redact("validate", name, "\x1b[1m")

    assert done.returncode == 2
    assert r"\x1b]0;owned\x07\n.txt:" in done.stdout
    assert (done.stdout + done.stderr).replace("\n", "").isprintable()


def test_a_reader_that_goes_away_hears_nothing(redact: Redact) -> None:
    del redact  # for its empty folder
    for number in range(50):
        Path(f"{number}.txt").write_bytes(CABLE.encode())
    with subprocess.Popen(
        command("parse", "."), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [["--version"], ["parse", "a.txt"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_results_that_cannot_be_written(
    redact: Redact,
    arguments: list[str],
    unbuffered: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del redact  # for its empty folder
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    Path("a.txt").write_bytes(MASKED.encode())
    with FULL.open("wb") as full:
        done = subprocess.run(
            command(*arguments), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"redact: error: no space left on device\n"


def test_standard_output_closed(redact: Redact) -> None:
    del redact  # for its empty folder
    Path("a.txt").write_bytes(MASKED.encode())
    shell = " ".join([*(shlex.quote(part) for part in command("scan", "a.txt")), ">&-"])
    done = subprocess.run(["sh", "-c", shell], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"redact: error: standard output is closed\n"


@pytest.mark.parametrize("name", ["parse", "validate", "scan"])
def test_an_empty_path_is_not_the_current_folder(redact: Redact, name: str) -> None:
    del redact  # for its empty folder
    Path("a.txt").write_bytes(MASKED.encode())
    done = subprocess.run(command(name, ""), capture_output=True, check=False)
    assert done.returncode == 2
    assert b"an empty PATH" in done.stderr


def test_ctrl_c_is_one_line(redact: Redact) -> None:
    del redact  # for its empty folder
    os.mkfifo("pipe")
    with (
        subprocess.Popen(
            command("parse", "pipe"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # a background job starts with SIGINT ignored, and would hand that on
            preexec_fn=lambda: signal.signal(  # noqa: PLW1509 - no threads here
                signal.SIGINT, signal.default_int_handler
            ),
        ) as process,
        Path("pipe").open("wb"),  # waits until the command reads
    ):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 2
    assert out == b""
    assert err == b"redact: interrupted\n"
