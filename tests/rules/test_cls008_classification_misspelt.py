from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="UNCLAS"),
        pytest.param({"UNCLAS LIMA": "UNCLASSIFIED LIMA"}, [], id="UNCLASSIFIED"),
        pytest.param(
            {"UNCLAS LIMA": "UNCLASS LIMA"},
            [("UNCLASS", "error")],
            id="a letter too many",
        ),
        pytest.param(
            {"UNCLAS LIMA": "UNCLASSIFED LIMA"},
            [("UNCLASSIFED", "error")],
            id="a letter lost",
        ),
        pytest.param(
            {"UNCLAS LIMA": "CONFDENTIAL LIMA"},
            [("CONFDENTIAL", "error")],
            id="another level",
        ),
        pytest.param({"UNCLAS LIMA": "U N C L A S LIMA"}, [], id="spaced"),
    ],
)
def test_spellings(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS008", vary(UNCLASSIFIED, changes)) == expected
