from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param(
            {"SIPDIS\n": "NODIS\n\nSTADIS\n"}, [], id="most restrictive first"
        ),
        pytest.param(
            {"SIPDIS\n": "STADIS\n\nNODIS\n"},
            [("NODIS", "info")],
            id="least restrictive first",
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nEXDIS\n"},
            [("EXDIS", "info")],
            id="EXDIS below SIPDIS",
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nROGER CHANNEL\n"},
            [("ROGER CHANNEL", "info")],
            id="a channel below SIPDIS",
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nLIMDIS\n\nNODIS\n"},
            [("LIMDIS", "info")],
            id="two, told once",
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nSENSITIVE\n"},
            [],
            id="SENSITIVE below SIPDIS is common",
        ),
        pytest.param(
            {"SIPDIS\n": "SENSITIVE\n\nSIPDIS\n"}, [], id="SENSITIVE above SIPDIS"
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nNOFORN\n"}, [], id="NOFORN below SIPDIS is common"
        ),
        pytest.param(
            {"SIPDIS\n": "NOFORN\n\nNODIS\n"}, [], id="a control is not ordered"
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS NODIS\n"},
            [("SIPDIS NODIS", "info")],
            id="on one line, told once",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIS, NOFORN; STADIS\n"},
            [("NODIS, NOFORN; STADIS", "info")],
            id="three on one line",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIS\n\nSIPDIS NOFORN\n"},
            [("SIPDIS NOFORN", "info")],
            id="the second line",
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS SIPDIS\n"}, [], id="the same twice is CLS032's"
        ),
        pytest.param({"SIPDIS\n": "SIPDIS\n\nSIPDIS\n"}, [], id="the same below"),
        pytest.param(
            {"SIPDIS\n": "NODIS EXDIS\n"}, [], id="they exclude each other: CLS020's"
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nAGREMENT CHANNEL\n"},
            [],
            id="the channel stands alone: CLS027's",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NOFORN"},
            [],
            id="the banner is no caption",
        ),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS029", vary(CLASSIFIED, changes)) == expected
