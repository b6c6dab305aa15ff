from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no control"),
        pytest.param(
            {"1. (C)": "1. (C/NF)"}, [("(C/NF)", "warning")], id="NF missing above"
        ),
        pytest.param(
            {"1. (C)": "1. (C/NOFORN)"},
            [("(C/NOFORN)", "warning")],
            id="NOFORN missing above",
        ),
        pytest.param(
            {"1. (C)": "1. (C/N)"}, [("(C/N)", "warning")], id="N missing above"
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "2. (U)": "2. (C/NF)"},
            [("(C/NF)", "warning")],
            id="two portions, told once",
        ),
        pytest.param(
            {"1. (C)": "1. (C//OC/NF)"},
            [("(C//OC/NF)", "warning"), ("(C//OC/NF)", "warning")],
            id="two controls missing",
        ),
        pytest.param(
            {"1. (C)": "1. (C//PR)"}, [("(C//PR)", "warning")], id="PROPIN missing"
        ),
        pytest.param(
            {"1. (C)": "1. (C//OC-USGOV)", "SIPDIS\n": "ORCON\n"}, [], id="ORCON above"
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "SIPDIS\n\nNOFORN\n"},
            [],
            id="NOFORN as a caption",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "N O F O R N\n"},
            [],
            id="NOFORN letter-spaced",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "C O N F I D E N T I A L": "CONFIDENTIAL//NOFORN"},
            [],
            id="NOFORN in the banner",
        ),
        pytest.param(
            {
                "1. (C)": "1. (C/NF)",
                "C O N F I D E N T I A L": "C O N F I D E N T I A L NOFORN",
            },
            [],
            id="NOFORN behind the level",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "\nCONFIDENTIAL\n": "\nCONFIDENTIAL//NOFORN\n"},
            [("(C/NF)", "warning")],
            id="the preamble is not the banner",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "NOFRON\n"},
            [],
            id="misprint of NOFORN is CLS033's",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "[CAPTION]\n"}, [], id="masked caption"
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "████████\n"},
            [],
            id="masked caption, block",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "[CAPTION]; [CAPTION]\n"},
            [],
            id="two masked captions on a line",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "SIPDIS\n\nNSC FOR [PERSON 1]\n"},
            [("(C/NF)", "warning")],
            id="masked name of an attention line",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "SIPDIS\n": "SIPDIS\n\nNSC FOR XXXXXXXXXXXX\n"},
            [("(C/NF)", "warning")],
            id="publisher's mask of a name",
        ),
        pytest.param(
            {"1. (C)": "1. (C/NF)", "C O N F I D E N T I A L": "[CLASSIFICATION]"},
            [],
            id="masked banner",
        ),
        pytest.param({"3. (SBU)": "3. (SBU/NF)"}, [], id="an unclassified portion"),
        pytest.param({"1. (C)": "1. (C/REL GBR)"}, [], id="REL is not rolled up here"),
        pytest.param(
            {"SUBJECT: PERU": "SUBJECT: (C/NF) PERU"},
            [("(C/NF)", "warning")],
            id="the subject's mark",
        ),
    ],
)
def test_controls(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS024", vary(CLASSIFIED, changes)) == expected
