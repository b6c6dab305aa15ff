from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="expected"),
        pytest.param({" SECTION 01 OF 02": ""}, [("01", "info")], id="no SECTION"),
        pytest.param(
            {"#1052/01 0862239": "#1052 0862239", " SECTION 01 OF 02": ""},
            [],
            id="neither",
        ),
        pytest.param(
            {"#1052/01 0862239": "#1052/00 0862239", " SECTION 01 OF 02": ""},
            [],
            id="section 0 is the schema's",
        ),
        pytest.param(
            {"C O N F I D E N T I A L SECTION 01 OF 02 LIMA 001052\n": ""},
            [],
            id="no banner",
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR024", vary(CLASSIFIED, changes)) == expected
