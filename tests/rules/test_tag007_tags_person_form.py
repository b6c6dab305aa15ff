from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL, ADA) PREL PE"},
            [],
            id="LAST, FIRST",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (VISIT) PREL PE"},
            [("VISIT", "warning")],
            id="a word",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP ([PERSON 1]) PREL PE"}, [], id="a mask"
        ),
    ],
)
def test_persons(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG007", vary(UNCLASSIFIED, changes)) == expected
