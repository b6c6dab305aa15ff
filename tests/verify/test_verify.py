from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from redact.errors import InputError
from redact.export import export
from redact.policy import Policy
from redact.verify import Problem, VerifyResult, verify
from tests.export.samples import FIRST, PLAIN, folder

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = re.compile(r"penhallow|wrenfield|quillabamba|oyarvide|A1234567", re.IGNORECASE)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return folder(tmp_path)


@pytest.fixture
def out(tmp_path: Path, root: Path) -> Path:
    assert export([str(root)], tmp_path / "out", Policy()).exit_code == 0
    return tmp_path / "out"


def kinds(result: VerifyResult) -> set[str]:
    return {problem.kind for problem in result.problems}


def relist(out: Path) -> None:
    """Make the manifest fit the files, as one who hides a leak would."""
    text = (out / "manifest.jsonl").read_text()
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines[1:]:
        line["sha256"] = hashlib.sha256((out / line["file"]).read_bytes()).hexdigest()
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (out / "manifest.jsonl").write_text(text)


def replaced(path: Path, old: str, new: str) -> None:
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode(), 1))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_honest_export_is_proven(root: Path, out: Path, jobs: int) -> None:
    seen: list[str] = []
    result = verify(out, [str(root)], Policy(), jobs=jobs, progress=seen.append)
    assert result.problems == ()
    assert result.failures == ()
    assert result.exit_code == 0
    assert (result.files, seen) == (3, sorted(seen))
    assert result.masks > 8


@pytest.mark.parametrize("style", ["label", "exemption", "block"])
def test_in_every_style(tmp_path: Path, root: Path, style: str) -> None:
    policy = Policy.from_table({"mask": {"style": style}}, tmp_path / "redact.toml")
    export([str(root)], tmp_path / "out", policy)
    assert verify(tmp_path / "out", [str(root)], policy).exit_code == 0


def test_files_named_one_by_one(tmp_path: Path, root: Path) -> None:
    paths = [str(root / "07QUITO1052.txt"), str(root / "sub" / "plain.txt")]
    export(paths, tmp_path / "out", Policy())
    assert verify(tmp_path / "out", paths, Policy()).exit_code == 0
    assert kinds(verify(tmp_path / "out", paths[:1], Policy())) == {"extra"}


@pytest.mark.parametrize(
    "leak",
    [
        pytest.param("Wrenfield", id="surname"),
        pytest.param("WRENFIELD", id="other case"),
        pytest.param("Tobias\nWrenfield", id="over a line end"),
        pytest.param("Tobias Wren-\nfield", id="hyphenated at a line end"),
        pytest.param("Wrenfield's man", id="possessive"),
        pytest.param("Wrenfield, Tobias,", id="turned round"),
        pytest.param("tobias wrenfield", id="small letters"),
        pytest.param("Wrénfield", id="other accents"),
        pytest.param("Penhallow", id="from the authority line"),
        pytest.param("No. A123-4567", id="a number"),
    ],
)
def test_a_name_left_in_a_second_file(tmp_path: Path, leak: str) -> None:
    """It stands in the original too, and the export let it through."""
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    (root / "a.txt").write_text(FIRST, "utf-8")
    (root / "b.txt").write_text(PLAIN)
    export([str(root)], out, Policy())
    for path in (root / "b.txt", out / "b.txt"):
        path.write_text(PLAIN + f"The plan of {leak} failed.\n", "utf-8")
    relist(out)
    result = verify(out, [str(root)], Policy())
    assert [p for p in result.problems if p.path == str(out / "b.txt")]
    assert kinds(result) >= {"leak"}
    line = next(p.line for p in result.problems if p.kind == "leak")
    assert line >= PLAIN.count("\n") + 1
    assert result.exit_code == 1


def test_accents_dropped(tmp_path: Path) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    (root / "a.txt").write_text(FIRST.replace("Wrenfield", "Wrénfíeld"), "utf-8")
    (root / "b.txt").write_text(PLAIN)
    # so sure must a name be that the scan itself is not the one that sees the leak
    table = {"entities": {"PERSON": {"threshold": 0.9}}}
    policy = Policy.from_table(table, tmp_path / "redact.toml")
    export([str(root)], out, policy)
    for path in (root / "b.txt", out / "b.txt"):
        path.write_text(PLAIN + "The plan of Wrenfield failed.\n")
    relist(out)
    # the set masks it in the second file, too: so that one differs, besides
    assert kinds(verify(out, [str(root)], policy)) >= {"leak", "difference"}


