from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="once"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PGOV PREL PE"},
            [("PREL", "info")],
            id="twice",
        ),
    ],
)
def test_twice(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG006", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="once each"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OPRC OPRC PE"}, [("OPRC", "info")], id="twice"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PE PREL PE"},
            [("PREL", "info"), ("PE", "info")],
            id="two codes twice",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PREL PREL PE"},
            [("PREL", "info"), ("PREL", "info")],
            id="three times",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: prel PREL PE"},
            [("PREL", "info")],
            id="small letters",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OREP (BRYLL, ADA), OREP (ODE, UNA), PE"},
            [],
            id="each with its person",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OREP (BRYLL, ADA), OREP, PE"},
            [("OREP", "info")],
            id="the second without",
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG006", vary(UNCLASSIFIED, changes)) == expected
