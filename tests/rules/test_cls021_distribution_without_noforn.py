from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="neither caption"),
        pytest.param({"SIPDIS\n": "EXDIS\n"}, [("EXDIS", "info")], id="EXDIS"),
        pytest.param({"SIPDIS\n": "NODIS\n"}, [("NODIS", "info")], id="NODIS"),
        pytest.param({"SIPDIS\n": "EXDIS\n\nNOFORN\n"}, [], id="with NOFORN"),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n\nNOT RELEASABLE TO FOREIGN NATIONALS\n"},
            [],
            id="with NOFORN spelled out",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NOFORN", "SIPDIS\n": "EXDIS\n"},
            [],
            id="NOFORN in the banner",
        ),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n\nNOFRON\n"}, [], id="misprint of NOFORN is CLS033's"
        ),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n\nREL TO USA, GBR\n"}, [], id="REL TO is CLS022's"
        ),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n", "1. (C)": "1. (C/NF)"},
            [],
            id="an NF portion is CLS024's",
        ),
        pytest.param({"SIPDIS\n": "EXDIS\n\n[CAPTION]\n"}, [], id="masked caption"),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n", "C O N F I D E N T I A L": "[CLASSIFICATION]"},
            [],
            id="masked banner",
        ),
        pytest.param({"SIPDIS\n": "LIMDIS\n"}, [], id="LIMDIS does not need it"),
        pytest.param(
            {
                "SIPDIS\n": "EXDIS\n",
                "07LIMA1052": "16LIMA1052",
                "+0200 2007": "+0200 2016",
                "MAR 07": "MAR 16",
            },
            [("EXDIS", "warning")],
            id="from 2016 a warning",
        ),
        pytest.param(
            {
                "SIPDIS\n": "EXDIS\n",
                "07LIMA1052": "15LIMA1052",
                "+0200 2007": "+0200 2015",
                "MAR 07": "MAR 15",
            },
            [("EXDIS", "info")],
            id="2015",
        ),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n", "07LIMA1052": "16LIMA1052"},
            [("EXDIS", "info")],
            id="year in dispute",
        ),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS021", vary(CLASSIFIED, changes)) == expected
