from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="blanks"),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL, PGOV, PE"}, [], id="commas"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL,, PGOV PE"},
            [(",, ", "warning")],
            id="two commas",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL; PGOV; PE"},
            [(";", "warning")],
            id="semicolons",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PGOV PE."},
            [(".", "warning")],
            id="a full stop",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL, ADA J.) PREL PE"},
            [],
            id="an initial",
        ),
    ],
)
def test_separators(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG003", vary(UNCLASSIFIED, changes)) == expected
