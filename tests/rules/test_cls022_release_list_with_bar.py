from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="neither"),
        pytest.param({"SIPDIS\n": "REL TO USA, GBR\n"}, [], id="REL TO alone"),
        pytest.param({"SIPDIS\n": "NOFORN\n"}, [], id="NOFORN alone"),
        pytest.param(
            {"SIPDIS\n": "REL TO USA, GBR\n\nNOFORN\n"},
            [("REL TO USA, GBR", "error")],
            id="NOFORN",
        ),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n\nREL TO USA, GBR\n"},
            [("REL TO USA, GBR", "error")],
            id="EXDIS",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIS\n\nREL TO USA, GBR\n"},
            [("REL TO USA, GBR", "error")],
            id="NODIS",
        ),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n\nNOFORN\n\nREL TO USA, GBR\n"},
            [("REL TO USA, GBR", "error")],
            id="both, told once",
        ),
        pytest.param(
            {
                "C O N F I D E N T I A L": "SECRET//NOFORN",
                "SIPDIS\n": "REL TO USA, GBR\n",
            },
            [("REL TO USA, GBR", "error")],
            id="NOFORN in the banner",
        ),
        pytest.param(
            {
                "C O N F I D E N T I A L": "SECRET//REL TO USA, GBR",
                "SIPDIS\n": "NOFORN\n",
            },
            [("REL TO USA, GBR", "error")],
            id="REL TO in the banner",
        ),
        pytest.param(
            {"SIPDIS\n": "REL TO USA, GBR\n\nSIPDIS\n"}, [], id="SIPDIS bars nobody"
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "1. (C)": "1. (C//REL TO USA, GBR)"},
            [],
            id="one portion may be released",
        ),
        pytest.param(
            {"SIPDIS\n": "REL TO USA, GBR\n", "1. (C)": "1. (C/NF)"},
            [],
            id="an NF portion is CLS024's",
        ),
        pytest.param(
            {"1. (C)": "1. (C//NF/REL TO USA, GBR)"},
            [("(C//NF/REL TO USA, GBR)", "error")],
            id="in one portion mark",
        ),
        pytest.param(
            {"1. (C)": "1. (C//REL TO USA, GBR//XD)"},
            [("(C//REL TO USA, GBR//XD)", "error")],
            id="XD in a portion mark",
        ),
        pytest.param(
            {
                "SIPDIS\n": "NOFORN\n\nREL TO USA, GBR\n",
                "1. (C)": "1. (C//NF/REL TO USA, GBR)",
            },
            [("REL TO USA, GBR", "error")],
            id="portion repeats the banner's fault",
        ),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS022", vary(CLASSIFIED, changes)) == expected
