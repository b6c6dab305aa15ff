from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"07LIMA1052": "07LIMA1053"}, [("1053", "error")], id="number of the id"
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA001052"}, [], id="leading zeros are HDR-02's"
        ),
        pytest.param(
            {"07LIMA1052": "07QUITO1052"}, [("QUITO", "error")], id="office of the id"
        ),
        pytest.param(
            {"07LIMA1052": "07QUITO77"}, [("QUITO77", "error")], id="office and number"
        ),
        pytest.param({"07LIMA1052": "08LIMA1052"}, [], id="year is HDR006's"),
        pytest.param(
            {"07LIMA1052": "07LIMA-1053"}, [], id="malformed id is the schema's"
        ),
        pytest.param(
            {"LIMA 001052": "LIMA 001025"},
            [("001025", "error")],
            id="banner number against id and FL3",
        ),
        pytest.param(
            {"LIMA 001052": "QUITO 001052"},
            [("QUITO", "error")],
            id="banner office against id and FM",
        ),
        pytest.param({" LIMA 001052": ""}, [], id="banner without MRN is CLS-07's"),
        pytest.param(
            {"07LIMA1052": "07LAPAZ1052", "LIMA 001052": "LA PAZ 001052"},
            [],
            id="office with blanks",
        ),
        pytest.param(
            {
                "07LIMA1052": "07PORTAUPRINCE1052",
                "LIMA 001052": "PORT-AU-PRINCE 001052",
            },
            [],
            id="office with hyphens",
        ),
    ],
)
def test_id_against_banner(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR005", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no id to compare"),
    ],
)
def test_no_preamble(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR005", vary(UNCLASSIFIED, changes)) == expected
