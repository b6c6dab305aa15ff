from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param({"#1052": "#1025"}, [("1025", "error")], id="FL3 is wrong"),
        pytest.param(
            {"LIMA 001052": "LIMA 001025"},
            [],
            id="banner is wrong: HDR005 has the id for it",
        ),
        pytest.param({" LIMA 001052": ""}, [], id="no MRN"),
    ],
)
def test_serial(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR019", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"LIMA 001052": "LIMA 001025"},
            [("1052", "error")],
            id="banner or FL3, no third witness",
        ),
        pytest.param({"LIMA 001052": "LIMA 011052"}, [], id="number above 9999"),
        pytest.param(
            {"LIMA 001052": "LIMA 011053"},
            [("1052", "warning")],
            id="number above 9999: conjecture",
        ),
        pytest.param(
            {"#1052": "#0052", "LIMA 001052": "LIMA 000052"},
            [],
            id="FL3 with leading zeros",
        ),
    ],
)
def test_serial_without_preamble(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("HDR019", vary(UNCLASSIFIED, changes)) == expected
