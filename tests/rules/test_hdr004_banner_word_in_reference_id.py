from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"07LIMA1052": "07EFTOLIMA1052"}, [("EFTO", "error")], id="EFTO"),
        pytest.param(
            {"07LIMA1052": "07SIFIEDLIMA1052"},
            [("SIFIED", "error")],
            id="end of a level",
        ),
        pytest.param(
            {"07LIMA1052": "07SECTION01OF03LIMA1052"},
            [("SECTION", "error")],
            id="section",
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA001052ZDK164"}, [("ZDK", "error")], id="signal behind"
        ),
        pytest.param(
            {"07LIMA1052": "07LIMA001052SUSPECTEDDUPLICATE1392"},
            [("DUPLICATE", "error")],
            id="duplicate",
        ),
        pytest.param(
            {"07LIMA1052": "07AMEMBASSYLIMA1052"},
            [("AMEMBASSY", "error")],
            id="kind of post",
        ),
        pytest.param(
            {"07LIMA1052": "07SCTION02OF02LIMA1052"},
            [],
            id="garbled word makes the id malformed: HDR001's",
        ),
        pytest.param({"07LIMA1052": "07LMA1052"}, [], id="unknown office is HDR003's"),
        pytest.param({"07LIMA1052": "[CABLE 1]"}, [], id="masked"),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR004", vary(CLASSIFIED, changes)) == expected


def test_no_preamble() -> None:
    assert hits("HDR004", UNCLASSIFIED) == []
