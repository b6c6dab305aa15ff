from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="same"),
        pytest.param(
            {"Embassy Lima": "Embassy Quito"},
            [("Embassy Quito", "warning")],
            id="other post",
        ),
        pytest.param(
            {"Embassy Lima": "Secretary of State"},
            [("Secretary of State", "warning")],
            id="the Department",
        ),
        pytest.param(
            {"Embassy Lima": "Consulate Ho Chi Minh City"},
            [("Consulate Ho Chi Minh City", "warning")],
            id="consulate of several words",
        ),
        pytest.param(
            {"Embassy Lima": "Consulate General Lima"}, [], id="other kind of post"
        ),
        pytest.param({"Embassy Lima": "EMBASSY  LIMA"}, [], id="case and blanks"),
        pytest.param({"Embassy Lima": "American Institute"}, [], id="no known station"),
        pytest.param({"Embassy Lima": "Embassy [LOCATION 1]"}, [], id="masked"),
        pytest.param(
            {
                "Embassy Lima": "Embassy Quito",
                "FM AMEMBASSY LIMA": "FM AMEMBASSY QUITO",
            },
            [],
            id="FM agrees: HDR037's",
        ),
        pytest.param(
            {"Embassy Lima": "Embassy Quito", "LIMA 001052": "QUITO 001052"},
            [],
            id="banner agrees: HDR005's",
        ),
        pytest.param(
            {
                "Embassy Lima": "Secretary of State",
                "FM AMEMBASSY LIMA": "FM SECSTATE WASHDC",
                "LIMA 001052": "STATE 001052",
            },
            [],
            id="Secretary of State is STATE",
        ),
        pytest.param(
            {
                "Embassy Lima": "USUN New York",
                "FM AMEMBASSY LIMA": "FM USMISSION USUN NEW YORK",
                "LIMA 001052": "USUN NEW YORK 001052",
            },
            [],
            id="USUN",
        ),
        pytest.param(
            {
                "Embassy Lima": "Embassy The Hague",
                "FM AMEMBASSY LIMA": "FM AMEMBASSY THE HAGUE",
                "LIMA 001052": "THE HAGUE 001052",
            },
            [],
            id="The Hague",
        ),
        pytest.param(
            {
                "Embassy Lima": "Embassy Brussels",
                "FM AMEMBASSY LIMA": "FM USEU BRUSSELS",
                "LIMA 001052": "USEU BRUSSELS 001052",
            },
            [],
            id="missions of one town",
        ),
        pytest.param(
            {
                "Embassy Lima": "Embassy Kyiv",
                "FM AMEMBASSY LIMA": "FM AMEMBASSY KIEV",
                "LIMA 001052": "KIEV 001052",
            },
            [],
            id="two spellings",
        ),
        pytest.param(
            {
                "Embassy Lima": "Embassy Quito",
                "FM AMEMBASSY LIMA": "FM [ORGANIZATION 1]",
                "LIMA 001052": "[ORGANIZATION 1] 001052",
            },
            [],
            id="FM and banner masked",
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR010", vary(CLASSIFIED, changes)) == expected


def test_no_preamble() -> None:
    assert hits("HDR010", UNCLASSIFIED) == []
