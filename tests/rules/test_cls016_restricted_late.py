from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="another level"),
        pytest.param(
            {"UNCLAS LIMA": "R E S T R I C T E D LIMA", "ZNR UUUUU ZZH\n": ""},
            [("R E S T R I C T E D", "warning")],
            id="2007",
        ),
        pytest.param(
            {"UNCLAS LIMA": "NATO RESTRICTED LIMA", "ZNR UUUUU ZZH\n": ""},
            [],
            id="of NATO",
        ),
    ],
)
def test_years(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS016", vary(UNCLASSIFIED, changes)) == expected
