from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="1 to 3"),
        pytest.param(
            {"2. (U) It": "2-3. (U) It", "3. (SBU)": "4. (SBU)"},
            [],
            id="two numbers for one text",
        ),
        pytest.param(
            {"2. (U) It": "2-3. (U) It", "3. (SBU)": "5. (SBU)"},
            [("5", "warning")],
            id="a range that is too short",
        ),
        pytest.param(
            {"2. (U) It was short.\n\n": ""}, [("3", "warning")], id="2 is missing"
        ),
        pytest.param(
            {"1. (C) ": "2. (C) ", "2. (U) ": "3. (U) ", "3. (SBU) ": "4. (SBU) "},
            [("2", "warning")],
            id="1 is missing",
        ),
        pytest.param(
            {"2. (U)": "3. (U)", "3. (SBU)": "5. (SBU)"},
            [("3", "warning"), ("5", "warning")],
            id="two gaps",
        ),
        pytest.param({"3. (SBU)": "2. (SBU)"}, [], id="repeated is PAR-02's"),
        pytest.param(
            {"1. (C) ": "", "2. (U) ": "", "3. (SBU) ": ""}, [], id="none numbered"
        ),
        pytest.param(
            {
                "2. (U) It was short.\n\n": "",
                "07LIMA1052\nPERU: A VISIT TO THE MARKET\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Lima\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n",
            },
            [],
            id="partial extract",
        ),
        pytest.param(
            {"fruit. End": "fruit on March\n27.  End"},
            [],
            id="a date at a line's start",
        ),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR001", vary(CLASSIFIED, changes)) == expected
