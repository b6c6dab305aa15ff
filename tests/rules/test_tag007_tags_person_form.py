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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no person"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL, ADA J.), PE"},
            [],
            id="last, first",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (VAN DER ODE, UNA), PE"},
            [],
            id="last name of several words",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (VISIT), PE"},
            [("VISIT", "warning")],
            id="no name",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL,), PE"},
            [("BRYLL,", "warning")],
            id="nothing after the comma",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (ADA BRYLL), PE"},
            [("ADA BRYLL", "info")],
            id="several words: may have no surname",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL,\n   ADA), PE"},
            [],
            id="over a line end",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP ([PERSON 1]), PE"}, [], id="masked"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP ([(b)(6)]), PE"},
            [],
            id="masked, exemption",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (████████), PE"}, [], id="masked, block"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (), PE"},
            [],
            id="nothing: no name to judge",
        ),
    ],
)
def test_names(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG007", vary(UNCLASSIFIED, changes)) == expected
