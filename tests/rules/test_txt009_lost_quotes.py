from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"The visit": "The minister,s visit"}, [(",", "info")], id="possessive"
        ),
        pytest.param(
            {"The visit": "The minister,s and the envoy,s visit"},
            [(",", "info")],
            id="two are told together",
        ),
        pytest.param(
            {"The visit": "THE MINISTER,S VISIT"}, [(",", "info")], id="in capitals"
        ),
        pytest.param(
            {"The visit": "The charge d,Affaires visit"}, [(",", "info")], id="elision"
        ),
        pytest.param(
            {"went well": "was &welcomed8 by all"}, [("&", "info")], id="a quoted word"
        ),
        pytest.param(
            {"The visit": "The points (a,s) visit"}, [], id="a list of letters"
        ),
        pytest.param(
            {"went well": "of R&D went well, says A,S. Corp"}, [], id="an ampersand"
        ),
        pytest.param({"The visit": "The minister, so the visit"}, [], id="a comma"),
    ],
)
def test_quotes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT009", vary(UNCLASSIFIED, changes)) == expected
