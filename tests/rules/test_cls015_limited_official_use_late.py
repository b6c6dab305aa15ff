from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="another level"),
        pytest.param(
            {"UNCLAS LIMA": "LIMITED OFFICIAL USE LIMA", "ZNR UUUUU ZZH\n": ""},
            [("LIMITED OFFICIAL USE", "info")],
            id="2007",
        ),
        pytest.param(
            {
                "UNCLAS LIMA": "LIMITED OFFICIAL USE LIMA",
                "ZNR UUUUU ZZH\n": "",
                "MAR 07": "MAR 76",
            },
            [],
            id="1976",
        ),
    ],
)
def test_years(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS015", vary(UNCLASSIFIED, changes)) == expected
