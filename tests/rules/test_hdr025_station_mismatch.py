from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="same"),
        pytest.param({"DE RUEHPE": "DE RUEHNE"}, [("RUEHNE", "info")], id="other post"),
        pytest.param({"DE RUEHPE": "DE RUEHXYZ"}, [], id="unknown indicator"),
        pytest.param({"DE RUEHPE": "DE RUE8PE"}, [], id="malformed indicator"),
        pytest.param(
            {"DE RUEHPE": "DE RUEHNE", "FM AMEMBASSY LIMA": "FM AMEMBASSY NEW DELHI"},
            [],
            id="FM agrees: HDR037's",
        ),
        pytest.param(
            {"DE RUEHPE": "DE RUEHNE", "LIMA 001052": "NEW DELHI 001052"},
            [],
            id="banner agrees",
        ),
        pytest.param(
            {
                "DE RUEHPE": "DE RUEHBS",
                "FM AMEMBASSY LIMA": "FM USEU BRUSSELS",
                "LIMA 001052": "USEU BRUSSELS 001052",
            },
            [],
            id="shared centre",
        ),
        pytest.param(
            {
                "DE RUEHPE": "DE RUEHRO",
                "FM AMEMBASSY LIMA": "FM AMEMBASSY VATICAN",
                "LIMA 001052": "VATICAN 001052",
            },
            [],
            id="neighbours",
        ),
        pytest.param(
            {
                "DE RUEHPE": "DE RUEHC",
                "FM AMEMBASSY LIMA": "FM SECSTATE WASHDC",
                "LIMA 001052": "STATE 001052",
            },
            [],
            id="the Department",
        ),
        pytest.param(
            {
                "DE RUEHPE": "DE RUEHNE",
                "FM AMEMBASSY LIMA": "FM [ORGANIZATION 1]",
                "LIMA 001052": "[ORGANIZATION 1] 001052",
            },
            [],
            id="FM and banner masked",
        ),
        pytest.param(
            {
                "DE RUEHPE": "DE RUEHNE",
                "FM AMEMBASSY LIMA": "FM CDR FORCE",
                "LIMA 001052": "FORCE 001052",
            },
            [],
            id="unknown office",
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR025", vary(CLASSIFIED, changes)) == expected
