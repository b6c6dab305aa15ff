from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none marked"),
        pytest.param(
            {"1. The": "1. (U) The", "2. It": "2. (SBU) It"}, [], id="all marked"
        ),
        pytest.param({"1. The": "1. (U) The"}, [("2", "warning")], id="one of two"),
        pytest.param(
            {"2. It": "2. (SBU) It"}, [("1", "warning")], id="the first has none"
        ),
        pytest.param(
            {"1. The": "1. [PORTION_MARK] The"}, [], id="a masked mark says nothing"
        ),
        pytest.param(
            {"1. The": "1. (U) The", "2. It": "2. U) It"},
            [],
            id="lost bracket: PAR006 tells",
        ),
        pytest.param(
            {"1. The": "1. (U) The", "2. It": "(U) 2. It"},
            [],
            id="before the number: PAR008 tells",
        ),
        pytest.param(
            {"1. The": "1. (U) The", "2. It": "2. XXXXXXXXXXXX said it"},
            [],
            id="withheld",
        ),
        pytest.param(
            {
                "1. The": "1. (U) The",
                "UNCLAS LIMA": "[CLASSIFICATION] LIMA",
                "ZNR UUUUU": "[CLASSIFICATION]",
            },
            [],
            id="masked banner",
        ),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR007", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"2. (U)": "2."}, [], id="PAR005 tells"),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR007", vary(CLASSIFIED, changes)) == expected
