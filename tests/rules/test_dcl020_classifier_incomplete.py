from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="both"),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: Ada Bryll, PolCouns, for reasons 1.4(b) and (d)."
            },
            [],
            id="name first",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: Ada Bryll for reasons 1.4(b) and (d)."
            },
            [("Classified By: Ada Bryll for reasons 1.4(b) and (d).", "warning")],
            id="no position",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: PolCouns for reasons 1.4(b) and (d)."
            },
            [("Classified By: PolCouns for reasons 1.4(b) and (d).", "warning")],
            id="no name",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: for reasons 1.4(b) and (d)."
            },
            [("Classified By: for reasons 1.4(b) and (d).", "warning")],
            id="neither",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: Ada Bryll. Derived From: DSCG 05-1."
            },
            [("Classified By: Ada Bryll. Derived From: DSCG 05-1.", "warning")],
            id="derived, no position",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Derived From: DSCG 05-1."
            },
            [],
            id="derived, source alone",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: PolCouns [PERSON 1] for reasons 1.4(b) and (d)."
            },
            [],
            id="masked name",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: PolCouns XXXXXXXXXXXX for reasons 1.4(b) and (d)."
            },
            [],
            id="name left out by the publisher",
        ),
        pytest.param(
            {"Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": ""},
            [],
            id="no statement: DCL018's",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: Ada Bryll for reasons 1.4(b) and (d).",
                "07LIMA1052\nPERU: A VISIT TO THE MARKET\nTue Mar 27 00:00:00 +0200 2007\nCONFIDENTIAL\nEmbassy Lima\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n",
            },
            [("Classified By: Ada Bryll for reasons 1.4(b) and (d).", "info")],
            id="partial extract",
        ),
        pytest.param(
            {
                "Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).": "Classified By: Ada Bryll for reasons 1.4(b) and (d).",
                "07LIMA1052": "94LIMA1052",
            },
            [],
            id="perhaps before E.O. 12958",
        ),
    ],
)
def test_statement(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL020", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: DCM for reason 1.4(d).\n"
            },
            [],
            id="DCL019's",
        ),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL020", vary(UNCLASSIFIED, changes)) == expected
