from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="own line"),
        pytest.param(
            {"PRIORITY 0394\nC O N": "PRIORITY 0394C O N"},
            [("C O N F I D E N T I A L SECTION 01 OF 02 LIMA 001052", "warning")],
            id="glued to a number",
        ),
    ],
)
def test_banner(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT008", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"4718\nUNCLAS": "4718UNCLAS"},
            [("UNCLAS LIMA 001052", "warning")],
            id="glued",
        ),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT008", vary(UNCLASSIFIED, changes)) == expected
