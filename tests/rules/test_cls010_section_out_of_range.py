from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="01 of 02"),
        pytest.param(
            {"SECTION 01 OF 02 LIMA": "SECTION 04 OF 02 LIMA"},
            [("04 OF 02", "error")],
            id="beyond the last",
        ),
        pytest.param(
            {"SECTION 01 OF 02 LIMA": "SECTION 00 OF 02 LIMA"},
            [("00 OF 02", "error")],
            id="none",
        ),
        pytest.param(
            {"SECTION 01 OF 02 LIMA": "SECTION 02 OF 02 LIMA"}, [], id="the last"
        ),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS010", vary(CLASSIFIED, changes)) == expected
