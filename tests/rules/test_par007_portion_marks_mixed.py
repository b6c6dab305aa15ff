from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none marked"),
        pytest.param(
            {"1. The": "1. (SBU) The", "2. It": "2. (U) It"}, [], id="all marked"
        ),
        pytest.param({"1. The": "1. (SBU) The"}, [("2", "warning")], id="one not"),
        pytest.param(
            {"1. The": "1. [PORTION_MARK] The"}, [], id="a masked mark decides nothing"
        ),
        pytest.param(
            {"1. The": "1. (SBU) The", "2. It": "2. XXXXXXXXXXXX"}, [], id="withheld"
        ),
    ],
)
def test_mixed(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR007", vary(UNCLASSIFIED, changes)) == expected
