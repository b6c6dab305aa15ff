"""What export and verify say; what they do is tested beside their modules."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from redact.resources import schema
from tests.cli.samples import CABLE, NAMES, command

if TYPE_CHECKING:
    from tests.cli.conftest import Redact


def test_the_summary(redact: Redact, cables: Path) -> None:
    done = redact("export", "cables", "--out", "public", "--record", "private")

    assert done.returncode == 0
    assert done.stderr == ""
    lines = done.stdout.split("\n")
    assert lines[0] == "3 of 3 files exported to public"
    assert any(line.startswith("  PERSON ") for line in lines)
    assert lines[-4:] == [
        "Manifest  public/manifest.jsonl (holds nothing private)",
        "Record    private (private: what was masked, and where)",
        "Next      redact verify public --against cables",
        "",
    ]
    assert sorted(path.name for path in Path("public").iterdir()) == [
        *(path.name for path in sorted(cables.iterdir())),
        "manifest.jsonl",
    ]


@pytest.mark.usefixtures("cables")
def test_the_next_step_works(redact: Redact) -> None:
    exported = redact("export", "cables", "--out", "public")
    step = exported.stdout.rstrip("\n").rsplit("\n", 1)[-1].split()

    proven = redact(*step[2:])

    assert step[:3] == ["Next", "redact", "verify"]
    assert proven.returncode == 0
    assert proven.stdout.startswith("proven: 3 files and ")
    assert redact("scan", "public").returncode == 0


def test_the_next_step_has_the_policy_and_the_key(redact: Redact, cables: Path) -> None:
    folder = cables.parent / "at home"
    folder.mkdir()
    (folder / "own.toml").write_text('[mask]\nscope = "corpus"\n', "utf-8")
    redact("key", "new", "at home/key")

    exported = redact(
        *("export", "cables", "--out", "public"),
        *("--policy", "at home/own.toml", "--key", "at home/key"),
    )
    step = shlex.split(exported.stdout.rstrip("\n").rsplit("\n", 1)[-1])

    assert step[:3] == ["Next", "redact", "verify"]
    assert redact(*step[2:]).stdout.startswith("proven: 3 files and ")


@pytest.mark.usefixtures("cables")
def test_again_nothing_changes(redact: Redact) -> None:
    redact("export", "cables", "--out", "public")

    again = redact("export", "cables", "--out", "public")

    assert again.returncode == 0
    assert again.stdout.startswith("3 of 3 files exported to public (3 unchanged)\n")


def test_an_unreadable_file_is_told_and_the_others_are_written(
    redact: Redact, cables: Path
) -> None:
    (cables / "b.txt").write_bytes(b"\0")

    done = redact("export", "cables", "nope.txt", "--out", "public")

    assert done.returncode == 2
    assert done.stdout.startswith("2 of 4 files exported to public\n")
    assert "  2 not done, see below\n" in done.stdout
    assert done.stderr == (
        "redact: error: cables/b.txt: binary file (NUL byte at byte 0)\n"
        "redact: error: nope.txt: no such file or directory\n"
    )
    assert sorted(path.name for path in Path("public").iterdir()) == [
        "a.txt",
        "c.txt",
        "manifest.jsonl",
    ]


def test_a_file_that_may_not_be_overwritten_is_refused(
    redact: Redact, cables: Path
) -> None:
    Path("public").mkdir()
    Path("public/a.txt").write_bytes(b"mine")

    done = redact("export", "cables", "--out", "public")

    assert done.returncode == 1
    assert done.stderr.startswith("redact: refused: cables/a.txt: ")
    assert done.stderr.count("\n") == 1
    assert "  1 refused, see below\n" in done.stdout
    assert Path("public/a.txt").read_bytes() == b"mine"
    assert cables.is_dir()


@pytest.mark.usefixtures("cables")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["export", "cables"], "missing option '--out'", id="no --out"),
        pytest.param(
            ["export", "cables", "--out", "cables/out"],
            "lies in an input folder",
            id="out in the input",
        ),
        pytest.param(
            ["export", "cables", "--out", "cables/a.txt"], "not a folder", id="a file"
        ),
        pytest.param(
            ["export", "cables", "--out", "o", "--jobs", "many"], "--jobs", id="jobs"
        ),
        pytest.param(
            ["verify", "cables"], "missing option '--against'", id="no --against"
        ),
        pytest.param(
            ["verify", "nope", "--against", "cables"],
            "nope: no such folder",
            id="no export",
        ),
    ],
)
def test_an_error_is_one_line_and_writes_nothing(
    redact: Redact, arguments: list[str], message: str
) -> None:
    before = sorted(Path().rglob("*"))

    done = redact(*arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("redact: error: ")
    assert done.stderr.count("\n") == 1
    assert message in done.stderr
    assert sorted(Path().rglob("*")) == before


@pytest.mark.usefixtures("cables")
def test_quiet(redact: Redact) -> None:
    exported = redact("export", "cables", "--out", "public", "--quiet")
    proven = redact("--quiet", "verify", "public", "--against", "cables")

    assert (exported.returncode, exported.stdout, exported.stderr) == (0, "", "")
    assert (proven.returncode, proven.stdout, proven.stderr) == (0, "", "")


def test_a_leak_is_told_by_its_place_alone(redact: Redact, cables: Path) -> None:
    redact("export", "cables", "--out", "public")
    original = (cables / "a.txt").read_bytes()
    Path("public/a.txt").write_bytes(original)

    done = redact("verify", "public", "--against", "cables")

    assert done.returncode == 1
    assert "public/a.txt:" in done.stdout
    assert "not proven: " in done.stdout
    assert [name for name in NAMES if name in done.stdout + done.stderr] == []


@pytest.mark.usefixtures("cables")
def test_what_could_not_be_compared_is_not_proven(redact: Redact) -> None:
    redact("export", "cables", "--out", "public")

    done = redact("verify", "public", "--against", "cables", "nope.txt")

    assert done.returncode == 2
    assert "proven" not in done.stdout
    assert "redact: error: nope.txt: no such file or directory\n" in done.stderr


@pytest.mark.usefixtures("cables")
def test_ctrl_c_leaves_nothing_half_written(redact: Redact) -> None:
    del redact  # for its empty folder
    os.mkfifo("pipe")
    with (
        subprocess.Popen(
            command("export", "cables/a.txt", "pipe", "--out", "public"),
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
    # what was masked waits beside for the next run; nothing is published by half
    assert not Path("public").exists()
    assert Path(".public.redact-part").stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("cables")
@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_json_conforms_to_its_schema(redact: Redact, options: list[str]) -> None:
    Path("cables/wrenfield.txt").write_text(CABLE)
    Path("cables/binary.txt").write_bytes(b"\0")

    done = redact("export", "cables", "--out", "o", "--format", "json", *options)

    assert done.returncode == 2
    found = json.loads(done.stdout)
    Draft202012Validator(schema("export")).validate(found)
    assert found["dry_run"] is bool(options)
    by_status = {one["path"]: one["status"] for one in found["files"]}
    assert by_status["cables/[PERSON 1].txt"] == "written"
    assert by_status["cables/binary.txt"] == "error"
    assert [name for name in NAMES if name in done.stdout + done.stderr] == []
    assert Path("o").exists() is not bool(options)


@pytest.mark.usefixtures("cables")
def test_a_dry_run_tells_what_would_be(redact: Redact) -> None:
    Path("cables/wrenfield.txt").write_text(CABLE)
    before = sorted(Path().rglob("*"))

    done = redact("export", "cables", "--out", "public", "--dry-run")

    assert done.returncode == 0
    assert done.stdout.startswith("4 of 4 files would be exported to public\n")
    assert "  a.txt would be written\n" in done.stdout
    assert "  [PERSON 1].txt would be written, its name masked\n" in done.stdout
    assert done.stdout.endswith("\nNothing was written\n")
    assert sorted(Path().rglob("*")) == before
    assert [name for name in NAMES if name.lower() in done.stdout.lower()] == []


@pytest.mark.usefixtures("cables")
def test_a_masked_name_in_an_input_is_not_told(redact: Redact) -> None:
    Path("cables/wrenfield.txt").write_bytes(b"\0")

    done = redact("export", "cables", "--out", "public")

    assert done.returncode == 2
    assert done.stderr == (
        "redact: error: cables/[PERSON 1].txt: binary file (NUL byte at byte 0)\n"
    )
