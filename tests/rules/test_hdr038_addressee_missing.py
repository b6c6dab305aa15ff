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
    ],
)
def test_addressees(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR038", vary(UNCLASSIFIED, changes)) == expected
