"""JSON, JSON Lines and CSV through the real commands: scan, export, verify."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.samples import CABLE, NAMES

if TYPE_CHECKING:
    from tests.cli.conftest import Redact

NAMED = (
    '{"name": "Jos\\u00e9 Mart\\u00ednez", "passport": 123456789,\r\n'
    ' "note": "He met Mart\\u00ednez.", "url": "http:\\/\\/example.org"}\r\n'
)
TABLE = (
    'name;passport;note\r\n"Martínez, José";A1234567;"a ""b"" c"\r\n'
    "Ignacio Quillabamba;B7654321;none\r\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record, a table in Windows-1252, and cables in JSON Lines in UTF-16."""
    root = tmp_path / "in"
    root.mkdir()
    (root / "a.json").write_bytes(NAMED.encode("utf-8-sig"))
    (root / "b.csv").write_bytes(TABLE.encode("cp1252"))
    lines = "".join(json.dumps({"id": n, "body": CABLE}) + "\n" for n in (1, 2))
    (root / "c.jsonl").write_bytes(lines.encode("utf-16"))
    return root


def test_scan_tells_places_of_the_file(redact: Redact, folder: Path) -> None:
    done = redact("scan", "--format", "json", str(folder))
    assert done.returncode == 1
    files = {Path(one["path"]).name: one for one in json.loads(done.stdout)["files"]}
    found = [
        (one["type"], one["line"], one["column"]) for one in files["a.json"]["findings"]
    ]
    assert found == [("PERSON", 1, 11), ("ID_NUMBER", 1, 49), ("PERSON", 2, 18)]
    first = files["a.json"]["findings"][1]
    assert NAMED[first["start"] : first["end"]] == "123456789"
    assert "Mart" not in done.stdout + done.stderr


def test_an_export_is_well_formed_and_proven(redact: Redact, folder: Path) -> None:
    done = redact("export", str(folder), "--out", "out", "--record", "record")
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder.parent / "out/a.json").read_bytes().decode("utf-8-sig") == (
        '{"name": "[PERSON 1]", "passport": "[ID_NUMBER 1]",\r\n'
        ' "note": "He met [PERSON 1].", "url": "http:\\/\\/example.org"}\r\n'
    )
    table = (folder.parent / "out/b.csv").read_bytes().decode("cp1252")
    rows = list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))
    assert rows == [
        ["name", "passport", "note"],
        ["[PERSON 1]", "[ID_NUMBER 1]", 'a "b" c'],
        ["[PERSON 2]", "[ID_NUMBER 2]", "none"],
    ]
    text = (folder.parent / "out/c.jsonl").read_bytes().decode("utf-16")
    bodies = [json.loads(line)["body"] for line in text.splitlines()]
    assert len(bodies) == 2
    assert not any(name in body for name in NAMES for body in bodies)
    assert all(body.count("\n") == CABLE.count("\n") for body in bodies)

    done = redact("verify", "out", "--against", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("proven: 3 files")
    assert redact("scan", "out").returncode == 0  # the manifest is in it


LEAKS = [
    pytest.param(
        "a.json", b"http:", b"Mart\\u00ednez", "2:", id="an escaped name in JSON"
    ),
    pytest.param("a.json", b"http:", b"\\u004dart\\u00ednez", "2:", id="all escaped"),
    pytest.param("b.csv", b"none", b"Quillabamba", "3:", id="a name in CSV"),
    pytest.param(
        "b.csv", b'""b""', b'""Jos\xe9"" Mart\xednez', "2:", id="in doubled quotes"
    ),
    pytest.param("a.json", b"http", b"id 123456789", "2:", id="a number in JSON"),
]


@pytest.mark.parametrize(("file", "old", "new", "line"), LEAKS)
def test_a_planted_leak_is_caught(
    redact: Redact, folder: Path, file: str, old: bytes, new: bytes, line: str
) -> None:
    path = folder.parent / "out" / file
    assert redact("export", str(folder), "--out", "out").returncode == 0
    changed = path.read_bytes().replace(old, new)
    assert changed != path.read_bytes()
    path.write_bytes(changed)
    done = redact("verify", "out", "--against", str(folder))
    assert done.returncode == 1
    leaks = [one for one in done.stdout.splitlines() if ": leak: " in one]
    assert any(one.startswith(f"out/{file}:{line}") for one in leaks)
    assert "rtínez" not in done.stdout


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        pytest.param("x.json", b'{"a": tru', "line 1, column 7", id="JSON"),
        pytest.param("x.jsonl", b'{"a": 1}\n{"a": 1\n', "line 2", id="JSON Lines"),
        pytest.param("x.csv", b'a,b\n"c,d\n', "line 2, column 1", id="CSV"),
    ],
)
def test_a_broken_file_is_an_error(
    redact: Redact, tmp_path: Path, name: str, data: bytes, place: str
) -> None:
    (tmp_path / name).write_bytes(data)
    for command in (("scan", name), ("export", name, "--out", "out")):
        done = redact(*command)
        assert done.returncode == 2
        errors = [one for one in done.stderr.splitlines() if "error" in one]
        assert len(errors) == 1
        assert place in errors[0]
    assert not (tmp_path / "out" / name).exists()


def test_records_of_parse_can_be_scanned(redact: Redact, cables: Path) -> None:
    record = redact("parse", str(cables / "a.txt")).stdout
    done = redact("scan", "--show-text", "-", stdin=record.encode())
    assert done.returncode == 1
    assert "PENHALLOW" in done.stdout
    assert "Orla Penhallow" in done.stdout


def test_explain_gives_reasons(redact: Redact, folder: Path) -> None:
    done = redact("scan", "--explain", str(folder / "a.json"))
    assert done.returncode == 1
    assert done.stdout.count("    - ") > 5
    assert "line 2" in done.stdout
