from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="date"),
        pytest.param(
            {"DECL: 03/27/2017": "DECL:"}, [("DECL:", "error")], id="label alone"
        ),
        pytest.param(
            {" DECL: 03/27/2017": ""},
            [("12958", "error")],
            id="nothing after the number",
        ),
        pytest.param({"DECL: 03/27/2017": "DECL: X1"}, [], id="code"),
        pytest.param({"DECL: 03/27/2017": "DECL: AFTER VISIT"}, [], id="event"),
        pytest.param({"DECL: 03/27/2017": "N/A"}, [], id="N/A: DCL004's"),
        pytest.param(
            {"DECL: 03/27/2017": "?.?"}, [("?.?", "error")], id="nothing to read"
        ),
        pytest.param(
            {"DECL: 03/27/2017": "UNKNOWN"},
            [("UNKNOWN", "error")],
            id="no label, no code",
        ),
        pytest.param(
            {"DECL: 03/27/2017": "DECL: 02/30/2017"}, [], id="no such date: DCL006's"
        ),
        pytest.param({"DECL: 03/27/2017": "DECL: 2017"}, [], id="year alone: DCL006's"),
        pytest.param({"DECL: 03/27/2017": "DECL: [DATE 1]"}, [], id="masked"),
        pytest.param({"DECL: 03/27/2017": "████████"}, [], id="masked, block"),
        pytest.param(
            {"DECL: 03/27/2017": "\n\nDECL: 03/27/2017"},
            [],
            id="set off by a blank line: SCH004's",
        ),
        pytest.param(
            {"DECL: 03/27/2017": "DECL:", "ZNY CCCCC": "ZNR UUUUU"},
            [],
            id="level in dispute",
        ),
        pytest.param(
            {
                "DECL: 03/27/2017": "DECL:",
                "07LIMA1052\nPERU: A VISIT TO THE MARKET\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Lima\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n",
            },
            [("DECL:", "info")],
            id="partial extract",
        ),
        pytest.param(
            {"E.O. 12958: DECL: 03/27/2017\n": ""}, [], id="no E.O. line: DCL001's"
        ),
    ],
)
def test_value(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL005", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"N/A": "DECL:"}, [], id="not needed"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL005", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param("MAR 75", "11652:", [("11652", "error")], id="11652, nothing"),
        pytest.param("MAR 75", "11652: GDS", [], id="11652, schedule"),
        pytest.param("MAR 75", "11652: RR", [], id="11652, not read: DCL017's"),
        pytest.param("MAR 80", "12065: RR", [("RR", "warning")], id="12065, not read"),
        pytest.param(
            "MAR 80", "12065: DECL:", [("DECL:", "error")], id="12065, label alone"
        ),
        pytest.param("MAR 90", "12356: DECL: OADR", [], id="12356"),
    ],
)
def test_earlier_orders(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL005", telegram(month, line)) == expected
