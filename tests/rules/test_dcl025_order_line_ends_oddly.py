from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="clean"),
        pytest.param({"N/A": "N/A."}, [(".", "info")], id="stop"),
        pytest.param({"N/A": "N/A ."}, [(".", "info")], id="stop after a blank"),
        pytest.param({"N/A": "N/A   "}, [], id="blanks: TXT007's"),
        pytest.param({"N/A\n": "N/A\r\n"}, [], id="carriage return"),
        pytest.param({"N/A": "N/A SIPDIS"}, [("SIPDIS", "info")], id="stray word"),
        pytest.param({"N/A": "N/A [PERSON 1]"}, [], id="masked"),
        pytest.param({"N/A\nTAGS": "N/A TAGS"}, [], id="TAGS on the same line"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL025", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="clean"),
        pytest.param({"03/27/2017": "03/27/2017."}, [(".", "info")], id="stop"),
        pytest.param({"03/27/2017": "X1, X5."}, [(".", "info")], id="stop after codes"),
        pytest.param(
            {"03/27/2017": "AFTER THE VISIT."},
            [(".", "info")],
            id="stop after an event",
        ),
        pytest.param(
            {"03/27/2017": "03/27/2017 QQ"}, [("QQ", "info")], id="stray word"
        ),
        pytest.param({"03/27/2017": "03/27/2017, REASON: 1.4(D)"}, [], id="reason"),
        pytest.param({"03/27/2017": "03/27/2017 (OR EVENT)"}, [], id="remark"),
        pytest.param({"03/27/2017": "AFTER HE LEAVES THE U.S."}, [], id="abbreviation"),
        pytest.param({"03/27/2017": "02/30/2017."}, [], id="no such date: DCL006's"),
        pytest.param({"03/27/2017": ""}, [], id="nothing: DCL005's"),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL025", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param(
            "MAR 80", "12065: GDS 3/27/86 (BRYLL, ADA) OR-M", [], id="form of 12065"
        ),
        pytest.param(
            "MAR 80",
            "12065: GDS 3/27/86 (BRYLL, ADA) OR-M.",
            [(".", "info")],
            id="form of 12065, stop",
        ),
        pytest.param("MAR 75", "11652: GDS.", [(".", "info")], id="GDS, stop"),
    ],
)
def test_earlier_orders(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL025", telegram(month, line)) == expected
