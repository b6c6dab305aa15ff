from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="TO"),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718\n": ""},
            [("AMEMBASSY LIMA", "error")],
            id="neither",
        ),
        pytest.param({"TO RUEHC": "INFO RUEHC"}, [], id="INFO alone"),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718\n": "TO\n"},
            [("TO", "error")],
            id="an empty line",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718\n": "[(b)(1)]\n"}, [], id="masked"
        ),
        pytest.param(
            {
                "R 272239Z MAR 07\nFM AMEMBASSY LIMA\n"
                "TO RUEHC/SECSTATE WASHDC 4718\n": ""
            },
            [],
            id="without FL5 to FL9: HDR036's",
        ),
    ],
)
def test_addressees(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR038", vary(UNCLASSIFIED, changes)) == expected
