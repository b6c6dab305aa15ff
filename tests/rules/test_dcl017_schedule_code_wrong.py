from __future__ import annotations

import pytest

from tests.rules.cables import hits
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param("MAR 75", "11652: GDS", [], id="GDS"),
        pytest.param("MAR 75", "11652: XGDS-1", [], id="XGDS-1"),
        pytest.param(
            "MAR 75", "11652: XGDS2, DECLAS 12-31-84", [], id="XGDS2 with a date"
        ),
        pytest.param("MAR 75", "11652: XDS-3", [], id="XDS-3"),
        pytest.param("MAR 75", "11652: ADS, DECLAS 12-31-84", [], id="ADS with a date"),
        pytest.param(
            "MAR 75", "11652: ADS, DECLAS UPON THE VISIT", [], id="ADS with an event"
        ),
        pytest.param("MAR 75", "11652: N/A", [], id="N/A: DCL004's"),
        pytest.param("MAR 75", "11652: ADS", [("ADS", "warning")], id="ADS alone"),
        pytest.param(
            "MAR 75",
            "11652: ADS, DECLAS",
            [("ADS", "warning")],
            id="ADS with a label alone",
        ),
        pytest.param(
            "MAR 75", "11652: XGDS", [("XGDS", "warning")], id="XGDS without its digit"
        ),
        pytest.param("MAR 75", "11652: RR", [("RR", "warning")], id="no code"),
        pytest.param(
            "MAR 75",
            "11652: DECL: 12-31-84",
            [("DECL: 12-31-84", "warning")],
            id="date without a code",
        ),
        pytest.param(
            "MAR 75", "11652: XGDS7", [("XGDS7", "warning")], id="no such digit"
        ),
        pytest.param("MAR 75", "11652: DECL:", [], id="nothing: DCL005's"),
        pytest.param(
            "MAR 75", "11652: ADS, DECLAS 02-30-84", [], id="no such date: DCL006's"
        ),
        pytest.param("MAR 75", "11652: DECL: OADR", [], id="OADR: DCL011's"),
        pytest.param("MAR 75", "11652: [DECLASSIFICATION 1]", [], id="masked"),
        pytest.param("MAR 07", "11652: RR", [], id="order out of force: DCL003's"),
        pytest.param("MAR 80", "12065: GDS 03/27/86", [], id="GDS under 12065"),
        pytest.param(
            "MAR 90", "12356: GDS", [("GDS", "warning")], id="GDS under 12356"
        ),
        pytest.param(
            "MAR 80", "12065: XGDS-1", [("XGDS-1", "warning")], id="XGDS under 12065"
        ),
        pytest.param("DEC 78", "12065: XGDS-1", [], id="XGDS in the months of change"),
        pytest.param("MAR 90", "12556: GDS", [], id="unknown order: DCL002's"),
        pytest.param("MAR 90", "12356: DECL: OADR", [], id="code of its order"),
    ],
)
def test_code(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL017", telegram(month, line)) == expected


def test_unclassified_is_told_by_another_rule() -> None:
    text = telegram("MAR 75", "11652: ADS").replace("C O N F I D E N T I A L", "UNCLAS")
    assert hits("DCL017", text) == []
