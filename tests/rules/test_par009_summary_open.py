from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


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


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no summary"),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary: The visit went well. End summary."
            },
            [],
            id="both",
        ),
        pytest.param(
            {"1. The visit went well.": "1. Summary: The visit went well."},
            [("Summary", "info")],
            id="no end",
        ),
        pytest.param(
            {"1. The visit went well.": "1. SUMMARY. IT WENT WELL. END\nSUMMARY."},
            [],
            id="end on two lines",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary and Comment: It went well. End summary and comment."
            },
            [],
            id="two at once",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. Executive Summary: It went well. End of summary."
            },
            [],
            id="executive",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary: The visit went well. Summary ends."
            },
            [],
            id="the other way round",
        ),
        pytest.param(
            {
                "1. The visit went well.": "-------\nSummary\n-------\n\n1. The visit went well."
            },
            [("Summary", "info")],
            id="heading, no end",
        ),
        pytest.param(
            {
                "1. The visit went well.": "Summary\n\n1. The visit went well. End summary."
            },
            [],
            id="heading and end",
        ),
        pytest.param(
            {
                "1. The visit went well.": "SUMMARY: IT WENT WELL AND WAS\nSHORT. END\nSUMMARY.\n\n1. The visit went well."
            },
            [],
            id="above paragraph 1, end on a line of its own",
        ),
        pytest.param(
            {"1. The visit went well.": "1. The visit went well. End summary."},
            [("End summary", "info")],
            id="end alone",
        ),
        pytest.param(
            {"1. The visit went well.": "1. In summary, the visit went well."},
            [],
            id="a word of prose",
        ),
        pytest.param(
            {"1. The visit went well.": "1. Summary judgment went well."},
            [],
            id="not an opening",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary: The visit went well.",
                "2. It was short.\nBRYLL\n": "2. It was short and then it",
            },
            [],
            id="truncated",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary: The visit went well.",
                "2. It was short.\nBRYLL\n": "2. It was short.\n",
                "UNCLAS LIMA": "UNCLAS SECTION 01 OF 02 LIMA",
            },
            [],
            id="the end may be in another section",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. The visit went well. End summary.",
                "UNCLAS LIMA": "UNCLAS SECTION 02 OF 02 LIMA",
            },
            [],
            id="the beginning may be in another section",
        ),
        pytest.param(
            {
                "1. The visit went well.": "1. Summary: The visit went well.",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="partial extract",
        ),
    ],
)
def test_text(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR009", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="after a mark"),
        pytest.param(
            {" End summary": " End"}, [("Summary", "info")], id="after a mark, no end"
        ),
    ],
)
def test_marked(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR009", vary(CLASSIFIED, changes)) == expected
