from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="Zulu"),
        pytest.param({"272239Z": "272239R"}, [("R", "warning")], id="another zone"),
        pytest.param(
            {"R 272239Z MAR 07\n": "[PERSON 1]\n"}, [], id="no date-time group"
        ),
    ],
)
def test_zones(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR029", vary(UNCLASSIFIED, changes)) == expected
