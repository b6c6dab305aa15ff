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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no visitor"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP PE"}, [("OVIP", "info")], id="no name"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL, ADA), PE"}, [], id="name"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP, PREL, PE (BRYLL, ADA)"},
            [],
            id="name at the end of the line",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OREP (BRYLL, ADA), OVIP, PE"},
            [],
            id="name before",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP OVIP PE"},
            [("OVIP", "info")],
            id="repetition is TAG006’s",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP [PERSON 1] PE"}, [], id="masked"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP ████████ PE"}, [], id="masked, block"
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG008", vary(UNCLASSIFIED, changes)) == expected
