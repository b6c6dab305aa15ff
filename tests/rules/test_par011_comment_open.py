from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="neither"),
        pytest.param({"1. The": "1. Comment: The"}, [("Comment", "info")], id="no end"),
        pytest.param(
            {
                "1. The visit went well.": "1. Comment: The visit went well. End\ncomment."
            },
            [],
            id="both, over a line end",
        ),
        pytest.param(
            {"went well.": "went well. End comment."},
            [("End comment", "info")],
            id="no beginning",
        ),
        pytest.param(
            {
                "1. The visit went well.": "-------\nCOMMENT\n-------\n\n1. The visit went well. END COMMENT."
            },
            [],
            id="a heading",
        ),
        pytest.param(
            {"The visit": "No comment of the visit"}, [], id="the word in a sentence"
        ),
    ],
)
def test_pairs(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR011", vary(UNCLASSIFIED, changes)) == expected
