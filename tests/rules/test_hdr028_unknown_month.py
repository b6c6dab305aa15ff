from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="a trigraph"),
        pytest.param({"Z MAR 07": "Z MRA 07"}, [("MRA", "error")], id="misspelt"),
        pytest.param(
            {"Z MAR 07": "Z MARCH 07"},
            [("MARCH", "warning")],
            id="readable, but too long",
        ),
        pytest.param({"Z MAR 07": "Z Mar 07"}, [], id="mixed case"),
        pytest.param(
            {"R 272239Z MAR": "R 402239Z MARCH"},
            [("MARCH", "warning")],
            id="too long, and the day is HDR027's",
        ),
    ],
)
def test_months(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR028", vary(UNCLASSIFIED, changes)) == expected
