from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="present"),
        pytest.param({"E.O. 12958: N/A\n": ""}, [("T", "error")], id="missing"),
        pytest.param(
            {"E.O. 12958: N/A\n": "", "TAGS: PREL PGOV PE\n": ""},
            [("P", "error")],
            id="missing, no TAGS either",
        ),
        pytest.param(
            {
                "E.O. 12958: N/A\n": "",
                "TAGS: PREL PGOV PE\n": "",
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "",
            },
            [("UNCLAS LIMA 001052", "error")],
            id="missing, nothing but a banner",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "", "MAR 07": "FEB 73"},
            [],
            id="before the line was required",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "", "R 272239Z MAR 07": "R 012239Z MAR 73"},
            [("T", "error")],
            id="first day of the line",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "", "R 272239Z MAR 07\n": ""},
            [("T", "error")],
            id="no DTG, but TAGS: as old as the line",
        ),
        pytest.param(
            {
                "E.O. 12958: N/A\n": "",
                "TAGS: PREL PGOV PE\n": "",
                "R 272239Z MAR 07\n": "",
            },
            [],
            id="no DTG and no TAGS: perhaps older",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "", "SIPDIS": "AIDAC", "MAR 07": "MAR 76"},
            [],
            id="AIDAC, exempt then",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "", "SIPDIS": "AIDAC"},
            [("T", "error")],
            id="AIDAC, long after",
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "N/A\n"}, [("T", "error")], id="no word of an order"
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "[DECLASSIFICATION 1]\n"}, [], id="masked line"
        ),
        pytest.param({"E.O. 12958: N/A\n": "████████\n"}, [], id="masked line, block"),
        pytest.param(
            {"E.O. 12958: N/A\n": "E.O.: N/A\n"}, [], id="number lost: DCL002's"
        ),
        pytest.param(
            {"E.O. 12958: N/A\n": "E.O. 1295: N/A\n"}, [], id="digit lost: DCL002's"
        ),
    ],
)
def test_line(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL001", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="present"),
        pytest.param(
            {"E.O. 12958: ": ""},
            [("DECL: 03/27/2017", "error")],
            id="value without its order",
        ),
        pytest.param(
            {
                "E.O. 12958: DECL: 03/27/2017\n": "",
                "07LIMA1052\nPERU: A VISIT TO THE MARKET\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Lima\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n",
            },
            [("T", "info")],
            id="partial extract",
        ),
        pytest.param(
            {"E.O. 12958: DECL: 03/27/2017\n": "", "07LIMA1052": "72LIMA1052"},
            [],
            id="year in dispute: HDR006's",
        ),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL001", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n", id="blank"),
        pytest.param("Dear editor,\n\nplease find it enclosed.\n", id="no cable"),
        pytest.param("FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n", id="envelope alone"),
    ],
)
def test_nothing_to_miss_it_in(text: str) -> None:
    assert hits("DCL001", text) == []
