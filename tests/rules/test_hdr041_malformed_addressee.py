from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="well formed"),
        pytest.param(
            {"TO RUEHC/": "TO RUE8C/"},
            [("RUE8C", "warning")],
            id="a figure in the indicator",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC IMMEDIATE 47"},
            [("47", "warning")],
            id="a short number after a word",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC 47"}, [("47", "warning")], id="a short number"
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO RUEHBJ AMEMBASSY BEIJING"
            },
            [("RUEHBJ", "warning")],
            id="no stroke",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO CJTF 180"},
            [],
            id="a name with a figure",
        ),
        pytest.param({"WASHDC 4718": "WASHDC"}, [], id="no number"),
        pytest.param(
            {"RUEHC/": "UEHC/"}, [("UEHC", "warning")], id="the indicator lost its R"
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC /SECSTATE WASHDC 4718\nRUEHBJ/AMEMBASSY BEIJING"
            },
            [("RUEHC", "warning")],
            id="a blank before the stroke",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC 47I8"},
            [("47I8", "warning")],
            id="a letter in the number",
        ),
        pytest.param(
            {"MAR 07": "MAR 76", "WASHDC 4718": "WASHDC 471"},
            [("471", "info")],
            id="what old cables wrote is not known",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/USDA/FAS WASHDC"},
            [],
            id="a stroke in the name",
        ),
    ],
)
def test_addresses(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR041", vary(UNCLASSIFIED, changes)) == expected
