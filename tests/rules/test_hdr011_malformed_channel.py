from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="four figures"),
        pytest.param({"VZCZCXYZ0000": "VZCZCXRO016"}, [], id="three figures"),
        pytest.param({"VZCZCXYZ0000": "VV LMA016"}, [], id="without ZCZC"),
        pytest.param(
            {"VZCZCXYZ0000": "VZCZX0000"}, [("VZCZX0000", "warning")], id="letters lost"
        ),
        pytest.param(
            {"VZCZCXYZ0000": "VZCZCXY0000"},
            [("VZCZCXY0000", "warning")],
            id="two letters",
        ),
        pytest.param(
            {"VZCZCXYZ0000": "VZCZCXYZ00"},
            [("VZCZCXYZ00", "warning")],
            id="two figures",
        ),
        pytest.param(
            {"VZCZCXYZ0000": "VZCZCXYZ00000"},
            [("VZCZCXYZ00000", "warning")],
            id="five figures",
        ),
        pytest.param(
            {"VZCZCXYZ0000": "ZCZCXYZ0000"}, [("ZCZCXYZ0000", "warning")], id="V lost"
        ),
        pytest.param(
            {"VZCZCXYZ0000": "VZCZCXYZ0O00"},
            [("VZCZCXYZ0O00", "warning")],
            id="letter for a figure",
        ),
        pytest.param(
            {"VZCZCXYZ0000\n": "VZCZCXYZ0000  \r\n"}, [], id="trailing blanks and CR"
        ),
        pytest.param({"VZCZCXYZ0000\n": ""}, [], id="no FL1 at all"),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR011", vary(CLASSIFIED, changes)) == expected


def test_unclassified() -> None:
    assert hits("HDR011", UNCLASSIFIED) == []
