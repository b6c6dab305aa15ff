from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="FM, TO"),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC\nINFO RUEHBJ/AMEMBASSY BEIJING"
            },
            [],
            id="TO, INFO",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "INFO RUEHBJ/AMEMBASSY BEIJING\nTO RUEHC/SECSTATE WASHDC"
            },
            [("RUEHBJ/AMEMBASSY BEIJING", "error")],
            id="INFO, TO",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "XMT AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC"
            },
            [("AMEMBASSY OSLO", "error")],
            id="XMT, TO",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO AMEMBASSY OSLO\nINFO AMEMBASSY ROME\nTO AMEMBASSY BONN"
            },
            [("AMEMBASSY ROME", "error")],
            id="TO, INFO, TO",
        ),
        pytest.param(
            {
                "FM AMEMBASSY LIMA\n": "",
                "TO RUEHC/SECSTATE WASHDC 4718": "TO AMEMBASSY OSLO\nFM AMEMBASSY LIMA",
            },
            [("AMEMBASSY OSLO", "error")],
            id="TO, FM",
        ),
    ],
)
def test_order(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR039", vary(UNCLASSIFIED, changes)) == expected
