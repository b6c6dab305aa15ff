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
    ],
)
def test_addresses(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR041", vary(UNCLASSIFIED, changes)) == expected
