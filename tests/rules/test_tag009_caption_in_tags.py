from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: SIPDIS PREL PE"},
            [("SIPDIS", "warning")],
            id="first",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PE NOFORN"},
            [("NOFORN", "warning")],
            id="last",
        ),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG009", vary(UNCLASSIFIED, changes)) == expected
