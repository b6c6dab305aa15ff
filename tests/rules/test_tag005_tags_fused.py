from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="apart"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ECONEFIN PE"},
            [("ECONEFIN", "warning")],
            id="two subjects",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PHUMBA"},
            [("PHUMBA", "warning")],
            id="subject and country",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ETRDEINVECINPGOVCS"},
            [("ETRDEINVECINPGOVCS", "warning")],
            id="a whole line",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL UNESCO PE"}, [], id="a long organisation"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL QWERTYU PE"}, [], id="no codes"
        ),
    ],
)
def test_fused(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG005", vary(UNCLASSIFIED, changes)) == expected
