from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no caption"),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n"}, [("NOFORN", "info")], id="no NF portion"
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "CONFIDENTIAL//NOFORN"},
            [("NOFORN", "info")],
            id="in the banner",
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "C O N F I D E N T I A L": "CONFIDENTIAL//NOFORN"},
            [("NOFORN", "info")],
            id="in both, told once",
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "1. (C)": "1. (C/NF)"}, [], id="an NF portion"
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "3. (SBU)": "3. (SBU/NF)"},
            [],
            id="an SBU NOFORN portion",
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "SUBJECT: PERU": "SUBJECT: (C/NF) PERU"},
            [],
            id="NF subject",
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "1. (C)": "1. (C/NF - ENTIRE TEXT)"},
            [],
            id="entire text",
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "2. (U) ": "2. "},
            [],
            id="a paragraph without mark",
        ),
        pytest.param(
            {
                "SIPDIS\n": "NOFORN\n",
                "1. (C) ": "1. ",
                "2. (U) ": "2. ",
                "3. (SBU) ": "3. ",
            },
            [],
            id="no marks at all",
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n", "1. (C)": "1. [PORTION_MARK]"},
            [],
            id="masked mark",
        ),
        pytest.param({"SIPDIS\n": "NODIS\n\nNOFORN\n"}, [], id="NODIS brings it"),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n\nREL TO USA, GBR\n"}, [], id="REL TO is CLS022's"
        ),
        pytest.param(
            {
                "SIPDIS\n": "NOFORN\n",
                "3. (SBU) The weather was good.\nBRYLL\n": "3. (SBU) The weather was ",
            },
            [],
            id="truncated",
        ),
    ],
)
def test_caption(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS025", vary(CLASSIFIED, changes)) == expected
