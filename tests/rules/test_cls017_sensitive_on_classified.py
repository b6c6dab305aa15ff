from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"SIPDIS\n": "SENSITIVE\nSIPDIS\n"},
            [("SENSITIVE", "warning")],
            id="SENSITIVE",
        ),
        pytest.param(
            {"SIPDIS\n": "SENSITIVE\n\nSENSITIVE\n"},
            [("SENSITIVE", "warning")],
            id="twice, told once",
        ),
        pytest.param({"2. (U)": "2. (SBU)"}, [], id="portion mark is right"),
        pytest.param({"SIPDIS\n": "NOFORN\nSIPDIS\n"}, [], id="NOFORN is no such word"),
        pytest.param({"It was short": "It was a sensitive visit"}, [], id="prose"),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS017", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"SIPDIS\n": "SENSITIVE\nSIPDIS\n"}, [], id="SENSITIVE is at home"
        ),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS017", vary(UNCLASSIFIED, changes)) == expected
