from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no word"),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC PIORITY 4718"},
            [("PIORITY", "warning")],
            id="a letter lost",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC URGENT"},
            [("URGENT", "warning")],
            id="another word",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC IMMEDAITE"},
            [("IMMEDAITE", "warning")],
            id="two letters changed places",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC ROUTINNE"},
            [("ROUTINNE", "warning")],
            id="a letter too many",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 4718"
            },
            [],
            id="two words",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO USCINCPAC HONOLULU HI"},
            [],
            id="a state after a town",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC IMEDAITE 47"},
            [("IMEDAITE", "warning")],
            id="two slips, before a number that is none",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC PRI0RITY 4718"},
            [("PRI0RITY", "warning")],
            id="a figure for a letter",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC IMM EDIATE 4718"},
            [("IMM EDIATE", "warning")],
            id="a word in two",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC NIACT 4718"},
            [("NIACT", "warning")],
            id="NIACT without IMMEDIATE",
        ),
        pytest.param(
            {"WASHDC 4718": "WASHDC PRIORITY 471832"},
            [],
            id="the number is HDR041's",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO DLA ROUTING"},
            [],
            id="a word of its own",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO AMCONSUL SLASH"},
            [],
            id="a place like FLASH",
        ),
    ],
)
def test_words(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR033", vary(UNCLASSIFIED, changes)) == expected
