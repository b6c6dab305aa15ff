from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="two"),
        pytest.param({"\n2. It was short.": ""}, [("1", "info")], id="one"),
        pytest.param(
            {"\n2. It was short.": "", "1. The": "The"}, [], id="not numbered"
        ),
    ],
)
def test_single(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR004", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="two paragraphs"),
        pytest.param(
            {"\n\n2. It was short.": ""}, [("1", "info")], id="one with number"
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "The visit went well.\nBRYLL\n"
            },
            [],
            id="one without",
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "1. The visit went well and then it"
            },
            [],
            id="truncated: others may be lost",
        ),
        pytest.param(
            {
                "1. The visit went well.\n\n2. It was short.\nBRYLL\n": "1. The visit went well.\n",
                "UNCLAS LIMA": "UNCLAS SECTION 01 OF 02 LIMA",
            },
            [],
            id="one of two sections",
        ),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR004", vary(UNCLASSIFIED, changes)) == expected
