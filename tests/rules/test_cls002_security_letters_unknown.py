from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param({"ZNR UUUUU": "ZNY XXXXX"}, [("XXXXX", "error")], id="unknown"),
        pytest.param({"ZNR UUUUU": "ZNY EEEEE"}, [], id="EFTO"),
        pytest.param({"ZNR UUUUU": "ZNY RRRRR"}, [], id="restricted"),
        pytest.param({"ZNR UUUUU": "ZNY XXSXX"}, [], id="not equal: CLS001 tells"),
    ],
)
def test_letters(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS002", vary(UNCLASSIFIED, changes)) == expected
