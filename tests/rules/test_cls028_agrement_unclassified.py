from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no channel"),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n"},
            [("AGREMENT CHANNEL", "warning")],
            id="plain",
        ),
        pytest.param(
            {"SIPDIS\n": "AGRÉMENT CHANNEL\n"},
            [("AGRÉMENT CHANNEL", "warning")],
            id="with its accent",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nSENSITIVE\n"},
            [],
            id="SENSITIVE is a control",
        ),
        pytest.param(
            {
                "SIPDIS\n": "AGREMENT CHANNEL\n",
                "UNCLAS LIMA": "UNCLASSIFIED//FOUO LIMA",
            },
            [],
            id="FOUO is a control",
        ),
        pytest.param(
            {
                "SIPDIS\n": "AGREMENT CHANNEL\n",
                "UNCLAS LIMA": "LIMITED OFFICIAL USE LIMA",
            },
            [],
            id="LIMITED OFFICIAL USE",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n", "UNCLAS LIMA": "UNCLAS EFTO LIMA"},
            [("AGREMENT CHANNEL", "warning")],
            id="EFTO is no control",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n", "1. The": "1. (SBU) The"},
            [],
            id="an SBU portion is CLS018's",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n", "1. The": "1. (C) The"},
            [],
            id="a classified portion is CLS013's",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n", "ZNR UUUUU": "ZNY CCCCC"},
            [],
            id="level in dispute",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n", "UNCLAS LIMA": "[CLASSIFICATION] LIMA"},
            [],
            id="masked banner",
        ),
        pytest.param({"SIPDIS\n": "ROGER CHANNEL\n"}, [], id="another channel"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS028", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"SIPDIS\n": "AGREMENT CHANNEL\n"}, [], id="classified"),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS028", vary(CLASSIFIED, changes)) == expected
