from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="immediate"),
        pytest.param(
            {"OO RUEHWEB": "ZZ RUEHWEB"}, [], id="other precedence is HDR014's"
        ),
        pytest.param({"OO RUEHWEB": "OP RUEHWEB"}, [("OP", "error")], id="two letters"),
        pytest.param(
            {"OO RUEHWEB": "XX RUEHWEB"}, [("XX", "error")], id="no precedence"
        ),
        pytest.param(
            {"OO RUEHWEB": "YY RUEHWEB"}, [], id="YY beside another letter is HDR014's"
        ),
        pytest.param(
            {"OO RUEHWEB": "YY RUEHWEB", "O 272239Z": "Y 272239Z"},
            [],
            id="YY and Y are HDR026's",
        ),
        pytest.param(
            {"OO RUEHWEB": "YY RUEHWEB", "O 272239Z MAR 07\n": ""},
            [("YY", "warning")],
            id="YY alone",
        ),
        pytest.param(
            {"OO RUEHWEB": "YY RUEHWEB", "O 272239Z": "X 272239Z"},
            [("YY", "warning")],
            id="YY and no precedence",
        ),
        pytest.param({"OO RUEHWEB": "RUEHWEB"}, [], id="no precedence: not read"),
        pytest.param({"OO RUEHWEB\n": ""}, [], id="no FL2"),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR013", vary(CLASSIFIED, changes)) == expected
