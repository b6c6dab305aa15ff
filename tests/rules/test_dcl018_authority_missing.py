from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="present"),
        pytest.param(
            {"Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n": ""},
            [("1", "error")],
            id="missing",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n": "",
                "1. (C) ": "",
                "2. (U) ": "",
                "3. (SBU) ": "",
            },
            [("S", "error")],
            id="missing, no paragraphs numbered",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n": "",
                "12958": "12356",
                "07LIMA1052": "90LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 1990",
                "MAR 07": "MAR 90",
            },
            [],
            id="before E.O. 12958",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n": "",
                "C O N F I D E N T I A L": "[CLASSIFICATION]",
            },
            [],
            id="masked banner",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "[AUTHORITY]"
            },
            [],
            id="masked line",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "████████"
            },
            [],
            id="masked line, block",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "[(b)(1)]"
            },
            [],
            id="masked line, exemption",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Derived From: Multiple Sources"
            },
            [],
            id="derived",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n": "",
                "07LIMA1052\nPERU: A VISIT TO THE MARKET\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Lima\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n",
            },
            [("1", "info")],
            id="partial extract",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n": "",
                "ZNY CCCCC": "ZNR UUUUU",
            },
            [],
            id="level in dispute",
        ),
    ],
)
def test_line(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL018", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="not needed"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL018", vary(UNCLASSIFIED, changes)) == expected
