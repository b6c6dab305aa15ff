from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from redact.cli import cli

TEXT = "1. (C) Minister Jaromir Kestlik met us. Later Kestlik left Zalmar.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "set" / "gold").mkdir(parents=True)
    (tmp_path / "set" / "one.txt").write_bytes(TEXT.encode())
    label([(16, 31), (46, 53), (59, 65)])


def label(spans: list[tuple[int, int]]) -> None:
    entries = [{"start": s, "end": e, "type": "PERSON"} for s, e in spans]
    Path("set/gold/one.json").write_text(json.dumps({"doc": "one", "spans": entries}))


def run(*arguments: str) -> Any:
    return CliRunner().invoke(cli, ["evaluate", "set", *arguments])


def test_a_table() -> None:
    done = run()
    assert done.exit_code == 0
    line = next(x for x in done.stdout.splitlines() if x.startswith("PERSON all"))
    assert "66.7 %" in line
    assert done.stderr == "1 cable, 3 mentions of persons\n"
    assert "Kestlik" not in done.output


def test_json() -> None:
    done = run("--format", "json", "--places", "--quiet")
    told = json.loads(done.stdout)
    assert told["version"] == 1
    first = told["rows"][0]
    assert (first["type"], first["part"]) == ("PERSON", "all")
    assert first["recall"]["right"] == 2
    assert first["recall"]["whole"] == 3
    assert first["recall"]["low"] < first["recall"]["value"] < first["recall"]["high"]
    assert {
        "line": 1,
        "column": 60,
        "path": "one.txt",
        "type": "PERSON",
        "what": "missed",
    } in told["places"]
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("floor", "code"),
    [
        pytest.param("0.6", 0, id="reached"),
        pytest.param("0.7", 1, id="not reached"),
        pytest.param("98", 2, id="no share"),
    ],
)
def test_a_floor_fails_a_run(floor: str, code: int) -> None:
    done = run("--floor", floor)
    assert done.exit_code == code
    assert ("below the floor" in done.stderr) is (code == 1)


def test_a_floor_without_names_is_an_error() -> None:
    label([])
    Path("set/one.txt").write_bytes(b"1. (C) Nothing was said.\n")
    assert run("--floor", "0.5").exit_code == 2


def test_a_picture() -> None:
    done = run("--picture", "out.svg")
    assert done.exit_code == 0
    tree = ET.fromstring(Path("out.svg").read_text("utf-8"))  # noqa: S314 - our own
    circles = tree.findall(".//{http://www.w3.org/2000/svg}circle")
    assert len(circles) >= 2
    assert run("--picture", "out.png").exit_code == 2
    assert run("--picture", "no/such/out.svg").exit_code == 2


def test_the_policy_counts() -> None:
    Path("redact.toml").write_text('[names]\nallow = ["Jaromir Kestlik"]\n')
    told = json.loads(run("--format", "json").stdout)
    assert told["rows"][0]["recall"]["right"] == 0
    strict = json.loads(run("--format", "json", "--level", "strict").stdout)
    assert strict["level"] == "strict"
    assert strict["threshold"] < told["threshold"]


def test_bad_labels_are_one_line(tmp_path: Path) -> None:
    Path("set/gold/one.json").write_text("{")
    done = run()
    assert done.exit_code == 2
    assert done.stderr == f"redact: error: {Path('set/gold/one.json')}: not JSON\n"
    assert CliRunner().invoke(cli, ["evaluate", str(tmp_path / "none")]).exit_code == 2
