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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no comment"),
        pytest.param(
            {"2. It was short.": "2. Comment: It was short. End comment."},
            [],
            id="both",
        ),
        pytest.param(
            {"2. It was short.": "2. Comment: It was short."},
            [("Comment", "info")],
            id="no end",
        ),
        pytest.param(
            {"2. It was short.": "2. COMMENT. IT WAS SHORT. END COMMENT."},
            [],
            id="capitals",
        ),
        pytest.param(
            {"2. It was short.": "2. Comment: It was short. End summary and comment."},
            [],
            id="two ended at once",
        ),
        pytest.param(
            {"2. It was short.": "-------\nCOMMENT\n-------\n\n2. It was short."},
            [("COMMENT", "info")],
            id="heading, no end",
        ),
        pytest.param(
            {"2. It was short.": "2. It was short. End comment."},
            [("End comment", "info")],
            id="end alone",
        ),
        pytest.param(
            {"2. It was short.": "2. (Comment: It was short. End comment.)"},
            [],
            id="in brackets",
        ),
        pytest.param(
            {"2. It was short.": "2. It was short. (Comment: No. End comment.)"},
            [],
            id="inside a paragraph",
        ),
        pytest.param(
            {"2. It was short.": "2. He had no comment: it was short."},
            [],
            id="a word of prose",
        ),
        pytest.param(
            {"2. It was short.": "2. Comments: it was short."}, [], id="another word"
        ),
    ],
)
def test_text(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR011", vary(UNCLASSIFIED, changes)) == expected
