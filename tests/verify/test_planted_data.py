"""Leaks planted in JSON, JSON Lines and CSV, and in sets of files; all is invented."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from redact.cli import cli
from tests.verify.test_planted import (
    FIRST,
    FIRST_FILE,
    NAMES,
    PLAIN,
    PLAIN_FILE,
    SECOND_FILE,
    Set,
    exported,
    planted,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["exported", "planted"]

RECORDS = [
    {"name": "Saskia Brandulf", "note": "fine"},
    {"name": "Orla F. Penhallow", "note": 'said "so"'},
]
FILES = {
    "a.json": json.dumps(
        {"id": 1, "text": FIRST, "who": ["Tobias Wrenfield"], "n": 12}, indent=1
    ),
    "b.jsonl": "".join(json.dumps(one) + "\n" for one in RECORDS),
    "c.csv": 'name,note\n"Renata Oyarvide","says ""hi"" now"\nnobody,the weather\n',
    "d.csv": "x;y\r\n1;2\r\n3;4\r\n",
}


@pytest.fixture(scope="session")
def exported_data(tmp_path_factory: pytest.TempPathFactory) -> Set:
    root = tmp_path_factory.mktemp("planted-data")
    originals, public = root / "originals", root / "public"
    originals.mkdir()
    for file, text in FILES.items():
        (originals / file).write_bytes(text.encode())
    done = CliRunner().invoke(cli, ["export", str(originals), "--out", str(public)])
    assert done.exit_code == 0, done.output
    return Set(originals, public)


@pytest.fixture
def planted_data(exported_data: Set, tmp_path: Path) -> Set:
    own = Set(tmp_path / "originals", tmp_path / "public")
    shutil.copytree(exported_data.originals, own.originals)
    shutil.copytree(exported_data.public, own.public)
    return own


def test_the_export_of_data_is_proven(exported_data: Set) -> None:
    code, said = exported_data.verify()
    assert (code, said.partition(":")[0]) == (0, "proven")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("a.json", '"n"', '"\\u0057renfield"', id="a key, escaped"),
        pytest.param("a.json", '"n"', '"\\ud835\\udc16renfield"', id="a key, odd"),
        pytest.param("a.json", ": 12", ': ["Wren\\u00adfield"]', id="a value"),
        pytest.param("c.csv", '""hi""', '""Brandulf""', id="in doubled quotes"),
        pytest.param("c.csv", '""hi""', '""Brand""ulf', id="doubled quotes within"),
        pytest.param("d.csv", "1;2", "Saskia;Brandulf", id="in two cells"),
        pytest.param("d.csv", "1;2", "brandulf;2", id="small letters"),
        pytest.param("d.csv", "x;y", "x;brandulf", id="the name of a column"),
        pytest.param("d.csv", "3;4", '3;"Bran-\r\ndulf"', id="over a line end"),
    ],
)
def test_what_can_still_be_read_in_data(
    planted_data: Set, file: str, old: str, new: str
) -> None:
    """It stands in the original too: only reading finds it."""
    for folder in (planted_data.originals, planted_data.public):
        path = folder / file
        text = path.read_bytes().decode()
        assert old in text
        path.write_bytes(text.replace(old, new, 1).encode())
    planted_data.relist()
    code, said = planted_data.verify()
    assert code == 1
    assert re.search(rf"{re.escape(file)}:\d+:\d+: leak: ", said)
    assert not NAMES.search(said)


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        pytest.param("a.json", '"n"', '"id"', "difference", id="a key twice"),
        pytest.param("a.json", '"n"', '"x": "Wrenfield", "n"', "leak", id="a key more"),
        pytest.param("a.json", ": 12", ': "12"', "difference", id="a string"),
        pytest.param("a.json", ": 12", ":  12", "difference", id="a blank"),
        pytest.param("a.json", "permits", "p\\u0065rmits", "difference", id="escapes"),
        pytest.param("a.json", "12\n}", "12\n}\n", "difference", id="a line end more"),
        pytest.param("a.json", "12\n}", "12\n", "difference", id="no JSON"),
        pytest.param("a.json", "12\n}", "12\n} Oyarvide", "leak", id="a name behind"),
        pytest.param("b.jsonl", "}\n", "}\n\n", "difference", id="an empty line"),
        pytest.param("b.jsonl", '"fine"}\n', '"fine"', "difference", id="torn"),
        pytest.param("c.csv", "weather\n", 'weather,"', "difference", id="no CSV"),
        pytest.param(
            "c.csv", "weather\n", 'weather,"Oyarvide', "leak", id="no CSV, a name"
        ),
        pytest.param("c.csv", "weather\n", "weather,x\n", "difference", id="a cell"),
        pytest.param("d.csv", ";y", ";wrenfield", "leak", id="a column's name"),
        pytest.param("d.csv", "3;4\r\n", "", "difference", id="a row less"),
    ],
)
def test_what_was_changed_in_data(
    planted_data: Set, file: str, old: str, new: str, kind: str
) -> None:
    planted_data.change(file, lambda text: text.replace(old, new, 1))
    code, said = planted_data.verify()
    assert code == 1
    assert re.search(rf"{re.escape(file)}(:\d+:\d+)?: {kind}: ", said)
    assert not NAMES.search(said)


def _exchange(planted: Set) -> None:
    one, other = planted.public / FIRST_FILE, planted.public / SECOND_FILE
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def _manifest(planted: Set, change: Callable[[list[str]], list[str]]) -> None:
    path = planted.public / "manifest.jsonl"
    path.write_text("".join(change(path.read_text().splitlines(keepends=True))))


@pytest.mark.parametrize(
    ("plant", "expected"),
    [
        pytest.param(_exchange, "difference: not the original", id="two exchanged"),
        pytest.param(
            lambda s: shutil.copy(s.originals / FIRST_FILE, s.public / PLAIN_FILE),
            "leak: ",
            id="an original under another name",
        ),
        pytest.param(
            lambda s: (s.public / PLAIN_FILE).write_text(PLAIN + FIRST[400:700]),
            "leak: ",
            id="a part of an original behind another file",
        ),
        pytest.param(
            lambda s: (s.public / "x.txt").write_text(""), "extra: ", id="empty"
        ),
        pytest.param(
            lambda s: (s.public / PLAIN_FILE).rename(s.public / "07LIMA1054.txt"),
            "extra: ",
            id="in another folder",
        ),
        pytest.param(
            lambda s: (s.public / PLAIN_FILE).rename(
                s.public / "sub" / "07lima1054.txt"
            ),
            "missing: ",
            id="another case",
        ),
        pytest.param(
            lambda s: (s.originals / PLAIN_FILE).unlink(), "extra: ", id="no original"
        ),
        pytest.param(
            lambda s: _manifest(s, lambda lines: lines[:-1]),
            "manifest: the manifest does not list it",
            id="a line less in the manifest",
        ),
        pytest.param(
            lambda s: _manifest(s, lambda lines: [*lines, lines[-1]]),
            "manifest: ",
            id="a line twice in the manifest",
        ),
        pytest.param(
            lambda s: _manifest(s, lambda lines: [lines[0], *lines[:0:-1]]),
            "manifest: ",
            id="the manifest turned round",
        ),
        pytest.param(
            lambda s: _manifest(
                s, lambda lines: [lines[0].replace("{", '{"by": "Wrenfield", ', 1)]
            ),
            "leak: ",
            id="a name in the manifest's header",
        ),
    ],
)
def test_what_was_done_to_the_set(
    planted: Set, plant: Callable[[Set], None], expected: str
) -> None:
    plant(planted)
    planted.relist()
    code, said = planted.verify()
    assert code == 1
    assert expected in said
    assert not NAMES.search(said)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        pytest.param(" told P", "field told P", "leak", id="behind a mask"),
        pytest.param("ies Minister ", "ies Minister Wren", "leak", id="before a mask"),
        pytest.param("272239Z", "272238Z", "difference", id="a digit of the date"),
        pytest.param("[PERSON 2]", "T.W.", "difference", id="initials for a mask"),
        pytest.param("[PERSON 2]", "[WRENFIELD]", "leak", id="a name as a label"),
        pytest.param("[PERSON 2]", "[[PERSON 2]]", "difference", id="a mask masked"),
    ],
)
def test_masks_that_do_not_hide_all(
    planted: Set, old: str, new: str, kind: str
) -> None:
    planted.change(FIRST_FILE, lambda text: text.replace(old, new, 1))
    code, said = planted.verify()
    assert code == 1
    assert re.search(rf"{FIRST_FILE}:\d+:\d+: {kind}: ", said)
    assert not NAMES.search(said)
