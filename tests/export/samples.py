"""Invented cables for exports: every name in them is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FIRST = """\
O 272239Z MAR 07
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
C O N F I D E N T I A L QUITO 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV, EC
SUBJECT: FISHING PERMITS

Classified By: PolCouns Orla Penhallow for reason 1.4(d).

1. (C) Fisheries Minister Tobias Wrenfield told PolCouns that permits
will be given out in May. Señor Ignacio
Quillabamba's passport number is A1234567.
PENHALLOW
"""
SECOND = """\
R 281200Z MAR 07
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC 4719
UNCLAS LIMA 001053

E.O. 12958: N/A
TAGS: ECON, PE
SUBJECT: ANCHOVIES

1. Deputy Minister Renata Oyarvide spoke of anchovies.
The catch is good, and the price is fair.
"""
PLAIN = "UNCLAS\n\n1. Nothing to hide here.\n"


def folder(tmp_path: Path) -> Path:
    """Three cables in two folders, in three encodings and newline kinds."""
    root = tmp_path / "originals"
    (root / "sub").mkdir(parents=True)
    (root / "07QUITO1052.txt").write_bytes(FIRST.encode("latin-1"))
    crlf = SECOND.replace("\n", "\r\n")
    (root / "sub" / "07LIMA1053.txt").write_bytes(crlf.encode("utf-16"))
    (root / "sub" / "plain.txt").write_bytes(PLAIN.encode("utf-8-sig"))
    return root


def tree(root: Path) -> dict[str, bytes]:
    """All files below ``root``, hidden ones too."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
