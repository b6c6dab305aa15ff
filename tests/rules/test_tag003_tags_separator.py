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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="blanks"),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: PREL, PGOV, PE"}, [], id="commas"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL,PGOV,PE"}, [], id="commas without blank"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL  PGOV   PE"}, [], id="several blanks"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL,,PGOV PE"},
            [(",,", "warning")],
            id="two commas",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL, , PGOV PE"},
            [(", , ", "warning")],
            id="two commas apart",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL,,PGOV,,PE."},
            [(",,", "warning")],
            id="only the first is told",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL; PGOV; PE"},
            [(";", "warning")],
            id="semicolons",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PGOV PE."},
            [(".", "warning")],
            id="full stop",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PGOV PE. "},
            [(".", "warning")],
            id="full stop and a blank",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL, ADA J.), PE"},
            [],
            id="full stop in a name",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PE OVIP (BRYLL, ADA J.)"},
            [],
            id="a name at the end",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PE OVIP (BRYLL, ADA)."},
            [(".", "warning")],
            id="full stop after a name",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL, ADA; ODE, UNA), PREL PE"},
            [],
            id="semicolon between names",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL, PGOV,\n      PE"}, [], id="two lines"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL, PGOV,\n      PE."},
            [(".", "warning")],
            id="full stop on the second line",
        ),
    ],
)
def test_signs(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG003", vary(UNCLASSIFIED, changes)) == expected
