from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="all marked"),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for": "1. CLASSIFIED BY Ada Bryll,"
                " PolCouns, for",
                "1. (C) ": "2. (C) ",
                "2. (U) ": "3. (U) ",
                "3. (SBU) ": "4. (SBU) ",
            },
            [],
            id="numbered Classified By",
        ),
        pytest.param({"2. (U) ": "2. "}, [("2", "error")], id="one bare"),
        pytest.param(
            {"2. (U) ": "2. ", "3. (SBU) ": "3. "},
            [("2", "error"), ("3", "error")],
            id="two bare",
        ),
        pytest.param(
            {"1. (C) ": "1. ", "2. (U) ": "2. ", "3. (SBU) ": "3. "},
            [("1", "error")],
            id="none marked, told once",
        ),
        pytest.param(
            {"1. (C) ": "", "2. (U) ": "", "3. (SBU) ": ""}, [], id="unnumbered text"
        ),
        pytest.param(
            {"2. (U) ": "2. ", "C O N F I D E N T I A L": "[CLASSIFICATION]"},
            [],
            id="masked banner",
        ),
        pytest.param({"1. (C) ": "1. [PORTION_MARK] "}, [], id="masked mark"),
        pytest.param({"1. (C) ": "1. ████████ "}, [], id="masked mark, block"),
        pytest.param(
            {
                "1. (C) Summary": "1. (C - ENTIRE TEXT) Summary",
                "2. (U) ": "2. ",
                "3. (SBU) ": "3. ",
            },
            [],
            id="entire text",
        ),
        pytest.param(
            {
                "12958": "12356",
                "07LIMA1052": "90LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 1990",
                "MAR 07": "MAR 90",
                "2. (U) ": "2. ",
            },
            [("2", "warning")],
            id="before E.O. 12958: a mark among others",
        ),
        pytest.param(
            {
                "12958": "12356",
                "07LIMA1052": "90LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 1990",
                "MAR 07": "MAR 90",
                "1. (C) ": "1. ",
                "2. (U) ": "2. ",
                "3. (SBU) ": "3. ",
            },
            [],
            id="before E.O. 12958: marks were not the custom",
        ),
        pytest.param(
            {"2. (U) ": "2. ", "ZNY CCCCC": "ZNR UUUUU"}, [], id="level in dispute"
        ),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR005", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="marks are not needed"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR005", vary(UNCLASSIFIED, changes)) == expected
