from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="there"),
        pytest.param({"UNCLAS LIMA 001052\n": ""}, [("S", "error")], id="no banner"),
        pytest.param(
            {"UNCLAS LIMA": "LIMA"}, [("LIMA", "error")], id="no classification"
        ),
        pytest.param({"UNCLAS LIMA": "[CLASSIFICATION] LIMA"}, [], id="a mask"),
        pytest.param(
            {"UNCLAS LIMA 001052\n": "UNCLAS [CAPTION] LIMA 001052\n"},
            [],
            id="a masked caption in it",
        ),
    ],
)
def test_banners(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS006", vary(UNCLASSIFIED, changes)) == expected
