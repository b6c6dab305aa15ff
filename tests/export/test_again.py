"""An export's export, and names that nobody can read; every name is invented."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from redact import api
from redact.export import export
from redact.manifest import NAME
from redact.policy import Policy
from redact.policy.notice import Notice
from redact.verify import verify
from tests.export.samples import FIRST, PLAIN, folder, tree

POLICIES = [
    pytest.param(Policy(), id="label"),
    pytest.param(Policy(style="block"), id="block"),
    pytest.param(Policy(style="exemption"), id="exemption"),
    pytest.param(
        Policy(notice=Notice(authority="The Keeper", date=date(2027, 1, 31))),
        id="notice",
    ),
]


@pytest.mark.parametrize("policy", POLICIES)
def test_a_public_folder_exported_again_is_the_same(
    tmp_path: Path, policy: Policy
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert export([str(folder(tmp_path))], one, policy).exit_code == 0
    for path in (path for path in one.rglob("*") if path.is_file()):
        outcome = api.scan_file(path, policy)
        assert (outcome.error, outcome.must_act) == (None, False)
    again = export([str(one)], two, policy)
    assert [result.status for result in again.files] == ["written"] * 3
    first, second = tree(one), tree(two)
    del first[NAME], second[NAME]
    assert first == second
    assert verify(two, [str(one)], policy).exit_code == 0


def test_what_only_looks_like_a_manifest_is_an_input(tmp_path: Path) -> None:
    root, out, again = folder(tmp_path), tmp_path / "out", tmp_path / "again"
    export([str(root)], out, Policy())
    path = out / NAME
    path.write_bytes(path.read_bytes().replace(b", ", b",  ", 1))
    with pytest.raises(Exception, match="is the manifest's name; rename it"):
        export([str(out)], again, Policy())
    assert not again.exists()


def test_a_manifest_alone_is_an_input(tmp_path: Path) -> None:
    root, out, again = folder(tmp_path), tmp_path / "out", tmp_path / "again"
    export([str(root)], out, Policy())
    with pytest.raises(Exception, match="is the manifest's name; rename it"):
        export([str(out / NAME)], again, Policy())


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_a_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    """A name in it would be published: *Wrénfield* as Latin-1 reads as no name."""
    root, out = tmp_path / "in", tmp_path / "out"
    root.mkdir()
    (root / "a.txt").write_text(FIRST)
    odd = os.fsdecode(b"memo Wr\xe9nfield.txt")
    (root / odd).write_text(PLAIN)
    result = export([str(root)], out, Policy())
    assert result.exit_code == 1
    assert [(Path(one.name).name, one.status, one.reason) for one in result.files] == [
        ("a.txt", "written", None),
        (
            "(a name that is not UTF-8)",
            "refused",
            (
                "its file name is not UTF-8, so no masked name can be searched in it;"
                " rename the input"
            ),
        ),
    ]
    assert sorted(tree(out)) == ["a.txt", NAME]
    shutil.copy(root / odd, out / odd)
    proof = verify(out, [str(root)], Policy())
    assert proof.exit_code == 1
    assert ("leak", "the file's name is not UTF-8 and cannot be searched") in {
        (problem.kind, problem.message) for problem in proof.problems
    }
    assert not any("nfield" in problem.path for problem in proof.problems)
