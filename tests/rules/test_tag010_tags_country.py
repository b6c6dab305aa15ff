from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="the own one"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL EC"}, [("EC", "info")], id="another one"
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL EC PE"}, [], id="both"),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL UNGA"}, [], id="none"),
        pytest.param(
            {"LIMA 001052": "GENEVA 001052", "TAGS: PREL PGOV PE": "TAGS: PREL EC"},
            [],
            id="a post of no one country",
        ),
    ],
)
def test_countries(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG010", vary(UNCLASSIFIED, changes)) == expected
