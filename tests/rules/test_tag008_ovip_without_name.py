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
            id="with a name",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP PREL PE"},
            [("OVIP", "info")],
            id="without",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP ([PERSON 1]) PREL PE"}, [], id="masked"
        ),
    ],
)
def test_visits(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG008", vary(UNCLASSIFIED, changes)) == expected