def plant_in_text(out: Path) -> None:
    replaced(out / "07QUITO1052.txt", "[PERSON 1]", "Tobias Wrenfield")


def plant_in_file_name(out: Path) -> None:
    (out / "sub" / "plain.txt").rename(out / "sub" / "wrenfield.txt")


def plant_in_manifest(out: Path) -> None:
    with (out / "manifest.jsonl").open("a") as file:
        file.write('{"note": "asked by wrenfield"}\n')


def plant_in_manifest_escaped(out: Path) -> None:
    with (out / "manifest.jsonl").open("a") as file:
        file.write('{"note": "asked by \\u0057renf\\u0069eld"}\n')


def change_a_byte(out: Path) -> None:
    replaced(out / "07QUITO1052.txt", "given out in May", "given out in Mai")


def change_a_newline(out: Path) -> None:
    replaced(out / "07QUITO1052.txt", "\n", "\r\n")


def drop_a_bom(out: Path) -> None:
    path = out / "sub" / "plain.txt"
    path.write_bytes(path.read_bytes()[3:])


def change_a_number(out: Path) -> None:
    replaced(out / "07QUITO1052.txt", "[PERSON 1]", "[PERSON 2]")


def mask_more(out: Path) -> None:
    replaced(out / "07QUITO1052.txt", "PolCouns that", "[PERSON 9] that")


def drop_a_line(out: Path) -> None:
    replaced(out / "07QUITO1052.txt", "TAGS: PREL, PGOV, EC\n", "")


def empty_a_file(out: Path) -> None:
    (out / "sub" / "plain.txt").write_bytes(b"")


def remove_a_file(out: Path) -> None:
    (out / "sub" / "plain.txt").unlink()


def add_a_file(out: Path) -> None:
    (out / "more.txt").write_text(PLAIN)


def add_a_hidden_file(out: Path) -> None:
    (out / ".more").write_bytes(b"\0")


def put_a_link(out: Path) -> None:
    (out / "sub" / "plain.txt").unlink()
    (out / "sub" / "plain.txt").symlink_to(out.parent / "originals/sub/plain.txt")


def remove_the_manifest(out: Path) -> None:
    (out / "manifest.jsonl").unlink()


def unlist_a_file(out: Path) -> None:
    path = out / "manifest.jsonl"
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:-1]))


def change_the_counts(out: Path) -> None:
    replaced(out / "manifest.jsonl", '"AUTHORITY": 1', '"AUTHORITY": 2')


def other_policy(out: Path) -> None:
    path = out / "manifest.jsonl"
    header, *rest = path.read_text().splitlines(keepends=True)
    made = {**json.loads(header), "policy": "0" * 64}
    path.write_text(json.dumps(made) + "\n" + "".join(rest))


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        pytest.param(plant_in_text, {"leak", "difference", "manifest"}, id="in a text"),
        pytest.param(plant_in_file_name, {"leak", "extra", "missing"}, id="file name"),
        pytest.param(plant_in_manifest, {"leak", "manifest"}, id="manifest"),
        pytest.param(
            plant_in_manifest_escaped, {"leak", "manifest"}, id="escaped there"
        ),
        pytest.param(change_a_byte, {"difference", "manifest"}, id="one byte"),
        pytest.param(change_a_newline, {"difference", "manifest"}, id="a newline"),
        pytest.param(drop_a_bom, {"difference", "manifest"}, id="a BOM"),
        pytest.param(change_a_number, {"difference", "manifest"}, id="a mask's number"),
        pytest.param(mask_more, {"difference", "manifest"}, id="a mask too many"),
        pytest.param(drop_a_line, {"difference", "manifest"}, id="a line less"),
        pytest.param(empty_a_file, {"difference", "manifest"}, id="an empty file"),
        pytest.param(remove_a_file, {"missing", "manifest"}, id="a file less"),
        pytest.param(add_a_file, {"extra", "manifest"}, id="a file more"),
        pytest.param(add_a_hidden_file, {"extra", "manifest"}, id="a hidden one"),
        pytest.param(put_a_link, {"extra", "manifest"}, id="a link"),
        pytest.param(remove_the_manifest, {"missing"}, id="no manifest"),
        pytest.param(unlist_a_file, {"manifest"}, id="a file not listed"),
        pytest.param(change_the_counts, {"manifest"}, id="other counts"),
        pytest.param(other_policy, {"manifest"}, id="another policy"),
    ],
)
def test_damage(
    root: Path, out: Path, damage: Callable[[Path], None], expected: set[str]
) -> None:
    damage(out)
    result = verify(out, [str(root)], Policy())
    assert kinds(result) >= expected
    assert result.exit_code == 1
    assert not any(NAMES.search(problem.message) for problem in result.problems)


