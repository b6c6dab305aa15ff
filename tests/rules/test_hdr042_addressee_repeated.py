from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="once"),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nRUEHC/SECSTATE WASHDC 4719"
            },
            [("SECSTATE WASHDC", "warning")],
            id="twice, other numbers",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO RUEHC/SECSTATE WASHDC 4718\nINFO RUEHC/SECSTATE WASHDC"
            },
            [],
            id="in two roles",
        ),
        pytest.param(
            {"TO RUEHC/SECSTATE WASHDC 4718": "TO [PERSON 1]\n[PERSON 1]"},
            [],
            id="masks",
        ),
        pytest.param(
            {
                "TO RUEHC/SECSTATE WASHDC 4718": "TO DEPT OF HEALTH AND HUMAN SERVICES\nWASHDC\nDEPT OF LABOR"
                "\nWASHDC"
            },
            [],
            id="the second lines of long addresses",
        ),
    ],
)
def test_twice(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR042", vary(UNCLASSIFIED, changes)) == expected
