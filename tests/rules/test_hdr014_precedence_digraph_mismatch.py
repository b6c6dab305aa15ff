from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"OO RUEHWEB": "RR RUEHWEB"}, [("RR", "error")], id="FL2 is wrong"
        ),
        pytest.param({"O 272239Z": "R 272239Z"}, [("R", "error")], id="FL5 is wrong"),
        pytest.param(
            {"O 272239Z": "P 272239Z"},
            [("P", "error")],
            id="FL2 and addressees disagree with FL5: FL5",
        ),
        pytest.param(
            {"O 272239Z": "O P 272239Z"}, [], id="dual precedence: the first counts"
        ),
        pytest.param(
            {"OO RUEHWEB": "OP RUEHWEB"},
            [],
            id="digraph of two letters is the schema's",
        ),
        pytest.param(
            {"O 272239Z": "X 272239Z"}, [], id="letter unknown is the schema's"
        ),
        pytest.param({"OO RUEHWEB\n": ""}, [], id="no FL2"),
        pytest.param(
            {"O 272239Z": "P O 272239Z"}, [], id="swapped letters are HDR030's"
        ),
        pytest.param(
            {"OO RUEHWEB": "RR RUEHWEB", "O 272239Z": "P O 272239Z"},
            [("RR", "error")],
            id="swapped letters, of which FL2 has neither",
        ),
    ],
)
def test_letters(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR014", vary(CLASSIFIED, changes)) == expected
