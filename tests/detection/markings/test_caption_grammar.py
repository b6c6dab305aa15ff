"""Lines that consist of captions."""

from __future__ import annotations

import pytest

from redact.parsing.markings import read_caption


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("SIPDIS", ["SIPDIS"]),
        ("  SENSITIVE \r", ["SENSITIVE"]),
        ("SENSITIVE SIPDIS", ["SENSITIVE", "SIPDIS"]),
        (
            "NODIS/EXDIS; LIMDIS + STADIS - NOFORN",
            ["NODIS", "EXDIS", "LIMDIS", "STADIS", "NOFORN"],
        ),
        ("E X D I S", ["EXDIS"]),
        ("N O F O R N", ["NOFORN"]),
        ("CONDIS", ["CONDIS"]),
        ("NODIF", ["NODIF"]),
        ("EFTO", ["EFTO"]),
        ("NESCO", ["NESCO"]),
        ("LIMITED DISTRIBUTION", ["LIMITED DISTRIBUTION"]),
        ("STATE DISTRIBUTION ONLY", ["STATE DISTRIBUTION ONLY"]),
        ("ROGER CHANNEL", ["ROGER CHANNEL"]),
        ("NODIS, DIRGEN CHANNEL", ["NODIS", "DIRGEN CHANNEL"]),
        ("AGRÉMENT CHANNEL", ["AGRÉMENT CHANNEL"]),
        ("NODIS CHEROKEE", ["NODIS", "CHEROKEE"]),
        ("SPECAT EXCLUSIVE", ["SPECAT EXCLUSIVE"]),
        ("FOR INR/GGI ONLY", ["FOR INR/GGI ONLY"]),
        ("EYES ONLY", ["EYES ONLY"]),
        ("USA/GBR EYES ONLY", ["USA/GBR EYES ONLY"]),
        ("REL TO USA, GBR AND CAN", ["REL TO USA, GBR AND CAN"]),
        (
            "NOT RELEASABLE TO FOREIGN NATIONALS",
            ["NOT RELEASABLE TO FOREIGN NATIONALS"],
        ),
        ("WNINTEL NOCONTRACT", ["WNINTEL", "NOCONTRACT"]),
        ("OFFICIAL INFORMAL", ["OFFICIAL INFORMAL"]),
        ("AIDAC", ["AIDAC"]),
    ],
)
def test_reads(line: str, values: list[str]) -> None:
    text = f"LIMA 1\n{line}\nE.O."
    captions = read_caption(text, 7, 7 + len(line))
    assert [caption.value for caption in captions] == values
    assert [caption.span.of(text) for caption in captions if len(values) > 1] == [
        value for value in values if len(values) > 1
    ]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "SENSITIVE TECHNOLOGY",
        "sensitive",
        "Sensitive",
        "SENSITIVE.",
        "ENGLISH CHANNEL",
        "CHANNEL 2",
        "ROGER",
        "FOR THE AMBASSADOR",
        "STATE PASS TO USTR",
        "UNCLAS LIMA 001052",
        "SI",
        "GAMMA",
        "RUFF",
        "READ ONLY MEMORY",
        "[CAPTION]",
        "████████",
        "E X A M P L E",
    ],
)
def test_leaves(line: str) -> None:
    assert read_caption(line, 0, len(line)) == ()
