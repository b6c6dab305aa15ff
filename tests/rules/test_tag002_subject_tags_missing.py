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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="two subjects"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PE"}, [("PE", "error")], id="country alone"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PE, UN"},
            [("PE, UN", "error")],
            id="country and organisation",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: KDEM PE"},
            [("KDEM PE", "error")],
            id="a programme is no subject",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OPEC SA"},
            [("OPEC SA", "error")],
            id="four letters, but an organisation",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PGVO PE"}, [], id="misspelt: TAG004 tells"
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PRELPE"}, [], id="run together: TAG005 tells"
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: pgov pe"}, [], id="small letters"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: XREL PE"},
            [("XREL PE", "error")],
            id="no field X",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: OVIP (BRYLL, ADA), PE"},
            [],
            id="subject with a person",
        ),
        pytest.param({"TAGS: PREL PGOV PE": "TAGS: [TAGS] PE"}, [], id="masked"),
        pytest.param({"TAGS: PREL PGOV PE\n": ""}, [], id="no line: TAG001 tells"),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG002", vary(UNCLASSIFIED, changes)) == expected
