from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="same"),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nGRAIN PRICES IN THE NORTH"
            },
            [("GRAIN PRICES IN THE NORTH", "warning")],
            id="other text",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPERU: GRAIN PRICES"
            },
            [("PERU: GRAIN PRICES", "warning")],
            id="same country, other text",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPeru: A visit to  the market"
            },
            [],
            id="case and blanks",
        ),
        pytest.param(
            {"07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPERU: A VISIT TO"},
            [],
            id="cut off",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nA VISIT TO THE MARKET"
            },
            [],
            id="beginning cut off",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\n(C) PERU: A VISIT TO THE MARKET"
            },
            [],
            id="portion mark",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPERU: A VISIT TO THE MARKET (C)"
            },
            [],
            id="portion mark behind",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPERU&amp;#39;S VISIT TO THE &quot;MARKET&quot;"
            },
            [],
            id="references of a web page",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPERQ: A VISWT TO THE MARQET"
            },
            [],
            id="letters hit",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPERU:A VISITTOTHE MARKET"
            },
            [],
            id="blanks lost",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\nPERU: A VISIT TO THE\nMARKET"
            },
            [],
            id="over two lines",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: PERU: A VISIT TO THE MARKET AND ITS BUYERS"
            },
            [],
            id="SUBJECT line is longer",
        ),
        pytest.param(
            {
                "07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\n[PERSON 1] IN THE NORTH"
            },
            [],
            id="masked",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: [ORGANIZATION 1] AND THE ROADS"
            },
            [],
            id="SUBJECT masked",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET\n": ""},
            [],
            id="no SUBJECT is TAG011's",
        ),
        pytest.param(
            {"07LIMA1052\nPERU: A VISIT TO THE MARKET": "07LIMA1052\n..."},
            [],
            id="signs only",
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR009", vary(CLASSIFIED, changes)) == expected


def test_no_preamble() -> None:
    assert hits("HDR009", UNCLASSIFIED) == []
