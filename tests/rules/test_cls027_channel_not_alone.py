from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no channel"),
        pytest.param({"SIPDIS\n": "AGREMENT CHANNEL\n"}, [], id="alone"),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nNODIS\n"},
            [("NODIS", "error")],
            id="NODIS",
        ),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n\nAGRÉMENT CHANNEL\n"},
            [("EXDIS", "error")],
            id="EXDIS above it",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nSIPDIS\n"},
            [("SIPDIS", "warning")],
            id="another one before 2018",
        ),
        pytest.param(
            {
                "SIPDIS\n": "AGREMENT CHANNEL\n\nSIPDIS\n",
                "07LIMA1052": "18LIMA1052",
                "+0200 2007": "+0200 2018",
                "MAR 07": "MAR 18",
            },
            [("SIPDIS", "error")],
            id="another one from 2018",
        ),
        pytest.param(
            {"SIPDIS\n": "DIRGEN CHANNEL\n\nSTADIS\n"},
            [("STADIS", "warning")],
            id="DIRGEN",
        ),
        pytest.param(
            {"SIPDIS\n": "DIRGEN CHANNEL\n\nFOR BRYLL ONLY\n"},
            [("FOR BRYLL ONLY", "warning")],
            id="for one person only",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nSIPDIS\n\nSTADIS\n"},
            [("SIPDIS", "warning")],
            id="two, told once",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nNOFORN\n"},
            [],
            id="a control is no such caption",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nSENSITIVE\n"},
            [],
            id="an administrative control",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nROGER CHANNEL\n"},
            [],
            id="a second channel is CLS026's",
        ),
        pytest.param(
            {"SIPDIS\n": "ROGER CHANNEL\n\nSIPDIS\n"},
            [],
            id="other channels admit captions",
        ),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS027", vary(CLASSIFIED, changes)) == expected
