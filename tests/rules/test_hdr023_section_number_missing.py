from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="present"),
        pytest.param(
            {"#1052/01 0862239": "#1052 0862239"}, [(" ", "warning")], id="missing"
        ),
        pytest.param(
            {"#1052/01 0862239": "#1052 0862239", " SECTION 01 OF 02": ""},
            [],
            id="one section",
        ),
        pytest.param(
            {
                "#1052/01 0862239": "#1052 0862239",
                "SECTION 01 OF 02": "SECTION 01 OF 01",
            },
            [],
            id="section 1 of 1",
        ),
        pytest.param({"#1052/01 0862239": "#1052/02 0862239"}, [], id="other section"),
        pytest.param(
            {"#1052/01 0862239": "1052 0862239"}, [], id="malformed FL3 is HDR017's"
        ),
        pytest.param({"DE RUEHPE #1052/01 0862239\n": ""}, [], id="no FL3"),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR023", vary(CLASSIFIED, changes)) == expected
