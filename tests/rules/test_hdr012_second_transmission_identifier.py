from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param(
            {"VZCZCXYZ0000": "VZCZCXYZ0000\nVZCZCXYZ0001"},
            [("VZCZCXYZ0001", "warning")],
            id="two lines of FL1",
        ),
        pytest.param(
            {"VZCZCXYZ0000": "VZCZCXYZ0000\nVZCZCXYZ0001\nVZCZCXYZ0002"},
            [("VZCZCXYZ0001", "warning")],
            id="three are told once",
        ),
        pytest.param(
            {"BRYLL\n": "BRYLL\n\nVZCZCXRO4417\nOO RUEHWEB\n"},
            [("VZCZCXRO4417", "warning")],
            id="a second message",
        ),
        pytest.param(
            {"BRYLL\n": "BRYLL\n\r\n  ZCZCXRO4417 \r\nOO RUEHWEB\n"},
            [("ZCZCXRO4417", "warning")],
            id="V lost, blanks",
        ),
        pytest.param(
            {"BRYLL\n": "BRYLL\nNNNN\nVZCZCXRO4417\n"},
            [],
            id="behind an end of message is TXT010's",
        ),
        pytest.param({"BRYLL\n": "BRYLL\nNNNNMAFVVZCZ\n"}, [], id="end of a copy"),
        pytest.param(
            {"It was short.": "It was short, as VZCZCXRO4417 said."},
            [],
            id="named in the text",
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR012", vary(CLASSIFIED, changes)) == expected
