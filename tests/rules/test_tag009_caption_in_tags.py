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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: SIPDIS PREL PE"},
            [("SIPDIS", "warning")],
            id="SIPDIS",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL, PE, NOFORN"},
            [("NOFORN", "warning")],
            id="NOFORN",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: EXDIS PREL SENSITIVE PE"},
            [("EXDIS", "warning"), ("SENSITIVE", "warning")],
            id="two",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL OVIP (BRYLL, ROGER) PE"},
            [],
            id="Roger is a name",
        ),
        pytest.param({"SIPDIS\n\n": "NOFORN\nSIPDIS\n\n"}, [], id="on its own line"),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "TAGS: PREL PGOV PE\nSENSITIVE\n"},
            [],
            id="on the line after",
        ),
    ],
)
def test_words(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG009", vary(UNCLASSIFIED, changes)) == expected