@pytest.mark.parametrize(
    "damage", [plant_in_text, change_a_byte, change_a_number, mask_more, drop_a_line]
)
def test_damage_is_seen_though_the_manifest_fits(
    root: Path, out: Path, damage: Callable[[Path], None]
) -> None:
    damage(out)
    relist(out)
    assert "difference" in kinds(verify(out, [str(root)], Policy()))


def test_the_place_of_a_difference(root: Path, out: Path) -> None:
    change_a_byte(out)
    relist(out)
    lines = (out / "07QUITO1052.txt").read_bytes().decode("latin-1").split("\n")
    line = next(i for i, text in enumerate(lines, 1) if "Mai." in text)
    result = verify(out, [str(root)], Policy())
    assert [(p.line, p.kind) for p in result.problems] == [(line, "difference")]
    assert all(isinstance(problem, Problem) for problem in result.problems)


def test_ordinary_words_are_no_leak(tmp_path: Path) -> None:
    """A surname, a level and a caption that are English words, too."""
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    text = FIRST.replace("Wrenfield", "Young").replace("CONFIDENTIAL", "SECRET")
    (root / "a.txt").write_text(text, "utf-8")
    prose = "Young people held a secret ballot; the sensitive issue is law.\n"
    (root / "b.txt").write_text(PLAIN + prose)
    export([str(root)], out, Policy())
    result = verify(out, [str(root)], Policy())
    assert [p for p in result.problems if p.path == str(out / "b.txt")] == []


def test_another_policy_is_another_export(root: Path, out: Path) -> None:
    entities = dict(Policy().entities)
    entities["CAPTION"] = replace(entities["CAPTION"], action="keep")
    result = verify(out, [str(root)], Policy(entities=entities))
    assert kinds(result) >= {"difference", "manifest"}


def test_an_original_that_cannot_be_read_is_no_proof(root: Path, out: Path) -> None:
    (root / "sub" / "plain.txt").write_bytes(b"now\0binary")
    (out / "sub" / "plain.txt").unlink()
    add_a_file(out)
    result = verify(out, [str(root), str(root / "none")], Policy())
    assert {Path(failure.name).name for failure in result.failures} == {"none"}
    assert kinds(result) >= {"missing", "extra"}
    assert result.exit_code == 2


def test_a_binary_original_is_a_failure(root: Path, out: Path) -> None:
    (root / "sub" / "plain.txt").write_bytes(b"now\0binary")
    result = verify(out, [str(root)], Policy())
    assert [Path(failure.name).name for failure in result.failures] == ["plain.txt"]
    assert result.exit_code == 2


def test_no_folder_is_an_error(tmp_path: Path, root: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        verify(tmp_path / "none", [str(root)], Policy())


def test_an_export_is_not_its_own_proof(tmp_path: Path, out: Path) -> None:
    with pytest.raises(InputError, match="in the export itself"):
        verify(out, [str(out)], Policy())
    with pytest.raises(InputError, match="in the export itself"):
        verify(out, [str(tmp_path)], Policy())


def test_two_originals_for_one_file(tmp_path: Path, root: Path, out: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "07QUITO1052.txt").write_text(PLAIN)
    with pytest.raises(InputError, match="second original"):
        verify(out, [str(root), str(other)], Policy())
