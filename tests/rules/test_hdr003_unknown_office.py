from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param(
            {"07LIMA1052": "07LMA1052"}, [("LMA", "warning")], id="letter lost"
        ),
        pytest.param(
            {"07LIMA1052": "07BAU339"},
            [("BAU", "warning")],
            id="letter lost, other office",
        ),
        pytest.param(
            {"07LIMA1052": "07QXICO3307"}, [("QXICO", "warning")], id="letters changed"
        ),
        pytest.param({"07LIMA1052": "07KUALALUMPUR1052"}, [], id="office of two words"),
        pytest.param({"07LIMA1052": "07USUNNEWYORK1052"}, [], id="mission"),
        pytest.param({"07LIMA1052": "07STATE37835"}, [], id="the Department"),
        pytest.param({"07LIMA1052": "07SAIGON1052"}, [], id="post of the 1970s"),
        pytest.param(
            {"07LIMA1052": "09EFTOLIMA1052"}, [], id="words of the banner are HDR004's"
        ),
        pytest.param({"07LIMA1052": "0707LMA1052"}, [], id="malformed id is HDR001's"),
        pytest.param(
            {"07LIMA1052": "07OSTRAVA1052", "LIMA 001052": "OSTRAVA 001052"},
            [("OSTRAVA", "info")],
            id="banner says so too",
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR003", vary(CLASSIFIED, changes)) == expected


def test_no_preamble() -> None:
    assert hits("HDR003", UNCLASSIFIED) == []
