"""A minister may be read in cables of his time, and in no other of the same set."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from redact.export import export
from redact.policy import Allowance, Policy
from redact.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

CABLE = """\
R 281200Z MAR {year}
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC 4719
C O N F I D E N T I A L LIMA 001053

E.O. 12958: DECL: 03/27/2022
TAGS: ECON, PE
SUBJECT: ANCHOVIES

1. (C) Minister Jaromir Kestlik{flag} spoke of anchovies. Mr. Kestlik
was sure of the catch.
"""
POLICY = Policy(
    allow_dated=(
        Allowance(
            name="Jaromir Kestlik",
            first=date(2004, 1, 1),
            last=date(2009, 1, 31),
            reason="minister of fisheries",
        ),
    )
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for year, flag in (("07", ""), ("08", " (protect)"), ("12", "")):
        text = CABLE.format(year=year, flag=flag)
        (folder / f"{year}LIMA1053.txt").write_text(text, "utf-8")
    return folder


def test_read_then_masked_later(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert export([str(root)], out, POLICY).exit_code == 0
    texts = {path.name[:2]: path.read_text("utf-8") for path in out.glob("*.txt")}
    assert texts["07"].count("Kestlik") == 2
    assert "Kestlik" not in texts["08"]
    assert "Kestlik" not in texts["12"]
    assert verify(out, [str(root)], POLICY).problems == ()


def test_what_else_is_masked_elsewhere_is_still_a_leak(
    root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    other = "1. (C) Mr. Tom Quillabamba of the harbour was there.\n"
    (root / "plain.txt").write_text(other, "utf-8")
    assert export([str(root)], out, POLICY).exit_code == 0
    path = out / "07LIMA1053.txt"
    path.write_text(path.read_text("utf-8") + "Tom Quillabamba\n", "utf-8")
    found = verify(out, [str(root)], POLICY).problems
    assert "leak" in {one.kind for one in found}


def test_a_cable_of_another_time_is_not_freed(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert export([str(root)], out, POLICY).exit_code == 0
    path = out / "12LIMA1053.txt"
    path.write_text(path.read_text("utf-8") + "Jaromir Kestlik\n", "utf-8")
    found = verify(out, [str(root)], POLICY).problems
    assert "leak" in {one.kind for one in found}
