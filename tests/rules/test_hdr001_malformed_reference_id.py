from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param(
            {"07LIMA1052": "0707LIMA1052"}, [("0707LIMA1052", "error")], id="year twice"
        ),
        pytest.param(
            {"07LIMA1052": "7575LIMA1895"},
            [("7575LIMA1895", "error")],
            id="year of four figures",
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA-1052"}, [("07LIMA-1052", "error")], id="hyphen"
        ),
        pytest.param(
            {"07LIMA1052": "O7LIMA1052"},
            [("O7LIMA1052", "error")],
            id="letter for a figure",
        ),
        pytest.param(
            {"07LIMA1052": "07L1MA1052"},
            [("07L1MA1052", "error")],
            id="figure for a letter",
        ),
        pytest.param(
            {"07LIMA1052": "LIMA001052"}, [("LIMA001052", "error")], id="no year"
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA00001052"},
            [("07LIMA00001052", "error")],
            id="number of eight figures",
        ),
        pytest.param(
            {"07LIMA1052": "08SCTION02OF02LIMA335"},
            [("08SCTION02OF02LIMA335", "error")],
            id="garbled word of the banner",
        ),
        pytest.param(
            {"07LIMA1052": "08SECTION02OF02LIMA335"},
            [],
            id="words of the banner are HDR004's",
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA1052_a"}, [("07LIMA1052_a", "info")], id="id of PlusD"
        ),
        pytest.param(
            {"07LIMA1052": "1976LIMA02545"},
            [("1976LIMA02545", "info")],
            id="document number of AAD",
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA001052"}, [], id="leading zeros are HDR002's"
        ),
        pytest.param({"07LIMA1052": "07LMA1052"}, [], id="office is HDR003's"),
        pytest.param({"07LIMA1052": "[CABLE 1]"}, [], id="masked"),
        pytest.param({"07LIMA1052": "████████"}, [], id="blocked out"),
        pytest.param(
            {"07LIMA1052": "07LIMA\N{ARABIC-INDIC DIGIT ONE}"},
            [("07LIMA\N{ARABIC-INDIC DIGIT ONE}", "error")],
            id="figure of another script",
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR001", vary(CLASSIFIED, changes)) == expected


def test_no_preamble() -> None:
    assert hits("HDR001", UNCLASSIFIED) == []
