from __future__ import annotations

import csv
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from redact import api
from redact.cli import cli
from redact.resources import schema
from tests.cli.samples import CABLE, MASKED

EVENT = CABLE.replace("DECL: 03/27/2017", "DECL: AFTER O. THORNBURY'S VISIT")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    folder = tmp_path / "cables"
    folder.mkdir()
    (folder / "a.txt").write_bytes(CABLE.encode())
    (folder / "b.txt").write_bytes(EVENT.encode())
    (folder / "c.txt").write_bytes(MASKED.encode())


def run(*arguments: str, stdin: str | None = None) -> Any:
    return CliRunner().invoke(cli, ["due", *arguments], input=stdin)


def test_a_folder() -> None:
    done = run("cables", "--on", "2017-01-01")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.split("\n")[1:3]] == [
        str(Path("cables/a.txt")),
        str(Path("cables/b.txt")),
    ]
    assert done.stderr == (
        "3 files checked: 1 due by 2017-12-31, 1 undecidable, 1 unclassified\n"
    )
    assert "THORNBURY" not in done.stdout


def test_overdue_is_no_failure() -> None:
    done = run("cables/a.txt", "--on", "2020-01-01", "--quiet")
    assert done.exit_code == 0
    assert "overdue" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("options", "status"),
    [
        pytest.param(["--on", "2016-12-31"], "upcoming", id="next year"),
        pytest.param(["--on", "2017-03-01", "--within", "30"], "due", id="in 30 days"),
        pytest.param(
            ["--on", "2017-02-01", "--within", "30"], "upcoming", id="not in 30 days"
        ),
    ],
)
def test_when_it_is_due(options: list[str], status: str) -> None:
    done = run("cables/a.txt", "--format", "csv", *options)
    (row,) = csv.DictReader(done.stdout.splitlines())
    assert row["status"] == status


def test_today_is_the_default() -> None:
    done = run("cables/a.txt", "--format", "json")
    assert json.loads(done.stdout)["on"] == str(datetime.now().astimezone().date())


def test_some_of_them() -> None:
    done = run(
        "cables", "--on", "2017-01-01", "--status", "due", "--status", "overdue",
        "--format", "csv",
    )  # fmt: skip
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert [Path(row["path"]).name for row in rows] == ["a.txt"]
    assert "1 undecidable" in done.stderr


def test_json_conforms_to_its_schema() -> None:
    done = run("cables", "missing", "--on", "2017-01-01", "--format", "json")
    found = json.loads(done.stdout)
    Draft202012Validator(schema("due")).validate(found)
    assert len(found["cables"]) == 2
    assert found["unclassified"] == 1
    assert [one["path"] for one in found["errors"]] == ["missing"]


def test_what_cannot_be_read_is_an_error() -> None:
    Path("bad.bin").write_bytes(b"a\0b")
    done = run("bad.bin", "cables/a.txt", "--on", "2017-01-01")
    assert done.exit_code == 2
    assert "redact: error: bad.bin: " in done.stderr
    assert "07QUITO1052" in done.stdout


def test_standard_input() -> None:
    done = run("-", "--on", "2017-01-01", stdin=CABLE)
    assert done.exit_code == 0
    assert done.stdout.split("\n")[1].startswith("- ")


@pytest.mark.parametrize("day", ["2017", "27.3.2017", "2017-02-30", "tomorrow"])
def test_a_day_is_an_iso_date(day: str) -> None:
    done = run("cables", "--on", day)
    assert done.exit_code == 2
    assert done.stdout == ""


def test_the_words_of_an_event_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "THORNBURY" in run("cables", "--show-text").stdout
    monkeypatch.setenv("CI", "true")
    done = run("cables", "--show-text")
    assert (done.exit_code, done.stdout) == (2, "")


def test_api() -> None:
    on = datetime(2017, 1, 1).astimezone().date()
    outcome = api.due_file("cables/a.txt", on=on, until=on)
    assert [one.status for one in outcome.decisions if one] == ["upcoming"]
    assert outcome.exit_code == 0
    assert api.due_file("cables/c.txt", on=on, until=on).decisions == (None,)
    assert api.due_file("missing", on=on, until=on).exit_code == 2
