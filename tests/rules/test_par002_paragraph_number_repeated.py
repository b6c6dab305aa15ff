from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="once"),
        pytest.param({"\n2. It": "\n1. It"}, [("1", "warning")], id="at once"),
        pytest.param(
            {"\n2. It was short.\n": "\n2. It was short.\n\n2. Nobody stayed.\n"},
            [("2", "warning")],
            id="the last",
        ),
        pytest.param(
            {"\n2. It was short.\n": "\n2. It was short:\n1. here\n2. there\n"},
            [],
            id="a list",
        ),
    ],
)
def test_twice(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR002", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="1 to 3"),
        pytest.param(
            {"3. (SBU)": "2. (SBU)"}, [("2", "warning")], id="a marked number again"
        ),
        pytest.param({"2. (U)": "1. (U)"}, [("1", "warning")], id="the first again"),
        pytest.param({"3. (SBU)": "4. (SBU)"}, [], id="a gap is PAR001’s"),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR002", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"2. It was short.": "2. It was short.\n\n2. It was hot."},
            [("2", "warning")],
            id="again after a blank line",
        ),
        pytest.param(
            {"2. It was short.": "2. On March\n2. it was short."},
            [],
            id="a date at a line’s start",
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "1. The market\n2. The fruit\n\n1. The market\n\nIt was full.\n\n2. The fruit\n\nIt was good.\nBRYLL\n"
            },
            [],
            id="list of contents",
        ),
    ],
)
def test_unmarked(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR002", vary(UNCLASSIFIED, changes)) == expected
