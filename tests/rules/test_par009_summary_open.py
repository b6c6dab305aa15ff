from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="neither"),
        pytest.param({"1. The": "1. Summary: The"}, [("Summary", "info")], id="no end"),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary: The visit went well. End\nsummary."
            },
            [],
            id="both, over a line end",
        ),
        pytest.param(
            {"went well.": "went well. End summary."},
            [("End summary", "info")],
            id="no beginning",
        ),
        pytest.param(
            {
                "1. The visit went well.": "-------\nSUMMARY\n-------\n\n1. The visit went well. END SUMMARY."
            },
            [],
            id="a heading",
        ),
        pytest.param(
            {"The visit": "No summary of the visit"}, [], id="the word in a sentence"
        ),
    ],
)
def test_pairs(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR009", vary(UNCLASSIFIED, changes)) == expected
