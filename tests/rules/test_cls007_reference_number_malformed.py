from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="six digits"),
        pytest.param(
            {"UNCLAS LIMA 001052": "UNCLAS LIMA 01052"},
            [("01052", "warning")],
            id="five",
        ),
        pytest.param(
            {"UNCLAS LIMA 001052": "UNCLAS LIMA 52"}, [("52", "error")], id="two"
        ),
        pytest.param(
            {"UNCLAS LIMA 001052": "UNCLAS LIMA"}, [("LIMA", "error")], id="none"
        ),
        pytest.param(
            {"UNCLAS LIMA 001052": "UNCLAS"},
            [("UNCLAS", "error")],
            id="no office either",
        ),
        pytest.param(
            {"UNCLAS LIMA 001052": "UNCLASLIMA 001052"},
            [("UNCLASLIMA", "error")],
            id="no blank after the level",
        ),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS007", vary(UNCLASSIFIED, changes)) == expected
