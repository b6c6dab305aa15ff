from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="neither"),
        pytest.param({"SIPDIS\n": "EXDIS\n"}, [], id="EXDIS alone"),
        pytest.param({"SIPDIS\n": "NODIS\n"}, [], id="NODIS alone"),
        pytest.param(
            {"SIPDIS\n": "EXDIS\n\nNODIS\n"},
            [("EXDIS", "error")],
            id="both, told at the first",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIS\n\nNOFORN\n\nEXDIS\n"},
            [("NODIS", "error")],
            id="another between them",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIS EXDIS\n"}, [("NODIS", "error")], id="on one line"
        ),
        pytest.param(
            {"SIPDIS\n": "NO DISTRIBUTION\n\nEXDIS\n"},
            [("NO DISTRIBUTION", "error")],
            id="spelled out",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIS\n\nNODIS\n"}, [], id="twice the same is CLS032's"
        ),
        pytest.param({"SIPDIS\n": "NODIS\n\nSTADIS\n"}, [], id="STADIS may join it"),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NODIS", "SIPDIS\n": "EXDIS\n"},
            [("NODIS", "error")],
            id="one in the banner",
        ),
        pytest.param(
            {"It was short.": "This was sent EXDIS, that NODIS."}, [], id="prose"
        ),
    ],
)
def test_pair(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS020", vary(CLASSIFIED, changes)) == expected
