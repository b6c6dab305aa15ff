from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"LIMA 00001052": "LIMA 00001025"}, [("00001025", "error")], id="number"
        ),
        pytest.param(
            {"LIMA 00001052": "QUITO 00001052"}, [("QUITO", "error")], id="office"
        ),
        pytest.param({"002 OF 002": "002 OF 003"}, [("003", "error")], id="total"),
        pytest.param(
            {"LIMA 00001052  002 OF 002": "LIMA 00001025  002 OF 003"},
            [("00001025", "error"), ("003", "error")],
            id="number and total",
        ),
        pytest.param(
            {"LIMA 001052": "LIMA 001025"}, [], id="banner number is HDR005's"
        ),
        pytest.param(
            {
                "07LIMA1052": "07KUALALUMPUR1052",
                "LIMA 001052": "KUALA LUMPUR 001052",
                "LIMA 00001052": "KUALA LUMP 00001052",
            },
            [],
            id="office cut to ten characters",
        ),
        pytest.param(
            {
                "07LIMA1052": "07CONAKRY1052",
                "LIMA 001052": "CONAKRY 001052",
                "LIMA 00001052": "CONAKR 00001052",
            },
            [],
            id="office cut to six letters",
        ),
        pytest.param(
            {
                "07LIMA1052": "07CONAKRY1052",
                "LIMA 001052": "CONAKRY 001052",
                "LIMA 00001052": "CONA 00001052",
            },
            [("CONA", "error")],
            id="office cut too short",
        ),
        pytest.param({" SECTION 01 OF 02": ""}, [], id="no SECTION: no total"),
        pytest.param({"002 OF 002": "002.2 OF 002"}, [], id="decimal part"),
        pytest.param(
            {
                "2. (U)": "LIMA 00001025  002 OF 002\n\n\n2. (U)",
                "LIMA 00001052": "LIMA 00001025",
            },
            [("00001025", "error")],
            id="wrong twice, told once",
        ),
    ],
)
def test_heading(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR045", vary(CLASSIFIED, changes)) == expected
