from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="two"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PE UN"}, [("PE UN", "error")], id="none"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: KDEM PE"},
            [("KDEM PE", "error")],
            id="a programme is none",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ECONEFIN PE"},
            [],
            id="run together: TAG005 tells",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: XYZW PGVO PE"},
            [],
            id="a field letter is enough",
        ),
    ],
)
def test_subjects(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG002", vary(UNCLASSIFIED, changes)) == expected
