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
    ],
)
def test_words(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR033", vary(UNCLASSIFIED, changes)) == expected
