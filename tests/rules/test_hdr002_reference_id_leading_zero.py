from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"07LIMA1052": "07LIMA001052"}, [("001052", "warning")], id="two"),
        pytest.param({"07LIMA1052": "07LIMA01052"}, [("01052", "warning")], id="one"),
        pytest.param({"07LIMA1052": "00LIMA1052"}, [], id="zeros of the year"),
        pytest.param({"07LIMA1052": "07LIMA1050"}, [], id="zero at the end"),
        pytest.param({"07LIMA1052": "07LIMA0"}, [], id="number 0"),
        pytest.param(
            {"07LIMA1052": "07EFTOLIMA001052"},
            [],
            id="id cut from a banner is HDR004's",
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA-001052"}, [], id="malformed id is HDR001's"
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR002", vary(CLASSIFIED, changes)) == expected


def test_no_preamble() -> None:
    assert hits("HDR002", UNCLASSIFIED) == []
