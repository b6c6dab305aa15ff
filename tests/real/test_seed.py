"""The seed, 07LIMA1052: three faults, and a wrapped date that is no paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import redact

if TYPE_CHECKING:
    from pathlib import Path

    from tests.real.conftest import Judging, Reading

SEED: Final = "07LIMA1052"


def test_three_faults_are_reported(judge: Judging) -> None:
    faults = redact.Policy(select=("TXT005", "TXT008", "CLS032"))
    assert judge(SEED, faults) == [("TXT008", 30), ("CLS032", 34), ("TXT005", 46)]


def test_no_other_error_or_warning(cables: Path) -> None:
    path = cables / f"{SEED}.txt"
    document = redact.Document.from_bytes(path.name, path.read_bytes())
    found = redact.validate(document, redact.Policy())
    assert [(one.code, one.severity) for one in found if one.severity != "info"] == [
        ("TXT008", "warning"),
        ("TXT005", "warning"),
    ]


def test_a_wrapped_date_is_no_paragraph_number(read: Reading) -> None:
    assert [one["number"] for one in read(SEED)[1]["paragraphs"]] == [None]
