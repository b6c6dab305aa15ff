from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"FM AMEMBASSY LIMA": "FM AMEMBASSY QUITO"},
            [("AMEMBASSY QUITO", "warning")],
            id="other post",
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA": "FM SECSTATE WASHDC", "UNCLAS LIMA": "UNCLAS STATE"},
            [],
            id="SECSTATE is STATE",
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA": "FM SECSTATE WASHDC"},
            [("SECSTATE WASHDC", "warning")],
            id="SECSTATE is no post",
        ),
        pytest.param(
            {
                "FM AMEMBASSY LIMA": "FM USMISSION USUN NEW YORK",
                "UNCLAS LIMA": "UNCLAS USUN NEW YORK",
            },
            [],
            id="USUN",
        ),
        pytest.param(
            {
                "FM AMEMBASSY LIMA": "FM USMISSION UNVIE VIENNA",
                "UNCLAS LIMA": "UNCLAS UNVIE VIENNA",
            },
            [],
            id="UNVIE",
        ),
        pytest.param(
            {
                "FM AMEMBASSY LIMA": "FM USEU BRUSSELS",
                "UNCLAS LIMA": "UNCLAS USEU BRUSSELS",
            },
            [],
            id="USEU",
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA": "FM AIT TAIPEI", "UNCLAS LIMA": "UNCLAS AIT TAIPEI"},
            [],
            id="AIT",
        ),
        pytest.param(
            {
                "FM AMEMBASSY LIMA": "FM AMCONSUL SAO PAULO",
                "UNCLAS LIMA": "UNCLAS SAO PAULO",
            },
            [],
            id="consulate",
        ),
        pytest.param(
            {
                "FM AMEMBASSY LIMA": "FM AMEMBASSY N'DJAMENA",
                "UNCLAS LIMA": "UNCLAS NDJAMENA",
            },
            [],
            id="hyphens and apostrophes",
        ),
        pytest.param(
            {"FM AMEMBASSY LIMA": "FM USINT HAVANA", "UNCLAS LIMA": "UNCLAS HAVANA"},
            [],
            id="interests section",
        ),
        pytest.param({"FM AMEMBASSY LIMA\n": ""}, [], id="no FM line"),
    ],
)
def test_office(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR037", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"LIMA 001052": "QUITO 001052"}, [], id="banner alone is HDR005's"
        ),
    ],
)
def test_office_with_preamble(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("HDR037", vary(CLASSIFIED, changes)) == expected
